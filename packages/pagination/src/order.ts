import { createHash } from 'node:crypto'
import type { OrderPlan } from '@helpdesk-mcp/contracts'
import { compareSortKeys, type SortKey, sortKey } from './sort-key.ts'
import { valueAt } from './value-at.ts'

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
