import { expect, test } from 'vitest'
import { createEvents } from '../../src/dashboard/events.ts'
import { openTestApi } from '../api/open-test-api.ts'
import { holdReply } from '../outbox/hold-reply.ts'
import { readEvents } from './read-events.ts'
import { signIn } from './sign-in.ts'

type Api = Awaited<ReturnType<typeof openTestApi>>

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

const { summary, targets, targetCount, rowCount, changes } = call
const ending = { summary, targets, targetCount, rowCount, changes }

async function watch({ api }: Pick<Api, 'api'>, headers: Record<string, string>) {
  const response = await api.fetch(new Request('http://gateway.test/events', { headers }))
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toBe('text/event-stream')
  const events = readEvents(response)
  await events.begun()
  return events
}

const request = (init: RequestInit = {}) => new Request('http://gateway.test/events', init)

test('calls are told as the activity gives them, and again when they have ended', async () => {
  const api = await openTestApi()
  const { context, owner, ask } = api
  const row = { ...call, tenantId: 'default', serverId: 'mcp_1', accountId: 'acc_1' }
  await context.store.calls.add([{ ...row, id: 'call_before', at: Date.now() }])
  const { next, told } = await watch(api, { authorization: `Bearer ${owner}` })
  await context.store.calls.add([
    { ...row, id: 'call_1', outcome: 'attempted', durationMs: null, at: Date.now() },
  ])
  const begun = await next('activity')
  expect(begun).toEqual((await ask('GET', '/activity/call_1')).body)
  const end = {
    ...ending,
    outcome: 'error' as const,
    errorCode: 'timeout',
    vendorStatus: null,
    vendorCalls: 1,
    durationMs: 9,
  }
  await context.store.calls.complete('call_1', end)
  const ended = await next('activity', ({ outcome }) => outcome === 'error')
  expect(ended).toEqual((await ask('GET', '/activity/call_1')).body)
  expect(told.filter(({ event }) => event === 'activity')).toHaveLength(2)
})

test('what is made, changed and removed is told, with its kind', async () => {
  const api = await openTestApi()
  const { ask, owner, connect, mint } = api
  const { next } = await watch(api, { authorization: `Bearer ${owner}` })
  const account = await connect()
  expect(await next('change')).toEqual({ kind: 'account', id: account })
  const server = await mint(account)
  expect(await next('change', ({ kind }) => kind === 'server')).toEqual({ kind: 'server', id: server.id })
  const { body: token } = await ask('POST', '/api-tokens', { body: { name: 'a', scopes: ['mcp'] } })
  expect(await next('change', ({ kind }) => kind === 'token')).toEqual({ kind: 'token', id: token.id })
})

test('a tenant is told nothing of another, removals neither', async () => {
  const api = await openTestApi()
  const { ask, connect, mint, tokenFor, context, owner } = api
  const { body: other } = await ask('POST', '/tenants', { body: { name: 'other' } })
  const secret = await tokenFor(other.id)
  const there = await connect()
  const { next, told } = await watch(api, { authorization: `Bearer ${secret}` })
  const account = await connect(owner, 'second')
  const server = await mint(account)
  await ask('POST', '/api-tokens', { body: { name: 'theirs', scopes: ['mcp'] } })
  const row = { ...call, tenantId: 'default', serverId: server.id, accountId: account }
  await context.store.calls.add([{ ...row, id: 'call_theirs', at: Date.now() }])
  for (const id of [account, there]) await ask('DELETE', `/integrated-account/${id}`)
  const own = await connect(secret, 'own')
  await context.store.calls.add([{ ...row, id: 'call_own', tenantId: other.id, at: Date.now() }])
  await ask('DELETE', `/integrated-account/${own}`, { token: owner, headers: { 'x-tenant': other.id } })
  await next('activity')
  await next('change', () => told.filter(({ event }) => event === 'change').length === 2)
  expect(new Set(told.map(({ data }) => data.id))).toEqual(new Set([own, 'call_own']))
})

test('a member is told of the items that they may decide about, and of nothing else', async () => {
  const api = await openTestApi()
  const { ask, connect, mint, context, owner } = api
  const invited = (await ask('POST', '/people', { body: { name: 'Mia', role: 'member' } })).body
  const mia = await signIn(ask, { code: new URL(invited.link.url).hash.slice(1) })
  const accountId = await connect()
  const shared = { accountId, serverId: (await mint(accountId)).id }
  const { next, told } = await watch(api, mia.headers)
  const manager = await watch(api, { authorization: `Bearer ${owner}` })
  const hidden = await holdReply(api, 'Not for Mia', { accountId, serverId: (await mint(accountId)).id })
  await ask('PUT', `/mcp-servers/${shared.serverId}/people`, { body: { people: [invited.id] } })
  await ask('POST', '/api-tokens', { body: { name: 'a', scopes: ['mcp'] } })
  const row = { ...call, tenantId: 'default', ...shared }
  await context.store.calls.add([{ ...row, id: 'call_1', at: Date.now() }])
  await manager.next('activity')
  const item = await holdReply(api, 'For Mia', shared)
  expect(await next('change')).toEqual({ kind: 'outbox', id: item.id })
  await ask('POST', `/outbox/${item.id}/discard`)
  await next('change', () => told.length === 2)

  // What is not shared any more is not told any more, though it was before.
  await ask('PUT', `/mcp-servers/${shared.serverId}/people`, { body: { people: [] } })
  const late = await holdReply(api, 'Not for Mia either', shared)
  await ask('PUT', `/mcp-servers/${hidden.serverId}/people`, { body: { people: [invited.id] } })
  await ask('POST', `/outbox/${hidden.id}/discard`)
  await next('change', ({ id }) => id === hidden.id)
  expect(told.map(({ event, data }) => `${event} ${data.id}`)).toEqual([
    ...[`change ${item.id}`, `change ${item.id}`, `change ${hidden.id}`],
  ])
  expect(told).not.toContainEqual(expect.objectContaining({ data: { kind: 'outbox', id: late.id } }))
})

test('what was there before the watching began is told when it is removed', async () => {
  const api = await openTestApi()
  const account = await api.connect()
  const { next } = await watch(api, { authorization: `Bearer ${api.owner}` })
  await api.ask('DELETE', `/integrated-account/${account}`)
  expect(await next('change')).toEqual({ kind: 'account', id: account })
})

test('it ends with the session, and with the token', async () => {
  const api = await openTestApi()
  const { ask, owner, tokenFor } = api
  const browser = await signIn(ask, { token: owner })
  const bySession = await watch(api, browser.headers)
  const stays = await watch(api, { authorization: `Bearer ${owner}` })
  await browser.ask('DELETE', '/session')
  await bySession.ended()
  const revoked = await tokenFor('default', { name: 'revoked' })
  const byToken = await watch(api, { authorization: `Bearer ${revoked}` })
  const { result } = (await ask('GET', '/api-tokens')).body
  await ask('DELETE', `/api-tokens/${result[0].id}`)
  await byToken.ended()
  const account = await api.connect()
  expect(await stays.next('change', ({ id }) => id === account)).toBeDefined()
})

test('it ends when the session’s time is over', async () => {
  const { context, tokenFor } = await openTestApi()
  await tokenFor('default')
  const { rows } = await context.store.tokens.list('default', { limit: 1 })
  const [token] = rows
  if (!token) throw new Error('There is no token.')
  const events = createEvents(context, { pollEveryMs: 10, heartbeatEveryMs: 5 })
  const principal = { token, tenantId: 'default', isOwner: false, person: undefined, session: null }
  await readEvents(
    events.open(request(), { ...principal, token: { ...token, expiresAt: Date.now() + 30 } }),
  ).ended()
  events.close()
})

test('so many watch at once and no more; whoever leaves makes room, and the gateway ends all', async () => {
  const { context, tokenFor } = await openTestApi()
  await tokenFor('default')
  const [token] = (await context.store.tokens.list('default', { limit: 1 })).rows
  if (!token) throw new Error('There is no token.')
  const events = createEvents(context, { pollEveryMs: 10, maxStreams: 2 })
  const principal = { token, tenantId: 'default', isOwner: false, person: undefined, session: null }
  const first = readEvents(events.open(request(), principal))
  await first.begun()
  const second = readEvents(events.open(request(), principal))
  await second.begun()
  expect(() => events.open(request(), principal)).toThrow(/At most 2 pages/)
  expect(() => events.open(request(), { ...principal, tenantId: 'other' })).not.toThrow()
  await first.cancel()
  const third = readEvents(events.open(request(), principal))
  await third.begun()
  events.close()
  const late = readEvents(events.open(request(), principal))
  await Promise.all([second.ended(), third.ended(), late.ended()])
})

test('whoever does not read is cut off', async () => {
  const { context, tokenFor, connect } = await openTestApi()
  await tokenFor('default')
  const [token] = (await context.store.tokens.list('default', { limit: 1 })).rows
  if (!token) throw new Error('There is no token.')
  const account = await connect()
  const events = createEvents(context, { pollEveryMs: 1_000, maxStreams: 1 })
  const principal = { token, tenantId: 'default', isOwner: false, person: undefined, session: null }
  const reader = events.open(request(), principal).body?.getReader()
  await reader?.read()
  for (let times = 0; times < 1_050; times++) {
    const state = times % 2 === 0 ? 'needs_reconnect' : 'connected'
    await context.store.accounts.setState('default', account, state, null)
  }
  await expect.poll(() => events.open(request(), principal).status).toBe(200)
  events.close()
})

test('what nobody reads, and HEAD, open nothing; an aborted request leaves', async () => {
  const { context, tokenFor } = await openTestApi()
  await tokenFor('default')
  const [token] = (await context.store.tokens.list('default', { limit: 1 })).rows
  if (!token) throw new Error('There is no token.')
  let listeners = 0
  const store = {
    ...context.store,
    onChange(...given: Parameters<typeof context.store.onChange>) {
      const remove = context.store.onChange(...given)
      listeners++
      return () => {
        listeners--
        remove()
      }
    },
  }
  const events = createEvents({ ...context, store }, { maxStreams: 1 })
  const principal = { token, tenantId: 'default', isOwner: false, person: undefined, session: null }
  for (let times = 0; times < 50; times++) {
    expect(events.open(request({ method: 'HEAD' }), principal).body).toBeNull()
    events.open(request(), principal)
    expect(events.open(request({ signal: AbortSignal.abort() }), principal).status).toBe(200)
  }
  expect(listeners).toBe(0)
  const leaving = new AbortController()
  const reader = events.open(request({ signal: leaving.signal }), principal).body?.getReader()
  await reader?.read()
  expect(listeners).toBeGreaterThan(0)
  expect(() => events.open(request(), principal)).toThrow(/At most 1/)
  leaving.abort()
  expect(await reader?.read()).toEqual({ done: true, value: undefined })
  expect(listeners).toBe(0)
  expect(events.open(request(), principal).status).toBe(200)
})
