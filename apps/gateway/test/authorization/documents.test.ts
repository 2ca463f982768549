import { isPublic } from '@helpdesk-mcp/connector'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { describe, expect, test } from 'vitest'
import { isDocumentUrl } from '../../src/authorization/clients.ts'
import { fetchPublic } from '../../src/authorization/public-fetch.ts'
import { appOf, callMcp, redirectUri, registerApp } from './support/app.ts'
import { newVerifier, openOauthGateway } from './support/open-gateway.ts'

const id = 'https://host.example/oauth/client.json'
const document = { client_id: id, client_name: 'Host', redirect_uris: [redirectUri] }

async function opened(documents: Record<string, unknown>) {
  const gateway = await openOauthGateway({ documents })
  await gateway.mint((await gateway.account()).id)
  return { gateway, ...(await gateway.person('owner')), app: appOf(gateway, id) }
}

describe('6: client ID metadata documents', () => {
  test('a document makes a client, is kept while it is fresh, and its host is shown', async () => {
    const { gateway, browser, app } = await opened({ [id]: document })
    const { path } = await browser.begin(app.authorizeUrl(newVerifier().challenge))
    expect((await browser.send('GET', path ?? '')).text).toContain('<code>host.example</code>')
    await app.connect(browser)
    expect(gateway.fetched).toEqual([id])
    gateway.pass(61 * 60_000)
    await app.connect(browser)
    expect(gateway.fetched).toEqual([id, id])
  })

  test.each([
    ['another id', { ...document, client_id: `${id}/` }],
    ['no id', { ...document, client_id: undefined }],
    ['no redirects', { ...document, redirect_uris: [] }],
    ['a secret', { ...document, token_endpoint_auth_method: 'client_secret_post' }],
    ['no object', [document]],
  ])('a document with %s is refused, on a page, and not asked for again at once', async (_, given) => {
    const { gateway, browser, app } = await opened({ [id]: given })
    for (const _again of [1, 2]) {
      const answer = await browser.begin(app.authorizeUrl(newVerifier().challenge))
      expect([answer.status, answer.location]).toEqual([401, null])
      expect(answer.text).toContain('The app was not connected')
    }
    expect(gateway.fetched).toEqual([id])
  })

  test.each([
    'http://host.example/client.json',
    'https://host.example/',
    'https://host.example',
    'https://host.example/a/../client.json',
    'https://host.example/client.json#x',
    'https://host.example/client.json?x=1',
    'https://user@host.example/client.json',
    'https://HOST.example/client.json',
    'https://host.example:443/client.json',
    'https://host.example\\client.json',
    ' https://host.example/client.json',
    `https://host.example/${'x'.repeat(1_000)}`,
  ])('%s is the id of no document', (url) => {
    expect(isDocumentUrl(url)).toBe(false)
  })

  test('the known hosts’ documents have ids of that form', () => {
    for (const url of [
      'https://claude.ai/oauth/mcp-oauth-client-metadata',
      'https://claude.ai/oauth/claude-code-client-metadata',
      'https://chatgpt.com/oauth/client.json',
      'https://vscode.dev/oauth/client-metadata.json',
      'https://zed.dev/oauth/client-metadata.json',
    ]) {
      expect(isDocumentUrl(url), url).toBe(true)
    }
  })

  test('a client with keys authenticates with an assertion of its own, and with no other', async () => {
    const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true })
    const other = (await generateKeyPair('ES256')).privateKey
    const jwks = { keys: [{ ...(await exportJWK(publicKey)), kid: 'k', alg: 'ES256' }] }
    const keysAt = 'https://host.example/keys.json'
    const withKeys = { ...document, token_endpoint_auth_method: 'private_key_jwt', jwks_uri: keysAt }
    const { gateway, browser, app } = await opened({ [id]: withKeys, [keysAt]: jwks })
    const sign = (
      key: typeof privateKey,
      { audience = `${gateway.url}/oauth`, subject = id, skew = 0 } = {},
    ) =>
      new SignJWT({ jti: crypto.randomUUID() })
        .setProtectedHeader({ alg: 'ES256', kid: 'k' })
        .setIssuer(id)
        .setSubject(subject)
        .setAudience(audience)
        .setIssuedAt(Math.floor(Date.now() / 1000) + skew)
        .setExpirationTime(Math.floor(Date.now() / 1000) + 120 + skew)
        .sign(key)
    const redeem = async (client_assertion: string | undefined) =>
      app.redeem(await app.ask(browser), {
        client_assertion,
        client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      })
    for (const wrong of [
      undefined,
      'x.y.z',
      await sign(other),
      await sign(privateKey, { audience: 'https://elsewhere.example' }),
      await sign(privateKey, { skew: -4_000 }),
    ]) {
      const { status, body } = await redeem(wrong)
      expect([status, body['error']]).toEqual([401, 'invalid_client'])
    }
    const { status, body } = await redeem(await sign(privateKey, { skew: 50 }))
    expect(status, JSON.stringify(body)).toBe(200)
    expect((await callMcp(gateway.mcp, body['access_token'])).status).toBe(200)
  })
})

describe('what a stranger names is fetched from public addresses alone', () => {
  test.each([
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '127.0.0.1',
    '169.254.169.254',
    '172.31.0.1',
    '192.168.1.1',
    '198.18.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    'fc00::1',
    'fd12::1',
    'fe80::1',
    'ff02::1',
    'not an address',
  ])('%s is not public', (address) => {
    expect(isPublic(address)).toBe(false)
  })

  test.each(['1.1.1.1', '172.32.0.1', '8.8.8.8', '2606:4700::1111', '2a00:1450:4001::1'])(
    '%s is',
    (address) => {
      expect(isPublic(address)).toBe(true)
    },
  )

  test.each([
    'https://localhost/x',
    'https://127.0.0.1/x',
    'https://[::1]/x',
    'https://2130706433/x',
    'http://1.1.1.1/x',
  ])('%s is not fetched', async (url) => {
    await expect(fetchPublic(url)).rejects.toThrow(/not public|Only https/)
  })
})

describe('clients with a secret', () => {
  test.each(['client_secret_basic', 'client_secret_post'])('%s', async (method) => {
    const { gateway, browser } = await opened({})
    const app = await registerApp(gateway, { token_endpoint_auth_method: method })
    const secret = String(app.registered['client_secret'])
    const basic = (text: string) => ({
      authorization: `Basic ${Buffer.from(`${app.clientId}:${text}`).toString('base64')}`,
    })
    const asked = await app.ask(browser)
    const form = {
      grant_type: 'authorization_code',
      code: asked.code,
      code_verifier: asked.verifier,
      redirect_uri: redirectUri,
    }
    for (const [fields, headers] of [
      [{ client_id: app.clientId }, {}],
      [{ client_id: app.clientId, client_secret: 'wrong' }, {}],
      [{}, basic('wrong')],
    ] as const) {
      const { status, body } = await app.post('/oauth/token', { ...form, ...fields }, headers)
      expect([status, body['error']]).toEqual([401, 'invalid_client'])
    }
    const answer =
      method === 'client_secret_basic'
        ? await app.post('/oauth/token', form, basic(secret))
        : await app.post('/oauth/token', { ...form, client_id: app.clientId, client_secret: secret })
    expect(answer.status).toBe(200)
  })
})

test('a token is introspected and revoked by its own client alone', async () => {
  const { gateway, browser, person } = await opened({})
  const [app, other] = [await registerApp(gateway), await registerApp(gateway, { client_name: 'Other' })]
  const { access_token: token } = await app.connect(browser)
  const about = async ({ clientId, post }: typeof app) =>
    (await post('/oauth/introspect', { client_id: clientId, token })).body
  expect(await about(app)).toMatchObject({
    active: true,
    scope: 'helpdesk:read',
    client_id: app.clientId,
    sub: person.id,
    aud: gateway.mcp,
  })
  expect(await about(other)).toEqual({ active: false })
  await other.post('/oauth/revoke', { client_id: other.clientId, token })
  expect((await about(app))['active']).toBe(true)
  await app.post('/oauth/revoke', { client_id: app.clientId, token })
  expect(await about(app)).toEqual({ active: false })
  expect((await callMcp(gateway.mcp, token)).status).toBe(401)
})

test('registrations are bounded, and swept when nobody uses them', async () => {
  const { gateway } = await opened({})
  for (let n = 0; n < 60; n++) await registerApp(gateway, { client_name: `App ${n}` })
  const register = (name: string) =>
    fetch(`${gateway.url}/oauth/register`, {
      method: 'POST',
      body: JSON.stringify({
        client_name: name,
        redirect_uris: [redirectUri],
        token_endpoint_auth_method: 'none',
      }),
    })
  const refused = await register('One more')
  expect([refused.status, Number(refused.headers.get('retry-after')) > 0]).toEqual([429, true])
  const known = await register('App 0')
  expect(known.status, 'a client that is known').toBe(201)
  const { client_id: clientId } = (await known.json()) as { client_id: string }
  gateway.pass(31 * 24 * 3_600_000)
  await gateway.store.sweep(gateway.context.clock.now(), 0, 0)
  expect(await gateway.store.clients.get(clientId)).toBeUndefined()
})

test('without https, except on loopback, there is no OAuth, and it is said why', async () => {
  const gateway = await openOauthGateway({ publicUrl: 'http://mcp.example' })
  for (const path of [
    '/.well-known/oauth-protected-resource/mcp',
    '/.well-known/oauth-authorization-server/oauth',
  ]) {
    expect((await fetch(`${gateway.url}${path}`)).status).toBe(404)
  }
  const { status, body } = await callMcp(`${gateway.url}/mcp`, 'x')
  expect(status).toBe(404)
  expect(body.error.message).toContain('HELPDESK_MCP_PUBLIC_URL')
  expect(await (await fetch(`${gateway.url}/oauth/authorize`)).text()).toContain('HELPDESK_MCP_PUBLIC_URL')
})
