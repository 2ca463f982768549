import { describe, expect, test } from 'vitest'
import { searchCalls } from '../../src/storage/call-search.ts'
import type { FoundCalls } from '../../src/storage/call-store.ts'
import { openPostgres } from '../../src/storage/postgres.ts'
import { openSqlite } from '../../src/storage/sqlite.ts'
import { databases, openTestStore } from '../databases.ts'
import { tickingClock } from '../ticking-clock.ts'
import { sampleCall } from './samples.ts'

const nobody = { serverIds: [], accountIds: [] }

describe.each(databases)('search in calls, on $kind', ({ fresh, kind }) => {
  test('looks in the sentence, the targets, the tool, the code and the names that it is given', async () => {
    const store = await openTestStore(await fresh())
    const refund = sampleCall({ at: 5, summary: 'Added an internal note. 50% Rückerstattung' })
    const parcel = sampleCall({
      at: 4,
      targets: [{ kind: 'ticket', id: 't1', title: 'Where is my Parcel?' }],
    })
    const tool = sampleCall({ at: 3, tool: 'merge_a_richpanel_conversation', serverId: 'mcp_2' })
    const failed = sampleCall({ at: 2, outcome: 'error', errorCode: 'rate_limited', accountId: 'acc_2' })
    const others = sampleCall({ at: 1, tenantId: 'ten_2', summary: 'Parcel of another tenant' })
    await store.calls.add([refund, parcel, tool, failed, others])
    const found = async (text: string, more: object = {}) => {
      const page = { limit: 9, text, ...nobody, ...more }
      const { rows, searchedSince, nextCursor } = await store.calls.search('default', page)
      expect({ searchedSince, nextCursor }).toEqual({ searchedSince: null, nextCursor: null })
      return rows
    }
    expect(await found('parcel')).toEqual([parcel])
    expect(await found('RÜCKERSTATTUNG')).toEqual([refund])
    expect(await found('50%')).toEqual([refund])
    expect(await found('merge_a')).toEqual([tool])
    expect(await found('Rate_Limited')).toEqual([failed])
    expect(await found('no such words', { serverIds: ['mcp_2'] })).toEqual([tool])
    expect(await found('no such words', { accountIds: ['acc_2'] })).toEqual([failed])
    expect(await found('richpanel', { serverId: 'mcp_2' })).toEqual([tool])
    expect(await found('%')).toEqual([refund])
    expect(await found("'; drop table tool_calls; --")).toEqual([])
  })

  test('finds what has an id by its index, and nothing beside it', async () => {
    const store = await openTestStore(await fresh())
    const touched = (at: number, kind: string, id: string, tenantId = 'default') =>
      sampleCall({ at, tenantId, targets: [{ kind, id }], targetCount: 1 })
    const [ticket, order, longer] = [
      touched(1, 'ticket', '123'),
      touched(2, 'order', '123'),
      touched(3, 'ticket', '1234'),
    ]
    await store.calls.add([ticket, order, longer, touched(4, 'ticket', '123', 'ten_2')])
    const found = async (text: string, tenantId = 'default') =>
      (await store.calls.search(tenantId, { limit: 9, text, ...nobody })).rows
    expect(await found('123')).toEqual([order, ticket])
    expect(await found('23')).toEqual([longer, order, ticket])
    expect(await found('123', 'ten_3')).toEqual([])
  })

  test('finds calls that had only an id by what others have called it, of the same account alone', async () => {
    const store = await openTestStore(await fresh())
    const targets = (more: object = {}) => [{ kind: 'ticket', id: '71928300000012341', ...more }]
    const read = sampleCall({
      at: 1,
      targets: targets({ title: 'Where is my parcel?', number: '454', customer: 'Ruth Callahan' }),
    })
    const note = sampleCall({ at: 2, summary: 'Added an internal note.', targets: targets() })
    const elsewhere = sampleCall({ at: 3, accountId: 'acc_2', targets: targets() })
    const theirs = sampleCall({ at: 4, tenantId: 'ten_2', accountId: 'acc_3', targets: targets() })
    await store.calls.add([read, note, elsewhere, theirs])
    const found = async (text: string, tenantId = 'default') => {
      const { rows } = await store.calls.search(tenantId, { limit: 9, text, ...nobody })
      return rows.map(({ id }) => id)
    }
    for (const text of ['454', '#454', 'my parcel', 'CALLAHAN']) {
      expect(await found(text), text).toEqual([note.id, read.id])
      expect(await found(text, 'ten_2'), text).toEqual([])
    }
    expect(await found('71928300000012341')).toEqual([elsewhere.id, note.id, read.id])
    const { rows } = await store.calls.list('default', { limit: 9 })
    expect(rows.map((row) => row.targets)).toEqual([targets(), read.targets, read.targets])
    expect((await store.calls.get('default', note.id))?.targets).toEqual(read.targets)
    expect((await store.calls.get('ten_2', theirs.id))?.targets).toEqual(targets())
  })

  test('knows a name that came later, keeps what a later one does not say, and forgets it with its calls', async () => {
    const store = await openTestStore(await fresh())
    const targets = (more: object = {}) => [{ kind: 'conversation', id: '814', ...more }]
    const stopped = sampleCall({ at: 10, targets: targets(), outcome: 'attempted' })
    const named = sampleCall({ at: 20, targets: targets({ title: 'Old title', customer: 'Ana Cruz' }) })
    await store.calls.add([stopped])
    await store.calls.add([named])
    await store.calls.add([sampleCall({ at: 30, targets: targets({ title: 'New title' }) })])
    const known = targets({ title: 'New title', customer: 'Ana Cruz' })
    expect((await store.calls.get('default', stopped.id))?.targets).toEqual(known)
    const { summary, targetCount, rowCount, changes } = stopped
    const end = { summary, targets: targets({ title: 'Last title' }), targetCount, rowCount, changes }
    const ok = { outcome: 'ok', errorCode: null, vendorStatus: null, vendorCalls: 1, durationMs: 1 } as const
    await store.calls.complete(stopped.id, { ...end, ...ok })
    const last = sampleCall({ at: 31, targets: targets() })
    await store.calls.add([last])
    expect((await store.calls.get('default', last.id))?.targets).toEqual(
      targets({ title: 'Last title', customer: 'Ana Cruz' }),
    )
    await store.sweep(0, 31, 31)
    expect((await store.calls.get('default', last.id))?.targets).toEqual(targets())
  })

  test('walks on where one page has searched enough, whatever arrives meanwhile', async () => {
    const url = await fresh()
    const store = await openTestStore(url)
    const calls = Array.from({ length: 95 }, (_, at) =>
      sampleCall({ at, ...(at % 30 === 0 ? { summary: 'A needle' } : {}) }),
    )
    await store.calls.add(calls)
    const open = kind === 'sqlite' ? openSqlite : openPostgres
    const database = await open(url, tickingClock())
    try {
      const seen: string[] = []
      const since: (number | null)[] = []
      let cursor: string | null = null
      do {
        const page: Parameters<typeof searchCalls>[2] = {
          limit: 2,
          text: 'needle',
          ...nobody,
          ...(cursor === null ? {} : { cursor }),
        }
        const found: FoundCalls = await database.run((db) =>
          searchCalls(db, 'default', page, { rows: 10, count: 2 }),
        )
        seen.push(...found.rows.map(({ at }) => String(at)))
        since.push(found.searchedSince)
        cursor = found.nextCursor
        await store.calls.add([sampleCall({ at: 1_000, summary: 'A needle that came later' })])
      } while (cursor !== null)
      expect(seen).toEqual(['90', '60', '30', '0'])
      expect(since.filter((at) => at !== null).length).toBeGreaterThan(3)
    } finally {
      await database.close()
    }
  })
})
