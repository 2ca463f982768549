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

  // Durations are whole milliseconds: few enough kinds of calls for percentiles to be counted out here, in one pass over the rows.
  const kinds = await sql<Kind>`
    select ${slice} as slice, outcome, error_code as code, duration_ms as ms, count(*) as calls
    from tool_calls where ${where} group by 1, 2, 3, 4`.execute(db)
  const durations = slices.map((): Counted[] => [])
  for (const { slice: index, outcome, code, ms, calls } of kinds.rows) {
    const of = slices[index]
    if (!of) continue
    of.calls += calls
    if (outcome === 'error') of.errors[code ?? 'unknown'] = (of.errors[code ?? 'unknown'] ?? 0) + calls
    if (ms !== null) durations[index]?.push({ ms, calls })
  }
  for (const [index, of] of slices.entries()) {
    const counted = (durations[index] ?? []).sort((a, b) => a.ms - b.ms)
    of.medianMs = percentile(counted, 50)
    of.p95Ms = percentile(counted, 95)
  }
  return slices
}

type Kind = { slice: number; outcome: string; code: string | null; ms: number | null; calls: number }

interface Counted {
  ms: number
  calls: number
}

/** Of the nearest rank; null without any. Shortest first. */
function percentile(counted: readonly Counted[], percent: number): number | null {
  const all = counted.reduce((sum, { calls }) => sum + calls, 0)
  let rank = Math.ceil((all * percent) / 100)
  for (const { ms, calls } of counted) {
    rank -= calls
    if (rank <= 0) return ms
  }
  return null
}
