import { describe, expect, test } from 'vitest'
import { callMcp, registerApp } from './support/app.ts'
import { newVerifier, openOauthGateway } from './support/open-gateway.ts'

async function opened() {
  const gateway = await openOauthGateway()
  const { server, url } = await gateway.mint((await gateway.account()).id)
  const app = await registerApp(gateway, { client_name: 'Claude <b>\u202Egnp' })
  return { gateway, server, url, app, ...(await gateway.person('owner', 'Ana')) }
}

describe('the consent page', () => {
  test('says who asks, who is answered and what is permitted, and warns of an app that nobody vouches for', async () => {
    const { browser, app, server } = await opened()
    const { path } = await browser.begin(app.authorizeUrl(newVerifier().challenge, { scope: undefined }))
    const { text, headers } = await browser.send('GET', path ?? '')
    for (const words of [
      'Claude &#60;b&#62;gnp',
      '127.0.0.1:7777',
      'signed in as <strong>Ana</strong>',
      'Send messages that customers receive',
      'a program on this machine',
      server.name,
    ]) {
      expect(text).toContain(words)
    }
    expect(text).not.toContain('<b>')
    expect(text).not.toMatch(/<script|<img|<iframe|\bon\w+=/)
    expect(headers.get('content-security-policy')).toMatch(
      /^default-src 'none';.*form-action 'self' http:\/\/127\.0\.0\.1:7777; frame-ancestors 'none'$/,
    )
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
  })

  test('the request belongs to the browser in which it began', async () => {
    const { gateway, browser, app } = await opened()
    const { path } = await browser.begin(app.authorizeUrl(newVerifier().challenge))
    const victim = (await gateway.person('owner', 'Ben')).browser
    expect((await victim.send('GET', path ?? '')).status).toBe(404)
    const form = new URLSearchParams({ answer: 'approve' })
    expect((await victim.send('POST', path ?? '', { form })).status).toBe(404)
    expect((await browser.send('POST', path ?? '', { form, from: 'cross' })).status).toBe(403)
    expect((await browser.send('GET', path ?? '')).status).toBe(200)
  })

  test('nobody consents without signing in, and a one-time link signs in there', async () => {
    const { gateway, app } = await opened()
    const stranger = gateway.browser()
    const { path = '' } = await stranger.begin(app.authorizeUrl(newVerifier().challenge))
    const form = new URLSearchParams({ answer: 'approve' })
    expect((await stranger.send('GET', path)).text).toContain('Sign in to connect')
    expect((await stranger.send('POST', path, { form })).status).toBe(401)
    const { makeSignInLink } = await import('../../src/dashboard/sessions.ts')
    const link = new URLSearchParams({ link: await makeSignInLink(gateway.context) })
    expect((await stranger.send('POST', `${path}/link`, { form: link })).status).toBe(303)
    expect((await stranger.send('GET', path)).text).toContain('signed in as <strong>Owner</strong>')
    const again = await gateway.browser().begin(app.authorizeUrl(newVerifier().challenge))
    expect((await gateway.browser().send('POST', `${again.path}/link`, { form: link })).status).toBe(404)
  })

  test('it is answered once, within half an hour', async () => {
    const { gateway, browser, app } = await opened()
    const begin = async () => (await browser.begin(app.authorizeUrl(newVerifier().challenge))).path ?? ''
    const form = new URLSearchParams({ answer: 'approve', scope: 'helpdesk:read' })
    const first = await begin()
    const both = await Promise.all([1, 2].map(() => browser.send('POST', first, { form })))
    expect(both.map(({ status }) => status === 303).sort()).toEqual([false, true])
    const late = await begin()
    gateway.pass(30 * 60_000)
    expect((await browser.send('POST', late, { form })).status).toBe(404)
  })

  test('a person grants what they choose, and no more than was asked', async () => {
    const { browser, app, server } = await opened()
    const scope = 'helpdesk:read helpdesk:internal'
    const asked = await app.ask(browser, { scope }, { scopes: ['helpdesk:read', 'helpdesk:admin'] })
    expect((await app.redeem(asked)).body['scope']).toBe('helpdesk:read')
    const { path = '' } = await browser.begin(app.authorizeUrl(newVerifier().challenge))
    for (const more of [{ server: 'mcp_none', scope: 'helpdesk:read' }, { server: server.id }]) {
      const form = new URLSearchParams({ answer: 'approve', ...more } as Record<string, string>)
      expect((await browser.send('POST', path, { form })).status).toBe(422)
    }
  })

  test('each person sees and disconnects their own apps', async () => {
    const { gateway, server, browser, app } = await opened()
    const ben = await gateway.person('member', 'Ben')
    await gateway.store.shares.set('default', server.id, [ben.person.id])
    const [anas, bens] = [await app.connect(browser), await app.connect(ben.browser)]
    const seen = async (by: typeof browser, query = '') =>
      JSON.parse((await by.send('GET', `/connected-apps${query}`)).text).result
    expect(await seen(ben.browser)).toHaveLength(1)
    expect(await seen(browser)).toHaveLength(1)
    expect(await seen(browser, '?all=true')).toHaveLength(2)
    expect((await ben.browser.send('GET', '/connected-apps?all=true')).status).toBe(403)
    const [mine] = await seen(browser)
    expect((await ben.browser.send('DELETE', `/connected-apps/${mine.id}`)).status).toBe(404)
    const [theirs] = await seen(ben.browser)
    expect((await browser.send('DELETE', `/connected-apps/${theirs.id}`)).status).toBe(204)
    expect((await callMcp(gateway.mcp, bens.access_token)).status).toBe(401)
    expect((await callMcp(gateway.mcp, anas.access_token)).status).toBe(200)
    const { tenantId } = ben.person
    await gateway.store.people.remove(tenantId, ben.person.id)
    expect((await ben.browser.send('GET', '/connected-apps')).status).toBe(401)
  })
})

describe('an MCP URL in a browser', () => {
  const asBrowser = { headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' } }

  test('says what it is and how to use it, without repeating the secret', async () => {
    const { gateway, url, server } = await opened()
    const page = await fetch(url, asBrowser)
    const text = await page.text()
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=UTF-8'])
    expect(text).toContain(server.name)
    expect(text).toContain('keep it as you keep a password')
    expect(text).not.toContain(url.split('/').at(-1))
    expect((await fetch(url)).status).toBe(405)
    const door = await fetch(gateway.mcp, asBrowser)
    expect(door.status).toBe(401)
    expect(door.headers.get('www-authenticate')).toContain('resource_metadata')
    expect(await door.text()).toContain('asks you to sign in')
    expect((await fetch(`${gateway.url}/mcp/hdm_mcp_none`, asBrowser)).status).toBe(404)
  })
})

test('16: x-api-key is as good as Authorization, for the API and for a URL that needs an API token', async () => {
  const { gateway } = await opened()
  const { makeToken } = await import('../../src/tokens/manage.ts')
  const { secret } = await makeToken(gateway.context, 'default', { name: 'host', scopes: ['mcp', 'manage'] })
  const { rows } = await gateway.store.accounts.list('default', { limit: 1 })
  const { server, url } = await gateway.mint(rows[0]?.id ?? '')
  await gateway.store.servers.update('default', server.id, { requireApiTokenAuth: true })
  const status = async (headers: Record<string, string>) => {
    const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/list' })
    const accept = 'application/json, text/event-stream'
    const init = { method: 'POST', body, headers: { 'content-type': 'application/json', accept, ...headers } }
    return (await fetch(url, init)).status
  }
  expect(await status({})).toBe(401)
  expect(await status({ 'x-api-key': 'hdm_api_wrong' })).toBe(401)
  expect(await status({ 'x-api-key': secret })).toBe(200)
  expect(await status({ authorization: `Bearer ${secret}` })).toBe(200)
  expect((await fetch(`${gateway.url}/me`, { headers: { 'x-api-key': secret } })).status).toBe(200)
  expect((await fetch(`${gateway.url}/me`, { headers: { 'x-api-key': 'hdm_api_wrong' } })).status).toBe(401)
})
