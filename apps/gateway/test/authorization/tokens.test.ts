import { describe, expect, test } from 'vitest'
import { appOf, callMcp, registerApp } from './support/app.ts'
import { newVerifier, openOauthGateway } from './support/open-gateway.ts'
import { get, type Listed, opened } from './support/opened.ts'

const minute = 60_000
const day = 24 * 60 * minute

describe('what hosts ask of tokens', () => {
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

  test('13: a server that does not name admin gives it to nobody', async () => {
    const { gateway, account, browser } = await opened()
    const named = `${gateway.mcp}/s/${(await gateway.mint(account.id, { effects: ['read', 'admin'] })).server.id}`
    const app = await registerApp(gateway)
    const scope = 'helpdesk:read helpdesk:admin'
    const [first] = JSON.parse((await browser.send('GET', '/my/mcp-servers')).text).result.filter(
      ({ url }: { url: string }) => url !== named,
    )
    expect((await app.connect(browser, { scope, resource: first.url })).scope).toBe('helpdesk:read')
    expect((await app.connect(browser, { scope, resource: named })).scope).toBe(scope)
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
