import { expect, test } from 'vitest'
import { openTestApi } from './open-test-api.ts'

const maxBytes = 60_000

/** JSON so deep that a function that calls itself for each level would not come back. */
function deep(levels: number): string {
  return `{"name":"a","credentials":${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}}`
}

test('an answer that refuses is short, whatever was sent', async () => {
  const { ask, connect, vendors } = await openTestApi()
  const account = await connect()
  const credentials = vendors.richpanel.settings
  const unknown = Array.from({ length: 1_000 }, (_, index) => `richpanel_unknown_${index}`)
  const fields = Object.fromEntries(Array.from({ length: 50_000 }, (_, index) => [`field${index}`, 1]))
  const bodies: [string, string, unknown][] = [
    ['POST', '/integrated-account', { connector: 'richpanel', credentials, tags: { t: unknown } }],
    ['POST', '/integrated-account', { connector: 'x'.repeat(100_000), credentials }],
    ['POST', '/integrated-account', { connector: 'richpanel', credentials: fields }],
    ['POST', '/integrated-account', fields],
    ['POST', `/integrated-account/${account}/mcp`, { name: 'a', config: { methods: unknown } }],
    ['POST', `/integrated-account/${account}/mcp`, { name: 'a', config: { tools: { allow: unknown } } }],
    ['POST', '/mcp-servers', { name: 'a', accounts: unknown, config: {} }],
    ['POST', '/mcp-servers/preview', { accounts: unknown, config: {} }],
    ['POST', '/api-tokens', { name: 'x'.repeat(500_000), scopes: unknown }],
    [
      'PATCH',
      `/integrated-account/${account}`,
      { tags: Object.fromEntries(unknown.map((tag) => [tag, [tag]])) },
    ],
  ]
  for (const [method, path, body] of bodies) {
    const { status, text } = await ask(method, path, { body })
    expect(status, `${method} ${path}`).toBeGreaterThanOrEqual(400)
    expect(status).toBeLessThan(500)
    expect(text.length, `${method} ${path} ${text.slice(0, 200)}`).toBeLessThan(maxBytes)
  }
})

test('a body of 5,000 levels is refused by every route that takes one, and is no failure', async () => {
  const { ask, api, connect } = await openTestApi()
  const account = await connect()
  const document = (await (await api.fetch(new Request('http://gateway.test/openapi.json'))).json()) as {
    paths: Record<string, Record<string, { requestBody?: object }>>
  }
  let routes = 0
  for (const [path, methods] of Object.entries(document.paths)) {
    for (const [method, { requestBody }] of Object.entries(methods)) {
      if (!requestBody) continue
      routes++
      const headers = { 'sec-fetch-site': 'same-origin' }
      const at = path.replace('{id}', path.includes('account') ? account : 'mcp_none')
      for (const body of [deep(5_000), '['.repeat(5_000) + ']'.repeat(5_000), '['.repeat(900_000)]) {
        const { status, text } = await ask(method.toUpperCase(), at, { body, headers })
        expect(status, `${method} ${path} ${text.slice(0, 200)}`).toBeGreaterThanOrEqual(400)
        expect(status, `${method} ${path} ${text.slice(0, 200)}`).toBeLessThan(500)
        expect(text.length).toBeLessThan(maxBytes)
      }
    }
  }
  expect(routes).toBeGreaterThan(10)
})
