import { describe, expect, test } from 'vitest'
import { addItem } from '../storage/outbox-samples.ts'
import { openTestApi } from './open-test-api.ts'

/** Everything that names something of a tenant's. */
const others: [string, string, unknown?][] = [
  ['GET', '/integrated-account/:account'],
  ['PATCH', '/integrated-account/:account', { name: 'stolen' }],
  ['DELETE', '/integrated-account/:account'],
  ['POST', '/integrated-account/:account/check'],
  ['POST', '/integrated-account/:account/connect'],
  ['POST', '/integrated-account/:account/mcp', { name: 'stolen' }],
  ['GET', '/integrated-account/:account/mcp'],
  ['POST', '/admin/integrated-accounts/:account/mcp', { name: 'stolen' }],
  ['GET', '/api/integrated-account/:account/mcp'],
  ['GET', '/integrated-account/:account/tools'],
  ['GET', '/integrated-account/:account/tools/list_all_richpanel_tags'],
  ['GET', '/integrated-account/:account/tools/list_all_richpanel_tags/names?argument=limit'],
  ['POST', '/integrated-account/:account/tools/list_all_richpanel_tags', {}],
  ['POST', '/integrated-account/:account/tools/list_all_richpanel_tags/effects', {}],
  ['GET', '/mcp-servers/:server'],
  ['PATCH', '/mcp-servers/:server', { name: 'stolen' }],
  ['DELETE', '/mcp-servers/:server'],
  ['POST', '/mcp-servers/:server/rotate'],
  ['DELETE', '/api-tokens/:token'],
  ['GET', '/activity/:call'],
  ['GET', '/activity/:call/neighbours'],
  ['GET', '/audit/:record'],
  ['GET', '/mcp-servers/:server/people'],
  ['PUT', '/mcp-servers/:server/people', { people: [] }],
  ['PATCH', '/people/:person', { name: 'stolen' }],
  ['DELETE', '/people/:person'],
  ['PUT', '/people/:person/mcp-servers', { mcp_server_ids: [] }],
  ['POST', '/people/:person/link', {}],
  ['GET', '/people/:person/sessions'],
  ['DELETE', '/people/:person/sessions'],
  ['DELETE', '/connected-apps/:app'],
  ['DELETE', '/people/:person/sessions/ses_none'],
  ['GET', '/outbox/:item'],
  ['GET', '/outbox/:item/thread'],
  ['POST', '/outbox/:item/approve'],
  ['POST', '/outbox/:item/edit', { text: 'stolen' }],
  ['POST', '/outbox/:item/discard'],
]

const call = {
  tool: 'list_all_richpanel_tags',
  effects: ['read' as const],
  summary: 'Listed tags (3 rows).',
  targets: [],
  targetCount: 0,
  rowCount: 3,
  changes: [],
  outcome: 'ok' as const,
  errorCode: null,
  vendorStatus: 200,
  vendorCalls: 1,
  durationMs: 12,
  argumentNames: ['limit'],
  argumentsDigest: 'ab',
}

async function twoTenants() {
  const api = await openTestApi()
  const { ask, connect, mint, tokenFor, context } = api
  const { body: tenant } = await ask('POST', '/tenants', { body: { name: 'other' } })
  const account = await connect()
  const server = await mint(account)
  const { body: token } = await ask('POST', '/api-tokens', { body: { name: 'a', scopes: ['mcp'] } })
  const id = 'call_0001'
  await context.store.calls.add([
    { ...call, id, tenantId: 'default', serverId: server.id, accountId: account, at: Date.now() },
  ])
  const { body: person } = await ask('POST', '/people', { body: { name: 'Ana', role: 'owner' } })
  const [record] = (await ask('GET', `/audit?subject=${server.id}`)).body.result
  const scope = { tenantId: 'default', serverId: server.id, accountId: account }
  const named = {
    ':record': record.id,
    ':account': account,
    ':server': server.id,
    ':token': token.id,
    ':call': id,
    ':person': person.id,
    ':app': 'grt_none',
    ':item': (await addItem(context.store, scope)).id,
  }
  const fill = (path: string) => path.replace(/:\w+/, (word) => named[word as keyof typeof named])
  return { ...api, tenant, account, server, fill, other: await tokenFor(tenant.id) }
}

describe('tenants', () => {
  test('the table names every route that has an id', async () => {
    const { ask } = await openTestApi()
    const { paths } = (await ask('GET', '/openapi.json')).body
    const withId = Object.keys(paths).filter(
      (path) => path.includes('{') && !/^\/(connectors|my|oauth)\//.test(path),
    )
    const routes = withId.flatMap((path) => Object.keys(paths[path]).map((method) => `${method} ${path}`))
    const tried = others.map(
      ([method, path]) =>
        `${method.toLowerCase()} ${path.replace(/\?.*/, '').replace(/:\w+/, '{id}').replace('list_all_richpanel_tags', '{tool}').replace('ses_none', '{session}')}`,
    )
    expect(routes.filter((route) => !tried.includes(route))).toEqual([])
  })

  test('what is another tenant’s is not there', async () => {
    const { ask, other, fill, context, account, server } = await twoTenants()
    for (const [method, path, body] of others) {
      const answer = await ask(method, fill(path), { token: other, body })
      expect(answer.status, `${method} ${path}: ${answer.text}`).toBe(404)
      expect(answer.text).not.toContain(account)
    }
    for (const path of ['/integrated-account', '/mcp-servers', '/activity']) {
      expect((await ask('GET', path, { token: other })).body.result, path).toEqual([])
    }
    const { result } = (await ask('GET', '/activity/series', { token: other })).body
    expect(result.every(({ calls }: { calls: number }) => calls === 0)).toBe(true)
    const tokens = (await ask('GET', '/api-tokens', { token: other })).body.result
    expect(tokens.map(({ tenant_id }: { tenant_id: string }) => tenant_id)).not.toContain('default')
    const mixed = { name: 'a', accounts: [account] }
    for (const path of ['/mcp-servers', '/mcp-servers/preview']) {
      const body = path === '/mcp-servers' ? mixed : { accounts: [account] }
      expect((await ask('POST', path, { token: other, body })).status).toBe(422)
    }
    const bound = { name: 'a', scopes: ['mcp'], mcp_server_ids: [server.id] }
    expect((await ask('POST', '/api-tokens', { token: other, body: bound })).status).toBe(422)
    expect(await context.store.accounts.get('default', account)).toMatchObject({ name: 'shop' })
    expect(await context.store.servers.get('default', server.id)).toMatchObject({ name: 'server' })
  })

  test('its own tenant, and the owner, find it', async () => {
    const { ask, fill, tokenFor } = await twoTenants()
    const own = await tokenFor('default')
    for (const path of ['/integrated-account/:account', '/mcp-servers/:server', '/activity/:call']) {
      expect((await ask('GET', fill(path), { token: own })).status).toBe(200)
      expect((await ask('GET', fill(path))).status).toBe(200)
    }
    expect((await ask('GET', '/activity/series', { token: own })).body.result).toContainEqual(
      expect.objectContaining({ calls: 1, median_ms: 12 }),
    )
  })

  test('the owner names a tenant, nobody else does', async () => {
    const { ask, tenant, other, account } = await twoTenants()
    const of = (id: string) => ({ headers: { 'x-tenant': id } })
    expect((await ask('GET', `/integrated-account/${account}`, of(tenant.id))).status).toBe(404)
    expect((await ask('GET', '/me', of(tenant.id))).body.tenant.name).toBe('other')
    expect((await ask('GET', '/me', of('ten_none'))).status).toBe(404)
    expect((await ask('GET', '/me', { token: other, ...of(tenant.id) })).status).toBe(200)
    expect((await ask('GET', '/me', { token: other, ...of('default') })).status).toBe(404)
    expect((await ask('GET', '/tenants')).body.result.map(({ name }: { name: string }) => name)).toEqual(
      expect.arrayContaining(['default', 'other']),
    )
    for (const [method, path] of [
      ['GET', '/tenants'],
      ['POST', '/tenants'],
      ['GET', '/metrics'],
    ] as const) {
      const body = method === 'POST' ? { name: 'mine' } : undefined
      expect((await ask(method, path, { token: other, body })).status).toBe(403)
    }
    const grab = { name: 'a', scopes: ['manage'], owner: true }
    expect((await ask('POST', '/api-tokens', { token: other, body: grab })).status).toBe(403)
    expect((await ask('GET', '/api-tokens?owner=true', { token: other })).status).toBe(403)
  })
})
