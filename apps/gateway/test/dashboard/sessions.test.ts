import { expect, test } from 'vitest'
import { makeSignInLink } from '../../src/dashboard/sessions.ts'
import { openTestApi } from '../api/open-test-api.ts'
import { fromPage, signIn } from './sign-in.ts'

const hour = 3_600_000

test('an API token becomes a session that may do what the token may', async () => {
  const { ask, owner, context, logged } = await openTestApi()
  const browser = await signIn(ask, { token: owner })
  expect(browser.setCookie).toMatch(
    /^helpdesk_mcp_session=hdm_ses_[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/,
  )
  expect((await browser.ask('GET', '/session')).body).toMatchObject({
    tenant: { id: 'default' },
    scopes: ['manage'],
    name: 'owner',
    owner: true,
  })
  const made = await browser.ask('POST', '/api-tokens', { name: 'made', scopes: ['mcp'] })
  expect(made.status).toBe(201)
  const { secret } = { secret: browser.cookie.split('=')[1] ?? '' }
  expect(await context.store.sessions.byHash(secret, Date.now())).toBeUndefined()
  expect(logged.join()).not.toContain(secret)
  expect((await ask('GET', '/session')).status).toBe(401)
  expect((await ask('GET', '/session', { token: null })).status).toBe(401)
})

test('over TLS the cookie is for this host and TLS alone; gateways on one machine have a cookie each', async () => {
  const secure = await openTestApi({ publicUrl: 'https://gateway.test' })
  const { setCookie } = await signIn(secure.ask, { token: secure.owner })
  expect(setCookie).toMatch(/^__Host-helpdesk_mcp_session=.*; Path=\/; HttpOnly; Secure; SameSite=Strict$/)
  const local = await openTestApi({ publicUrl: 'http://gateway.test:8788' })
  expect((await signIn(local.ask, { token: local.owner })).setCookie).toMatch(/^helpdesk_mcp_session_8788=/)
})

test('a session says whether links and URLs open only where the gateway runs', async () => {
  for (const [publicUrl, isLocal] of [
    ['https://gateway.test', false],
    ['http://192.168.1.9:8788', false],
    ['http://127.0.0.1:8788', true],
  ] as const) {
    const { ask, owner } = await openTestApi({ publicUrl })
    const browser = await signIn(ask, { token: owner })
    expect((await browser.ask('GET', '/session')).body).toMatchObject({ links_open_here_only: isLocal })
  }
})

test('tokens that may not manage, and unknown ones, sign nobody in', async () => {
  const { ask, tokenFor, owner } = await openTestApi()
  const agents = await tokenFor('default', { scopes: ['mcp'] })
  const attempt = (body: unknown, path = '/session') =>
    ask('POST', path, { token: null, body, headers: fromPage })
  expect((await attempt({ token: agents })).status).toBe(403)
  expect((await attempt({ token: `${owner}x` })).status).toBe(401)
  expect((await attempt({})).status).toBe(422)
  expect((await attempt({ code: 'hdm_link_none' }, '/session/link')).status).toBe(401)
  const form = { ...fromPage, 'content-type': 'text/plain' }
  const answer = await ask('POST', '/session', {
    token: null,
    body: JSON.stringify({ token: owner }),
    headers: form,
  })
  expect(answer.status).toBe(415)
})

test.each([
  ['another site', { origin: 'https://evil.test', 'sec-fetch-site': 'cross-site' }],
  ['another port', { origin: 'http://gateway.test:9', 'sec-fetch-site': 'same-site' }],
  ['another origin, by an old browser', { origin: 'https://evil.test' }],
  ['a sandboxed frame', { origin: 'null', 'sec-fetch-site': 'cross-site' }],
  ['a sandboxed frame of an old browser', { origin: 'null' }],
  ['no browser', {}],
])('a session is of no use to %s', async (_, headers) => {
  const { ask, owner } = await openTestApi()
  const { cookie } = await signIn(ask, { token: owner })
  const sent = (method: string, path: string, body?: unknown) =>
    ask(method, path, { token: null, body, headers: { ...headers, cookie } })
  expect((await sent('POST', '/api-tokens', { name: 'stolen', scopes: ['manage'] })).status).toBe(403)
  expect((await sent('DELETE', '/session')).status).toBe(403)
  expect((await sent('POST', '/session', { token: owner })).status).toBe(403)
  if ('origin' in headers) expect((await sent('GET', '/integrated-account')).status).toBe(403)
  expect((await ask('GET', '/api-tokens')).text).not.toContain('stolen')
})

test('a form of a page of ours counts, which sends no referrer', async () => {
  const { ask, owner } = await openTestApi()
  const { cookie } = await signIn(ask, { token: owner })
  const headers = { origin: 'null', 'sec-fetch-site': 'same-origin', cookie }
  expect((await ask('DELETE', '/session', { token: null, headers })).status).toBe(204)
})

test('an API token in the header counts, whatever the cookie and the origin', async () => {
  const { ask, owner } = await openTestApi()
  const { cookie } = await signIn(ask, { token: owner })
  const headers = { cookie, origin: 'https://elsewhere.test' }
  expect((await ask('GET', '/me', { headers })).status).toBe(200)
  expect((await ask('GET', '/me', { token: 'hdm_api_wrong', headers: { ...fromPage, cookie } })).status).toBe(
    401,
  )
})

test('it ends with 12 hours without use, and after 7 days of use', async () => {
  const { ask, owner, pass } = await openTestApi()
  const used = await signIn(ask, { token: owner })
  const idle = await signIn(ask, { token: owner })
  for (let hours = 0; hours < 7 * 24 - 11; hours += 11) {
    expect((await used.ask('GET', '/session')).status, `${hours} h`).toBe(200)
    pass(11 * hour)
  }
  expect((await idle.ask('GET', '/session')).status).toBe(401)
  const { expires_at } = (await used.ask('GET', '/session')).body
  expect(expires_at).not.toBeUndefined()
  pass(11 * hour)
  expect((await used.ask('GET', '/session')).status).toBe(401)
})

test('it ends with its token: revoked, or over', async () => {
  const { ask, tokenFor, pass } = await openTestApi()
  const expiring = await tokenFor('default', { name: 'short', expiresAt: Date.now() + hour })
  const first = await signIn(ask, { token: expiring })
  const { expires_at } = (await first.ask('GET', '/session')).body
  expect(Date.parse(expires_at)).toBeLessThanOrEqual(Date.now() + hour)
  const second = await signIn(ask, { token: await tokenFor('default', { name: 'revoked' }) })
  const tokens = (await second.ask('GET', '/api-tokens')).body.result
  const { id } = tokens.find(({ name }: { name: string }) => name === 'revoked')
  expect((await second.ask('DELETE', `/api-tokens/${id}`)).status).toBe(204)
  expect((await second.ask('GET', '/session')).status).toBe(401)
  pass(hour)
  expect((await first.ask('GET', '/session')).status).toBe(401)
})

test('signing out ends it, and signing in again ends the one before', async () => {
  const { ask, owner } = await openTestApi()
  const first = await signIn(ask, { token: owner })
  const again = await ask('POST', '/session', { token: null, body: { token: owner }, headers: first.headers })
  expect(again.status).toBe(204)
  expect((await first.ask('GET', '/session')).status).toBe(401)
  const second = await signIn(ask, { token: owner })
  const left = await second.ask('DELETE', '/session')
  expect(left.status).toBe(204)
  expect(left.headers.get('set-cookie')).toMatch(/^helpdesk_mcp_session=; Max-Age=0; Path=\//)
  expect((await second.ask('GET', '/session')).status).toBe(401)
  expect((await second.ask('DELETE', '/session')).status).toBe(204)
})

test('a link signs the owner in once, within an hour, without an API token', async () => {
  const { ask, context, pass } = await openTestApi()
  const link = new URL(await makeSignInLink(context))
  expect(`${link.origin}${link.pathname}${link.search}`).toBe('http://gateway.test/sign-in')
  const code = link.hash.slice(1)
  const browser = await signIn(ask, { code })
  expect((await browser.ask('GET', '/session')).body).toMatchObject({
    owner: true,
    scopes: ['manage'],
    person: { name: 'Owner', role: 'owner', tenant_id: null },
  })
  const again = await ask('POST', '/session/link', { token: null, body: { code }, headers: fromPage })
  expect(again.status).toBe(401)
  const names = async () =>
    (await ask('GET', '/api-tokens?owner=true')).body.result.map(({ name }: { name: string }) => name)
  expect(await names()).toEqual(['owner'])
  await browser.ask('DELETE', '/session')
  expect((await browser.ask('GET', '/session')).status).toBe(401)
  const late = new URL(await makeSignInLink(context)).hash.slice(1)
  pass(hour)
  const answer = await ask('POST', '/session/link', { token: null, body: { code: late }, headers: fromPage })
  expect(answer.status).toBe(401)
})

test('what is over is swept away', async () => {
  const { ask, owner, context, pass } = await openTestApi()
  const browser = await signIn(ask, { token: owner })
  await makeSignInLink(context)
  pass(12 * hour)
  await context.store.sweep(context.clock.now(), 0, 0)
  pass(-12 * hour)
  expect((await browser.ask('GET', '/session')).status).toBe(401)
})
