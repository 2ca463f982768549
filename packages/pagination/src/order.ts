import { createHash } from 'node:crypto'
import type { OrderPlan } from '@helpdesk-mcp/contracts'
import { valueAt } from '@helpdesk-mcp/contracts'

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
  const field = plan && chosen(plan.field, args)
  const direction = plan && chosen(plan.direction, args)
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
  return createHash('sha256').update(text).digest().toString('base64url', 0, 6)
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
