// The whole gateway over one vendor's sandbox, which answers late or never where it is told so. argv: how many calls hang, from the first.
import { setTimeout } from 'node:timers/promises'
import { connectAccount } from '../../../src/accounts/manage.ts'
import { createAccounts } from '../../../src/accounts/open.ts'
import { readGatewaySettings } from '../../../src/config.ts'
import { loadCatalog } from '../../../src/connectors/catalog.ts'
import { startSandboxes } from '../../../src/demo/sandboxes.ts'
import { createGateway, type Gateway } from '../../../src/gateway.ts'
import { listen } from '../../../src/http/listen.ts'
import { createLog } from '../../../src/log.ts'
import { openContext } from '../../../src/open-context.ts'
import { mintServer } from '../../../src/servers/manage.ts'
import { makeToken } from '../../../src/tokens/manage.ts'

const settings = readGatewaySettings(process.env)
const log = createLog({ level: 'info', output: process.stderr })
const catalog = new Map([...(await loadCatalog())].filter(([id]) => id === 'richpanel'))
const { running } = await startSandboxes(catalog, {
  redirectUri: 'http://127.0.0.1/connect/callback',
  onMissing: () => {},
})
const sandbox = running.get('richpanel')
let answer: (request: Request) => Promise<Response> = async () => new Response(null, { status: 503 })
let mcpAt: Gateway['mcpAt'] = () => undefined
const listening = await listen(
  (request) => answer(request),
  settings,
  (path) => mcpAt(path),
)
const context = await openContext(settings, {
  log,
  catalog,
  publicUrl: listening.url,
  sandboxUrl: () => sandbox?.url,
  async fetch(request) {
    if (process.argv[2] !== 'hang' || request.method === 'GET') return fetch(request)
    log.info({}, 'a call hangs')
    await setTimeout(600_000, undefined, { signal: request.signal })
    return fetch(request)
  },
})
const accounts = createAccounts(context)
const [account] = (await context.store.accounts.list('default', { limit: 1 })).rows
const draft = { connector: 'richpanel', credentials: sandbox?.settings ?? {} }
const { id } = account ?? (await connectAccount(context, accounts, 'default', draft))
const { url } = await mintServer(context, 'default', {
  name: 'Test',
  accountIds: [id],
  config: {},
  expiresAt: null,
  requireApiTokenAuth: false,
})
const { secret } = await makeToken(context, null, { name: 'test', scopes: ['manage', 'mcp'] })
const gateway = createGateway(context)
answer = gateway.fetch
mcpAt = gateway.mcpAt
console.log(`listens at ${listening.url} ${url} ${secret} Ctrl-C`)
