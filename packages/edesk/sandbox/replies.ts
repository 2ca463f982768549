import { type Call, pageNumbers, type Reply } from '@helpdesk-mcp/sandbox'

/** The value of a record for a filter's field; a list where the record has several. */
type ReadField<T> = (record: T, field: string) => unknown

/**
 * The records that `filter_<field>_equals`, `_gte` and `_lte` select, in the requested order; by id, oldest first, by
 * default. Both days of a range are included.
 */
export function filterAndSort<State, T>(
  records: readonly T[],
  { query }: Call<State>,
  read: ReadField<T>,
): T[] {
  const tests = Object.entries(query).flatMap(([name, wanted]) => {
    const [, field = '', comparison] = /^filter_(.+)_(equals|gte|lte)$/.exec(name) ?? []
    return comparison ? [(record: T) => passes(read(record, field), comparison, wanted)] : []
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

function passes(value: unknown, comparison: string, wanted: unknown): boolean {
  if (comparison === 'equals') return [value].flat().some((one) => String(one) === String(wanted))
  if (value === null || value === undefined) return false
  const given = typeof value === 'string' ? value.slice(0, 10) : value
  const step = compare(given, wanted)
  return comparison === 'gte' ? step >= 0 : step <= 0
}

/** Numbers by size, times as text; missing values first. */
function compare(one: unknown, other: unknown): number {
  const [a, b] = [one ?? '', other ?? ''] as [string, string]
  return a < b ? -1 : a > b ? 1 : 0
}

/** A page of records in the envelope of every list; `view` is what the API shows of each. */
export function pageReply<State, T>(
  records: readonly T[],
  call: Call<State>,
  view: (record: T) => unknown = (record) => record,
): Reply {
  const pager = pageNumbers({
    page: 'page',
    size: 'itemsPerPage',
    defaultSize: 20,
    maxSize: 100,
    envelope: ({ items, page, size, total }) => ({
      data: items.map((record) => view(record as T)),
      paginator: { currentPage: page, itemsPerPage: size, totalItemsCount: total },
    }),
  })
  return pager(records, call)
}

/** The reference puts this inside `data`; it was seen without. */
export function deletedReply(): Reply {
  return { status: 200, body: { ok: true, message: 'Deleted' } }
}
