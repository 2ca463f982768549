import type { Boundary } from './boundary.ts'
import type { Order } from './order.ts'
import type { SortKey } from './sort-key.ts'

/** One item of a vendor's answer; `index` counts the nulls that are left out. */
export interface Entry {
  item: unknown
  index: number
  id: string | undefined
  key: SortKey | undefined
}

export function entriesOf(items: unknown[], order: Order): Entry[] {
  return items.flatMap((item, index) =>
    item === null || item === undefined ? [] : { item, index, id: order.idOf(item), key: order.keyOf(item) },
  )
}

/**
 * The index of the first entry behind the boundary, when something at or before the boundary is among the entries.
 * `beyond`: all of them lie behind it, so that others that do may have moved to the left of what was read.
 * `unknown`: neither an id nor a trustworthy order tells.
 */
export function findPlace(entries: Entry[], boundary: Boundary, order: Order): number | 'beyond' | 'unknown' {
  const { key, ids } = boundary
  const steps = entries.map((entry) =>
    key === undefined || entry.key === undefined ? undefined : order.compare(entry.key, key),
  )
  for (const id of ids) {
    // An item whose key has changed since stands elsewhere now and marks nothing.
    const index = entries.findIndex((entry, at) => entry.id === id && (key === undefined || steps[at] === 0))
    if (index >= 0) return index + 1
  }

  if (key === undefined || ids.length === 0 || !sorted(entries, order)) return 'unknown'
  if (steps.includes(undefined)) return 'unknown'
  const first = steps.findIndex((step) => step !== undefined && step >= 0)
  return first < 0 ? entries.length || 'beyond' : first || 'beyond'
}

/** A list that contradicts the documented order must not be cut by it. */
function sorted(entries: Entry[], order: Order): boolean {
  return entries.every(({ key }, index) => {
    const before = entries[index - 1]?.key
    if (key === undefined || before === undefined) return key !== undefined && index === 0
    const step = order.compare(before, key)
    return step !== undefined && step <= 0
  })
}
