import { createPace, nodeCrypto, type OrderPlan, valueAt } from '@helpdesk-mcp/contracts'

/** How the items of one list are told apart, and which of two comes first. */
export interface Order {
  /** Undefined where the vendor's order, or this item's place in it, is not known. */
  keyOf(item: unknown): SortKey | undefined
  /** A digest in place of a long one: ids are only ever compared. */
  idOf(item: unknown): string | undefined
  /** Below zero when `a` comes first in the list. */
  compare(a: SortKey, b: SortKey): number | undefined
}

/** The order that a vendor gives a list for these arguments, in the vendor's spelling. */
export function orderOf(plan: OrderPlan | undefined, args: Record<string, unknown>): Order {
  const { field, direction } = sortedBy(plan, args) ?? {}
  const id = plan?.id ?? 'id'
  const turn = direction === 'desc' ? -1 : 1

  return {
    keyOf: (item) => (field && direction ? sortKey(valueAt(item, field)) : undefined),
    idOf: (item) => shortId(valueAt(item, id)),
    compare(a, b) {
      const compared = compareSortKeys(a, b)
      return compared === undefined ? undefined : compared * turn
    },
  }
}

/** The field that a list is sorted by, if that is known. */
export function sortedBy(
  plan: OrderPlan | undefined,
  args: Record<string, unknown>,
): { field: string; direction: 'asc' | 'desc' } | undefined {
  const field = plan && chosen(plan.field, args)
  const direction = plan && chosen(plan.direction, args)
  return field && direction ? { field, direction } : undefined
}

interface Choice<Value> {
  argument?: string
  values: Record<string, Value>
  default: string
}

function chosen<Value>(choice: Choice<Value>, args: Record<string, unknown>): Value | undefined {
  const given = choice.argument === undefined ? undefined : args[choice.argument]
  const name = String(given ?? choice.default)
  return Object.hasOwn(choice.values, name) ? choice.values[name] : undefined
}

function shortId(id: unknown): string | undefined {
  if (typeof id !== 'string' && typeof id !== 'number' && typeof id !== 'bigint') return undefined
  const text = String(id)
  if (/^[\w-]{1,12}$/.test(text)) return text
  return nodeCrypto().createHash('sha256').update(text).digest().toString('base64url', 0, 6)
}

/** A value that a vendor sorts by. */
export type SortKey = string | number

const maxLength = 200
const integer = /^-?\d{1,40}$/
const decimal = /^-?\d{1,40}(\.\d{1,40})?$/
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d.*(Z|[+-]\d\d:?\d\d)$/

/** Undefined for what cannot be compared, or is too long to be carried in a cursor. */
export function sortKey(value: unknown): SortKey | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined
  if (typeof value === 'bigint') return String(value)
  return typeof value === 'string' && value !== '' && value.length <= maxLength ? value : undefined
}

/** Below zero when `a` sorts first, ascending; undefined when only the vendor's own rules could tell. */
export function compareSortKeys(a: SortKey, b: SortKey): number | undefined {
  if (a === b) return 0
  const [first, second] = [String(a), String(b)]
  if (typeof a === 'number' && typeof b === 'number') return a - b
  if (integer.test(first) && integer.test(second)) return sign(BigInt(first), BigInt(second))
  if (decimal.test(first) && decimal.test(second)) return Number(first) - Number(second)
  if (typeof a === 'number' || typeof b === 'number') return undefined
  if (instant.test(a) && instant.test(b)) {
    const difference = Date.parse(a) - Date.parse(b)
    return difference || sign(a, b)
  }
  // A database may sort "apple" before or after "Banana": only where both ways agree is the order sure.
  const plain = sign(a, b)
  return Math.sign(a.localeCompare(b, 'en', { sensitivity: 'base' })) === plain ? plain : undefined
}

function sign<T extends string | bigint>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0
}

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

/** One item of a vendor's response; `index` counts the nulls that are left out. */
export interface Entry {
  item: unknown
  index: number
  id: string | undefined
  key: SortKey | undefined
}

/** Steps of work between two looks at the time. */
const paceEvery = 256

export async function toEntries(items: readonly unknown[], order: Order): Promise<Entry[]> {
  const pace = createPace()
  const entries: Entry[] = []
  for (const [index, item] of items.entries()) {
    if (index % paceEvery === 0) await pace()
    if (item === null || item === undefined) continue
    entries.push({ item, index, id: order.idOf(item), key: order.keyOf(item) })
  }
  return entries
}

/**
 * The index of the first entry behind the boundary, when something at or before the boundary is among the entries.
 * `beyond`: all of them lie behind it, so that others that do may have moved to the left of what was read.
 * `unknown`: neither an id nor a trustworthy order tells.
 */
export async function placeAfter(
  entries: Entry[],
  boundary: Boundary,
  order: Order,
): Promise<number | 'beyond' | 'unknown'> {
  const { key, ids } = boundary
  if (ids.length === 0) return 'unknown'
  const pace = createPace()
  const wanted = new Set(ids)
  const places = new Map<string, number>()
  const steps: (number | undefined)[] = []
  for (const [at, entry] of entries.entries()) {
    if (at % paceEvery === 0) await pace()
    const step = key === undefined || entry.key === undefined ? undefined : order.compare(entry.key, key)
    steps.push(step)
    if (entry.id === undefined || !wanted.has(entry.id) || places.has(entry.id)) continue
    // An item whose key has changed since stands elsewhere now and marks nothing.
    if (key === undefined || step === 0) places.set(entry.id, at)
  }
  const marked = ids.find((id) => places.has(id))
  if (marked !== undefined) return (places.get(marked) as number) + 1

  if (key === undefined || steps.includes(undefined) || !(await isSorted(entries, order))) return 'unknown'
  const first = steps.findIndex((step) => step !== undefined && step >= 0)
  return first < 0 ? entries.length || 'beyond' : first || 'beyond'
}

/** A list that contradicts its documented order must not be cut by that order. */
export async function isSorted(entries: Entry[], order: Order): Promise<boolean> {
  const pace = createPace()
  for (const [index, { key }] of entries.entries()) {
    if (index % paceEvery === 0) await pace()
    if (key === undefined) return false
    const before = entries[index - 1]?.key
    if (before === undefined) continue
    const step = order.compare(before, key)
    if (step === undefined || step > 0) return false
  }
  return true
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

/** The smallest and the largest page size that a vendor was found to obey, where the documented ones are wrong; or the one in use. */
export type PageSizes = [least: number, most: number]

/** Larger pages are not reckoned with. */
export const maxPageSize = 10_000

/** Makes one vendor call. */
export type Ask = (query: Record<string, string | number>) => Promise<{ body: unknown; items: unknown[] }>
