import { describe, expect, test } from 'vitest'
import { databases, newKeys } from '../databases.ts'
import { appOf, callMcp, redirectUri, registerApp } from './support/app.ts'
import { newVerifier, openOauthGateway } from './support/open-gateway.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

async function opened(config: object = {}, options: Parameters<typeof openOauthGateway>[0] = {}) {
  const gateway = await openOauthGateway(options)
  const account = await gateway.account()
  const { server, url } = await gateway.mint(account.id, config)
  const { browser, person } = await gateway.person('owner', 'Ana')
  return { gateway, account, server, tokenUrl: url, browser, person, door: `${gateway.mcp}/s/${server.id}` }
}

interface Listed {
  annotations: { readOnlyHint: boolean }
}

const get = async (url: string, init: RequestInit = {}) => {
  const response = await fetch(url, { redirect: 'manual', ...init })
  const text = await response.text()
  const isJson = text !== '' && /json/.test(response.headers.get('content-type') ?? '')
  return {
    status: response.status,
    headers: response.headers,
    text,
    body: isJson ? JSON.parse(text) : undefined,
  }
}

describe('what hosts ask of an MCP server behind OAuth', () => {
  test('2: without a token every method is answered 401, with where to sign in and for what', async () => {
    const { gateway, door } = await opened({ effects: ['read', 'outbound', 'admin'] })
    for (const [url, scope] of [
      [gateway.mcp, 'helpdesk:read helpdesk:internal helpdesk:outbound'],
      [door, 'helpdesk:read helpdesk:outbound'],
    ] as const) {
      const document = url.replace('/mcp', '/.well-known/oauth-protected-resource/mcp')
      for (const method of ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE']) {
        const { status, headers } = await get(url, { method })
        expect(status, `${method} ${url}`).toBe(401)
        expect(headers.get('www-authenticate')).toBe(
          `Bearer realm="helpdesk-mcp", scope="${scope}", resource_metadata="${document}"`,
        )
      }
      expect((await get(document)).status).toBe(200)
    }
    expect((await callMcp(gateway.mcp, 'hdm_access_none')).challenge).toContain('error="invalid_token"')
    expect((await get(`${gateway.mcp}/s/mcp_${'0'.repeat(32)}`)).status).toBe(404)
  })

  test('3: the document about an MCP URL names that URL and one authorization server', async () => {
    const { gateway, door } = await opened()
    for (const url of [gateway.mcp, door]) {
      const document = url.replace('/mcp', '/.well-known/oauth-protected-resource/mcp')
      const { body, headers } = await get(document)
      expect(body).toMatchObject({ resource: url, authorization_servers: [`${gateway.url}/oauth`] })
      expect(body.scopes_supported).not.toContain('offline_access')
      expect(headers.get('access-control-allow-origin')).toBe('*')
    }
  })

  test('4, 5, 6, 9, 12: the metadata of the authorization server, by RFC 8414 and as OpenID Connect has it', async () => {
    const { gateway } = await opened()
    for (const path of [
      '/.well-known/oauth-authorization-server/oauth',
      '/.well-known/openid-configuration/oauth',
      '/oauth/.well-known/openid-configuration',
    ]) {
      const { body } = await get(`${gateway.url}${path}`)
      expect(body.issuer).toBe(`${gateway.url}/oauth`)
      expect(body.code_challenge_methods_supported).toEqual(['S256'])
      expect(body.client_id_metadata_document_supported).toBe(true)
      expect(body.token_endpoint_auth_methods_supported).toEqual(
        expect.arrayContaining(['none', 'private_key_jwt']),
      )
      expect(body.authorization_response_iss_parameter_supported).toBe(true)
      expect(body.scopes_supported).toContain('offline_access')
      for (const endpoint of ['authorization', 'token', 'registration', 'revocation', 'introspection']) {
        expect(body[`${endpoint}_endpoint`]).toMatch(new RegExp(`^${gateway.url}/oauth/`))
      }
    }
  })

  test('4: a public URL with a path has its documents where RFC 8414 and RFC 9728 look for them', async () => {
    const publicUrl = 'https://mcp.example/base'
    const gateway = await openOauthGateway({ publicUrl })
    const server = await get(`${gateway.url}/.well-known/oauth-authorization-server/base/oauth`)
    expect(server.body.issuer).toBe(`${publicUrl}/oauth`)
    const { body } = await get(`${gateway.url}/.well-known/oauth-protected-resource/base/mcp`)
    expect(body.resource).toBe(`${publicUrl}/mcp`)
  })

  test('5: PKCE is required of everyone, with S256', async () => {
    const { gateway, browser } = await opened()
    const app = await registerApp(gateway)
    const { verifier, challenge } = newVerifier()
    for (const more of [
      { code_challenge: undefined },
      { code_challenge_method: undefined },
      { code_challenge: verifier, code_challenge_method: 'plain' },
      { code_challenge: 'short' },
    ]) {
      const { location } = await browser.begin(app.authorizeUrl(challenge, more))
      expect(new URL(location ?? '').searchParams.get('error'), JSON.stringify(more)).toBe('invalid_request')
    }
    const asked = await app.ask(browser)
    expect((await app.redeem(asked, { code_verifier: undefined })).body['error']).toBe('invalid_request')
    expect((await app.redeem({ ...asked, verifier: newVerifier().verifier })).body['error']).toBe(
      'invalid_grant',
    )
    expect((await app.redeem(asked)).status).toBe(200)
  })

  test('7: a registration answers without null, and one client for identical metadata', async () => {
    const { gateway } = await opened()
    const first = await registerApp(gateway, {
      client_uri: null,
      logo_uri: null,
      scope: null,
      contacts: null,
    })
    const second = await registerApp(gateway)
    expect(second.clientId).toBe(first.clientId)
    expect(Object.values(first.registered)).not.toContain(null)
    expect(first.registered).not.toHaveProperty('client_uri')
    expect(first.registered).toMatchObject({
      client_name: 'App',
      redirect_uris: [redirectUri],
      token_endpoint_auth_method: 'none',
      grant_types: ['authorization_code', 'refresh_token'],
      response_types: ['code'],
    })
    expect((await registerApp(gateway, { client_name: 'Other' })).clientId).not.toBe(first.clientId)
    const secret = { token_endpoint_auth_method: 'client_secret_post' }
    const [one, two] = [await registerApp(gateway, secret), await registerApp(gateway, secret)]
    expect(one.registered['client_secret']).toMatch(/^hdm_secret_/)
    expect(two.registered['client_secret']).not.toBe(one.registered['client_secret'])
    expect(two.clientId).not.toBe(one.clientId)
  })

  test.each([
    [{ redirect_uris: [] }, 'invalid_redirect_uri'],
    [{ redirect_uris: 'https://app.example/' }, 'invalid_redirect_uri'],
    [{ redirect_uris: ['http://app.example/'] }, 'invalid_redirect_uri'],
    [{ redirect_uris: ['javascript:alert(1)'] }, 'invalid_redirect_uri'],
    [{ redirect_uris: ['data:text/html,x'] }, 'invalid_redirect_uri'],
    [{ redirect_uris: ['https://app.example/#x'] }, 'invalid_redirect_uri'],
    [{ redirect_uris: ['https://user:x@app.example/'] }, 'invalid_redirect_uri'],
    [{ redirect_uris: ['https://app.example\\@evil.example/'] }, 'invalid_redirect_uri'],
    [{ redirect_uris: Array(21).fill('https://app.example/') }, 'invalid_redirect_uri'],
    [{ token_endpoint_auth_method: 'tls_client_auth' }, 'invalid_client_metadata'],
    [{ token_endpoint_auth_method: 'private_key_jwt' }, 'invalid_client_metadata'],
    [{ grant_types: ['client_credentials'] }, 'invalid_client_metadata'],
    [{ response_types: ['token'] }, 'invalid_client_metadata'],
  ])('7: a registration of %j is refused as %s', async (metadata, error) => {
    const gateway = await openOauthGateway()
    const body = JSON.stringify({ redirect_uris: ['https://app.example/'], ...metadata })
    const answer = await get(`${gateway.url}/oauth/register`, { method: 'POST', body })
    expect([answer.status, answer.body.error]).toEqual([400, error])
  })

  test.each([
    'https://claude.ai/api/mcp/auth_callback',
    'https://claude.com/api/mcp/auth_callback',
    'https://chatgpt.com/connector/oauth/abc123',
    'https://chatgpt.com/connector_platform_oauth_redirect',
    'https://vscode.dev/redirect',
    'cursor://anysphere.cursor-mcp/oauth/callback',
    'http://localhost/callback',
    'http://127.0.0.1:33418/',
  ])('8: %s is a redirect that a host may have', async (uri) => {
    const { gateway, browser } = await opened()
    const app = await registerApp(gateway, { redirect_uris: [uri] })
    const asked = await app.ask(browser, { redirect_uri: uri })
    expect(asked.back.href.startsWith(uri)).toBe(true)
    expect((await app.redeem(asked, { redirect_uri: uri })).status).toBe(200)
  })

  test('8: redirects match exactly, but for the port of a loopback address', async () => {
    const { gateway, browser } = await opened()
    const redirect_uris = ['https://app.example/cb', 'http://localhost/cb', 'http://127.0.0.1:5/cb']
    const app = await registerApp(gateway, { redirect_uris })
    const { challenge } = newVerifier()
    const status = async (redirect_uri: string | undefined) =>
      (await browser.begin(app.authorizeUrl(challenge, { redirect_uri }))).status
    for (const uri of ['http://localhost:1234/cb', 'http://127.0.0.1:9/cb', 'http://127.0.0.1/cb']) {
      expect(await status(uri), uri).toBe(200)
    }
    for (const uri of [
      undefined,
      'https://app.example/cb/',
      'https://app.example/cb?x=1',
      'https://app.example:444/cb',
      'https://APP.example/cb',
      'https://app.example.evil.example/cb',
      'http://localhost:1234/other',
      'http://127.0.0.2:9/cb',
      'https://localhost/cb',
    ]) {
      const answer = await browser.begin(app.authorizeUrl(challenge, { redirect_uri: uri }))
      expect([answer.status, answer.location, answer.path], uri).toEqual([400, null, undefined])
      expect(answer.text).toContain('role="alert"')
    }
  })

  test('9: every answer to the app has iss and its state, errors too', async () => {
    const { gateway, browser } = await opened()
    const app = await registerApp(gateway)
    const { challenge } = newVerifier()
    const granted = await browser.consent(app.authorizeUrl(challenge))
    const denied = await browser.consent(app.authorizeUrl(challenge), { answer: 'deny' })
    const wrong = await browser.begin(app.authorizeUrl(challenge, { response_type: 'token' }))
    for (const [back, error] of [
      [granted, null],
      [denied, 'access_denied'],
      [new URL(wrong.location ?? ''), 'unsupported_response_type'],
    ] as const) {
      expect(back.searchParams.get('iss')).toBe(`${gateway.url}/oauth`)
      expect(back.searchParams.get('state')).toBe('a b&c')
      expect(back.searchParams.get('error')).toBe(error)
      expect(back.searchParams.has('code')).toBe(error === null)
    }
  })

  test('10: a token is for the URL that was asked for, and opens no other', async () => {
    const { gateway, account, browser, door } = await opened()
    const other = `${gateway.mcp}/s/${(await gateway.mint(account.id)).server.id}`
    const app = await registerApp(gateway)
    const all = await app.connect(browser)
    const one = await app.connect(browser, { resource: door })
    for (const [token, url, status] of [
      [all, gateway.mcp, 200],
      [all, door, 401],
      [one, door, 200],
      [one, gateway.mcp, 401],
      [one, other, 401],
    ] as const) {
      expect((await callMcp(url, token.access_token)).status, url).toBe(status)
    }
    const { challenge } = newVerifier()
    for (const resource of [
      'https://elsewhere.example/mcp',
      `${gateway.url}/`,
      `${gateway.mcp}?x=1`,
      `${gateway.mcp}#x`,
      `${gateway.mcp}/hdm_mcp_x`,
      'mcp',
    ]) {
      const { location } = await browser.begin(app.authorizeUrl(challenge, { resource }))
      expect(new URL(location ?? '').searchParams.get('error'), resource).toBe('invalid_target')
    }
    const asked = await app.ask(browser)
    expect((await app.redeem(asked, { resource: door })).body['error']).toBe('invalid_target')
    expect((await app.refresh(one.refresh_token, { resource: other })).body['error']).toBe('invalid_target')
    expect((await app.redeem(asked, { resource: `${gateway.mcp}/` })).status).toBe(200)
    expect((await app.refresh(one.refresh_token, { resource: door })).status).toBe(200)
  })

  test('11: the token endpoint takes forms, answers JSON and is kept by nobody', async () => {
    const { gateway, browser } = await opened()
    const app = await registerApp(gateway)
    const { status, headers, body } = await app.redeem(await app.ask(browser))
    expect(status).toBe(200)
    expect(body).toEqual({
      access_token: expect.stringMatching(/^hdm_access_[\w-]{43}$/),
      token_type: 'Bearer',
      expires_in: 3600,
      refresh_token: expect.stringMatching(/^hdm_refresh_[\w-]{43}$/),
      scope: 'helpdesk:read',
    })
    expect(headers.get('cache-control')).toBe('no-store')
    const json = await get(`${gateway.url}/oauth/token`, { method: 'POST', body: '{}' })
    expect([json.status, json.body.error, json.headers.get('cache-control')]).toEqual([
      400,
      'invalid_request',
      'no-store',
    ])
    const other = await app.post('/oauth/token', { grant_type: 'password', client_id: app.clientId })
    expect(other.body['error']).toBe('unsupported_grant_type')
    expect(gateway.logged.join()).not.toContain(body['access_token'])
  })

  test('12: refresh tokens rotate, and one that comes back revokes its family', async () => {
    const { gateway, browser } = await opened()
    const app = await registerApp(gateway)
    const first = await app.connect(browser)
    const second = (await app.refresh(first.refresh_token)).body
    expect((await callMcp(gateway.mcp, second['access_token'])).status).toBe(200)
    const stolen = await app.refresh(first.refresh_token)
    expect([stolen.status, stolen.body['error']]).toEqual([400, 'invalid_grant'])
    for (const token of [first.access_token, second['access_token']]) {
      expect((await callMcp(gateway.mcp, token)).status).toBe(401)
    }
    expect((await app.refresh(second['refresh_token'])).body['error']).toBe('invalid_grant')
    const { result } = JSON.parse((await browser.send('GET', '/audit?action=app')).text)
    expect(result[0]).toMatchObject({
      action: 'app.revoked',
      changes: [{ field: 'reason', after: 'refresh_token_replayed' }],
    })
  })

  test('12: the chain lives thirty days from its last exchange; an access token for an hour', async () => {
    const { gateway, browser } = await opened()
    const app = await registerApp(gateway)
    let { refresh_token: refresh, access_token: access } = await app.connect(browser)
    for (let round = 0; round < 3; round++) {
      gateway.pass(29 * day)
      await gateway.store.sweep(gateway.context.clock.now(), 0, 0)
      expect((await callMcp(gateway.mcp, access)).status).toBe(401)
      const renewed = await app.refresh(refresh)
      expect(renewed.status, `round ${round}`).toBe(200)
      refresh = renewed.body['refresh_token'] ?? ''
      access = renewed.body['access_token'] ?? ''
    }
    gateway.pass(59 * minute)
    expect((await callMcp(gateway.mcp, access)).status).toBe(200)
    gateway.pass(30 * day)
    expect((await app.refresh(refresh)).body['error']).toBe('invalid_grant')
  })

  test('12: a client that is not known is 401 invalid_client', async () => {
    const gateway = await openOauthGateway()
    const answer = await appOf(gateway, 'hdm_client_none').refresh('hdm_refresh_x')
    expect([answer.status, answer.body['error']]).toEqual([401, 'invalid_client'])
    expect(answer.headers.get('www-authenticate')).toMatch(/^Basic/)
  })

  test('13: a call that needs more is 403, with every scope that it needs', async () => {
    const { gateway, browser } = await opened()
    const app = await registerApp(gateway)
    const { access_token: token } = await app.connect(browser)
    const { body } = await callMcp(gateway.mcp, token)
    expect(body.result.tools.every(({ annotations }: Listed) => annotations.readOnlyHint)).toBe(true)
    const whole = await app.connect(browser, { scope: 'helpdesk:read helpdesk:internal helpdesk:admin' })
    const { tools } = (await callMcp(gateway.mcp, whole.access_token)).body.result
    const name = tools.find(({ annotations }: Listed) => !annotations.readOnlyHint).name
    const call = { name, arguments: {} }
    const refused = await callMcp(gateway.mcp, token, 'tools/call', call)
    expect(refused.status, JSON.stringify(refused.body)).toBe(403)
    expect(refused.challenge).toContain('error="insufficient_scope"')
    expect(refused.challenge).toMatch(/scope="helpdesk:read helpdesk:\w+( helpdesk:\w+)*"/)
    expect(refused.challenge).toContain('resource_metadata=')
    const [, scope] = /scope="([^"]+)"/.exec(refused.challenge) ?? []
    const more = await app.connect(browser, { scope })
    expect((await callMcp(gateway.mcp, more.access_token, 'tools/call', call)).status).toBe(200)
  })

  test('13: tools/list shows what the server and the person permit', async () => {
    const config = { effects: ['read', 'internal', 'destructive'], surface: 'direct' }
    const { gateway, account, server } = await opened(config)
    const app = await registerApp(gateway)
    const { browser, person } = await gateway.person('member', 'Ben')
    await gateway.store.shares.set('default', server.id, [person.id])
    const scope = 'helpdesk:read helpdesk:internal helpdesk:outbound helpdesk:destructive'
    const { access_token: token, scope: granted } = await app.connect(browser, { scope })
    expect(granted).toBe('helpdesk:read helpdesk:internal')
    const { body } = await callMcp(gateway.mcp, token)
    const names = body.result.tools.map(({ name }: { name: string }) => name)
    const owner = (await gateway.person('owner')).browser
    const whole = `${gateway.mcp}/s/${(await gateway.mint(account.id, { surface: 'direct' })).server.id}`
    const narrow = `${gateway.mcp}/s/${server.id}`
    const least = await app.connect(owner, { scope, resource: narrow })
    expect(least.scope).toBe('helpdesk:read helpdesk:internal helpdesk:destructive')
    const all = await app.connect(owner, { scope, resource: whole })
    const others = (await callMcp(whole, all.access_token)).body.result.tools
    expect(others.length).toBeGreaterThan(names.length)
    await gateway.store.shares.set('default', server.id, [])
    expect((await callMcp(gateway.mcp, token)).status).toBe(401)
    expect((await app.refresh('hdm_refresh_none')).body['error']).toBe('invalid_grant')
  })

  test('14: what is asked about a token URL, or about the origin, stays 404', async () => {
    const { gateway, tokenUrl } = await opened()
    const token = new URL(tokenUrl).pathname
    for (const path of [
      '/.well-known/oauth-protected-resource',
      `/.well-known/oauth-protected-resource${token}`,
      '/.well-known/oauth-authorization-server',
      `/.well-known/oauth-authorization-server${token}`,
      '/.well-known/openid-configuration',
      `${token}/.well-known/openid-configuration`,
    ]) {
      expect((await get(`${gateway.url}${path}`)).status, path).toBe(404)
    }
    expect((await callMcp(tokenUrl, undefined)).status).toBe(200)
  })

  test('15: a token in the query opens nothing', async () => {
    const { gateway, browser } = await opened()
    const { access_token: token } = await (await registerApp(gateway)).connect(browser)
    expect((await callMcp(`${gateway.mcp}?access_token=${token}`, undefined)).status).toBe(401)
    expect((await callMcp(gateway.mcp, token)).status).toBe(200)
  })
})

describe.each(databases)('on two instances of $kind', ({ fresh }) => {
  test('any instance answers any step, and a revocation holds from the next request', async () => {
    const [url, keys] = [await fresh(), newKeys()]
    const publicUrl = 'https://mcp.example'
    const one = await openOauthGateway({ url, keys, publicUrl })
    const two = await openOauthGateway({ url, keys, publicUrl })
    await one.mint((await one.account()).id)
    const { browser } = await one.person('owner')
    const app = await registerApp(one)
    const asked = await app.ask(browser)
    const there = appOf(two, app.clientId)
    const { body } = await there.redeem(asked)
    const token = body['access_token'] ?? ''
    for (const { url } of [one, two]) expect((await callMcp(`${url}/mcp`, token)).status).toBe(200)
    const renewed = await Promise.all([
      app.refresh(body['refresh_token']),
      there.refresh(body['refresh_token']),
    ])
    // One of them was second, which is what a thief would be.
    expect(renewed.map(({ status }) => status).sort()).toEqual([200, 400])
    for (const { url } of [one, two]) expect((await callMcp(`${url}/mcp`, token)).status).toBe(401)

    const again = await app.connect(browser)
    expect((await callMcp(`${two.url}/mcp`, again.access_token)).status).toBe(200)
    const { result } = JSON.parse((await browser.send('GET', '/connected-apps')).text)
    expect(result).toHaveLength(1)
    expect((await browser.send('DELETE', `/connected-apps/${result[0].id}`)).status).toBe(204)
    for (const { url } of [two, one])
      expect((await callMcp(`${url}/mcp`, again.access_token)).status).toBe(401)
    expect((await there.refresh(again.refresh_token)).body['error']).toBe('invalid_grant')
  })

  test('clocks that differ by a minute do no harm', async () => {
    const [url, keys] = [await fresh(), newKeys()]
    const publicUrl = 'https://mcp.example'
    const [behind, ahead] = [
      await openOauthGateway({ url, keys, publicUrl }),
      await openOauthGateway({ url, keys, publicUrl }),
    ]
    ahead.pass(minute)
    await behind.mint((await behind.account()).id)
    const { browser } = await behind.person('owner')
    for (const [first, second] of [
      [behind, ahead],
      [ahead, behind],
    ] as const) {
      const app = await registerApp(first)
      const asked = await app.ask(browser)
      const tokens = (await appOf(second, app.clientId).redeem(asked)).body
      expect((await callMcp(`${first.url}/mcp`, tokens['access_token'])).status).toBe(200)
      const renewed = (await app.refresh(tokens['refresh_token'])).body
      expect((await callMcp(`${second.url}/mcp`, renewed['access_token'])).status).toBe(200)
    }
  })
})
