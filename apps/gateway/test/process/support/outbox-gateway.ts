// The whole gateway over helpdesks of another process, which outlive it. argv: by connector, the URL and the settings that open it, as JSON;
// how many milliseconds its clock is ahead.
import { systemClock } from '@helpdesk-mcp/contracts'
import { connectAccount } from '../../../src/accounts/manage.ts'
import { createAccounts } from '../../../src/accounts/open.ts'
import { readGatewaySettings } from '../../../src/config.ts'
import { loadCatalog } from '../../../src/connectors/catalog.ts'
import { createGateway, type Gateway } from '../../../src/gateway.ts'
import { listen } from '../../../src/http/listen.ts'
import { createLog } from '../../../src/log.ts'
import { openContext } from '../../../src/open-context.ts'
import { mintServer } from '../../../src/servers/manage.ts'
import { makeToken } from '../../../src/tokens/manage.ts'

interface Helpdesk {
  url: string
  settings: Readonly<Record<string, string>>
}

const helpdesks: Readonly<Record<string, Helpdesk>> = JSON.parse(process.argv[2] ?? '{}')
const aheadMs = Number(process.argv[3] ?? 0)
const settings = readGatewaySettings(process.env)
let answer: (request: Request) => Promise<Response> = async () => new Response(null, { status: 503 })
let mcpAt: Gateway['mcpAt'] = () => undefined
const listening = await listen(
  (request) => answer(request),
  settings,
  (path) => mcpAt(path),
)
const context = await openContext(settings, {
  log: createLog({ level: 'info', output: process.stderr }),
  catalog: await loadCatalog(),
  publicUrl: listening.url,
  clock: { ...systemClock, now: () => systemClock.now() + aheadMs },
  sandboxUrl: (connector) => helpdesks[connector]?.url,
})
const [known] = (await context.store.servers.list('default', { limit: 1 })).rows
const mint = async (connector: string, credentials: Helpdesk['settings']) => {
  const { id } = await connectAccount(context, createAccounts(context), 'default', { connector, credentials })
  const common = { accountIds: [id], expiresAt: null, requireApiTokenAuth: false }
  await mintServer(context, 'default', { ...common, name: `${connector} sends`, config: {} })
  await mintServer(context, 'default', {
    ...common,
    name: `${connector} drafts`,
    config: { outbound: 'draft' },
  })
}
for (const [connector, helpdesk] of Object.entries(known ? {} : helpdesks)) {
  await mint(connector, helpdesk.settings)
}
const { secret } = await makeToken(context, null, { name: 'test', scopes: ['manage', 'mcp'] })
const gateway = createGateway(context)
answer = gateway.fetch
mcpAt = gateway.mcpAt
console.log(`listens at ${listening.url} ${secret} Ctrl-C`)
