import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { issueGrantCode } from '../src/index.ts'
import { client, createOAuthSandbox, demo, redirect } from './oauth-sandbox.ts'

const asked = {
  response_type: 'code',
  client_id: client.id,
  redirect_uri: redirect,
  scope: 'notes.READ,notes.CREATE',
  access_type: 'offline',
  state: 'a"b&c',
}

async function consent(fields: Record<string, string>, decision = 'accept') {
  const account = createOAuthSandbox()
  const response = await account.post('/oauth/auth', { ...fields, decision })
  const location = new URL(response.headers.get('location') ?? 'none:')
  return { ...account, response, answer: Object.fromEntries(location.searchParams), location }
}

const trade = (code: string | undefined, more: object = {}) => ({
  grant_type: 'authorization_code',
  code: code ?? '',
  redirect_uri: redirect,
  ...more,
})

describe('the consent page', () => {
  test('shows the scopes, and its form carries the request on, escaped', async () => {
    const { sandbox, origin } = createOAuthSandbox()
    const response = await sandbox.fetch(`${origin}/oauth/auth?${new URLSearchParams(asked)}&decision=accept`)
    const page = await response.text()
    expect(response.status).toBe(200)
    expect(page).toContain('Acme &#60;Desk&#62;')
    expect(page).toContain('<li>notes.CREATE</li>')
    expect(page).toContain('name="state" value="a&#34;b&#38;c"')
    expect(page).toMatch(/<form method="post" action="\/oauth\/auth">/)
    expect(page.match(/<button name="decision" value="(accept|deny)">/g)).toHaveLength(2)
  })

  test.each([
    [{ client_id: 'other' }],
    [{ redirect_uri: `${redirect}/` }],
    [{ redirect_uri: 'http://localhost:7000/callback' }],
  ])('sends nobody away with %j', async (wrong) => {
    const { response } = await consent({ ...asked, ...wrong })
    expect(response.status).toBe(400)
    expect(response.headers.get('location')).toBeNull()
  })

  test('sends a denial and the state back', async () => {
    const { response, answer, location } = await consent(asked, 'deny')
    expect(response.status).toBe(302)
    expect(location.origin + location.pathname).toBe(redirect)
    expect(answer).toEqual({ error: 'access_denied', state: asked.state })
  })
})

describe('a code', () => {
  test('is traded once for both tokens, and the scopes go with them', async () => {
    const { answer, token, api, refresh } = await consent(asked)
    const { status, body } = await token(trade(answer.code))
    expect({ status, body }).toMatchObject({
      status: 200,
      body: { expires_in: 3600, scope: asked.scope, api_domain: 'https://elsewhere.test' },
    })
    expect((await api(`Bearer ${body.access_token}`, 'POST')).status).toBe(200)
    expect((await token(trade(answer.code))).body).toEqual({ error: 'invalid_code' })
    const again = await refresh(String(body.refresh_token))
    expect((await api(`Acme-token ${again.body.access_token}`)).status).toBe(200)
    expect(again.body).not.toHaveProperty('refresh_token')
  })

  test('without offline access brings no refresh token', async () => {
    const { answer, token } = await consent({ ...asked, access_type: 'online' })
    expect((await token(trade(answer.code))).body).not.toHaveProperty('refresh_token')
  })

  test('is refused after its time, and with another redirect', async () => {
    const late = await consent(asked)
    late.clock.time += 180_000
    expect((await late.token(trade(late.answer.code))).body).toEqual({ error: 'invalid_code' })
    const other = await consent(asked)
    const body = trade(other.answer.code, { redirect_uri: 'http://127.0.0.1:7001/callback' })
    expect((await other.token(body)).body).toEqual({ error: 'invalid_redirect_uri' })
  })

  test('that came with a challenge wants its verifier', async () => {
    const code_challenge = createHash('sha256').update('verifier').digest('base64url')
    const pkce = { ...asked, code_challenge, code_challenge_method: 'S256' }
    const right = await consent(pkce)
    const good = await right.token(trade(right.answer.code, { code_verifier: 'verifier' }))
    expect(good.body).toHaveProperty('access_token')
    const wrong = await consent(pkce)
    expect((await wrong.token(trade(wrong.answer.code))).body).toEqual({ error: 'invalid_code' })
    const plain = await consent({ ...pkce, code_challenge_method: 'plain' })
    expect(plain.answer.error).toBe('invalid_request')
  })

  test('that a developer made needs no redirect', async () => {
    const { sandbox, token, clock } = createOAuthSandbox()
    const grant = { client: client.id, scopes: ['notes.READ'], expiresAt: clock.now() + 180_000 }
    const code = issueGrantCode(sandbox.state.grants, grant)
    const { body } = await token({ grant_type: 'authorization_code', code })
    expect(body).toHaveProperty('refresh_token')
  })
})

describe('a refresh token', () => {
  test('is rationed, and told so with status 200', async () => {
    const { refresh, clock } = createOAuthSandbox()
    for (const _ of [1, 2, 3]) expect((await refresh(demo.token)).body).toHaveProperty('access_token')
    expect(await refresh(demo.token)).toEqual({ status: 200, body: { error: 'Access Denied' } })
    clock.time += 600_000
    expect((await refresh(demo.token)).body).toHaveProperty('access_token')
  })

  test('goes when it is revoked, with its access tokens', async () => {
    const { refresh, post, api } = createOAuthSandbox()
    const { body } = await refresh(demo.token)
    expect((await post(`/oauth/revoke?token=${demo.token}`, {})).status).toBe(200)
    expect((await api(`Bearer ${body.access_token}`)).status).toBe(401)
    expect((await refresh(demo.token)).body).toEqual({ error: 'invalid_code' })
    expect((await post('/oauth/revoke', { token: demo.token })).status).toBe(400)
  })

  test('is pushed out by more of them', async () => {
    const { token, refresh, post, sandbox } = createOAuthSandbox()
    for (const _ of [1, 2]) {
      const { headers } = await post('/oauth/auth', { ...asked, decision: 'accept' })
      const code = new URL(headers.get('location') ?? '').searchParams.get('code')
      await token(trade(code ?? ''))
    }
    expect(sandbox.state.grants.refreshTokens.size).toBe(2)
    expect((await refresh(demo.token)).body).toEqual({ error: 'invalid_code' })
  })

  test.each([
    [{ client_id: 'other' }, 'invalid_client'],
    [{ client_secret: 'wrong' }, 'invalid_client_secret'],
    [{ grant_type: 'password' }, 'unsupported_grant_type'],
  ])('with %j is refused', async (wrong, error) => {
    const { token } = createOAuthSandbox()
    const fields = { grant_type: 'refresh_token', refresh_token: demo.token, ...wrong }
    expect((await token(fields)).body).toEqual({ error })
  })
})

describe('the gate', () => {
  test('tells a missing token from a bad one, an old one and one without the right', async () => {
    const { api, refresh, clock } = createOAuthSandbox()
    expect(await api()).toEqual({ status: 401, body: { code: 'NO_TOKEN' } })
    expect(await api('Basic abc')).toEqual({ status: 401, body: { code: 'NO_TOKEN' } })
    expect(await api('Bearer abc')).toEqual({ status: 401, body: { code: 'BAD_TOKEN' } })
    const held = `Bearer ${(await refresh(demo.token)).body.access_token}`
    expect((await api(held)).status).toBe(200)
    expect(await api(held, 'POST')).toEqual({ status: 403, body: { code: 'NO_SCOPE' } })
    clock.time += 3_600_000
    expect(await api(held)).toEqual({ status: 401, body: { code: 'BAD_TOKEN' } })
    expect((await api(undefined, 'GET', '/ping')).status).toBe(200)
  })

  test("knows the vendor's word for all verbs", async () => {
    const { answer, token, api } = await consent({ ...asked, scope: 'notes.ALL' })
    const { body } = await token(trade(answer.code))
    expect((await api(`Bearer ${body.access_token}`, 'POST')).status).toBe(200)
  })
})
