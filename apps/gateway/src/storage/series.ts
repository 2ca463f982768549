import { type Kysely, sql } from 'kysely'
import { callsWhere } from './call-filter.ts'
import type { CallFilter, CallSlice } from './store.ts'
import type { Tables } from './tables.ts'

type Sliced = CallFilter & { since: number; until: number; sliceMs: number }

const mostSlices = 10_000

/** Every slice from `since` to `until`, those without calls too. Percentiles are of the nearest rank. */
export async function readSeries(db: Kysely<Tables>, tenantId: string, asked: Sliced): Promise<CallSlice[]> {
  const { since, until, sliceMs } = asked
  const count = Math.ceil((until - since) / sliceMs)
  if (!(sliceMs >= 1) || count > mostSlices) throw new RangeError(`More than ${mostSlices} slices.`)

  const slices = Array.from(
    { length: Math.max(0, count) },
    (_, index): CallSlice => ({
      at: since + index * sliceMs,
      calls: 0,
      errors: {},
      medianMs: null,
      p95Ms: null,
    }),
  )
  const slice = sql`((at - ${since}) / ${sliceMs})`
  const where = callsWhere(tenantId, asked)

  const counts = await sql<{ slice: number; outcome: string; code: string | null; calls: number }>`
    select ${slice} as slice, outcome, error_code as code, count(*) as calls
    from tool_calls where ${where} group by 1, 2, 3`.execute(db)
  for (const row of counts.rows) {
    const of = slices[row.slice]
    if (!of) continue
    of.calls += row.calls
    const code = row.code ?? 'unknown'
    if (row.outcome === 'error') of.errors[code] = (of.errors[code] ?? 0) + row.calls
  }

  const ranks = await sql<{ slice: number; ms: number; rank: number; ended: number }>`
    select slice, ms, place as rank, ended from (
      select ${slice} as slice, duration_ms as ms,
        row_number() over (partition by ${slice} order by duration_ms) as place,
        count(*) over (partition by ${slice}) as ended
      from tool_calls where ${where} and duration_ms is not null
    ) as ranked
    where place = (ended + 1) / 2 or place = (ended * 95 + 99) / 100`.execute(db)
  for (const { slice: index, ms, rank, ended } of ranks.rows) {
    const of = slices[index]
    if (!of) continue
    if (rank === Math.floor((ended + 1) / 2)) of.medianMs = ms
    if (rank === Math.floor((ended * 95 + 99) / 100)) of.p95Ms = ms
  }
  return slices
}
