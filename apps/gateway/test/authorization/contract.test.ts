import { describe, expect, test } from 'vitest'
import { callMcp, redirectUri, registerApp } from './support/app.ts'
import { newVerifier, openOauthGateway } from './support/open-gateway.ts'
import { get, opened } from './support/opened.ts'

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
})
