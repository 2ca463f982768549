import type { Order, SortKey } from './order.ts'
import type { PageSizes } from './read-block.ts'

/** Describes the last item given, so that reading can go on after it. */
export interface Boundary {
  /** Counted from 0, in the whole list, or in the page of `token`; -1 when nothing of it was given yet. */
  position: number
  /** The vendor's own token of the page; absent for the first page and where there are no tokens. */
  token?: string | undefined
  key?: SortKey | undefined
  /** Ids (see `Order.idOf`) of the item and of those given before it that share its sort key, latest first. */
  ids: string[]
}

/** An item for the model, and where it stood. */
export interface GivenItem {
  item: unknown
  id: string | undefined
  key: SortKey | undefined
  position: number
  token?: string | undefined
}

const maxTies = 50
/** Without a known order, any of the last few items may still mark the place. */
const maxRecent = 8

/** The boundary after the first `count` items of a walk that began at `start`. */
export function boundaryAfter(given: GivenItem[], count: number, start: Boundary, order: Order): Boundary {
  const last = given[count - 1]
  if (!last) return start

  const shares = (key: SortKey | undefined) =>
    key === undefined || last.key === undefined ? key === last.key : order.compare(key, last.key) === 0
  const passed = given.slice(0, count).reverse()
  const other = passed.findIndex(({ key }) => !shares(key))
  const tied = other < 0 ? passed : passed.slice(0, other)
  const ids = tied.flatMap(({ id }) => id ?? [])
  if (other < 0 && shares(start.key)) ids.push(...start.ids)

  return {
    position: last.position,
    token: last.token,
    key: last.key,
    ids: ids.slice(0, last.key === undefined ? maxRecent : maxTies),
  }
}

/** One item of a vendor's answer; `index` counts the nulls that are left out. */
export interface Entry {
  item: unknown
  index: number
  id: string | undefined
  key: SortKey | undefined
}

export function toEntries(items: unknown[], order: Order): Entry[] {
  return items.flatMap((item, index) =>
    item === null || item === undefined ? [] : { item, index, id: order.idOf(item), key: order.keyOf(item) },
  )
}

/**
 * The index of the first entry behind the boundary, when something at or before the boundary is among the entries.
 * `beyond`: all of them lie behind it, so that others that do may have moved to the left of what was read.
 * `unknown`: neither an id nor a trustworthy order tells.
 */
export function placeAfter(
  entries: Entry[],
  boundary: Boundary,
  order: Order,
): number | 'beyond' | 'unknown' {
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

/** A list that contradicts its documented order must not be cut by that order. */
function sorted(entries: Entry[], order: Order): boolean {
  return entries.every(({ key }, index) => {
    const before = entries[index - 1]?.key
    if (key === undefined || before === undefined) return key !== undefined && index === 0
    const step = order.compare(before, key)
    return step !== undefined && step <= 0
  })
}

/** The entries that `known` does not hold, each once; `known` holds them from now on. */
export function takeUnseen(entries: Entry[], known: Set<string>): Entry[] {
  return entries.filter(({ id }) => {
    if (id === undefined) return true
    const fresh = !known.has(id)
    known.add(id)
    return fresh
  })
}

/** What a walk found. */
export interface WalkResult {
  given: GivenItem[]
  /** Something may follow the items given. */
  left: boolean
  total?: number | undefined
  calls: number
  /** Where to go on when nothing was given. */
  boundary: Boundary
  sizes?: PageSizes | undefined
}
