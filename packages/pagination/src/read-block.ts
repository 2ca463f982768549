import {
  ConnectorError,
  type ExtentPaths,
  type OffsetPagination,
  type PagePagination,
  valueAt,
} from '@helpdesk-mcp/contracts'
import { type Ask, maxPageSize, type PageSizes } from './boundary.ts'

/** What one vendor call gave: items from the absolute position `at` on. */
export interface Block extends Extent {
  at: number
  items: unknown[]
  /** See `Wanted.sizes`. */
  sizes?: PageSizes | undefined
}

/** The positions to read. A strategy may read more, before and behind, or fewer when `count` is beyond its means. */
export interface Wanted extends Limits {
  start: number
  count: number
  sizes?: PageSizes | undefined
}

/** What one operation allows. */
export interface Limits {
  /** Items in one page. */
  maximum: number
  /** The operation's own first page number or offset. */
  base?: number | undefined
  /** The last offset from which the operation answers. */
  last?: number | undefined
}

export async function readPage(table: PagePagination, wanted: Wanted, ask: Ask): Promise<Block> {
  const { start, count, maximum, base = table.base, sizes } = wanted
  const [least, most] = sizes ?? [1, maximum]
  const choice = coveringPage(start, count, most, least) ?? furthestPage(start, most, least)
  const size = Math.min(choice.size, maximum)
  const { body, items } = await ask({ [table.page]: base + choice.page, ...sized(table, size) })

  const block = (pageSize: number): Block => {
    const at = choice.page * pageSize
    const read = { length: items.length, end: at + items.length, full: items.length >= size }
    return { at, items, ...readExtent(body, table, read), sizes }
  }
  const asked = block(choice.size)
  const obeyed =
    table.size === undefined
      ? fixedSizes(choice, items.length, asked.more)
      : obeyedSizes(choice.size, items.length, asked.more, sizes)
  return obeyed ? { ...block(items.length), sizes: obeyed } : asked
}

/** Undefined when the vendor's page has the size that it should have, as far as can be seen. */
function fixedSizes({ page, size }: PageChoice, length: number, more: boolean): PageSizes | undefined {
  const isShort = length < size && more && page === 0
  return (isShort || length > size) && length <= maxPageSize ? [length, length] : undefined
}

/** The parameter for the page size, if there is one. */
function sized({ size: name }: { size?: string }, size: number): Record<string, number> {
  return name === undefined ? {} : { [name]: size }
}

/** Undefined when the vendor counts in pages of the size asked for, as far as can be seen. */
function obeyedSizes(
  size: number,
  length: number,
  more: boolean,
  sizes: PageSizes | undefined,
): PageSizes | undefined {
  if (length > maxPageSize) return undefined
  if (length > size) return [length, length]
  // A second, lower bound would be no bound: such a vendor leaves items out of its pages.
  return length < size && more && !sizes ? [1, length] : undefined
}

/** A page, counted from 0, and the page size under which it is asked for. */
export interface PageChoice {
  page: number
  size: number
}

/**
 * The smallest page that holds the positions `start` to `start + count - 1`, so that one call reads across what
 * would be a border between pages; undefined when no size from `minimum` to `maximum` has such a page.
 */
export function coveringPage(
  start: number,
  count: number,
  maximum: number,
  minimum = 1,
): PageChoice | undefined {
  for (let size = Math.max(count, minimum, 1); size <= maximum; size++) {
    const page = Math.floor(start / size)
    if (page === Math.floor((start + count - 1) / size)) return { page, size }
  }
  return undefined
}

/** The page that holds `start` and reaches furthest beyond it. */
export function furthestPage(start: number, maximum: number, minimum = 1): PageChoice {
  let best = { page: Math.floor(start / maximum), size: maximum }
  for (let size = maximum - 1; size >= Math.max(minimum, 1); size--) {
    const page = Math.floor(start / size)
    if ((page + 1) * size > (best.page + 1) * best.size) best = { page, size }
  }
  return best
}

export async function readOffset(table: OffsetPagination, wanted: Wanted, ask: Ask): Promise<Block> {
  const { start, maximum, base = table.base, last } = wanted
  if (last !== undefined && base + start > last) throw beyondLastOffset(base + start, last)
  const size = table.size === undefined ? maximum : Math.min(wanted.count, maximum)
  const { body, items } = await ask({ [table.offset]: base + start, ...sized(table, size) })
  const read = { length: items.length, end: start + items.length, full: items.length >= size }
  return { at: start, items, ...readExtent(body, table, read) }
}

function beyondLastOffset(position: number, last: number): ConnectorError {
  return new ConnectorError(
    'invalid_arguments',
    `The vendor serves this list only up to offset ${last}, and the next page begins at ${position}. Narrow the filters to see the rest.`,
    { details: { last } },
  )
}

export async function readWhole(ask: Ask): Promise<Block> {
  const { items } = await ask({})
  const total = items.filter((item) => item !== null && item !== undefined).length
  return { at: 0, items, more: false, total }
}

/** Whether a list goes on behind what was read, and how long it is when the vendor's figure can be believed. */
interface Extent {
  more: boolean
  total?: number | undefined
}

/** `end` is the position behind the last item read; `full` says that the vendor gave all that was asked for. */
function readExtent(
  body: unknown,
  paths: ExtentPaths,
  read: { length: number; end: number; full: boolean },
): Extent {
  const next = paths.next === undefined ? undefined : valueAt(body, paths.next)
  const figure = typeof paths.total === 'string' ? readTotal(valueAt(body, paths.total)) : undefined
  // Less than was seen: the figure counts a page.
  const total = figure !== undefined && figure >= read.end ? figure : undefined

  if (next !== undefined) {
    const more = read.length > 0 && next !== null && next !== false && next !== ''
    return { more, total: more && total === read.end ? undefined : total }
  }
  const more = read.length > 0 && (total === undefined ? read.full : read.end < total)
  return { more, total }
}

/** Some vendors write a count as a digit string. */
function readTotal(value: unknown): number | undefined {
  const number = typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value
  return typeof number === 'number' && Number.isSafeInteger(number) && number >= 0 ? number : undefined
}
