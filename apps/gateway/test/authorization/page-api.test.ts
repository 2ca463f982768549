import { describe, expect, test } from 'vitest'
import { callMcp, registerApp } from './support/app.ts'
import type { Browser } from './support/browser.ts'
import { newVerifier, openOauthGateway } from './support/open-gateway.ts'

async function opened() {
  const gateway = await openOauthGateway()
  const { server } = await gateway.mint((await gateway.account()).id, {}, 'Night shift')
  return { gateway, server, app: await registerApp(gateway, { client_name: 'Notebook' }) }
}

async function read(browser: Browser, path: string) {
  const { status, text } = await browser.send('GET', path)
  return { status, body: text === '' ? undefined : JSON.parse(text) }
}

describe('what the page asks about an app', () => {
  test('the question says what the app may do already, and whom it is named like', async () => {
    const { gateway, server, app } = await opened()
    const { browser } = await gateway.person('manager', 'Ana')
    await app.connect(browser, { scope: 'helpdesk:read' })
    const ask = async (from: typeof app, more: Record<string, string> = {}) => {
      const { path, text } = await browser.begin(from.authorizeUrl(newVerifier().challenge, more))
      const id = path?.split('/').at(-1) ?? ''
      // A browser with scripts goes to the dashboard's page, one without to the plain one.
      expect(text).toContain(
        `<noscript><meta http-equiv="refresh" content="0;url=${gateway.url}/oauth/consent/${id}"></noscript>`,
      )
      expect(text).toContain(
        `<meta http-equiv="refresh" content="0;url=${gateway.url}/consent/${id}"><noscript>`,
      )
      return { id, ...(await read(browser, `/oauth/interactions/${id}`)) }
    }
    const more = await ask(app, { scope: 'helpdesk:read helpdesk:outbound' })
    expect(more.body).toMatchObject({
      client: { name: 'Notebook', host: null, looks_like: null },
      servers: [
        { id: server.id, scopes: ['helpdesk:read', 'helpdesk:outbound'], granted: ['helpdesk:read'] },
      ],
    })
    const alike = await registerApp(gateway, {
      client_name: 'Сlaude',
      redirect_uris: ['https://claude.example/callback'],
    })
    const asked = await ask(alike, { redirect_uri: 'https://claude.example/callback' })
    expect(asked.body.client.looks_like).toEqual({ name: 'Claude', host: 'claude.ai' })
    const plain = await browser.send('GET', `/oauth/consent/${asked.id}`)
    expect(plain.text).toContain('named like Claude, but it is not')
    // Where the page is not built, as here, its address leads to the plain one.
    const { status, location } = await browser.send('GET', `/consent/${asked.id}`)
    expect([status, location]).toEqual([302, `${gateway.url}/oauth/consent/${asked.id}`])
  })

  test('a connected app comes with the names of its person and server, and its calls can be filtered', async () => {
    const { gateway, server, app } = await opened()
    const ana = await gateway.person('owner', 'Ana')
    const ben = await gateway.person('manager', 'Ben')
    const { access_token: token } = await app.connect(ana.browser)
    await app.connect(ben.browser)
    const { body } = await read(ana.browser, '/connected-apps?all=true')
    expect(body.result).toMatchObject([
      { name: 'Notebook', host: null, person: 'Ben', mcp_server: 'Night shift' },
      { name: 'Notebook', host: null, person: 'Ana', mcp_server: 'Night shift', mcp_server_id: server.id },
    ])
    expect((await read(ben.browser, '/connected-apps?all=true')).status).toBe(403)
    const call = { name: 'list_all_richpanel_tags', arguments: {} }
    expect((await callMcp(gateway.mcp, token, 'tools/call', call)).status).toBe(200)
    const calls = async (query: string) =>
      (await read(ana.browser, `/activity?${query}`)).body.result.map(({ tool }: { tool: string }) => tool)
    await expect.poll(() => calls(`person_id=${ana.person.id}`)).toEqual([call.name])
    expect(await calls(`person_id=${ben.person.id}`)).toEqual([])
    expect(await calls(`app_id=${body.result[1].id}`)).toEqual([call.name])
    expect(await calls(`app_id=${body.result[0].id}`)).toEqual([])
  })
})

describe('how to connect an app that signs in', () => {
  test('for all servers, and for one that a member may use; nobody learns of others', async () => {
    const { gateway, server } = await opened()
    const owner = await gateway.person('owner')
    const member = await gateway.person('member')
    const all = await read(member.browser, '/my/mcp-clients')
    expect(all.body.url).toBe(`${gateway.url}/mcp`)
    const path = `/my/mcp-clients?mcp_server_id=${server.id}`
    expect((await read(member.browser, path)).status).toBe(404)
    expect((await read(member.browser, '/my/mcp-clients?mcp_server_id=mcp_none')).status).toBe(404)
    const shared = { people: [member.person.id] }
    await owner.browser.send('PUT', `/mcp-servers/${server.id}/people`, { json: shared })
    const one = await read(member.browser, path)
    expect(one.body.url).toBe(`${gateway.url}/mcp/s/${server.id}`)
    const client = (id: string) => one.body.result.find((each: { id: string }) => each.id === id)
    expect(client('claude-code')).toMatchObject({
      text: `claude mcp add --transport http night-shift ${one.body.url}`,
      after: ['Type /mcp in Claude Code, choose the server, and sign in.'],
      problem: null,
    })
    expect(client('codex').after).toEqual(['Run codex mcp login night-shift, and sign in.'])
    // This gateway listens on loopback.
    expect(client('chatgpt').problem).toContain('cannot be reached from the internet')
    expect(client('chatgpt').fix.join(' ')).toContain(`cloudflared tunnel --url ${gateway.url}`)
    expect(client('chatgpt').fix.join(' ')).toContain('HELPDESK_MCP_PUBLIC_URL')
  })

  test('the page at an MCP URL in a browser says the same, without the token', async () => {
    const { gateway } = await opened()
    const { url } = await gateway.mint((await gateway.account('other')).id, {}, 'Late shift')
    const page = await fetch(url, { headers: { accept: 'text/html' } })
    const text = await page.text()
    expect(text).toContain('claude mcp add --transport http late-shift URL')
    expect(text).toContain('codex mcp add late-shift --url URL')
    expect(text).toContain('This gateway cannot be reached from the internet yet.')
    expect(text).toContain('cloudflared tunnel')
    expect(text).not.toContain(url.split('/').at(-1))
    const door = await fetch(gateway.mcp, { headers: { accept: 'text/html' } })
    expect(door.status).toBe(401)
    expect(await door.text()).toContain(`claude mcp add --transport http helpdesk ${gateway.mcp}`)
  })
})

describe('what runs here', () => {
  test('is told to an owner of the gateway, with what is not safe yet and how to mend it', async () => {
    const { gateway } = await opened()
    const { browser } = await gateway.person('owner', 'Kim', null)
    const { status, body } = await read(browser, '/gateway')
    expect(status).toBe(200)
    expect(body).toMatchObject({ node: process.version, public_url: gateway.url, sign_in_url: gateway.mcp })
    const found = (what: string) => body.findings.find((each: { what: string }) => each.what === what)
    expect(found('public URL')).toMatchObject({
      state: 'note',
      fix: expect.stringContaining('HELPDESK_MCP_PUBLIC_URL'),
    })
    expect(found('owners')).toMatchObject({ state: 'note', fix: expect.stringContaining('people invite') })
    expect(found('URLs of MCP servers')).toMatchObject({
      says: expect.stringMatching(/^1 URL never expires, and whoever has one can use it: \S/),
    })
    await gateway.person('owner', 'Lee', null)
    const later = (await read(browser, '/gateway')).body.findings
    expect(later).toContainEqual(expect.objectContaining({ what: 'owners', state: 'good' }))
    const tenantOwner = await gateway.person('owner', 'Ana')
    expect((await read(tenantOwner.browser, '/gateway')).status).toBe(403)
  })

  test('without https, apps cannot sign in, and it says so', async () => {
    const gateway = await openOauthGateway({ publicUrl: 'http://helpdesk.example' })
    const { findings } = (await gatewayOf(gateway)).body
    expect(findings).toContainEqual(
      expect.objectContaining({
        what: 'apps that sign in',
        state: 'wrong',
        says: expect.stringContaining('needs https'),
      }),
    )
  })
})

async function gatewayOf(gateway: Awaited<ReturnType<typeof openOauthGateway>>) {
  const { makeToken } = await import('../../src/tokens/manage.ts')
  const { secret } = await makeToken(gateway.context, null, { name: 'owner', scopes: ['manage'] })
  const headers = { authorization: `Bearer ${secret}` }
  const response = await fetch(`${gateway.url}/gateway`, { headers })
  return { status: response.status, body: (await response.json()) as { findings: object[] } }
}

test('the other sessions of a person end, and the one that asks goes on', async () => {
  const { gateway } = await opened()
  const { person, browser } = await gateway.person('member', 'Ana')
  const { renewLink } = await import('../../src/people/manage.ts')
  const second = gateway.browser()
  await second.signIn((await renewLink(gateway.context, 'default', person.id)).link.url)
  const third = gateway.browser()
  await third.signIn((await renewLink(gateway.context, 'default', person.id)).link.url)
  expect((await browser.send('DELETE', '/my/sessions')).status).toBe(204)
  expect((await read(browser, '/my/sessions')).body.result).toMatchObject([{ current: true }])
  expect((await read(second, '/session')).status).toBe(401)
  const owner = await gateway.person('owner')
  expect((await owner.browser.send('DELETE', `/people/${person.id}/sessions`)).status).toBe(204)
  expect((await read(browser, '/session')).status).toBe(401)
})
