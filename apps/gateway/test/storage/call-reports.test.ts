import { describe, expect, test } from 'vitest'
import { databases, openTestStore } from '../databases.ts'
import { sampleCall } from './samples.ts'

const hour = 3_600_000

describe.each(databases)('reports of calls, on $kind', ({ fresh }) => {
  test('a series tells refusals from failures, and counts days of 23 and 25 hours', async () => {
    const store = await openTestStore(await fresh())
    const refused = { outcome: 'error', errorCode: 'blocked_by_policy', vendorCalls: 0 } as const
    // In Dublin the clocks go forward on 29 March 2026 at 1:00 UTC, and back on 25 October.
    const march = Date.UTC(2026, 2, 29)
    await store.calls.add([
      sampleCall({ at: march - 1 }),
      sampleCall({ at: march, ...refused }),
      sampleCall({ at: march + 23 * hour - 1, outcome: 'error', errorCode: 'timeout', vendorCalls: null }),
      sampleCall({ at: march + 23 * hour, outcome: 'attempted', durationMs: null }),
      sampleCall({ at: march + 23 * hour, tenantId: 'ten_2' }),
    ])
    const read = (since: number, until: number, zone: string) =>
      store.calls.series('default', { since, until, sliceMs: 1, zone })
    const dublin = await read(march - 24 * hour, march + 71 * hour, 'Europe/Dublin')
    const none = { calls: 0, ok: 0, failed: 0, refused: 0, attempted: 0 }
    expect(dublin).toMatchObject([
      { ...none, at: march - 24 * hour, calls: 1, ok: 1, errors: {} },
      { ...none, at: march, calls: 2, failed: 1, refused: 1, errors: { blocked_by_policy: 1, timeout: 1 } },
      { ...none, at: march + 23 * hour, calls: 1, attempted: 1 },
      { ...none, at: march + 47 * hour, medianMs: null },
    ])
    expect((await read(march, march + 1, 'Asia/Kathmandu'))[0]?.at).toBe(march - 5.75 * hour)
    const october = Date.UTC(2026, 9, 24, 23)
    const days = await read(october, october + 50 * hour, 'Europe/Dublin')
    expect(days.map(({ at }) => at)).toEqual([october, october + 25 * hour, october + 49 * hour])
    // In Beirut this day begins at one o'clock.
    const beirut = Date.UTC(2026, 2, 28, 22)
    expect((await read(beirut + hour, beirut + 2 * hour, 'Asia/Beirut'))[0]?.at).toBe(beirut)
  })

  test('groups count each call once', async () => {
    const store = await openTestStore(await fresh())
    const calls = [
      sampleCall({ at: 1, durationMs: 1_234 }),
      sampleCall({ at: 2, durationMs: 1_299 }),
      sampleCall({ at: 3, durationMs: 99 }),
      sampleCall({ at: 4, effects: ['internal'], summary: 'Added an internal note.', vendorCalls: 3 }),
      sampleCall({ at: 5, outcome: 'error', errorCode: 'forbidden', vendorCalls: 0, durationMs: null }),
    ]
    await store.calls.add([...calls, sampleCall({ at: 9 }), sampleCall({ at: 1, tenantId: 'ten_2' })])
    const groups = await store.calls.groups('default', { since: 1, until: 9 })
    const same = {
      tool: calls[0]?.tool,
      accountId: 'acc_1',
      serverId: 'mcp_1',
      errorCode: null,
      isNote: false,
      isSeen: false,
      isWaiting: false,
    }
    const read = { ...same, effects: '["read"]', outcome: 'ok', isRefused: false }
    expect([...groups].sort((a, b) => a.lastAt - b.lastAt)).toEqual([
      { ...read, ms: 1_200, calls: 2, vendorCalls: 2, lastAt: 2 },
      { ...read, ms: 99, calls: 1, vendorCalls: 1, lastAt: 3 },
      { ...read, effects: '["internal"]', isNote: true, ms: 12, calls: 1, vendorCalls: 3, lastAt: 4 },
      {
        ...read,
        outcome: 'error',
        isRefused: true,
        errorCode: 'forbidden',
        ms: null,
        calls: 1,
        vendorCalls: 0,
        lastAt: 5,
      },
    ])
  })

  test('conversations that were read count once each, by account', async () => {
    const store = await openTestStore(await fresh())
    const read = (id: string, more: object = {}) =>
      sampleCall({
        targets: [
          { kind: 'ticket', id },
          { kind: 'customer', id: '7' },
        ],
        targetCount: 2,
        ...more,
      })
    await store.calls.add([
      read('1'),
      read('1'),
      read('2'),
      read('1', { accountId: 'acc_2' }),
      read('3', { outcome: 'error' }),
      read('4', { effects: ['internal'] }),
      read('5', { at: 5_000 }),
      read('6', { tenantId: 'ten_2' }),
    ])
    const range = { since: 0, until: 2_000 }
    expect(await store.calls.readConversations('default', range)).toEqual(
      new Map([
        ['acc_1', 2],
        ['acc_2', 1],
      ]),
    )
  })

  test('usage of accounts and servers, those without calls included', async () => {
    const store = await openTestStore(await fresh())
    await store.calls.add([
      sampleCall({ at: 10, vendorCalls: 4 }),
      sampleCall({ at: 20, vendorCalls: null }),
      sampleCall({ at: 5, accountId: 'acc_2', serverId: 'mcp_2' }),
      sampleCall({ at: 30, tenantId: 'ten_2' }),
    ])
    const accounts = await store.calls.usage('default', 'account', ['acc_1', 'acc_2', 'acc_3'], 10)
    expect(Object.fromEntries(accounts)).toEqual({
      acc_1: { calls: 2, vendorCalls: 4, lastAt: 20 },
      acc_2: { calls: 0, vendorCalls: 0, lastAt: 5 },
      acc_3: { calls: 0, vendorCalls: 0, lastAt: null },
    })
    const servers = await store.calls.usage('default', 'server', ['mcp_1'], 0)
    expect(servers.get('mcp_1')).toEqual({ calls: 2, vendorCalls: 0, lastAt: 20 })
    expect(await store.calls.usage('default', 'server', [], 0)).toEqual(new Map())
  })

  test('neighbours are those of the filtered list', async () => {
    const store = await openTestStore(await fresh())
    const calls = [1, 2, 2, 3].map((at) => sampleCall({ at }))
    await store.calls.add([
      ...calls,
      sampleCall({ at: 2, tool: 'other' }),
      sampleCall({ at: 2, tenantId: 'ten_2' }),
    ])
    const { tool } = sampleCall()
    const { rows } = await store.calls.list('default', { limit: 9, tool })
    for (const [index, call] of rows.entries()) {
      expect(await store.calls.neighbours('default', call, { tool })).toEqual({
        newer: rows[index - 1]?.id ?? null,
        older: rows[index + 1]?.id ?? null,
      })
    }
  })
})
