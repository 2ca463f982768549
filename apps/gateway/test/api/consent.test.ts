import { issueGrantCode } from '@helpdesk-mcp/sandbox'
import { describe, expect, test } from 'vitest'
import { openTestApi } from './open-test-api.ts'

const callback = 'http://gateway.test/connect/callback'

/** An account with its OAuth client alone, and a consent that a person may give. */
async function begin(body: object = {}, publicUrl = 'http://gateway.test') {
  const api = await openTestApi({ publicUrl })
  const { ask, vendors } = api
  const { clientId, clientSecret, orgId } = vendors.zohoDesk.settings
  const { grants } = vendors.zohoDesk.state
  grants.clients = grants.clients.map((client) => ({ ...client, redirects: [callback] }))
  const made = await ask('POST', '/integrated-account', {
    body: { connector: 'zoho-desk', settings: { clientId, orgId }, credentials: { clientSecret } },
  })
  const path = `/integrated-account/${made.body.id}`
  const started = await ask('POST', `${path}/connect`, { body })
  const cookie = started.headers.get('set-cookie') ?? ''
  return {
    ...api,
    made,
    path,
    started,
    cookie,
    /** What the vendor sends the browser back with. */
    async decide(decision: 'accept' | 'deny'): Promise<string> {
      const asked = new URL(started.body.url)
      const answer = await vendors.zohoDesk.fetch(
        new Request(asked.origin + asked.pathname, {
          method: 'POST',
          redirect: 'manual',
          body: new URLSearchParams([...asked.searchParams, ['decision', decision]]),
        }),
      )
      const { pathname, search } = new URL(answer.headers.get('location') ?? '')
      return pathname + search
    },
    comeBack: (address: string, held = cookie.split(';')[0] ?? '') =>
      ask('GET', address, { token: null, headers: { cookie: held } }),
  }
}

describe('consent', () => {
  test('an account with its client alone waits for consent, and says so', async () => {
    const { made, ask, path } = await begin()
    expect(made.status).toBe(201)
    expect(made.body).toMatchObject({ state: 'unchecked', state_reason: expect.stringContaining('consent') })
    expect(made.text).not.toContain('clientSecret')
    expect((await ask('POST', `${path}/check`)).body).toMatchObject({
      ok: false,
      problem: { code: 'unauthorized' },
    })
  })

  test('the address has the fixed redirect, a state, a challenge and scopes; the cookie is the browser’s', async () => {
    const { started, cookie } = await begin({ scopes: ['Desk.tickets.READ'] })
    expect(started.status).toBe(200)
    const url = new URL(started.body.url)
    expect(url.origin).toBe('https://accounts.zoho.com')
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      redirect_uri: callback,
      response_type: 'code',
      code_challenge_method: 'S256',
      scope: 'Desk.basic.READ,Desk.tickets.READ',
    })
    expect(cookie).toMatch(/^helpdesk_mcp_consent_\w+=[\w-]{43}; .*HttpOnly; SameSite=Lax$/)
    expect(cookie).toContain('Path=/connect/callback')
    const behind = await begin({}, 'https://gateway.test/mcp-gateway')
    expect(behind.cookie).toMatch(/Path=\/mcp-gateway\/connect\/callback; .*Secure/)
    expect(behind.started.body.redirect_uri).toBe('https://gateway.test/mcp-gateway/connect/callback')
  })

  test('accepting connects the account, once', async () => {
    const { ask, path, decide, comeBack, context, logged } = await begin({ return_to: '/accounts' })
    const address = await decide('accept')
    const back = await comeBack(address)
    expect(back.status).toBe(303)
    expect(back.headers.get('location')).toBe('/accounts')
    const account = await ask('GET', path)
    expect(account.body).toMatchObject({ state: 'connected', state_reason: null })
    const { secrets } = (await context.store.accounts.credentials('default', account.body.id)) ?? {
      secrets: {},
    }
    expect(secrets.refreshToken).toMatch(/^sandbox\./)
    const again = await comeBack(address)
    expect(again.status).toBe(422)
    expect(again.text).toContain('used already')
    for (const text of [account.text, back.text, again.text, ...logged]) {
      expect(text).not.toContain(secrets.refreshToken)
      expect(text).not.toContain(new URLSearchParams(address.split('?')[1]).get('code'))
    }
  })

  test('another browser gets nowhere, and uses the state up', async () => {
    const { decide, comeBack, ask, path } = await begin()
    const address = await decide('accept')
    expect((await comeBack(address, '')).status).toBe(403)
    expect((await comeBack(address)).status).toBe(422)
    expect((await ask('GET', path)).body.state).toBe('unchecked')
  })

  test('a no is told as such', async () => {
    const { decide, comeBack } = await begin()
    const back = await comeBack(await decide('deny'))
    expect(back.status).toBe(403)
    expect(back.text).toContain('denied')
    expect(back.headers.get('content-security-policy')).toContain("default-src 'none'")
  })

  test('ten minutes, and no longer', async () => {
    const { decide, comeBack, pass } = await begin()
    const address = await decide('accept')
    pass(10 * 60_000)
    expect((await comeBack(address)).status).toBe(422)
  })

  test.each([
    ['/connect/callback', 422],
    ['/connect/callback?state=made-up&code=1', 422],
    ['/connect/callback?state=%00&error=%3Cscript%3E', 422],
  ])('%s is refused', async (address, status) => {
    const { ask } = await openTestApi()
    const answer = await ask('GET', address, { token: null })
    expect(answer.status).toBe(status)
    expect(answer.text).not.toContain('<script>')
  })

  test.each([
    [{ scopes: ['Desk.nothing.READ'] }, 'scopes[0]'],
    [{ return_to: 'https://elsewhere.test/' }, 'return_to'],
    [{ return_to: '//elsewhere.test' }, 'return_to'],
    [{ return_to: '/\\elsewhere.test' }, 'return_to'],
  ])('refuses %j', async (body, field) => {
    const { started } = await begin(body)
    expect(started.status).toBe(422)
    expect(started.body.errors[0].field).toBe(field)
  })

  test('a connector without consent says so', async () => {
    const { ask, connect } = await openTestApi()
    const refused = await ask('POST', `/integrated-account/${await connect()}/connect`)
    expect(refused.status).toBe(409)
  })

  test('another client needs another consent', async () => {
    const { ask, path, decide, comeBack } = await begin()
    await comeBack(await decide('accept'))
    const change = { credentials: { refreshToken: null }, settings: { clientId: 'other' } }
    const changed = await ask('PATCH', path, { body: change })
    expect(changed.body).toMatchObject({
      state: 'unchecked',
      state_reason: expect.stringContaining('consent'),
    })
  })

  test('a grant code is traded at once, and kept no longer', async () => {
    const { ask, vendors, context } = await openTestApi()
    const { refreshToken: _, ...client } = vendors.zohoDesk.settings
    const scopes = ['Desk.basic.READ', 'Desk.settings.READ']
    const grantCode = issueGrantCode(vendors.zohoDesk.state.grants, {
      client: client.clientId ?? '',
      scopes,
      expiresAt: Date.now() + 60_000,
    })
    const body = { connector: 'zoho-desk', credentials: { ...client, grantCode } }
    const made = await ask('POST', '/integrated-account', { body })
    expect(made.body).toMatchObject({ state: 'connected' })
    const kept = await context.store.accounts.credentials('default', made.body.id)
    expect(Object.keys(kept?.secrets ?? {}).sort()).toEqual(['clientSecret', 'refreshToken'])
    expect((await ask('POST', '/integrated-account', { body })).status).toBe(502)
  })

  test('a refresh token connects at once, and its access token is kept for the calls to come', async () => {
    const { ask, vendors, context } = await openTestApi()
    const made = await ask('POST', '/integrated-account', {
      body: { connector: 'zoho-desk', credentials: vendors.zohoDesk.settings },
    })
    expect(made.body).toMatchObject({ state: 'connected', settings: { dataCentre: 'us' } })
    expect(await context.store.accounts.tokens('default', made.body.id).read()).toContain('accessToken')
  })
})
