import { sql } from 'kysely'
import { callsWhere, isRefusedCall } from './call-filter.ts'
import { isWaitingCall } from './call-kinds.ts'
import type { CallFilter, CallSlice, SliceOptions } from './call-store.ts'
import type { Database } from './database.ts'
import { readInPieces } from './in-pieces.ts'
import { localDays } from './local-days.ts'

const maxSlices = 10_000

/** One slice for every step from `since` to `until`, or for every day of a zone, empty ones included. Percentiles are by nearest rank. */
export async function readSeries(
  database: Database,
  tenantId: string,
  { zone, sliceMs, ...filter }: CallFilter & SliceOptions,
): Promise<CallSlice[]> {
  const { starts, index } =
    zone === undefined ? evenSlices(filter, sliceMs) : localDays(zone, filter.since, filter.until)

  // Durations are whole milliseconds: few enough groups to compute percentiles here, in one pass over the rows.
  const rows = await readInPieces(database, filter, async (range) => {
    const read = sql<Group>`
      select ${index} as slice, outcome, error_code as code, case when ${isRefusedCall} then 1 else 0 end as refused,
        case when ${isWaitingCall} then 1 else 0 end as waiting, duration_ms as ms, count(*) as calls
      from tool_calls where ${callsWhere(tenantId, { ...filter, ...range })} group by 1, 2, 3, 4, 5, 6`
    return (await database.run((db) => read.execute(db))).rows
  })

  const bySlice = new Map<number, Group[]>()
  for (const row of rows) {
    const groups = bySlice.get(row.slice)
    if (groups) groups.push(row)
    else bySlice.set(row.slice, [row])
  }
  return starts.map((at, slice) => toSlice(at, bySlice.get(slice) ?? []))
}

function evenSlices({ since, until }: Pick<SliceOptions, 'since' | 'until'>, sliceMs: number) {
  const count = Math.ceil((until - since) / sliceMs)
  if (!(sliceMs >= 1) || count > maxSlices) throw new RangeError(`More than ${maxSlices} slices.`)
  const starts = Array.from({ length: Math.max(0, count) }, (_, slice) => since + slice * sliceMs)
  return { starts, index: sql`((at - ${since}) / ${sliceMs})` }
}

/** Calls of one slice with the same outcome, code and duration. */
interface Group {
  slice: number
  outcome: string
  code: string | null
  refused: number
  waiting: number
  ms: number | null
  calls: number
}

function toSlice(at: number, groups: readonly Group[]): CallSlice {
  const errors: Record<string, number> = {}
  const counts = { calls: 0, ok: 0, failed: 0, refused: 0, attempted: 0, held: 0, waiting: 0 }
  for (const group of groups) {
    counts.calls += group.calls
    if (group.waiting === 1) counts.waiting += group.calls
    const isError = group.outcome === 'error'
    if (group.outcome === 'ok') counts.ok += group.calls
    else if (group.outcome === 'held') counts.held += group.calls
    else if (!isError) counts.attempted += group.calls
    else if (group.refused === 1) counts.refused += group.calls
    else counts.failed += group.calls
    if (!isError) continue
    const code = group.code ?? 'unknown'
    errors[code] = (errors[code] ?? 0) + group.calls
  }
  const sent = groups.filter(({ outcome, refused }) => outcome !== 'held' && refused !== 1)
  return { at, ...counts, errors, medianMs: percentile(sent, 50), p95Ms: percentile(sent, 95) }
}

/** By nearest rank; null when none has ended. */
export function percentile(
  groups: readonly { ms: number | null; calls: number }[],
  percent: number,
): number | null {
  const ended = groups
    .flatMap(({ ms, calls }) => (ms === null ? [] : [{ ms, calls }]))
    .sort((a, b) => a.ms - b.ms)
  const total = ended.reduce((sum, { calls }) => sum + calls, 0)
  let rank = Math.ceil((total * percent) / 100)
  for (const { ms, calls } of ended) {
    rank -= calls
    if (rank <= 0) return ms
  }
  return null
}
