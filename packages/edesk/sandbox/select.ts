import { ApiException, type Call } from '@helpdesk-mcp/sandbox'

/** What a record has under the name in a filter; several values where it answers to several. */
export type Read<T> = (record: T, field: string) => unknown

/**
 * The records that `filter_<field>_equals`, `_gte` and `_lte` leave, in the order asked for; by id, oldest first, where
 * none is. Days are whole and included.
 */
export function select<State, T>(records: readonly T[], { query }: Call<State>, read: Read<T>): T[] {
  const tests = Object.entries(query).flatMap(([name, wanted]) => {
    const [, field = '', comparison] = /^filter_(.+)_(equals|gte|lte)$/.exec(name) ?? []
    return comparison ? [(record: T) => holds(read(record, field), comparison, wanted)] : []
  })
  const key = String(query.order_by ?? 'id')
  const sign = query.order_direction === 'desc' ? -1 : 1
  return records
    .filter((record) => tests.every((test) => test(record)))
    .sort(
      (one, other) =>
        sign * (compare(read(one, key), read(other, key)) || compare(read(one, 'id'), read(other, 'id'))),
    )
}

function holds(value: unknown, comparison: string, wanted: unknown): boolean {
  if (comparison === 'equals') return [value].flat().some((one) => String(one) === String(wanted))
  if (value === null || value === undefined) return false
  const given = typeof value === 'string' ? value.slice(0, 10) : value
  const step = compare(given, wanted)
  return comparison === 'gte' ? step >= 0 : step <= 0
}

/** Numbers by size, times by their text; nothing comes first. */
function compare(one: unknown, other: unknown): number {
  const [a, b] = [one ?? '', other ?? ''] as [string, string]
  return a < b ? -1 : a > b ? 1 : 0
}

/** The record under an id in the path. Throws the refusal of one that is not there; its form is inferred. */
export function found<T>(record: T | undefined, id: unknown): T {
  if (record) return record
  throw new ApiException({ reason: 'missing', message: `There is no ${String(id)}.` })
}
