import type { Pager, Slice } from './pager.ts'
import { linkTo, wholeNumber } from './whole-number.ts'

export interface OffsetOptions {
  /** The parameters' names; `offset` and `limit`. */
  offset?: string
  limit?: string
  /** The offset of the first item: 0, or 1 where a vendor counts from one. */
  base?: 0 | 1
  defaultLimit: number
  maximumLimit: number
  /** What happens to a limit beyond the maximum; it is refused. */
  beyond?: 'refuse' | 'clamp'
  /** A bare array by default. */
  envelope?(slice: Slice & { offset: number; limit: number }): unknown
  /** The status of an empty slice, sent without a body, where the vendor has one of its own. */
  emptyStatus?: number
}

/** Slices by the position of their first item. */
export function offsets(options: OffsetOptions): Pager {
  const { offset: offsetName = 'offset', limit: limitName = 'limit', base = 0, beyond = 'refuse' } = options
  const envelope = options.envelope ?? ((slice: Slice) => slice.items)
  return (items, call) => {
    const offset = wholeNumber(call, offsetName, { fallback: base, minimum: base, beyond })
    const bounds = { fallback: options.defaultLimit, minimum: 1, maximum: options.maximumLimit, beyond }
    const limit = wholeNumber(call, limitName, bounds)
    const start = offset - base
    const slice = {
      items: items.slice(start, start + limit),
      total: items.length,
      next:
        start + limit < items.length
          ? linkTo(call, { [offsetName]: offset + limit, [limitName]: limit })
          : null,
      previous:
        start > 0 ? linkTo(call, { [offsetName]: Math.max(base, offset - limit), [limitName]: limit }) : null,
    }
    if (slice.items.length === 0 && options.emptyStatus !== undefined) return { status: options.emptyStatus }
    return { status: 200, body: envelope({ ...slice, offset, limit }) }
  }
}
