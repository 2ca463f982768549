import { accountHeader, allOf, createConnector, oauth2 } from '../../src/index.ts'
import { tiny } from '../tiny/tiny-connector.ts'

/** Calls a vendor through every layer there is, gives up on a sign, and lets the collector work before: `url`. */
const [url = ''] = process.argv.slice(2)
const settings = { token: 'test-token', clientId: 'id', clientSecret: 'secret', refreshToken: 'refresh' }
const table = { setting: 'token', noun: 'desk', path: '/desks', list: 'data', id: 'id', names: [] } as const
const connector = createConnector(
  {
    ...tiny,
    auth: (own, context) =>
      allOf<object>(
        accountHeader<{ token: string }>({ ...table, header: 'x-desk' }) as never,
        oauth2({ authorizeUrl: () => url, tokenUrl: () => `${url}/token`, redirectPort: 1 }),
      )({ ...settings, ...own }, context),
  },
  { settings, baseUrl: url },
)
const ending = new AbortController()
// The other side has the request.
process.stdin.once('data', async () => {
  for (let round = 0; round < 10; round++) {
    await new Promise((resolve) => setTimeout(resolve, 20))
    globalThis.gc?.()
  }
  ending.abort()
})
const { structuredContent } = await connector.call('list_all_tiny_tickets', {}, { signal: ending.signal })
process.stdout.write(`${JSON.stringify(structuredContent)}\n`)
// Until the other side has seen the end.
await new Promise((resolve) => process.stdin.once('data', resolve))
process.exit(0)
