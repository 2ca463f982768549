import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { openTestApi } from './open-test-api.ts'

const secret = 'planted_4711_secret'
const key = 'apiKey'

/** Method, path, body, status, and the fields that must be named. */
const cases: [string, string, unknown, number, string[]][] = [
  ['POST', '/integrated-account', {}, 422, ['connector']],
  ['POST', '/integrated-account', [], 422, ['body']],
  ['POST', '/integrated-account', 'null', 422, ['body']],
  ['POST', '/integrated-account', '{"connector":', 400, []],
  ['POST', '/integrated-account', '', 422, ['connector']],
  ['POST', '/integrated-account', { connector: 'nobody' }, 422, ['connector']],
  ['POST', '/integrated-account', { connector: 1, name: 2 }, 422, ['connector', 'name']],
  ['POST', '/integrated-account', { connector: 'richpanel' }, 422, ['credentials.apiKey']],
  ['POST', '/integrated-account', { connector: 'richpanel', [key]: secret }, 422, ['apiKey']],
  ['POST', '/integrated-account', { connector: 'richpanel', credentials: secret }, 422, ['credentials']],
  [
    'POST',
    '/integrated-account',
    { connector: 'richpanel', credentials: { [key]: [secret] } },
    422,
    ['credentials.apiKey'],
  ],
  [
    'POST',
    '/integrated-account',
    { connector: 'richpanel', credentials: { apikey: secret } },
    422,
    ['credentials.apikey'],
  ],
  [
    'POST',
    '/integrated-account',
    { connector: 'richpanel', settings: { [key]: secret }, credentials: { [key]: secret } },
    422,
    ['credentials.apiKey'],
  ],
  [
    'POST',
    '/integrated-account',
    { connector: 'fusedesk', settings: { appname: 'a.b', [key]: secret } },
    422,
    ['settings.appname'],
  ],
  [
    'POST',
    '/integrated-account',
    {
      connector: 'zoho-desk',
      settings: { clientId: 'a', dataCentre: 'mars' },
      credentials: { clientSecret: secret },
    },
    422,
    ['settings.dataCentre'],
  ],
  [
    'POST',
    '/integrated-account',
    { connector: 'richpanel', credentials: { [key]: secret }, skip_check: 'yes' },
    422,
    ['skip_check'],
  ],
  [
    'POST',
    '/integrated-account',
    { connector: 'richpanel', credentials: { [key]: secret }, tags: { A: ['b'] } },
    422,
    ['tags.A'],
  ],
  [
    'POST',
    '/integrated-account?dry=1',
    { connector: 'richpanel', credentials: { [key]: secret } },
    422,
    ['dry'],
  ],
  ['PATCH', '/integrated-account/:account', { state: 'connected' }, 422, ['state']],
  ['PATCH', '/integrated-account/:account', { credentials: { [key]: '' } }, 422, ['credentials.apiKey']],
  ['PATCH', '/integrated-account/:account', { credentials: { [key]: 7 } }, 422, ['credentials.apiKey']],
  ['PATCH', '/integrated-account/acc_none', { name: 'a' }, 404, []],
  ['GET', '/integrated-account?limit=0', undefined, 422, ['limit']],
  ['GET', '/integrated-account?limit=many', undefined, 422, ['limit']],
  ['GET', '/integrated-account?limit=', undefined, 422, ['limit']],
  ['GET', '/integrated-account?state=gone', undefined, 422, ['state']],
  ['GET', '/integrated-account?next_cursor=none', undefined, 422, ['next_cursor']],
  ['GET', '/integrated-account?connector=%00', undefined, 422, ['connector']],
  ['GET', '/integrated-account?name=a', undefined, 422, ['name']],
  ['GET', '/integrated-account/acc_none', undefined, 404, []],
  ['GET', '/integrated-account/%00', undefined, 404, []],
  ['GET', '/integrated-account/..%2F', undefined, 404, []],
  ['GET', `/integrated-account/${'a'.repeat(5_000)}`, undefined, 404, []],
  ['GET', '/integrated-account/:account?fields=all', undefined, 422, ['fields']],
  ['POST', '/integrated-account/acc_none/check', undefined, 404, []],
  ['POST', '/integrated-account/:account/check', { force: true }, 422, ['force']],
  ['POST', '/integrated-account/acc_none/connect', undefined, 404, []],
  ['POST', '/integrated-account/acc_none/mcp', { name: 'a' }, 404, []],
  ['GET', '/integrated-account/acc_none/mcp', undefined, 404, []],
  [
    'POST',
    '/mcp-servers',
    `{"name":${'['.repeat(200_000)}${']'.repeat(200_000)}}`,
    422,
    ['name', 'accounts'],
  ],
  ['POST', '/mcp-servers', { name: { a: 1 }, accounts: 'a' }, 422, ['name', 'accounts']],
  [
    'POST',
    '/mcp-servers',
    '{"name":"\\ud800","accounts":[":account"],"__proto__":{"config":1}}',
    422,
    ['name', '__proto__'],
  ],
  ['POST', '/mcp-servers', { name: 'a' }, 422, ['accounts']],
  ['POST', '/mcp-servers', { name: 'a', accounts: [] }, 422, ['accounts']],
  ['POST', '/mcp-servers', { name: 'a', accounts: [1] }, 422, ['accounts[0]']],
  ['POST', '/mcp-servers/preview', { accounts: [':account'], name: 'a' }, 422, ['name']],
  ['PATCH', '/mcp-servers/mcp_none', { name: 'a' }, 404, []],
  ['PATCH', '/mcp-servers/:server', { url: 'http://a' }, 422, ['url']],
  ['PATCH', '/mcp-servers/:server', { expires_at: '2001-01-01T00:00:00Z' }, 422, ['expires_at']],
  ['POST', '/mcp-servers/mcp_none/rotate', undefined, 404, []],
  ['POST', '/mcp-servers/:server/rotate', { overlap_seconds: -1 }, 422, ['overlap_seconds']],
  ['POST', '/mcp-servers/:server/rotate', { overlap_seconds: '60' }, 422, ['overlap_seconds']],
  ['POST', '/mcp-servers/:server/rotate', { overlap: 60 }, 422, ['overlap']],
  ['POST', '/api-tokens', { name: 'a', scopes: [] }, 422, ['scopes']],
  ['POST', '/api-tokens', { name: 'a', scopes: ['admin'] }, 422, ['scopes[0]']],
  [
    'POST',
    '/api-tokens',
    { name: 'a', scopes: ['mcp'], mcp_server_ids: ['mcp_none'] },
    422,
    ['mcp_server_ids[0]'],
  ],
  [
    'POST',
    '/api-tokens',
    { name: 'a', scopes: ['manage'], mcp_server_ids: [':server'] },
    422,
    ['mcp_server_ids'],
  ],
  [
    'POST',
    '/api-tokens',
    { name: 'a', scopes: ['mcp'], expires_at: '2001-01-01T00:00:00Z' },
    422,
    ['expires_at'],
  ],
  ['DELETE', '/api-tokens/tok_none', undefined, 404, []],
  ['GET', '/activity?outcome=fine', undefined, 422, ['outcome']],
  ['GET', '/activity?since=yesterday', undefined, 422, ['since']],
  ['GET', '/activity?effect=evil&tool=%00', undefined, 422, ['effect', 'tool']],
  ['GET', '/activity/call_none', undefined, 404, []],
  ['GET', '/activity?target=123', undefined, 422, ['target']],
  ['GET', '/activity?target=ticket:', undefined, 422, ['target']],
  ['GET', '/activity/export', undefined, 422, ['format']],
  ['GET', '/activity/export?format=xlsx', undefined, 422, ['format']],
  ['GET', '/activity/export?format=csv&limit=5', undefined, 422, ['limit']],
  ['GET', '/activity/series?slice_seconds=0', undefined, 422, ['slice_seconds']],
  [
    'GET',
    '/activity/series?since=2026-01-02T00:00:00Z&until=2026-01-01T00:00:00Z',
    undefined,
    422,
    ['since'],
  ],
  ['GET', '/activity/series?since=2020-01-01T00:00:00Z&slice_seconds=1', undefined, 422, ['slice_seconds']],
  ['POST', '/tenants', { name: 'default' }, 409, ['name']],
  ['POST', '/tenants', { name: 'a', id: 'b' }, 422, ['id']],
  ['GET', '/tenants?next_cursor=ten_none', undefined, 422, ['next_cursor']],
  ['GET', '/connectors/nobody', undefined, 404, []],
  ['GET', '/connectors?brand=a', undefined, 422, ['brand']],
  ['GET', '/me?x=1', undefined, 422, ['x']],
  ['GET', '/nowhere', undefined, 404, []],
  ['PUT', '/mcp-servers', { name: 'a' }, 405, []],
  ['DELETE', '/integrated-account', undefined, 405, []],
  ['POST', '/healthz', undefined, 405, []],
  ['PATCH', '/activity/call_none', {}, 405, []],
]

test('every route refuses bad input by name, repeats no secret and changes nothing', async () => {
  const { ask, connect, mint, context, logged } = await openTestApi()
  const account = await connect()
  const server = await mint(account)
  const filled = (text: string) => text.replaceAll(':account', account).replaceAll(':server', server.id)
  const before = await context.store.servers.get('default', server.id)
  for (const [method, path, body, status, fields] of cases) {
    const given =
      body === undefined ? {} : { body: filled(typeof body === 'string' ? body : JSON.stringify(body)) }
    const answer = await ask(method, filled(path), given)
    const label = `${method} ${path} ${JSON.stringify(body)}: ${answer.text}`
    expect(answer.status, label).toBe(status)
    expect(answer.headers.get('content-type'), label).toBe('application/problem+json')
    expect(answer.body, label).toMatchObject({
      status,
      title: expect.any(String),
      detail: expect.any(String),
    })
    const named = (answer.body.errors ?? []).map(({ field }: { field: string }) => field)
    expect(named.sort(), label).toEqual([...fields].sort())
    expect(answer.text, label).not.toContain(secret)
  }
  expect(logged.join()).not.toContain(secret)
  expect((await ask('GET', '/integrated-account')).body.result).toHaveLength(1)
  expect(await context.store.servers.get('default', server.id)).toEqual(before)
})

test('what was given is shown beside what is allowed', async () => {
  const { ask } = await openTestApi()
  const { body } = await ask('GET', '/activity?outcome=fine')
  const allowed = ['attempted', 'ok', 'error', 'held']
  expect(body.errors).toEqual([{ field: 'outcome', value: 'fine', allowed, message: expect.any(String) }])
  const minted = await ask('POST', '/mcp-servers', { body: { name: 7, accounts: ['acc_1'] } })
  expect(minted.body.errors).toEqual([expect.objectContaining({ field: 'name', value: 7 })])
})

test('405 says what is taken, 413 and 415 what a body may be', async () => {
  const { ask } = await openTestApi()
  expect((await ask('PUT', '/mcp-servers/mcp_a')).headers.get('allow')).toBe('GET, HEAD, PATCH, DELETE')
  expect((await ask('GET', '/integrated-account/a/check')).headers.get('allow')).toBe('POST')
  const large = await ask('POST', '/integrated-account', { body: { connector: 'a'.repeat(1_000_001) } })
  expect(large.status).toBe(413)
  const text = await ask('POST', '/integrated-account', {
    body: '{}',
    headers: { 'content-type': 'text/plain' },
  })
  expect(text.status).toBe(415)
  const compressed = await ask('POST', '/integrated-account', {
    body: gzipSync('{}'),
    headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
  })
  expect(compressed.status).toBe(415)
  expect(compressed.body.detail).toBe('Send the body as it is, without a Content-Encoding.')
  const empty = await ask('POST', '/integrated-account', { headers: { 'content-type': 'application/json' } })
  expect(empty.status).toBe(422)
  for (const { body, status } of [large, text, compressed, empty]) expect(body.status).toBe(status)
})

test.each([
  ['unknown tools', { tags: { t: Array.from({ length: 1_000 }, (_, index) => `no_such_tool_${index}`) } }],
  ['unknown fields', Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`field ${index}`, 1]))],
  ['one field without end', { ['x'.repeat(200_000)]: 1 }],
])('thousands of faults are told in a short answer: %s', async (_what, more) => {
  const { ask, vendors } = await openTestApi()
  const credentials = vendors.richpanel.settings
  const body = { connector: 'richpanel', credentials, ...more }
  const { status, text } = await ask('POST', '/integrated-account', { body })
  expect(status).toBe(422)
  expect(text.length).toBeLessThan(20_000)
})

test.each<[object, string, string]>([
  [{}, 'name', 'Missing: give a text.'],
  [{ name: 'a', config: { methods: 'read' } }, 'config.methods', 'Give a list: ["read"].'],
  [{ name: 'a', config: { tags: null } }, 'config.tags', 'null is not taken: leave it out, or give a list.'],
  [{ name: 'a', config: [] }, 'config', 'Give an object.'],
  [{ name: '' }, 'name', 'It is empty.'],
  [{ name: 'a', preset: 'admin' }, 'preset', 'Give one of analyst, triage, agent.'],
  [{ name: 'a', methods: ['read'] }, 'methods', 'Unknown field. Give methods in config.'],
  [{ name: 'a', config: { preset: 'triage' } }, 'config.preset', 'Unknown field. Give preset beside config.'],
  [{ name: 'a', expires_in: 3600 }, 'expires_in', 'Unknown field.'],
])('a wrong draft is told how to mend it: %j', async (draft, field, message) => {
  const { ask, connect } = await openTestApi()
  const account = await connect()
  const { status, body } = await ask('POST', `/integrated-account/${account}/mcp`, { body: draft })
  expect(status).toBe(422)
  expect(body.errors).toEqual([expect.objectContaining({ field, message })])
})
