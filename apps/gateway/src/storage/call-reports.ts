import { type Kysely, sql } from 'kysely'
import type { Time, ToolCall } from '../model.ts'
import { callsWhere, isCountedCall, isRefusedCall } from './call-filter.ts'
import { isNoteCall, isSeenCall, isWaitingCall } from './call-kinds.ts'
import type { CallFilter, CallGroup, CallNeighbours, CallUsage } from './call-store.ts'
import type { Database, Tables } from './database.ts'
import { readInPieces } from './in-pieces.ts'
import { conversationKinds } from './target-names.ts'

/** Two digits of a duration tell as much, and leave few groups. */
const roundedMs = sql`case when duration_ms < 100 then duration_ms
  when duration_ms < 1000 then duration_ms / 10 * 10
  when duration_ms < 10000 then duration_ms / 100 * 100
  else duration_ms / 1000 * 1000 end`

export async function readGroups(
  database: Database,
  tenantId: string,
  filter: CallFilter & { since: Time; until: Time },
): Promise<CallGroup[]> {
  type Row = Omit<CallGroup, 'isRefused' | 'isNote' | 'isSeen' | 'isWaiting'> & {
    refused: number
    note: number
    seen: number
    waiting: number
  }
  const groups = new Map<string, CallGroup>()
  await readInPieces(database, filter, async (range) => {
    const read = sql<Row>`
      select tool, account_id as "accountId", server_id as "serverId", effects, outcome,
        case when ${isRefusedCall} then 1 else 0 end as refused, error_code as "errorCode",
        case when ${isNoteCall} then 1 else 0 end as note,
        case when ${isSeenCall} then 1 else 0 end as seen,
        case when ${isWaitingCall} then 1 else 0 end as waiting, ${roundedMs} as ms,
        count(*) as calls, sum(coalesce(vendor_calls, 0)) as "vendorCalls", max(at) as "lastAt"
      from tool_calls where ${callsWhere(tenantId, { ...filter, ...range })} group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11`
    const { rows } = await database.run((db) => read.execute(db))
    for (const { refused, note, seen, waiting, calls, vendorCalls, lastAt, ...same } of rows) {
      const { tool, accountId, serverId, effects, outcome, errorCode, ms } = same
      const ends = [refused, note, seen, waiting]
      const key = [tool, accountId, serverId, effects, outcome, errorCode, ms, ...ends].join('\n')
      const known = groups.get(key)
      groups.set(key, {
        ...{ ...same, isRefused: refused === 1, isNote: note === 1, isSeen: seen === 1 },
        isWaiting: waiting === 1,
        calls: (known?.calls ?? 0) + calls,
        vendorCalls: (known?.vendorCalls ?? 0) + vendorCalls,
        lastAt: Math.max(known?.lastAt ?? 0, lastAt),
      })
    }
    return []
  })
  return [...groups.values()]
}

export async function countReadConversations(
  database: Database,
  tenantId: string,
  { since, until, ...filter }: CallFilter & { since: Time; until: Time },
): Promise<Map<string, number>> {
  const rows = await readInPieces(database, { since, until }, async (piece) => {
    const read = sql<{ accountId: string; kind: string; id: string }>`
      select distinct called.account_id as "accountId", touched.kind, touched.target_id as id
      from (select id, account_id from tool_calls
        where ${callsWhere(tenantId, { ...filter, ...piece, outcome: 'ok' })} and effects = '["read"]') as called
      join tool_call_targets as touched on touched.call_id = called.id
      where touched.kind in (${sql.join(conversationKinds)})`
    return (await database.run((db) => read.execute(db))).rows
  })
  const byAccount = new Map<string, Set<string>>()
  for (const { accountId, kind, id } of rows) {
    const seen = byAccount.get(accountId) ?? new Set()
    byAccount.set(accountId, seen.add(`${kind}:${id}`))
  }
  return new Map([...byAccount].map(([id, { size }]) => [id, size]))
}

export async function readUsage(
  db: Kysely<Tables>,
  tenantId: string,
  of: 'account' | 'server',
  ids: readonly string[],
  since: Time,
): Promise<Map<string, CallUsage>> {
  if (ids.length === 0) return new Map()
  const column = sql.ref(of === 'account' ? 'account_id' : 'server_id')
  // One step in the index for the last call of each, and one stretch of it for those since then.
  const usageOf = (id: string) => {
    const where = sql`tenant_id = ${tenantId} and ${column} = ${id}`
    return sql`select cast(${id} as text) as id,
      (select max(at) from tool_calls where ${where}) as "lastAt",
      (select count(*) from tool_calls where ${where} and at >= ${since} and ${isCountedCall}) as calls,
      ${of === 'account' ? sql`(select sum(coalesce(vendor_calls, 0)) from tool_calls where ${where} and at >= ${since})` : sql`null`} as "vendorCalls"`
  }
  const { rows } = await sql<{
    id: string
    lastAt: Time | null
    calls: number
    vendorCalls: number | null
  }>`${sql.join(ids.map(usageOf), sql` union all `)}`.execute(db)
  return new Map(
    rows.map(({ id, lastAt, calls, vendorCalls }) => [id, { lastAt, calls, vendorCalls: vendorCalls ?? 0 }]),
  )
}

export async function readNeighbours(
  db: Kysely<Tables>,
  tenantId: string,
  { at, id }: Pick<ToolCall, 'at' | 'id'>,
  filter: CallFilter,
): Promise<CallNeighbours> {
  const where = callsWhere(tenantId, filter)
  const first = (side: 'newer' | 'older') => {
    const [is, order] = side === 'newer' ? [sql`>`, sql`asc`] : [sql`<`, sql`desc`]
    return sql<{ id: string }>`select id from tool_calls where ${where} and (at, id) ${is} (${at}, ${id})
      order by at ${order}, id ${order} limit 1`.execute(db)
  }
  const [newer, older] = await Promise.all([first('newer'), first('older')])
  return { newer: newer.rows[0]?.id ?? null, older: older.rows[0]?.id ?? null }
}
