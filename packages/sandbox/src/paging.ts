import { ApiException } from './api-error.ts'
import type { Call } from './definition.ts'
import type { Reply } from './exchange.ts'

/** Answers a list operation with the part of `items` that the request asks for. */
export type Pager = <State>(items: readonly unknown[], call: Call<State>) => Reply

/** One page of a list. */
export interface Slice {
  items: readonly unknown[]
  total: number
  /** Full URLs of the neighbouring slices. */
  next: string | null
  previous: string | null
}

export interface PageNumberOptions {
  /** The parameters' names; `page` and `per_page`. */
  page?: string
  size?: string
  /** The number of the first page; 1. */
  base?: number
  defaultSize: number
  maxSize: number
  /** What happens to a size beyond the maximum; rejected by default. */
  outOfRange?: 'reject' | 'clamp'
  envelope(slice: Slice & { page: number; size: number }): unknown
}

/** Pages by number; a page past the end is an empty one. */
export function pageNumbers(options: PageNumberOptions): Pager {
  const { page: pageName = 'page', size: sizeName = 'per_page', base = 1, outOfRange = 'reject' } = options
  return (items, call) => {
    const page = readWholeNumber(call, pageName, { fallback: base, minimum: base, outOfRange })
    const bounds = { fallback: options.defaultSize, minimum: 1, maximum: options.maxSize, outOfRange }
    const size = readWholeNumber(call, sizeName, bounds)
    const start = (page - base) * size
    const slice = {
      items: items.slice(start, start + size),
      total: items.length,
      next: start + size < items.length ? linkTo(call, { [pageName]: page + 1, [sizeName]: size }) : null,
      previous: page > base ? linkTo(call, { [pageName]: page - 1, [sizeName]: size }) : null,
    }
    return { status: 200, body: options.envelope({ ...slice, page, size }) }
  }
}

export interface OffsetOptions {
  /** The parameters' names; `offset` and `limit`. */
  offset?: string
  limit?: string
  /** The offset of the first item: 0, or 1 where a vendor counts from one. */
  base?: 0 | 1
  defaultLimit: number
  maxLimit: number
  /** What happens to a limit beyond the maximum; rejected by default. */
  outOfRange?: 'reject' | 'clamp'
  /** A bare array by default. */
  envelope?(slice: Slice & { offset: number; limit: number }): unknown
  /** The status of an empty slice, sent without a body, where the vendor has one of its own. */
  emptyStatus?: number
}

/** Slices by the position of their first item. */
export function offsets(options: OffsetOptions): Pager {
  const {
    offset: offsetName = 'offset',
    limit: limitName = 'limit',
    base = 0,
    outOfRange = 'reject',
  } = options
  const envelope = options.envelope ?? ((slice: Slice) => slice.items)
  return (items, call) => {
    const offset = readWholeNumber(call, offsetName, {
      fallback: base,
      minimum: base,
      outOfRange,
    })
    const bounds = { fallback: options.defaultLimit, minimum: 1, maximum: options.maxLimit, outOfRange }
    const limit = readWholeNumber(call, limitName, bounds)
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

interface Range {
  fallback: number
  minimum: number
  maximum?: number
  outOfRange: 'reject' | 'clamp'
}

/** A whole number from the query, whether or not the document declares the parameter. Throws an `ApiException`. */
function readWholeNumber<State>(call: Call<State>, name: string, range: Range): number {
  const { fallback, minimum, maximum = Number.MAX_SAFE_INTEGER, outOfRange } = range
  const sent = call.query[name] ?? queryOf(call).get(name) ?? fallback
  const value = Number(sent)
  if (Number.isInteger(value) && value >= minimum && value <= maximum) return value
  if (outOfRange === 'clamp')
    return Number.isInteger(value) ? Math.min(Math.max(value, minimum), maximum) : fallback
  const message = `must be a whole number from ${minimum}${range.maximum === undefined ? '' : ` to ${maximum}`}`
  const problem = { in: 'query', at: name, keyword: 'range', message } as const
  throw new ApiException({ reason: 'invalid', message: `${name} ${message}.`, problems: [problem] })
}

/** The URL of the same list with other query values. */
function linkTo<State>(call: Call<State>, changes: Record<string, number>): string {
  const query = queryOf(call)
  for (const [name, value] of Object.entries(changes)) query.set(name, String(value))
  return `${call.request.origin}${call.request.target.split('?', 1)[0]}?${query}`
}

function queryOf<State>(call: Call<State>): URLSearchParams {
  return new URLSearchParams(call.request.target.split('?').slice(1).join('?'))
}
