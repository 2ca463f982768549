import { createSandbox as createEdesk } from '@helpdesk-mcp/edesk/sandbox'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { hashToken, newToken } from '../../src/secrets/tokens.ts'
import { createEndpoint } from '../../src/servers/endpoint.ts'
import { openGateway, type TestGateway } from './support/gateway.ts'
import { list, post } from './support/post.ts'

let gateway: TestGateway
let account: string

beforeAll(async () => {
  gateway = await openGateway({ vendors: { edesk: createEdesk() } })
  account = (await gateway.connect('edesk', 'Shop')).id
})
afterAll(() => gateway.close())

/** All that a client can see of an answer but its time. */
async function whole(response: Response) {
  const headers = Object.fromEntries(response.headers)
  return { status: response.status, headers: { ...headers, date: '' }, body: await response.text() }
}

test('an expired URL, a revoked URL and a random one cannot be told apart', async () => {
  const expired = await gateway.mint([account], { expiresAt: gateway.clock.time - 1 })
  const revoked = await gateway.mint([account])
  await gateway.store.servers.remove('default', revoked.server.id)
  const urls = [expired.url, revoked.url, gateway.url(newToken('hdm_mcp_')), gateway.url('x')]
  const answers = await Promise.all(urls.map(async (url) => whole(await list(url))))
  expect(answers[0]).toMatchObject({ status: 404, body: expect.stringContaining('no MCP server') })
  expect(answers[0]?.headers).toMatchObject({ 'content-type': expect.stringContaining('application/json') })
  for (const answer of answers) expect(answer).toEqual(answers[0])
  for (const answer of answers) expect(answer.body).not.toContain('hdm_mcp_')
})

test('a URL opens until its time, to the millisecond', async () => {
  const { url } = await gateway.mint([account], { expiresAt: gateway.clock.time + 10 })
  gateway.clock.time += 9
  expect((await list(url)).status).toBe(200)
  gateway.clock.time += 1
  expect((await list(url)).status).toBe(404)
})

test('a revoked URL ends with the next request', async () => {
  const { url, server } = await gateway.mint([account])
  expect((await list(url)).status).toBe(200)
  await gateway.store.servers.remove('default', server.id)
  expect((await list(url)).status).toBe(404)
})

test('after a rotation the old URL opens for the time that was given, the new one at once', async () => {
  const { url, server } = await gateway.mint([account])
  const token = newToken('hdm_mcp_')
  await gateway.store.servers.rotate('default', server.id, hashToken(token), gateway.clock.time + 5)
  expect((await list(gateway.url(token))).status).toBe(200)
  expect((await list(url)).status).toBe(200)
  gateway.clock.time += 5
  expect((await list(url)).status).toBe(404)
  expect((await list(gateway.url(token))).status).toBe(200)
})

test('a removed account ends the URLs that have no other at once', async () => {
  const gone = await gateway.connect('edesk', 'Gone')
  const { url } = await gateway.mint([gone.id])
  const both = await gateway.mint([account, gone.id])
  expect((await list(url)).status).toBe(200)
  expect(await (await list(both.url)).text()).toContain('"connection"')
  await gateway.store.accounts.remove('default', gone.id)
  expect((await list(url)).status).toBe(404)
  expect(await (await list(both.url)).text()).not.toContain('"connection"')
})

describe('where an API token is asked for', () => {
  const tokenOf = async (more: object = {}) => {
    const token = newToken('hdm_api_')
    const fields = { tenantId: 'default', name: 't', serverIds: null, expiresAt: null, ...more }
    await gateway.store.tokens.create({ scopes: ['mcp'], ...fields }, hashToken(token))
    return token
  }
  const asked = () => gateway.mint([account], { requireApiTokenAuth: true })

  test('none is 401 with a challenge, and says what is needed', async () => {
    const { url } = await asked()
    const response = await list(url)
    expect(response.status).toBe(401)
    expect(response.headers.get('www-authenticate')).toMatch(/^Bearer /)
    expect(await response.text()).toContain('Authorization: Bearer')
  })

  test.each(['GET', 'DELETE', 'PUT', 'HEAD'])('%s without one is 401 too, before 405', async (method) => {
    const { url } = await asked()
    const response = await fetch(url, { method, headers: { accept: 'text/event-stream' } })
    expect([response.status, response.headers.get('www-authenticate')]).toEqual([
      401,
      expect.stringMatching(/^Bearer /),
    ])
    const authorization = `Bearer ${await tokenOf()}`
    expect((await fetch(url, { method, headers: { authorization } })).status).toBe(405)
  })

  test('one of the scope mcp opens it, and its last use is kept', async () => {
    const { url, server } = await asked()
    const token = await tokenOf()
    expect((await list(url, { authorization: `Bearer ${token}` })).status).toBe(200)
    expect((await list(url, { authorization: `bearer  ${token}` })).status).toBe(200)
    const bound = await tokenOf({ serverIds: [server.id] })
    expect((await list(url, { authorization: `Bearer ${bound}` })).status).toBe(200)
    const owner = await tokenOf({ tenantId: null })
    expect((await list(url, { authorization: `Bearer ${owner}` })).status).toBe(200)
  })

  test.each([
    ['of the scope manage only', () => tokenOf({ scopes: ['manage'] })],
    [
      'bound to another server',
      async () => tokenOf({ serverIds: [(await gateway.mint([account])).server.id] }),
    ],
    ['that has expired', () => tokenOf({ expiresAt: gateway.clock.time })],
    ['that is unknown', async () => newToken('hdm_api_')],
    [
      'of another tenant',
      async () => tokenOf({ tenantId: (await gateway.store.tenants.create(`T${Math.random()}`)).id }),
    ],
  ])('one %s does not', async (_, make) => {
    const { url } = await asked()
    const response = await list(url, { authorization: `Bearer ${await make()}` })
    expect(response.status).toBe(401)
    expect(response.headers.get('www-authenticate')).toContain('invalid_token')
  })

  test('an unknown URL stays a 404', async () => {
    expect((await list(gateway.url('x'), { authorization: 'Bearer x' })).status).toBe(404)
  })
})

describe('whatever the token', () => {
  const urls = async () => [(await gateway.mint([account])).url, gateway.url(newToken('hdm_mcp_'))]

  test.each(['GET', 'DELETE', 'PUT'])('%s is 405, and 404 where there is no server', async (method) => {
    const [known = '', unknown = ''] = await urls()
    const response = await fetch(known, { method, headers: { accept: 'text/event-stream' } })
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST, OPTIONS'])
    expect((await fetch(unknown, { method })).status).toBe(404)
  })

  test('OPTIONS says what is allowed', async () => {
    for (const url of await urls()) {
      const response = await fetch(url, { method: 'OPTIONS', headers: { origin: 'http://localhost:6274' } })
      expect(response.status).toBe(204)
      expect(response.headers.get('access-control-allow-origin')).toBe('http://localhost:6274')
    }
  })

  test.each([
    ['another host', { host: 'evil.example' }],
    ["another page's origin", { origin: 'https://evil.example' }],
  ])('%s is 403', async (_, headers) => {
    for (const url of await urls()) {
      const request = post(url, { jsonrpc: '2.0', id: 1, method: 'tools/list' }, headers)
      expect((await gateway.endpoint.fetch(request, url.split('/').at(-1) ?? '')).status).toBe(403)
    }
  })

  test("the gateway's own address is a good host and origin", async () => {
    const headers = { host: 'gateway.example', origin: 'https://gateway.example' }
    const { token } = await gateway.mint([account])
    const request = post('http://x/mcp', { jsonrpc: '2.0', id: 1, method: 'tools/list' }, headers)
    expect((await gateway.endpoint.fetch(request, token)).status).toBe(200)
  })

  test('a name of HELPDESK_MCP_ALLOWED_HOSTS is a good host and origin, another names the setting', async () => {
    const { context, ...parts } = gateway
    const endpoint = createEndpoint({ ...context, allowedHosts: ['host.docker.internal', '*.lan'] }, parts)
    onTestFinished(() => endpoint.close())
    const { token } = await gateway.mint([account])
    const ask = (headers: Record<string, string>) =>
      endpoint.fetch(post('http://x/mcp', { jsonrpc: '2.0', id: 1, method: 'tools/list' }, headers), token)
    expect((await ask({ host: 'host.docker.internal:8787' })).status).toBe(200)
    expect((await ask({ host: 'desk.lan', origin: 'http://desk.lan:8787' })).status).toBe(200)
    const refused = await ask({ host: 'other.example' })
    expect(refused.status).toBe(403)
    expect(await refused.text()).toMatch(/add other\.example to HELPDESK_MCP_ALLOWED_HOSTS/)
  })

  test('what is no JSON is 415', async () => {
    const { url } = await gateway.mint([account])
    expect((await fetch(url, { method: 'POST', body: 'x' })).status).toBe(415)
  })
})

test('a body over 1 MB is refused with 413', async () => {
  const { url } = await gateway.mint([account])
  const big = { jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name: 'x'.repeat(1_048_576) } }
  expect((await fetch(post(url, big))).status).toBe(413)
})

test('when a server and a token were last used is written, at close at the latest', async () => {
  const { server, url } = await gateway.mint([account])
  await list(url)
  await gateway.recorder.close()
  expect((await gateway.store.servers.get('default', server.id))?.lastUsedAt).toBe(gateway.clock.time)
})
