import { effects } from '@helpdesk-mcp/contracts'
import { type Kysely, type RawBuilder, sql } from 'kysely'
import { type CallRow, callColumns, toCall, toCallRow } from './call-row.ts'
import { ofTenant, type StoreParts, type Tables } from './database.ts'
import { createPage, nameList } from './paging.ts'
import type { CallFilter, CallSlice, CallStore } from './store.ts'

/** Both databases limit how many values one statement can take. */
const maxRowsPerInsert = 500

export function createCalls({ database }: StoreParts): CallStore {
  return {
    async list(tenantId, { limit, cursor, ...filter }) {
      const list = nameList('calls', tenantId, filter)
      const paging = { limit, ...(cursor === undefined ? {} : { cursor }) }
      const page = createPage<CallRow>(list, paging, 'at', ({ at, id }) => ({ at, id }))
      const rows = await database.run((db) =>
        db
          .selectFrom('tool_calls')
          .selectAll()
          .where(callsWhere(tenantId, filter))
          .where(page.after)
          .orderBy(page.order)
          .limit(page.limit)
          .execute(),
      )
      return page.listed(rows, toCall)
    },

    async get(tenantId, id) {
      const row = await database.run((db) =>
        db.selectFrom('tool_calls').selectAll().where(ofTenant(tenantId, id)).executeTakeFirst(),
      )
      return row && toCall(row)
    },

    async add(calls) {
      const rows = calls.map(toCallRow)
      await database.write(async (db) => {
        for (let from = 0; from < rows.length; from += maxRowsPerInsert) {
          await db
            .insertInto('tool_calls')
            .values(rows.slice(from, from + maxRowsPerInsert))
            .execute()
        }
      })
    },

    async complete(id, end) {
      await database.run((db) =>
        db.updateTable('tool_calls').set(toCallRow(end)).where('id', '=', id).execute(),
      )
    },

    series: (tenantId, filter) => database.run((db) => readSeries(db, tenantId, filter)),
  }
}

/** The fields of a filter that a column must equal. */
const equalFields = ['serverId', 'accountId', 'tool', 'outcome', 'errorCode'] as const

function callsWhere(tenantId: string, filter: CallFilter): RawBuilder<boolean> {
  const { effect, since, until } = filter
  const conditions = [
    sql`tenant_id = ${tenantId}`,
    ...equalFields
      .filter((field) => filter[field] !== undefined)
      .map((field) => sql`${sql.ref(callColumns[field])} = ${filter[field]}`),
    ...(effect === undefined ? [] : [hasEffect(effect)]),
    ...(since === undefined ? [] : [sql`at >= ${since}`]),
    ...(until === undefined ? [] : [sql`at < ${until}`]),
  ]
  return sql<boolean>`${sql.join(conditions, sql` and `)}`
}

/** Effects are stored as a JSON list of known words, so a quoted word can only be an effect. */
function hasEffect(effect: string): RawBuilder<unknown> {
  return effects.some((known) => known === effect) ? sql`effects like ${`%"${effect}"%`}` : sql`1 = 0`
}

const maxSlices = 10_000

/** One slice for every step from `since` to `until`, empty ones included. Percentiles are by nearest rank. */
async function readSeries(
  db: Kysely<Tables>,
  tenantId: string,
  filter: CallFilter & { since: number; until: number; sliceMs: number },
): Promise<CallSlice[]> {
  const { since, until, sliceMs } = filter
  const count = Math.ceil((until - since) / sliceMs)
  if (!(sliceMs >= 1) || count > maxSlices) throw new RangeError(`More than ${maxSlices} slices.`)

  // Durations are whole milliseconds: few enough groups to compute percentiles here, in one pass over the rows.
  const index = sql`((at - ${since}) / ${sliceMs})`
  const { rows } = await sql<CallGroup>`
    select ${index} as slice, outcome, error_code as code, duration_ms as ms, count(*) as calls
    from tool_calls where ${callsWhere(tenantId, filter)} group by 1, 2, 3, 4`.execute(db)

  const bySlice = new Map<number, CallGroup[]>()
  for (const row of rows) {
    const groups = bySlice.get(row.slice)
    if (groups) groups.push(row)
    else bySlice.set(row.slice, [row])
  }
  return Array.from({ length: Math.max(0, count) }, (_, slice) =>
    toSlice(since + slice * sliceMs, bySlice.get(slice) ?? []),
  )
}

/** Calls of one slice with the same outcome, code and duration. */
interface CallGroup {
  slice: number
  outcome: string
  code: string | null
  ms: number | null
  calls: number
}

function toSlice(at: number, groups: readonly CallGroup[]): CallSlice {
  const errors: Record<string, number> = {}
  let calls = 0
  for (const group of groups) {
    calls += group.calls
    if (group.outcome !== 'error') continue
    const code = group.code ?? 'unknown'
    errors[code] = (errors[code] ?? 0) + group.calls
  }
  const ended = groups.filter(hasEnded).sort((a, b) => a.ms - b.ms)
  return { at, calls, errors, medianMs: percentile(ended, 50), p95Ms: percentile(ended, 95) }
}

interface EndedGroup extends CallGroup {
  ms: number
}

function hasEnded(group: CallGroup): group is EndedGroup {
  return group.ms !== null
}

/** By nearest rank, of groups with the shortest first; null without any. */
function percentile(groups: readonly EndedGroup[], percent: number): number | null {
  const total = groups.reduce((sum, { calls }) => sum + calls, 0)
  let rank = Math.ceil((total * percent) / 100)
  for (const { ms, calls } of groups) {
    rank -= calls
    if (rank <= 0) return ms
  }
  return null
}
