import { describe, expect, test } from 'vitest'
import { type Holder, type Permission, permissions, permitted } from '../../src/http/roles.ts'
import { openTestApi } from '../api/open-test-api.ts'
import { fromPage, signIn } from '../dashboard/sign-in.ts'

type Api = Awaited<ReturnType<typeof openTestApi>>

const hour = 3_600_000

async function invite(api: Api, role: string, more: object = {}, token = api.owner) {
  const body = { name: role, email: `${role}@example.com`, role, ...more }
  const answer = await api.ask('POST', '/people', { token, body })
  expect(answer.status, answer.text).toBe(201)
  return answer.body
}

function join(api: Api, { link }: { link: { url: string } }) {
  return signIn(api.ask, { code: new URL(link.url).hash.slice(1) })
}

/** What each route of the API needs, besides those that anybody may ask. */
const needs: Readonly<Record<string, Permission>> = {
  'GET /me': 'any',
  'GET /my/sessions': 'person',
  'GET /my/mcp-servers': 'person',
  'GET /my/mcp-clients': 'person',
  'DELETE /my/sessions': 'person',
  'DELETE /my/sessions/{id}': 'person',
  'GET /connected-apps': 'apps',
  'DELETE /connected-apps/{id}': 'apps',
  'GET /oauth/interactions/{id}': 'person',
  'POST /oauth/interactions/{id}/approve': 'person',
  'POST /oauth/interactions/{id}/deny': 'person',
  'GET /outbox': 'approve',
  'GET /outbox/{id}': 'approve',
  'GET /outbox/{id}/thread': 'approve',
  'POST /outbox/{id}/approve': 'approve',
  'POST /outbox/{id}/edit': 'approve',
  'POST /outbox/{id}/discard': 'approve',
  'GET /connectors': 'manage',
  'GET /connectors/{id}': 'manage',
  'GET /presets': 'manage',
  'GET /mcp-clients': 'manage',
  'GET /overview': 'manage',
  'GET /find': 'manage',
  'GET /events': 'approve',
  'GET /people': 'manage',
  'GET /audit': 'manage',
  'GET /audit/{id}': 'manage',
  'GET /audit/export': 'manage',
  'POST /people': 'people',
  'PUT /people/{id}/mcp-servers': 'manage',
  'PATCH /people/{id}': 'people',
  'DELETE /people/{id}': 'people',
  'POST /people/{id}/link': 'people',
  'GET /people/{id}/sessions': 'people',
  'DELETE /people/{id}/sessions': 'people',
  'DELETE /people/{id}/sessions/{session}': 'people',
  'POST /api-tokens': 'tokens',
  'GET /api-tokens': 'tokens',
  'DELETE /api-tokens/{id}': 'tokens',
  'GET /metrics': 'owner',
  'GET /gateway': 'owner',
  'POST /tenants': 'owner',
  'GET /tenants': 'owner',
}

/** Everything about accounts, servers and their calls. */
const managed = /^\w+ \/(integrated-account|mcp-servers|admin|api\/|activity)/

/** Or what is about a session, which an API token has none of. */
const forAnybody = [
  'GET /session',
  'POST /session',
  'POST /session/link',
  'POST /session/invitation',
  'POST /session/email',
  'GET /session/methods',
  'DELETE /session',
  'GET /healthz',
  'GET /readyz',
  'GET /connect/callback',
]

describe('what each role may do is one table', () => {
  test('every route asks it', async () => {
    const api = await openTestApi()
    const { owner, ask, tokenFor } = api
    const { paths } = (await ask('GET', '/openapi.json', { token: null })).body
    const routes = Object.keys(paths).flatMap((path) =>
      Object.keys(paths[path]).map((method) => `${method.toUpperCase()} ${path}`),
    )
    expect(routes.length).toBeGreaterThan(40)
    const linked = async (person: { link: { url: string } }) => (await join(api, person)).headers
    const bearer = (token: string) => ({ authorization: `Bearer ${token}` })
    const holders: Record<Holder, Record<string, string>> = {
      member: await linked(await invite(api, 'member')),
      manager: await linked(await invite(api, 'manager')),
      owner: await linked(await invite(api, 'owner')),
      'gateway owner': await linked(await invite(api, 'owner', { owner: true })),
      'token of scope mcp': bearer(await tokenFor('default', { scopes: ['mcp'] })),
      'token of scope manage': bearer(await tokenFor('default')),
      "owner's token of scope manage": bearer(owner),
    }
    for (const route of routes.filter((route) => !forAnybody.includes(route))) {
      const need = needs[route] ?? (managed.test(route) ? 'manage' : undefined)
      expect(need, `${route} stands in no table`).toBeDefined()
      const [method = '', path = ''] = route.split(' ')
      const url = path.replace(/\{\w+\}/g, 'x_none')
      for (const [holder, headers] of Object.entries(holders)) {
        const may = permitted[holder as Holder].includes(need as Permission)
        // A body that no route takes: what is let in is refused by its schema or its id, and changes nothing.
        const body = method === 'GET' || method === 'DELETE' ? undefined : { unknown: 1 }
        const { status } =
          path === '/events' && may ? { status: 200 } : await ask(method, url, { token: null, headers, body })
        expect(status === 403, `${route} by ${holder}: ${status}`).toBe(!may)
        expect(status, `${route} by ${holder}`).not.toBe(401)
      }
    }
  })

  test('nobody may more than an owner, and each role may what the one below may', () => {
    const order = ['member', 'manager', 'owner', 'gateway owner'] as const
    for (const [index, role] of order.entries()) {
      const below = order[index - 1]
      if (below) expect(permitted[role]).toEqual(expect.arrayContaining([...permitted[below]]))
    }
    expect([...permitted['gateway owner']].sort()).toEqual([...permissions].sort())
  })
})

describe('people', () => {
  test('someone who is invited joins by a link that works once, and the trail names them', async () => {
    const api = await openTestApi()
    const invited = await invite(api, 'manager', { name: 'Ana', email: 'Ana@Example.com' })
    expect(invited).toMatchObject({ name: 'Ana', email: 'ana@example.com', state: 'invited' })
    expect(invited.link).toMatchObject({ sent: false })
    expect(invited.link.url).toMatch(/^http:\/\/gateway\.test\/welcome#hdm_link_[\w-]{43}$/)
    const ana = await join(api, invited)
    expect((await ana.ask('GET', '/session')).body).toMatchObject({
      name: 'Ana',
      owner: false,
      scopes: ['manage'],
      person: { id: invited.id, role: 'manager', state: 'joined' },
    })
    const code = new URL(invited.link.url).hash.slice(1)
    const again = { token: null, body: { code }, headers: fromPage }
    expect((await api.ask('POST', '/session/link', again)).status).toBe(401)
    const account = await api.connect()
    const minted = await ana.ask('POST', `/integrated-account/${account}/mcp`, { name: 'by Ana' })
    expect(minted.status).toBe(201)
    const { result } = (await api.ask('GET', '/audit?subject=server')).body
    expect(result[0]).toMatchObject({
      action: 'server.created',
      actor: { kind: 'person', id: invited.id, name: 'Ana', api_token_id: null },
    })
    const actions = (await api.ask('GET', `/audit?actor=${invited.id}`)).body.result
    expect(actions.map(({ action }: { action: string }) => action)).toEqual([
      'server.created',
      'session.started',
      'person.joined',
    ])
    expect(api.logged.join()).not.toContain(code)
  })

  test('an invitation ends after seven days, and a new link ends the one before', async () => {
    const api = await openTestApi()
    const invited = await invite(api, 'member')
    const renewed = (await api.ask('POST', `/people/${invited.id}/link`, { body: {} })).body
    const use = ({ link }: { link: { url: string } }) =>
      api.ask('POST', '/session/link', {
        token: null,
        body: { code: new URL(link.url).hash.slice(1) },
        headers: fromPage,
      })
    expect((await use(invited)).status).toBe(401)
    api.pass(7 * 24 * hour)
    expect((await use(renewed)).status).toBe(401)
    expect((await api.ask('GET', '/people')).body.result[0]).toMatchObject({ state: 'invited' })
  })

  test('the link of the command line signs in the owner of the gateway, always the same person', async () => {
    const api = await openTestApi()
    const { makeSignInLink } = await import('../../src/dashboard/sessions.ts')
    const link = async () => ({ link: { url: await makeSignInLink(api.context) } })
    const [first, second] = [await join(api, await link()), await join(api, await link())]
    const who = (await first.ask('GET', '/session')).body
    expect(who).toMatchObject({ name: 'Owner', owner: true, person: { role: 'owner', tenant_id: null } })
    expect((await second.ask('GET', '/session')).body.person.id).toBe(who.person.id)
    expect((await first.ask('GET', '/tenants')).status).toBe(200)
    const named = await first.ask('PATCH', `/people/${who.person.id}`, { name: 'Kim' })
    expect(named.body).toMatchObject({ name: 'Kim' })
  })

  test('the last owner stays an owner', async () => {
    const api = await openTestApi()
    const first = await invite(api, 'owner', { email: 'one@example.com' })
    const owner = await join(api, first)
    const second = await invite(api, 'owner', { email: 'two@example.com' })
    const path = `/people/${first.id}`
    const isProtected = async () => {
      expect((await owner.ask('PATCH', path, { role: 'member' })).status).toBe(409)
      expect((await owner.ask('DELETE', path)).status).toBe(409)
    }
    // Someone who has not joined may never do so.
    await isProtected()
    const other = await join(api, second)
    expect((await owner.ask('PATCH', path, { role: 'member' })).status).toBe(200)
    expect((await owner.ask('GET', '/people')).status).toBe(403)
    expect((await other.ask('DELETE', `/people/${second.id}`)).status).toBe(409)
    expect((await other.ask('DELETE', path)).status).toBe(204)
    expect((await owner.ask('GET', '/session')).status).toBe(401)
  })

  test('sessions are listed and ended, one’s own and, by an owner, those of others', async () => {
    const api = await openTestApi()
    const person = await invite(api, 'member')
    const first = await join(api, person)
    const renewed = (await api.ask('POST', `/people/${person.id}/link`, { body: {} })).body
    const second = await join(api, renewed)
    const { result } = (await first.ask('GET', '/my/sessions')).body
    expect(result).toHaveLength(2)
    const [mine, other] = [true, false].map((current) =>
      result.find((session: { current: boolean }) => session.current === current),
    )
    expect((await first.ask('DELETE', `/my/sessions/${other.id}`)).status).toBe(204)
    expect((await second.ask('GET', '/session')).status).toBe(401)
    expect((await first.ask('DELETE', `/my/sessions/${other.id}`)).status).toBe(404)
    const path = `/people/${person.id}/sessions`
    expect((await api.ask('GET', path)).body.result).toMatchObject([{ id: mine.id }])
    expect((await api.ask('DELETE', `${path}/${mine.id}`)).status).toBe(204)
    expect((await first.ask('GET', '/session')).status).toBe(401)
  })

  test('a member sees the servers that are shared with them, and no others', async () => {
    const api = await openTestApi()
    const [ana, ben] = [await invite(api, 'member'), await invite(api, 'manager')]
    const account = await api.connect()
    const [shared, own] = [await api.mint(account), await api.mint(account)]
    const [member, manager] = [await join(api, ana), await join(api, ben)]
    const seen = async (by: typeof member) =>
      (await by.ask('GET', '/my/mcp-servers')).body.result.map(({ id }: { id: string }) => id)
    expect(await seen(member)).toEqual([])
    const path = `/mcp-servers/${shared.id}/people`
    const people = [ana.id]
    expect((await manager.ask('PUT', path, { people })).body.result).toMatchObject([{ id: ana.id }])
    expect(await seen(member)).toEqual([shared.id])
    expect((await seen(manager)).sort()).toEqual([shared.id, own.id].sort())
    expect((await member.ask('PUT', path, { people })).status).toBe(403)
    expect((await manager.ask('PUT', path, { people: ['usr_none'] })).status).toBe(422)
    await manager.ask('PUT', path, { people: [] })
    expect(await seen(member)).toEqual([])
  })

  test('tenants do not see each other’s people, and cannot take an address from each other', async () => {
    const api = await openTestApi()
    const north = (await api.ask('POST', '/tenants', { body: { name: 'north' } })).body.id
    const theirs = await api.tokenFor(north)
    const ana = await invite(api, 'owner')
    const same = await invite(api, 'owner', {}, theirs)
    expect(same.id).not.toBe(ana.id)
    expect(
      (await api.ask('POST', '/people', { body: { name: 'x', email: ana.email, role: 'member' } })).status,
    ).toBe(409)
    const asked = (method: string, path: string, body?: unknown) =>
      api.ask(method, path, { token: theirs, body })
    expect((await asked('GET', '/people')).body.result).toHaveLength(1)
    expect((await asked('PATCH', `/people/${ana.id}`, { name: 'x' })).status).toBe(404)
    expect((await asked('DELETE', `/people/${ana.id}`)).status).toBe(404)
    expect((await asked('POST', `/people/${ana.id}/link`, {})).status).toBe(404)
    expect((await asked('GET', `/people/${ana.id}/sessions`)).status).toBe(404)
    expect((await asked('POST', '/people', { name: 'x', role: 'owner', owner: true })).status).toBe(403)
    expect((await asked('GET', '/people?owner=true')).status).toBe(403)
  })
})
