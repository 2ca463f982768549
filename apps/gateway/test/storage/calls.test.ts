import { describe, expect, test } from 'vitest'
import type { ToolCall } from '../../src/model.ts'
import type { CallFilter } from '../../src/storage/store.ts'
import { databases, openTestStore } from '../databases.ts'
import { sampleCall } from './samples.ts'

describe.each(databases)('tool calls on $kind', ({ fresh }) => {
  test('what was added is read again, many at once', async () => {
    const store = await openTestStore(await fresh())
    const calls = Array.from({ length: 1_201 }, (_, index) =>
      sampleCall({ at: index, durationMs: index / 3 }),
    )
    await store.calls.add(calls)
    const [first] = calls
    expect(await store.calls.get('default', first?.id ?? '')).toEqual({ ...first, durationMs: 0 })
    const newest = await store.calls.list('default', { limit: 2 })
    expect(newest.rows.map(({ at }) => at)).toEqual([1_200, 1_199])
    await store.calls.add([])
  })

  test('NUL and half of a surrogate pair become U+FFFD, and nothing else changes', async () => {
    const store = await openTestStore(await fresh())
    const summary = String.raw`a \u0000 "quoted" \ud800 ${'\0'} 😀 ${'\ud800'}.`
    const call = sampleCall({ summary, targets: [{ kind: 'ticket', id: 'a\0b' }], errorCode: null })
    await store.calls.add([call, sampleCall({ at: call.at + 1, summary: String.raw`\\u0000 ${'é'}` })])
    const { rows } = await store.calls.list('default', { limit: 5 })
    const said = rows.map((row) => row.summary)
    expect(said[0]).toBe(String.raw`\\u0000 é`)
    expect(said[1]).toBe(String.raw`a \u0000 "quoted" \ud800 ${'\uFFFD'} 😀 ${'\uFFFD'}.`)
    const found = await store.calls.list('default', { limit: 5, target: { kind: 'ticket', id: 'a\uFFFDb' } })
    expect(found.rows.map(({ id }) => id)).toEqual([call.id])
  })

  test('all or none', async () => {
    const store = await openTestStore(await fresh())
    const call = sampleCall()
    await store.calls.add([call])
    const many = Array.from({ length: 700 }, () => sampleCall())
    await expect(store.calls.add([...many, call])).rejects.toThrow()
    expect((await store.calls.list('default', { limit: 1_000 })).rows).toEqual([call])
  })

  test('an attempted call is completed, or stays', async () => {
    const store = await openTestStore(await fresh())
    const attempted = {
      outcome: 'attempted',
      vendorStatus: null,
      vendorCalls: null,
      durationMs: null,
    } as const
    const [first, second] = [sampleCall({ ...attempted, at: 2 }), sampleCall({ ...attempted, at: 1 })]
    await store.calls.add([first, second])
    const { summary, targets, targetCount, rowCount, changes } = sampleCall({ summary: 'Failed.' })
    const said = { summary, targets, targetCount, rowCount, changes }
    const end = {
      ...said,
      outcome: 'error',
      errorCode: 'rate_limited',
      vendorStatus: 429,
      vendorCalls: 1,
    } as const
    await store.calls.complete(first.id, { ...end, durationMs: 31.4 })
    const { rows } = await store.calls.list('default', { limit: 5 })
    expect(rows).toEqual([{ ...first, ...end, durationMs: 31 }, second])
  })

  test.each<[CallFilter, Partial<ToolCall>]>([
    [{ serverId: 'mcp_2' }, { serverId: 'mcp_2' }],
    [{ accountId: 'acc_2' }, { accountId: 'acc_2' }],
    [{ tool: 'other' }, { tool: 'other' }],
    [{ effect: 'outbound' }, { effects: ['outbound', 'destructive'] }],
    [{ effect: 'destructive' }, { effects: ['outbound', 'destructive'] }],
    [{ outcome: 'error' }, { outcome: 'error', errorCode: 'timeout' }],
    [{ errorCode: 'timeout' }, { outcome: 'error', errorCode: 'timeout' }],
    [{ since: 1_001 }, { at: 1_001 }],
    [{ until: 1_000 }, { at: 999 }],
    [
      { since: 1_001, until: 1_002, tool: 'other' },
      { at: 1_001, tool: 'other' },
    ],
  ])('filter %j', async (filter, difference) => {
    const store = await openTestStore(await fresh())
    const [plain, other] = [sampleCall(), sampleCall(difference)]
    await store.calls.add([plain, other])
    expect((await store.calls.list('default', { limit: 5, ...filter })).rows).toEqual([other])
  })

  test('an effect that there is none of', async () => {
    const store = await openTestStore(await fresh())
    await store.calls.add([sampleCall()])
    for (const effect of ['%', '', 'rea', "'"]) {
      expect((await store.calls.list('default', { limit: 5, effect })).rows).toEqual([])
    }
  })

  test('a walk is not disturbed by calls that arrive', async () => {
    const store = await openTestStore(await fresh())
    const calls = Array.from({ length: 25 }, (_, index) => sampleCall({ at: Math.floor(index / 3) }))
    await store.calls.add(calls)
    const seen: string[] = []
    let cursor: string | null | undefined
    do {
      const page = await store.calls.list('default', { limit: 4, ...(cursor ? { cursor } : {}) })
      seen.push(...page.rows.map(({ id }) => id))
      cursor = page.nextCursor
      await store.calls.add([sampleCall({ at: 99 })])
    } while (cursor !== null)
    expect(seen).toHaveLength(25)
    expect(new Set(seen)).toEqual(new Set(calls.map(({ id }) => id)))
  })

  test('what was held and then sent is one call; what waits, was stopped or was discarded stays', async () => {
    const store = await openTestStore(await fresh())
    const held = (item: string, at: number) =>
      sampleCall({ at, outcome: 'held', durationMs: 0, outboxItemId: item, summary: `held ${item}` })
    const stopped = { outcome: 'error', errorCode: 'conflict', vendorCalls: 0 } as const
    await store.calls.add([
      held('obx_sent', 1_001),
      sampleCall({ at: 1_011, outboxItemId: 'obx_sent', summary: 'sent' }),
      held('obx_failed', 1_002),
      sampleCall({
        at: 1_012,
        outboxItemId: 'obx_failed',
        outcome: 'error',
        vendorCalls: 1,
        summary: 'failed',
      }),
      held('obx_stopped', 1_003),
      sampleCall({ at: 1_013, outboxItemId: 'obx_stopped', ...stopped, summary: 'stopped' }),
      held('obx_waits', 1_004),
      // Of another tenant.
      sampleCall({ at: 1_014, outboxItemId: 'obx_waits', tenantId: 'another' }),
    ])
    const summaries = async (filter: CallFilter) =>
      (await store.calls.list('default', { limit: 20, ...filter })).rows.map(({ summary }) => summary)
    expect(await summaries({})).toEqual([
      ...['stopped', 'failed', 'sent'],
      ...['held obx_waits', 'held obx_stopped'],
    ])
    expect(await summaries({ outcome: 'held' })).toEqual(['held obx_waits', 'held obx_stopped'])
    expect(await summaries({ outboxItemId: 'obx_sent' })).toEqual(['sent', 'held obx_sent'])
    const range = { since: 1_000, until: 2_000 }
    const [slice] = await store.calls.series('default', { ...range, sliceMs: 1_000 })
    expect(slice).toMatchObject({ calls: 5, ok: 1, held: 2, failed: 1, refused: 1 })
    const groups = await store.calls.groups('default', range)
    expect(groups.reduce((sum, { calls }) => sum + calls, 0)).toBe(5)
  })

  test('series: counts, errors by code, percentiles, and slices without calls', async () => {
    const store = await openTestStore(await fresh())
    const hundred = Array.from({ length: 100 }, (_, index) =>
      sampleCall({ at: 1_000 + index, durationMs: index + 1 }),
    )
    const failed = { outcome: 'error', at: 1_350 } as const
    await store.calls.add([
      ...hundred,
      sampleCall({ ...failed, errorCode: 'timeout', durationMs: 10 }),
      sampleCall({ ...failed, errorCode: 'timeout', durationMs: 20 }),
      sampleCall({ ...failed, errorCode: null, durationMs: 30 }),
      sampleCall({ at: 1_399, outcome: 'attempted', durationMs: null }),
      sampleCall({ at: 1_399, outcome: 'held', durationMs: 0, outboxItemId: 'obx_1' }),
      sampleCall({ ...failed, errorCode: 'invalid', durationMs: 0, vendorCalls: 0 }),
      sampleCall({ at: 999 }),
      sampleCall({ at: 1_400 }),
      sampleCall({ at: 1_000, tool: 'other' }),
      sampleCall({ at: 1_000, tenantId: 'another' }),
    ])
    const tool = sampleCall().tool
    const series = await store.calls.series('default', { tool, since: 1_000, until: 1_400, sliceMs: 100 })
    const zero = { calls: 0, ok: 0, failed: 0, refused: 0, attempted: 0, held: 0, waiting: 0 }
    const none = { ...zero, errors: {}, medianMs: null, p95Ms: null }
    expect(series).toEqual([
      { ...none, at: 1_000, calls: 100, ok: 100, medianMs: 50, p95Ms: 95 },
      { at: 1_100, ...none },
      { at: 1_200, ...none },
      {
        ...{ at: 1_300, calls: 6, ok: 0, failed: 3, refused: 1, attempted: 1, held: 1, waiting: 0 },
        ...{ errors: { invalid: 1, timeout: 2, unknown: 1 }, medianMs: 20, p95Ms: 30 },
      },
    ])
    const asked = { since: 0, until: 1_000_000, sliceMs: 1 }
    await expect(store.calls.series('default', asked)).rejects.toThrow(RangeError)
  })
})
