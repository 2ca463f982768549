import { type CursorPagination, type LastIdPagination, valueAt } from '@helpdesk-mcp/contracts'
import {
  type Ask,
  type Boundary,
  boundaryAfter,
  type GivenItem,
  type Order,
  placeAfter,
  takeUnseen,
  toEntries,
  type WalkResult,
} from './boundary.ts'

interface TokensWalk {
  pagination: CursorPagination | LastIdPagination
  ask: Ask
  limit: number
  /** Items after which no further page is read. */
  enough: number
  order: Order
  start: Boundary
  /** The page size of the walk that used a part of the page at `start`. */
  size: number
  /** Items in one page. */
  maximum: number
  /** Vendor calls that this walk may cost. */
  maxCalls: number
}

/**
 * A page used in part is asked for again in its own size: what a token and a position mean may depend on it. Where the token is an item's id,
 * the list goes on right behind that item.
 */
export async function walkTokens({
  pagination,
  ask,
  limit,
  enough,
  order,
  start,
  maximum,
  maxCalls,
  ...used
}: TokensWalk): Promise<WalkResult> {
  const chosen = start.position < 0 ? Math.min(limit, maximum) : used.size
  const size = pagination.size === undefined ? maximum : chosen
  const isById = pagination.kind === 'last_id'
  const given: GivenItem[] = []
  const known = new Set(start.ids)
  let boundary = start
  let calls = 0
  let left = true

  while (left && given.length < enough && calls < maxCalls) {
    calls += 1
    const { token, position } = boundary
    const { body, items } = await ask({
      ...(pagination.size === undefined ? {} : { [pagination.size]: size }),
      ...(token !== undefined && { [isById ? pagination.parameter : pagination.cursor]: token }),
    })
    const next = isById ? nextId(pagination, items, size, token) : nextToken(pagination, body, token)
    const entries = await toEntries(items, order)
    const place = isById ? 0 : await placeAfter(entries, boundary, order)
    const first = typeof place === 'number' ? place : 0
    const behind = entries.filter(({ index }, at) => (place === 'unknown' ? index > position : at >= first))
    const fresh = takeUnseen(behind, known)
    const taken = fresh.slice(0, limit - given.length)
    for (const { item, id, key, index } of taken)
      given.push({
        ...{ item, id, key },
        ...(isById ? { position: -1, token: idOf(pagination, item) } : { position: index, token }),
      })

    const rest = taken.length < fresh.length
    left = rest || next !== undefined
    boundary = boundaryAfter(given, given.length, start, order)
    if (!rest) boundary = { ...boundary, token: next, position: -1 }
  }
  return { given, left, calls, boundary, sizes: [size, size] }
}

/** Undefined on the last page, one that is not full, and where a vendor takes no notice of the id it was given. */
function nextId(
  table: LastIdPagination,
  items: readonly unknown[],
  size: number,
  token?: string,
): string | undefined {
  const next = items.length < size ? undefined : idOf(table, items.at(-1))
  return next === token ? undefined : next
}

function idOf({ id }: LastIdPagination, item: unknown): string | undefined {
  const value = valueAt(item, id)
  return typeof value === 'object' || value === undefined ? undefined : String(value)
}

/** Undefined on the last page, and where a vendor repeats the token it was given. */
function nextToken(table: CursorPagination, body: unknown, token?: string): string | undefined {
  const next = valueAt(body, table.next)
  if (typeof next !== 'string' && typeof next !== 'number') return undefined
  const text = String(next)
  return text === '' || text === token ? undefined : text
}
