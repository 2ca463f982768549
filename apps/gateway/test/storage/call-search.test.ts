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
