// The whole gateway over a helpdesk of another process, which outlives it. argv: its URL, the settings that open it, as JSON.
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

const [, , sandboxUrl = '', credentials = '{}'] = process.argv
const settings = readGatewaySettings(process.env)
const catalog = new Map([...(await loadCatalog())].filter(([id]) => id === 'richpanel'))
let answer: (request: Request) => Promise<Response> = async () => new Response(null, { status: 503 })
let mcpAt: Gateway['mcpAt'] = () => undefined
const listening = await listen(
  (request) => answer(request),
  settings,
  (path) => mcpAt(path),
)
const context = await openContext(settings, {
  log: createLog({ level: 'info', output: process.stderr }),
  catalog,
  publicUrl: listening.url,
  sandboxUrl: () => sandboxUrl,
})
const [known] = (await context.store.servers.list('default', { limit: 1 })).rows
const mint = async () => {
  const draft = { connector: 'richpanel', credentials: JSON.parse(credentials) }
  const { id } = await connectAccount(context, createAccounts(context), 'default', draft)
  const common = { accountIds: [id], expiresAt: null, requireApiTokenAuth: false }
  await mintServer(context, 'default', { ...common, name: 'Sends', config: {} })
  await mintServer(context, 'default', { ...common, name: 'Drafts', config: { outbound: 'draft' } })
}
if (!known) await mint()
const { secret } = await makeToken(context, null, { name: 'test', scopes: ['manage', 'mcp'] })
// Short, so that what a killed process has left is soon taken up.
const gateway = createGateway(context, { leaseMs: 600 })
answer = gateway.fetch
mcpAt = gateway.mcpAt
console.log(`listens at ${listening.url} ${secret} Ctrl-C`)
