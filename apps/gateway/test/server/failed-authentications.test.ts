import { expect, onTestFinished, test } from 'vitest'
import { createGateway } from '../../src/gateway.ts'
import { createFailedAuthentications } from '../../src/http/failed-authentications.ts'
import { listen } from '../../src/http/listen.ts'
import { createMetrics } from '../../src/metrics.ts'
import { openTestApi } from '../api/open-test-api.ts'

async function open(trustedProxies: string[] = []) {
  const api = await openTestApi()
  const metrics = createMetrics()
  // It stands, however long the requests take.
  let at = api.context.clock.now()
  const clock = { ...api.context.clock, now: () => at }
  const gateway = createGateway({ ...api.context, metrics, clock }, { pageFolders: [] })
  const { url } = await (async () => {
    const listening = await listen(gateway.fetch, { port: 0, host: '127.0.0.1', trustedProxies })
    onTestFinished(async () => {
      await gateway.close()
      await listening.close()
    })
    return listening
  })()
  const { close } = gateway
  const ask = async (path: string, headers: Record<string, string> = {}, body?: object) => {
    const response = await fetch(url + path, {
      method: body ? 'POST' : 'GET',
      headers: { ...(body ? { 'content-type': 'application/json' } : {}), ...headers },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
    return { status: response.status, wait: response.headers.get('retry-after'), text: await response.text() }
  }
  const pass = (ms: number) => {
    at += ms
  }
  return {
    ...api,
    ask,
    metrics,
    pass,
    close,
    bearer: (token: string) => ({ authorization: `Bearer ${token}` }),
  }
}

const call = { jsonrpc: '2.0', id: 1, method: 'tools/list' }
const accept = { accept: 'application/json, text/event-stream' }

type Gateway = Awaited<ReturnType<typeof open>>

const guesses: Record<string, (gateway: Gateway, index: number) => ReturnType<Gateway['ask']>> = {
  'API tokens': ({ ask, bearer }, index) => ask('/me', bearer(`hdm_api_guess${index}`)),
  'URLs of MCP servers': ({ ask }, index) => ask(`/mcp/hdm_mcp_guess${index}`, accept, call),
  sessions: ({ ask }, index) => ask('/me', { cookie: `helpdesk_mcp_session=hdm_ses_guess${index}` }),
  'sign-in links': ({ ask }, index) =>
    ask('/session/link', { 'sec-fetch-site': 'same-origin' }, { code: `hdm_link_guess${index}` }),
  'API tokens at sign-in': ({ ask }, index) =>
    ask('/session', { 'sec-fetch-site': 'same-origin' }, { token: `hdm_api_guess${index}` }),
}

test.each(Object.keys(guesses))('of %s, so many may be guessed from one address', async (what) => {
  const gateway = await open()
  const { ask, owner, bearer } = gateway
  const statuses = []
  for (let index = 0; index < 45; index++) {
    const { status, wait, text } = (await guesses[what]?.(gateway, index)) ?? {
      status: 0,
      wait: '',
      text: '',
    }
    statuses.push(status)
    if (status !== 429) continue
    expect(Number(wait)).toBeGreaterThan(0)
    expect(text).toContain('Too many authentications from this address have failed')
  }
  expect(statuses.slice(0, 30)).not.toContain(429)
  expect(statuses.at(-1)).toBe(429)
  expect((await ask('/me', bearer(owner))).status, 'a correct credential from the same address').toBe(200)
  expect(await gateway.metrics.text()).toMatch(
    /failed_authentications_total\{credential="\w+",limited="true"\} \d/,
  )
  gateway.pass(120_000)
  expect((await guesses[what]?.(gateway, 99))?.status).not.toBe(429)
})

test('so many second tokens may be guessed; a URL that opens goes on opening', async () => {
  const gateway = await open()
  const { connect, mint, ask, bearer } = gateway
  const account = await connect()
  const opens = await mint(account)
  const guarded = await mint(account, gateway.owner, { require_api_token_auth: true })
  const path = new URL(guarded.url).pathname
  for (let index = 0; index < 45; index++) await ask(path, { ...accept, ...bearer(`guess${index}`) }, call)
  expect((await ask(path, { ...accept, ...bearer('guess') }, call)).status).toBe(429)
  expect((await ask(path, accept, call)).status, 'nothing was guessed').toBe(401)
  const token = await gateway.tokenFor('default', { scopes: ['mcp'] })
  expect((await ask(path, { ...accept, ...bearer(token) }, call)).status).toBe(200)
  expect((await ask(new URL(opens.url).pathname, accept, call)).status).toBe(200)
})

test('behind a trusted proxy each client is counted alone, and cannot choose its address', async () => {
  const { ask, bearer } = await open(['127.0.0.0/8', '10.0.0.1'])
  const from = (forwarded: string) => ask('/me', { ...bearer('hdm_api_x'), 'x-forwarded-for': forwarded })
  for (let index = 0; index < 45; index++) await from(`198.51.100.${index}, 203.0.113.7, 10.0.0.1`)
  expect((await from('203.0.113.7')).status).toBe(429)
  expect((await from('203.0.113.7:4711')).status).toBe(429)
  expect((await from('203.0.113.8')).status).toBe(401)
  expect((await from('203.0.113.7, 203.0.113.8')).status).toBe(401)
})

test('the audit trail has the same address of the client', async () => {
  const addressOf = async (trustedProxies: string[], forwarded: string) => {
    const { ask, owner, bearer } = await open(trustedProxies)
    const headers = { ...bearer(owner), 'x-forwarded-for': forwarded }
    await ask('/api-tokens', headers, { name: 'ci', scopes: ['mcp'] })
    const [record] = JSON.parse((await ask('/audit?action=token.created', bearer(owner))).text).result
    return record.address
  }
  expect(await addressOf(['127.0.0.0/8', '10.0.0.1'], '8.8.8.8, 203.0.113.7, 10.0.0.1')).toBe('203.0.113.7')
  expect(await addressOf(['127.0.0.0/8'], '::ffff:203.0.113.7'), 'IPv4 in the form of IPv6').toBe(
    '203.0.113.7',
  )
  expect(await addressOf([], '203.0.113.7'), 'no trusted proxy').toBe('127.0.0.1')
})

test('credentials that are refused for their number are in the audit trail too', async () => {
  const gateway = await open()
  for (let index = 0; index < 45; index++) await gateway.ask('/me', gateway.bearer(`hdm_api_guess${index}`))
  await gateway.close()
  const { rows } = await gateway.context.store.audit.list(null, { limit: 10, outcome: 'refused' })
  const counts = Object.fromEntries(rows.map(({ reason, count }) => [reason, count]))
  expect(counts).toEqual({ unauthorized: 30, 'too-many': 15 })
})

test('without a trusted proxy the header is nobody’s word', async () => {
  const { ask, bearer } = await open()
  const statuses = []
  for (let index = 0; index < 45; index++) {
    const headers = { ...bearer('hdm_api_x'), 'x-forwarded-for': `198.51.100.${index}` }
    statuses.push((await ask('/me', headers)).status)
  }
  expect(statuses.at(-1)).toBe(429)
})

test('a network of IPv6 is one client, and no more addresses are kept than fit', async () => {
  const { context } = await openTestApi()
  const clock = { ...context.clock, now: () => 1_000 }
  const failures = createFailedAuthentications({ ...context, clock })
  const from = (address: string) => failures.count('mcp_url', { address })
  for (let index = 0; index < 45; index++) from(`2001:db8:0:1:${index.toString(16)}::1`)
  expect(from('2001:db8::1:ffff:0:0:1')).toBeGreaterThan(0)
  expect(from('2001:db8:0:2::1')).toBeUndefined()
  for (let index = 0; index < 45; index++) from('::ffff:198.51.100.1')
  expect(from('198.51.100.1')).toBeGreaterThan(0)
  for (let index = 0; index < 20_000; index++) from(`10.${index >> 16}.${(index >> 8) & 255}.${index & 255}`)
  expect(from('198.51.100.1'), 'forgotten').toBeUndefined()
})
