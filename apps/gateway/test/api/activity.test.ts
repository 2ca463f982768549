import { describe, expect, test } from 'vitest'
import { addItem } from '../storage/outbox-samples.ts'
import { sampleCall } from '../storage/samples.ts'
import { openTestApi } from './open-test-api.ts'

describe('the activity', () => {
  async function open() {
    const api = await openTestApi()
    const account = await api.connect(api.owner, 'Shop')
    const { id: server } = await api.mint(account, api.owner, { name: 'Night shift' })
    const now = api.context.clock.now()
    const of = { serverId: server, accountId: account }
    const calls = [
      sampleCall({ ...of, at: now - 1_000, durationMs: 120 }),
      sampleCall({
        ...of,
        at: now - 2_000,
        durationMs: 340,
        targets: [{ kind: 'ticket', id: '77', title: 'Lost parcel' }],
      }),
      sampleCall({
        ...of,
        at: now - 3_000,
        tool: 'close',
        outcome: 'error',
        errorCode: 'timeout',
        vendorCalls: null,
      }),
      sampleCall({
        ...of,
        at: now - 4_000,
        tool: 'close',
        outcome: 'error',
        errorCode: 'blocked_by_policy',
        vendorCalls: 0,
      }),
      sampleCall({ ...of, at: now - 5_000, serverId: 'page', durationMs: 60 }),
    ]
    await api.context.store.calls.add([
      ...calls,
      sampleCall({ tenantId: 'ten_2', at: now - 1_000, summary: 'Lost parcel' }),
    ])
    return { ...api, account, server, calls, now }
  }

  test('is searched, and filtered by what was refused', async () => {
    const { ask, calls } = await open()
    const found = async (query: string) => {
      const { body } = await ask('GET', `/activity?${query}`)
      return body.result.map(({ id }: { id: string }) => calls.findIndex((call) => call.id === id))
    }
    expect(await found('q=lost%20PARCEL')).toEqual([1])
    expect(await found('q=77')).toEqual([1])
    expect(await found('q=night')).toEqual([0, 1, 2, 3])
    expect(await found('q=shop')).toEqual([0, 1, 2, 3, 4])
    expect(await found('q=night&refused=true')).toEqual([3])
    expect(await found('refused=false&outcome=error')).toEqual([2])
    expect((await ask('GET', '/activity?q=nothing')).body).toEqual({
      result: [],
      next_cursor: null,
      searched_since: null,
    })
    const csv = (await ask('GET', '/activity/export?format=csv&q=parcel')).text
    expect(csv.trim().split('\r\n')).toHaveLength(2)
    expect(csv).toContain('Lost parcel')
    const { result } = (await ask('GET', '/audit?action=activity.exported')).body
    expect(result[0].changes).toContainEqual({ field: 'q', after: 'parcel' })
  })

  test('says what fails, who calls most and how long it takes', async () => {
    const { ask, account, server, context, now } = await open()
    // Neither it nor a refused call has waited for the helpdesk.
    await context.store.calls.add([
      sampleCall({ serverId: server, accountId: account, at: now - 6_000, outcome: 'held', durationMs: 0 }),
    ])
    const { body } = await ask('GET', '/activity/report')
    expect(body).toMatchObject({ calls: 6, ok: 3, failed: 1, refused: 1, attempted: 0, held: 1 })
    expect(body.reasons).toEqual(
      expect.arrayContaining([
        { code: 'timeout', words: 'The helpdesk took too long', calls: 1, refused: false },
        { code: 'blocked_by_policy', words: 'The MCP server does not allow it', calls: 1, refused: true },
      ]),
    )
    expect(body.tools).toMatchObject([
      { tool: 'close', integrated_account_id: account, calls: 2, failed: 1, refused: 1 },
    ])
    expect(body.servers).toMatchObject([
      { mcp_server_id: server, calls: 5 },
      { mcp_server_id: 'page', calls: 1 },
    ])
    expect(body.latency).toEqual([
      { integrated_account_id: account, tool: null, calls: 4, p50_ms: 60, p95_ms: 340 },
      { integrated_account_id: account, tool: sampleCall().tool, calls: 3, p50_ms: 120, p95_ms: 340 },
    ])
    expect((await ask('GET', '/activity/report?tool=close')).body).toMatchObject({ calls: 2, ok: 0 })
  })

  test('tells what waits for a person from what was discarded', async () => {
    const { ask, account, server, context, now } = await open()
    const scope = { tenantId: 'default', serverId: server, accountId: account }
    const { store } = context
    const items = await Promise.all([1, 2, 3].map(() => addItem(store, scope)))
    await store.outbox.change('default', items[1]?.id ?? '', () => ({ state: 'discarded' }))
    await store.outbox.change('default', items[2]?.id ?? '', () => ({ state: 'expired' }))
    const held = {
      serverId: server,
      accountId: account,
      at: now - 500,
      outcome: 'held',
      durationMs: 0,
    } as const
    const calls = items.map(({ id }) => sampleCall({ ...held, outboxItemId: id }))
    await store.calls.add([...calls, sampleCall({ ...held, outboxItemId: 'obx_deleted_since' })])
    const found = async (query: string) =>
      (await ask('GET', `/activity?${query}`)).body.result.map(({ id }: { id: string }) => id)
    expect(await found('outcome=held&waiting=true')).toEqual([calls[0]?.id])
    expect(await found('outcome=held&waiting=false')).toHaveLength(3)
    expect(await found('waiting=false')).toHaveLength(8)
    const counts = { calls: 9, ok: 3, failed: 1, refused: 1, attempted: 0, held: 4, waiting: 1 }
    expect((await ask('GET', '/activity/report')).body).toMatchObject(counts)
    const { result } = (await ask('GET', '/activity/series')).body
    const sumOf = (of: string) =>
      result.reduce((sum: number, slice: Record<string, number>) => sum + (slice[of] ?? 0), 0)
    expect({ held: sumOf('held'), waiting: sumOf('waiting') }).toEqual({ held: 4, waiting: 1 })
    const { figures } = (await ask('GET', '/overview')).body
    expect(figures).toMatchObject({ held: 4, waiting: 1 })
  })

  test('is filtered by who made the calls', async () => {
    const { ask } = await open()
    const servers = async (by: string) =>
      (await ask('GET', `/activity?by=${by}`)).body.result.map(
        (call: { mcp_server_id: string }) => call.mcp_server_id,
      )
    expect(await servers('people')).toEqual(['page'])
    const others = await servers('assistants')
    expect(others).toHaveLength(4)
    expect(others).not.toContain('page')
  })

  test('knows the neighbours of a call, and days of a zone', async () => {
    const { ask, calls } = await open()
    const [, , timeout, refused] = calls
    const { body } = await ask('GET', `/activity/${timeout?.id}/neighbours?tool=close`)
    expect(body).toEqual({ newer: null, older: refused?.id })
    const since = '2026-03-28T12:00:00Z'
    const days = (
      await ask('GET', `/activity/series?since=${since}&until=2026-03-30T12:00:00Z&zone=Europe/Berlin`)
    ).body
    expect(days.result.map(({ at }: { at: string }) => at)).toEqual([
      '2026-03-27T23:00:00.000Z',
      '2026-03-28T23:00:00.000Z',
      '2026-03-29T22:00:00.000Z',
    ])
  })

  test.each([
    ['/activity?q=', 'q'],
    [`/activity?q=${'x'.repeat(201)}`, 'q'],
    ['/activity?q=a%00b', 'q'],
    ['/activity?refused=yes', 'refused'],
    ['/activity?waiting=maybe', 'waiting'],
    ['/activity?by=robots', 'by'],
    ['/activity?counted_as=everything', 'counted_as'],
    ['/activity/export?format=csv&zone=Mars/Olympus', 'zone'],
    ['/activity/report/export', 'format'],
    ['/activity/report/export?format=json', 'format'],
    ['/activity/series?zone=Mars/Olympus', 'zone'],
    ['/activity/series?zone=UTC&slice_seconds=60', 'slice_seconds'],
    ['/activity/series?zone=UTC&since=2020-01-01T00:00:00Z', 'since'],
    ['/activity/report?since=2020-01-01T00:00:00Z', 'since'],
    ['/activity/report?since=2030-01-01T00:00:00Z&until=2029-01-01T00:00:00Z', 'since'],
    ['/activity/report?q=parcel', 'q'],
  ])('refuses %s', async (path, field) => {
    const { ask } = await openTestApi()
    const { status, body } = await ask('GET', path)
    expect(status).toBe(422)
    expect(body.errors.map((error: { field: string }) => error.field)).toEqual([field])
  })
})
