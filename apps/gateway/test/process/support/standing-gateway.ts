// The gateway over vendors that all answer at argv 2. When a body with `x-bomb` has arrived whole, and after each health check that is answered
// while it is worked on, the process stands still until the test removes the file argv 3. What the test sends meanwhile lies in its sockets,
// so that the order of answers shows what the process does, and not how fast this machine is.
import { existsSync, writeFileSync } from 'node:fs'
import { connectAccount } from '../../../src/accounts/manage.ts'
import { createAccounts } from '../../../src/accounts/open.ts'
import { readGatewaySettings } from '../../../src/config.ts'
import { loadCatalog } from '../../../src/connectors/catalog.ts'
import { createGateway } from '../../../src/gateway.ts'
import { listen } from '../../../src/http/listen.ts'
import { createLog } from '../../../src/log.ts'
import { openContext } from '../../../src/open-context.ts'
import { mintServer } from '../../../src/servers/manage.ts'
import { makeToken } from '../../../src/tokens/manage.ts'

const credentials: Record<string, Record<string, string>> = {
  edesk: { token: 'test-key-of-edesk' },
  'zoho-desk': { clientId: '1000.X', clientSecret: 'test-secret', refreshToken: '1000.test', orgId: '1' },
}
const [, , vendorUrl, standingFile = ''] = process.argv
const sleeper = new Int32Array(new SharedArrayBuffer(4))
let isWorking = false
let answers = 0

function standStill(): void {
  writeFileSync(standingFile, '')
  while (existsSync(standingFile)) Atomics.wait(sleeper, 0, 0, 1)
}

const settings = readGatewaySettings(process.env)
const catalog = new Map([...(await loadCatalog())].filter(([id]) => Object.hasOwn(credentials, id)))
let answer: (request: Request) => Promise<Response> = async () => new Response(null, { status: 503 })
const listening = await listen(async (request) => {
  const response = await answer(request)
  response.headers.set('x-answer', `${++answers}`)
  response.headers.set('x-max-memory', `${process.resourceUsage().maxRSS * 1024}`)
  if (!request.url.endsWith('/healthz')) isWorking = false
  else if (isWorking) setImmediate(() => isWorking && standStill())
  return response
}, settings)
const context = await openContext(settings, {
  log: createLog({ level: 'info', output: process.stderr }),
  catalog,
  publicUrl: listening.url,
  sandboxUrl: () => vendorUrl,
  async fetch(request) {
    const response = await fetch(request)
    if (!response.headers.has('x-bomb') || !response.body) return response
    const arrival = new TransformStream({
      flush() {
        isWorking = true
        standStill()
      },
    })
    return new Response(response.body.pipeThrough(arrival), response)
  },
})
const accounts = createAccounts(context)
const urls: string[] = []
for (const [connector, values] of Object.entries(credentials)) {
  const draft = { connector, credentials: values, skipCheck: true }
  const { id } = await connectAccount(context, accounts, 'default', draft)
  for (const surface of ['direct', 'catalog'] as const) {
    const { url } = await mintServer(context, 'default', {
      name: `${connector} ${surface}`,
      accountIds: [id],
      config: { surface },
      expiresAt: null,
      requireApiTokenAuth: false,
    })
    urls.push(url)
  }
}
const { secret } = await makeToken(context, null, { name: 'test', scopes: ['manage', 'mcp'] })
answer = createGateway(context).fetch
console.log(`listens at ${listening.url} ${urls.join(' ')} ${secret} Ctrl-C`)
