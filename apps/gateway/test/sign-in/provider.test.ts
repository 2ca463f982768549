import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { describe, expect, test } from 'vitest'
import { registerApp } from '../authorization/support/app.ts'
import { newVerifier, openOauthGateway } from '../authorization/support/open-gateway.ts'
import { ana, email, opened, whoIs } from './opened.ts'

describe('sign-in by OpenID Connect', () => {
  test.each(['client_secret_basic', 'client_secret_post', 'none'] as const)(
    'somebody who is invited signs in, at a client with %s',
    async (authMethod) => {
      const { gateway, invite, signIn, idp } = await opened({ authMethod })
      const { person } = await invite('Ana')
      const browser = gateway.browser()
      const { status, onward, text } = await signIn(browser, 'ana', '/servers')
      expect([status, onward], text + idp.errors.join()).toEqual([200, `${gateway.url}/servers`])
      expect(await whoIs(browser)).toBe('Ana')
      const { text: trail } = await browser.send('GET', '/audit')
      const rows = JSON.parse(trail).result as { action: string; actor: { id: string } }[]
      expect(rows.find(({ action }) => action === 'session.started')?.actor.id).toBe(person.id)
      expect(rows.map(({ action }) => action)).toEqual(
        expect.arrayContaining(['person.identified', 'person.joined']),
      )
    },
  )

  test('the request has PKCE, a state and a nonce, each new', async () => {
    const { gateway, begin } = await opened()
    const [first, second] = [await begin(gateway.browser()), await begin(gateway.browser())].map(
      (url) => new URL(url).searchParams,
    )
    expect(first?.get('code_challenge_method')).toBe('S256')
    for (const name of ['state', 'nonce', 'code_challenge']) {
      expect(first?.get(name)).toMatch(/^[\w-]{43}$/)
      expect(first?.get(name)).not.toBe(second?.get(name))
    }
  })

  test('they are known by their subject from then on, whatever their address is', async () => {
    const accounts = { ana: { ...ana }, other: { ...ana } }
    const { gateway, invite, signIn } = await opened({ accounts })
    await invite('Ana')
    await signIn(gateway.browser())
    accounts.ana.email = 'married@example.com'
    const browser = gateway.browser()
    await signIn(browser)
    expect(await whoIs(browser)).toBe('Ana')
    // Somebody else has her old address now.
    const other = gateway.browser()
    expect((await signIn(other, 'other')).status).toBe(403)
    expect(await whoIs(other)).toBe(401)
  })

  test.each([
    [
      'who is not invited',
      { ana: { ...ana, email: 'eve@example.com' } },
      'eve@example.com is not invited here',
    ],
    ['whose address is not verified', { ana: { ...ana, email_verified: false } }, 'has not verified'],
    ['of whose address nothing is said', { ana: { email } }, 'has not verified'],
    ['without an address', { ana: {} }, 'has not verified'],
  ])('nobody signs in %s, and it is said why', async (_, accounts, words) => {
    const { gateway, invite, signIn } = await opened({ accounts })
    await invite('Ana')
    const browser = gateway.browser()
    const { status, text } = await signIn(browser)
    expect(status).toBe(403)
    expect(text).toContain(words)
    expect(text).toContain('Sign in another way')
    expect(await whoIs(browser)).toBe(401)
  })

  test.each([
    [['example.com'], 200],
    [['ana@example.com'], 200],
    [['example.org', 'eve@example.com'], 403],
    [['le.com'], 403],
  ])('with %j allowed, ana@example.com is answered %i', async (allowed, expected) => {
    const { gateway, invite, signIn } = await opened({ settings: { allowed } })
    await invite('Ana')
    expect((await signIn(gateway.browser())).status).toBe(expected)
  })

  test('addresses count that the provider says nothing about, where the settings trust it; never those it denies', async () => {
    const settings = { trustEmail: true }
    const accounts = { ana: { email }, ben: { email, email_verified: false } }
    const { gateway, invite, signIn } = await opened({ settings, accounts })
    await invite('Ana')
    expect((await signIn(gateway.browser(), 'ben')).status).toBe(403)
    expect((await signIn(gateway.browser(), 'ana')).status).toBe(200)
  })

  test('nobody becomes an owner by it', async () => {
    const { gateway, signIn } = await opened()
    expect((await signIn(gateway.browser())).status).toBe(403)
    expect((await gateway.store.people.list(null, { limit: 1 })).rows).toEqual([])
  })

  test('one person in several tenants chooses', async () => {
    const { gateway, invite, signIn } = await opened()
    const { id } = await gateway.store.tenants.create('Acme')
    await invite('Ana')
    await invite('Ana of Acme', { tenantId: id })
    const browser = gateway.browser()
    const { text } = await signIn(browser, 'ana', '/servers')
    expect(text).toContain('Choose where to sign in')
    const [, path = ''] = /action="(link\/[^"]+)"><div class="actions"><button>Acme</.exec(text) ?? []
    const { status, location } = await browser.send('POST', `/sign-in/${path}`, {
      form: new URLSearchParams(),
    })
    expect([status, location]).toEqual([303, `${gateway.url}/servers`])
    expect(await whoIs(browser)).toBe('Ana of Acme')
  })

  test('it leads back to the consent of an app', async () => {
    const { gateway, invite, signIn } = await opened()
    await gateway.mint((await gateway.account()).id)
    await invite('Ana')
    const app = await registerApp(gateway)
    const browser = gateway.browser()
    const { path = '' } = await browser.begin(app.authorizeUrl(newVerifier().challenge))
    const { text } = await browser.send('GET', path)
    const [, query = ''] = /href="..\/..\/sign-in\/provider\?([^"]+)">Sign in with Our login/.exec(text) ?? []
    const returnTo = new URLSearchParams(query).get('return_to') ?? ''
    expect((await signIn(browser, 'ana', returnTo)).onward).toBe(`${gateway.url}${path}`)
    await app.connect(browser)
  })
})

describe('what comes back from a provider', () => {
  test('works once, in the browser that began, within half an hour', async () => {
    const { gateway, invite, begin, idp } = await opened()
    await invite('Ana')
    const browser = gateway.browser()
    const back = await idp.signIn(await begin(browser), 'ana')
    expect((await gateway.browser().send('GET', back.href, { from: 'cross' })).status).toBe(409)
    expect((await browser.send('GET', back.href, { from: 'cross' })).status).toBe(200)
    const again = await browser.send('GET', back.href, { from: 'cross' })
    expect([again.status, again.text.includes('was used before')]).toEqual([409, true])
    const late = await idp.signIn(await begin(browser), 'ana')
    gateway.pass(31 * 60_000)
    expect((await browser.send('GET', late.href, { from: 'cross' })).status).toBe(409)
  })

  test('may be a refusal; its own words are not shown', async () => {
    const { gateway, begin, signIn } = await opened()
    const browser = gateway.browser()
    const refused = await signIn(browser, null)
    expect([refused.status, refused.text.includes('was told not to sign you in')]).toEqual([401, true])
    const state = new URL(await begin(browser)).searchParams.get('state')
    const query = new URLSearchParams({
      state: state ?? '',
      error: 'server_error',
      error_description: 'Call 555',
    })
    const iss = gateway.context.provider?.issuer ?? ''
    const { status, text } = await browser.send('GET', `/sign-in/callback?${query}&iss=${iss}`)
    expect([status, text.includes('555')]).toEqual([401, false])
  })

  test.each([
    ['another issuer', (url: URL) => url.searchParams.set('iss', 'https://elsewhere.example')],
    ['no issuer', (url: URL) => url.searchParams.delete('iss')],
    ['a code of nobody', (url: URL) => url.searchParams.set('code', 'x')],
    ['two states', (url: URL) => url.searchParams.append('state', 'x')],
  ])('is refused with %s', async (_, change) => {
    const { gateway, invite, begin, idp } = await opened()
    await invite('Ana')
    const browser = gateway.browser()
    const back = await idp.signIn(await begin(browser), 'ana')
    change(back)
    expect((await browser.send('GET', back.href, { from: 'cross' })).status).toBe(401)
    expect(await whoIs(browser)).toBe(401)
  })

  test('a code of another sign-in is of no use: its nonce and verifier are others', async () => {
    const { gateway, invite, begin, idp } = await opened()
    await invite('Ana')
    const [browser, other] = [gateway.browser(), gateway.browser()]
    const mine = await idp.signIn(await begin(browser), 'ana')
    const theirs = await idp.signIn(await begin(other), 'ana')
    mine.searchParams.set('code', theirs.searchParams.get('code') ?? '')
    expect((await browser.send('GET', mine.href, { from: 'cross' })).status).toBe(401)
  })

  const forged = generateKeyPair('RS256', { extractable: true })

  test.each([
    ['signed by another key', {}, 'forged'],
    ['for another client', { aud: 'another' }, 'published'],
    ['of another issuer', { iss: 'https://elsewhere.example' }, 'published'],
    ['with another nonce', { nonce: 'another' }, 'published'],
    ['that is over', { exp: Math.floor(Date.now() / 1000) - 600 }, 'published'],
    ['as it should be', {}, 'published'],
  ])('an ID token %s', async (what, claims, keys) => {
    const { publicKey, privateKey } = await forged
    const jwk = { ...(await exportJWK(publicKey)), kid: 'k', alg: 'RS256', use: 'sig' }
    const { gateway, invite, signIn } = await opened({
      async between(request, next) {
        const { pathname } = new URL(request.url)
        const response = await next(request)
        if (pathname === '/jwks' && keys === 'published') return Response.json({ keys: [jwk] })
        if (pathname !== '/token') return response
        const tokens = (await response.json()) as { id_token: string }
        const [, payload = ''] = tokens.id_token.split('.')
        const own = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'))
        const token = new SignJWT({ ...own, ...claims }).setProtectedHeader({ alg: 'RS256', kid: 'k' })
        return Response.json({ ...tokens, id_token: await token.sign(privateKey) })
      },
    })
    await invite('Ana')
    const { status } = await signIn(gateway.browser())
    expect(status).toBe(what === 'as it should be' ? 200 : 401)
  })

  test.each([-60_000, 60_000])('clocks may differ by a minute (%i ms)', async (ms) => {
    const { gateway, invite, signIn } = await opened()
    await invite('Ana')
    gateway.pass(ms)
    const browser = gateway.browser()
    await signIn(browser)
    expect(await whoIs(browser)).toBe('Ana')
  })

  test('a provider that cannot be reached, or is another, is said so', async () => {
    const down = await opened({ between: () => Promise.reject(new TypeError('fetch failed')) })
    const answer = await down.gateway.browser().send('GET', '/sign-in/provider')
    expect([answer.status, answer.text.includes('Our login cannot be reached')]).toEqual([503, true])
    expect(down.gateway.logged.join()).toContain('Nobody was signed in')
    await expect(down.gateway.context.provider?.check()).rejects.toThrow('cannot be reached')
    const other = await opened({
      between: async () =>
        Response.json({ issuer: 'https://elsewhere.example', jwks_uri: 'https://x.example/' }),
    })
    await expect(other.gateway.context.provider?.check()).rejects.toThrow('HELPDESK_MCP_OIDC_ISSUER')
    const none = await openOauthGateway()
    expect((await none.browser().send('GET', '/sign-in/provider')).status).toBe(404)
    expect((await none.browser().send('GET', '/sign-in/callback?state=x')).status).toBe(404)
  })

  test.each(['//elsewhere.example', 'https://elsewhere.example', '/\\elsewhere.example', 'x'])(
    'nobody is sent on to %j',
    async (returnTo) => {
      const { gateway } = await opened()
      const query = new URLSearchParams({ return_to: returnTo })
      const { status, location } = await gateway.browser().send('GET', `/sign-in/provider?${query}`)
      expect([status, location]).toEqual([422, null])
    },
  )
})
