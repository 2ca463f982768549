import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { describe, expect, test } from 'vitest'
import { whyNoRedirect } from '../../src/authorization/redirects.ts'
import { appOf, callMcp, redirectUri, registerApp } from './support/app.ts'
import { newVerifier, openOauthGateway } from './support/open-gateway.ts'
import { opened } from './support/opened.ts'

const away = 'https://app.example/callback'

describe('somebody who wants to lead people elsewhere', () => {
  test('an error leads to an address on the web only once somebody has connected the app', async () => {
    const { gateway, browser } = await opened()
    const app = await registerApp(gateway, { redirect_uris: [away] })
    const wrong = { redirect_uri: away, scope: 'nothing' }
    const { challenge } = newVerifier()
    const first = await browser.begin(app.authorizeUrl(challenge, wrong))
    expect([first.status, first.location]).toEqual([400, null])
    expect(first.text).toContain('opens <code>app.example</code>')
    expect(first.text).not.toMatch(/http-equiv/)
    await app.redeem(await app.ask(browser, { redirect_uri: away }), { redirect_uri: away })
    const later = await browser.begin(app.authorizeUrl(challenge, wrong))
    expect(new URL(later.location ?? '').searchParams.get('error')).toBe('invalid_scope')
  })

  test.each([
    'javascript:alert(1)',
    'ms-msdt:/id PCWDiagnostic',
    'ms-officecmd:%7B%7D',
    'search-ms:query=x',
    'view-source:https://app.example/',
    'intent://app.example/#Intent;end',
    'mailto:ana@example.com',
    'data:text/html,x',
    'http://app.example/',
    'https://app.example/#x',
    'https://user@app.example/',
    'https://app.example\\@elsewhere.example/',
  ])('%s is no address of an app', (uri) => {
    expect(whyNoRedirect(uri)).toBeDefined()
  })

  test.each(['cursor://anysphere.cursor-mcp/oauth/callback', 'com.example.app:/callback', away, redirectUri])(
    '%s is one',
    (uri) => {
      expect(whyNoRedirect(uri)).toBeUndefined()
    },
  )

  test.each([
    `${redirectUri}/`,
    `${redirectUri}?x=1`,
    'http://127.0.0.1:7777/other',
    'http://user@127.0.0.1:7777/callback',
    'http://127.0.0.1.example:7777/callback',
    'http://localhost:7777/callback',
    'https://127.0.0.1:7777/callback',
    'https://elsewhere.example/callback',
  ])('%s is not the address of an app that registered another', async (uri) => {
    const { gateway, browser } = await opened()
    const app = await registerApp(gateway)
    const { challenge } = newVerifier()
    const { status, location, text } = await browser.begin(app.authorizeUrl(challenge, { redirect_uri: uri }))
    expect([status, location, text.includes('Nothing was sent there')]).toEqual([400, null, true])
  })
})

describe('somebody who wants the gateway to work for them', () => {
  test('what a client names is asked for once a minute, however often it authenticates', async () => {
    const keysAt = 'https://victim.example/keys.json'
    const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true })
    const jwks = { keys: [{ ...(await exportJWK(publicKey)), alg: 'ES256' }] }
    const gateway = await openOauthGateway({ documents: { [keysAt]: jwks } })
    const metadata = { token_endpoint_auth_method: 'private_key_jwt', jwks_uri: keysAt }
    const app = await registerApp(gateway, metadata)
    const nowhere = await registerApp(gateway, { ...metadata, jwks_uri: 'https://nowhere.example/' })
    const authenticate = async ({ clientId, post }: typeof app) => {
      const assertion = await new SignJWT({ jti: crypto.randomUUID() })
        .setProtectedHeader({ alg: 'ES256' })
        .setIssuer(clientId)
        .setSubject(clientId)
        .setAudience(`${gateway.url}/oauth`)
        .setIssuedAt()
        .setExpirationTime('2m')
        .sign(privateKey)
      const type = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'
      const fields = { token: 'x', client_assertion: assertion, client_assertion_type: type }
      return (await post('/oauth/introspect', fields)).status
    }
    for (let times = 0; times < 5; times++) {
      expect(await authenticate(app)).toBe(200)
      expect(await authenticate(nowhere)).toBe(401)
    }
    expect(gateway.fetched).toEqual([keysAt, 'https://nowhere.example/'])
    gateway.pass(61_000)
    expect(await authenticate(app)).toBe(200)
    expect(gateway.fetched).toHaveLength(3)
  })

  test('so many documents, and no more, are fetched for one address', async () => {
    const { gateway, browser } = await opened()
    const { challenge } = newVerifier()
    const ask = async (n: number) => {
      const id = `https://victim.example/${n}.json`
      return (await browser.begin(appOf(gateway, id).authorizeUrl(challenge))).status
    }
    const statuses = []
    for (let n = 0; n < 62; n++) statuses.push(await ask(n))
    expect(statuses).toEqual([...Array<number>(60).fill(401), 429, 429])
    expect(gateway.fetched).toHaveLength(60)
  })

  test('so many clients that nobody has connected are kept', async () => {
    const { clients } = (await openOauthGateway()).store
    const metadata = { redirectUris: [redirectUri], authMethod: 'none' as const }
    const put = (n: number, unusedSince: number) =>
      clients.putDocument(`https://host.example/${n}`, metadata, 9e12, { max: 3, unusedSince })
    for (let n = 0; n < 3; n++) expect(await put(n, 0)).toBeDefined()
    expect(await put(3, 0)).toBeUndefined()
    expect(await put(2, 0), 'one that is known').toBeDefined()
    expect(await put(3, 9e12), 'instead of one that is not used').toBeDefined()
    expect(await clients.get('https://host.example/0')).toBeUndefined()
  })

  test('a registration is small', async () => {
    const gateway = await openOauthGateway()
    const body = JSON.stringify({ redirect_uris: [redirectUri], client_name: 'x'.repeat(20_000) })
    const { status } = await fetch(`${gateway.url}/oauth/register`, { method: 'POST', body })
    expect(status).toBe(413)
  })
})

describe('somebody in the same browser', () => {
  test('the cookies are for this host, with TLS, and not for scripts', async () => {
    const gateway = await openOauthGateway({ publicUrl: 'https://mcp.example' })
    const app = await registerApp(gateway)
    const { path, headers } = await gateway.browser().begin(app.authorizeUrl(newVerifier().challenge))
    expect(path).toBeDefined()
    expect(headers.get('set-cookie')).toMatch(
      /^__Host-helpdesk_mcp_consent=hdm_ask_[\w-]{43}; Max-Age=1800; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    )
    const { browser } = await gateway.person('owner')
    const names = [...browser.cookies.keys()]
    expect(names).toEqual(['__Host-helpdesk_mcp_session'])
  })

  test('no page can frame the consent, or answer it', async () => {
    const { gateway, browser } = await opened()
    const app = await registerApp(gateway)
    const { path = '' } = await browser.begin(app.authorizeUrl(newVerifier().challenge))
    const { headers } = await browser.send('GET', `/oauth${path.replace(/^\/oauth/, '')}`)
    expect(headers.get('x-frame-options')).toBe('DENY')
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
    const id = path.split('/').at(-1)
    for (const target of [`/oauth/consent/${id}`, `/oauth/interactions/${id}/approve`]) {
      const form = new URLSearchParams({ answer: 'approve' })
      const sent = target.includes('interactions') ? { json: {} } : { form }
      // The session's cookie does not even come with it.
      const { status } = await browser.send('POST', target, { from: 'cross', ...sent })
      expect([401, 403], target).toContain(status)
    }
    expect(JSON.parse((await browser.send('GET', '/connected-apps')).text).result).toEqual([])
  })

  test('what the documents say does not depend on the Host header', async () => {
    const { gateway, door } = await opened()
    const { body } = await metadataAs(gateway.url, 'elsewhere.example')
    expect(JSON.stringify(body)).not.toContain('elsewhere')
    const { challenge } = await callMcp(door, undefined)
    expect(challenge).toContain(`resource_metadata="${gateway.url}/`)
  })
})

/** The metadata of the authorization server, asked for by another name. */
async function metadataAs(url: string, host: string) {
  const { request } = await import('node:http')
  return new Promise<{ body: unknown }>((resolve, reject) => {
    const target = `${url}/.well-known/oauth-authorization-server/oauth`
    request(target, { headers: { host } }, (response) => {
      let text = ''
      response.on('data', (chunk) => {
        text += chunk
      })
      response.on('end', () => resolve({ body: JSON.parse(text) }))
    })
      .on('error', reject)
      .end()
  })
}
