import { describe, expect, test } from 'vitest'
import { newCallId } from '../../src/storage/database.ts'
import { sampleCall } from '../storage/samples.ts'
import { openTestApi } from './open-test-api.ts'

const hour = 3_600_000
const day = 24 * hour

describe('the overview', () => {
  test('counts what was done, by what people call it', async () => {
    const { ask, connect, mint, recorder, context } = await openTestApi()
    const account = await connect()
    const server = await mint(account)
    const call = async (tool: string, args: object) => {
      const { body } = await ask('POST', `/integrated-account/${account}/tools/${tool}`, {
        body: { arguments: args },
      })
      return body
    }
    const list = await call('list_all_richpanel_conversations', { limit: 2 })
    const [one, two] = list.result.result
    await call('get_single_richpanel_conversation_by_id', { id: one.id })
    await call('get_single_richpanel_conversation_by_id', { id: one.id })
    await call('get_single_richpanel_conversation_by_id', { id: two.id })
    const note = await call('update_a_richpanel_conversation_by_id', {
      id: one.id,
      comment: { body: 'Asked the courier.', public: false },
    })
    expect(note.is_error).toBe(false)
    const users = await call('list_all_richpanel_users', {})
    const reply = await call('richpanel_conversations_send_message', {
      conversation_id: one.id,
      body: 'It is on its way.',
      author_id: users.result.result[0].id,
    })
    expect(reply.is_error, JSON.stringify(reply)).toBe(false)
    const comment = await call('update_a_richpanel_conversation_by_id', {
      id: one.id,
      comment: { body: 'It is on its way.', sender_type: 'operator', public: true },
    })
    expect(comment.is_error, JSON.stringify(comment)).toBe(false)
    await call('update_a_richpanel_conversation_by_id', { id: one.id, status: 'CLOSED' })
    await call('update_a_richpanel_conversation_by_id', { id: one.id, priority: 'HIGH' })
    await call('update_a_richpanel_conversation_by_id', { id: one.id, nonsense: 1 })
    await recorder.flush()
    expect((await ask('GET', '/overview')).body).toMatchObject({
      figures: { calls: 0, conversations_read: 0, notes: 0, replies: 0, changes: 0, refused: 0 },
      calls_by_people: 11,
      reasons: [],
    })
    // An assistant does the same.
    const { rows } = await context.store.calls.list('default', { limit: 20 })
    await context.store.calls.add(rows.map((row) => ({ ...row, id: newCallId(row.at), serverId: server.id })))
    const { body } = await ask('GET', '/overview')
    expect(body.figures).toMatchObject({
      conversations_read: 2,
      notes: 1,
      replies: 2,
      changes: 2,
      refused: 1,
      failed: 0,
    })
    expect(body).toMatchObject({ figures: { calls: 11 }, calls_by_people: 11 })
    for (const kind of ['reads', 'notes', 'replies', 'changes']) {
      const { result } = (await ask('GET', `/activity?by=assistants&counted_as=${kind}`)).body
      expect(result, kind).toHaveLength(body.figures[kind])
    }
    const read = (await ask('GET', '/activity?by=assistants&counted_as=conversations_read')).body.result
    expect(read.length).toBeGreaterThan(0)
    for (const { targets } of read)
      expect(targets).toContainEqual(expect.objectContaining({ kind: 'conversation' }))
    const report = async (query: string) => (await ask('GET', `/activity/report?${query}`)).body
    expect(await report('')).toMatchObject({ calls: 22, by_people: 11 })
    expect(await report('by=people')).toMatchObject({
      calls: 11,
      by_people: 11,
      servers: [{ mcp_server_id: 'page' }],
    })
    expect(await report('by=assistants&counted_as=notes')).toMatchObject({ calls: 1, by_people: 0 })
    expect(body.accounts).toMatchObject([
      { account: { id: account, health: { code: 'works' } }, figures: body.figures },
    ])
  })

  test('says what needs attention, the most urgent first', async () => {
    const { ask, connect, mint, context, owner } = await openTestApi()
    const [shop, store] = [await connect(owner, 'shop'), await connect(owner, 'store')]
    const now = context.clock.now()
    await mint(shop, owner, { name: 'Soon', expires_at: new Date(now + 3 * day).toISOString() })
    await mint(shop, owner, { name: 'Later', expires_at: new Date(now + 30 * day).toISOString() })
    await context.store.accounts.setState('default', store, 'needs_reconnect', 'The key was revoked.')
    const quota = { remaining: 30, limit: 500, reset: now + 10 * hour, at: now }
    await context.store.accounts.setQuotas(new Map([[shop, quota]]))
    const failed = {
      accountId: shop,
      tool: 'update_a_richpanel_conversation_by_id',
      outcome: 'error',
      errorCode: 'conflict',
    } as const
    await context.store.calls.add([
      ...[1, 2, 3].map((minute) => sampleCall({ ...failed, at: now - minute * 60_000 })),
      ...[1, 2].map((minute) => sampleCall({ ...failed, tool: 'open', at: now - minute * 60_000 })),
      sampleCall({ accountId: shop, at: now - 1, vendorCalls: 57 }),
      sampleCall({ ...failed, tenantId: 'ten_2', errorCode: 'unavailable', at: now - 1 }),
    ])
    const { body } = await ask('GET', '/overview')
    expect(
      body.needs_attention.map(({ kind, title }: { kind: string; title: string }) => [kind, title]),
    ).toEqual([
      ['reconnect', 'The account "store" has to be connected again'],
      [
        'quota',
        expect.stringMatching(
          /^The account "shop": at the pace of the last hour, no calls are left in \d+ minutes$/,
        ),
      ],
      ['tool_fails', '3 of 3 calls of "Update conversation" failed'],
      ['expires', 'The MCP server "Soon" expires in 3 days'],
    ])
    expect(body.needs_attention[0].advice).toBe('The key was revoked.')
    expect(body.figures).toMatchObject({ calls: 6, failed: 5 })
    const wide = (await ask('GET', '/overview?expires_within_days=60')).body.needs_attention
    expect(wide.filter(({ kind }: { kind: string }) => kind === 'expires')).toHaveLength(2)
    await context.store.calls.add([sampleCall({ ...failed, errorCode: 'unavailable', at: now })])
    const { result } = (await ask('GET', '/integrated-account?q=SHOP')).body
    expect(result).toMatchObject([
      {
        ...{ id: shop, calls_last_7_days: 7, last_used_at: new Date(now).toISOString() },
        health: { code: 'not_reachable' },
        quota_forecast: { state: 'runs_out', calls_per_hour: 63 },
      },
    ])
    expect((await ask('GET', `/integrated-account/${store}`)).body).toMatchObject({
      ...{ calls_last_7_days: 0, last_used_at: null, quota_forecast: null },
      health: { code: 'needs_reconnect' },
    })
  })

  test('of another tenant says nothing', async () => {
    const { ask, connect, tokenFor, context } = await openTestApi()
    const account = await connect()
    await context.store.calls.add([sampleCall({ accountId: account, at: context.clock.now() })])
    const { body: tenant } = await ask('POST', '/tenants', { body: { name: 'other' } })
    const token = await tokenFor(tenant.id)
    const { body } = await ask('GET', '/overview', { token })
    expect(body).toMatchObject({
      figures: { calls: 0, conversations_read: 0 },
      needs_attention: [],
      accounts: [],
    })
    expect((await ask('GET', '/activity/report', { token })).body).toMatchObject({ calls: 0, servers: [] })
  })

  test.each([
    ['/overview?expires_within_days=0', 'expires_within_days'],
    ['/overview?since=yesterday', 'since'],
    ['/overview?since=2020-01-01T00:00:00Z', 'since'],
    ['/overview?days=7', 'days'],
    ['/integrated-account?q=%20', 'q'],
  ])('refuses %s', async (path, field) => {
    const { ask } = await openTestApi()
    const { status, body } = await ask('GET', path)
    expect(status).toBe(422)
    expect(body.errors.map((error: { field: string }) => error.field)).toEqual([field])
  })
})
