import {
  ConnectorError,
  type ExtentPaths,
  type NoPagination,
  type OffsetPagination,
  type PagePagination,
  valueAt,
} from '@helpdesk-mcp/contracts'
import {
  type Ask,
  type Boundary,
  boundaryAfter,
  type Entry,
  type GivenItem,
  maxPageSize,
  type Order,
  type PageSizes,
  placeAfter,
  takeUnseen,
  toEntries,
  type WalkResult,
} from './boundary.ts'

interface PositionsWalk {
  pagination: PagePagination | OffsetPagination | NoPagination
  ask: Ask
  limit: number
  /** Items after which no further page is read. */
  enough: number
  order: Order
  start: Boundary
  limits: Limits
  sizes: PageSizes | undefined
  /** Vendor calls that this walk may cost. */
  maxCalls: number
  /** See `WalkOptions`. */
  followsOn: boolean | undefined
}

/** Reads from the boundary on, so that the item last given shows how far the list has moved since. */
export async function walkPositions(walk: PositionsWalk): Promise<WalkResult> {
  const { limit, enough, order, start, maxCalls } = walk
  const reader = createReader(walk)
  const given: GivenItem[] = []
  const known = new Set(start.ids)
  const heads: (string | undefined)[] = []
  let boundary = start
  const isDone = walk.followsOn === true && isBorder(start.position + 1, reader.sizes)
  let seen = isDone ? start.position + 1 : 0
  let from = isDone ? seen : Math.max(start.position, 0)
  let count = start.position < 0 ? limit : limit + 1
  let left = true

  const goesOn = () => given.length === 0 || reader.reaches(from)
  while (left && given.length < enough && reader.calls < maxCalls && goesOn()) {
    const found = await locate({ reader, order, boundary, from, count, seen, maxCalls })
    if (typeof found === 'number') {
      heads.length = 0
      boundary = { ...boundary, position: found }
      break
    }
    const { block, entries } = found
    heads.push(order.idOf(block.items[0]))
    const before = given.length
    const fresh = takeUnseen(entries, known)
    for (const { item, id, key, index } of fresh.slice(0, limit - before)) {
      given.push({ item, id, key, position: block.at + index })
    }
    left = block.more || given.length - before < fresh.length
    seen = block.at + block.items.length
    boundary = { ...boundaryAfter(given, given.length, start, order), position: seen - 1 }
    // Where a page ends right behind the boundary, no page of that size reads across: the next one follows on.
    from = seen - 1 > found.from && !isBorder(seen, reader.sizes) ? seen - 1 : seen
    count = given.length === before ? reader.maximum : limit - given.length + 1
  }

  if (given.length > 0) boundary = boundaryAfter(given, given.length, start, order)
  // Reads further and further on that all begin with one item: the vendor takes no notice of positions.
  else if (heads.length > maxCalls / 2 && heads[0] && heads.every((head) => head === heads[0])) left = false
  return { given, left, boundary, total: reader.total, calls: reader.calls, sizes: reader.sizes }
}

interface Search {
  reader: Reader
  order: Order
  boundary: Boundary
  /** Where to begin to read, and how many. */
  from: number
  count: number
  /** What begins here follows on what was read before. */
  seen: number
  maxCalls: number
}

interface Located {
  block: Block
  /** Those behind the boundary. */
  entries: Entry[]
  from: number
}

/**
 * Reads, and steps back until something at or before the boundary is in sight. Answers the position that was reached
 * when the calls are used up.
 */
async function locate({
  reader,
  order,
  boundary,
  seen,
  maxCalls,
  ...first
}: Search): Promise<Located | number> {
  let { from, count } = first
  let unplaced: Located | undefined
  while (reader.calls < maxCalls) {
    const block = await reader.read(from, count)
    const entries = await toEntries(block.items, order)
    const place = await placeAfter(entries, boundary, order)
    if (typeof place === 'number') return { block, entries: entries.slice(place), from }

    const follows = block.at === 0 || block.at === seen
    if (place === 'beyond' && follows) return { block, entries, from }
    if (place === 'unknown') {
      const behind = entries.filter(({ index }) => block.at + index > boundary.position)
      if (follows || unplaced || boundary.ids.length === 0)
        return unplaced ?? { block, entries: behind, from }
      unplaced = { block, entries: behind, from }
    }
    const most = reader.sizes?.[1] ?? reader.maximum
    // Without an order only a page that reaches the boundary's place helps: some reach no further than half their size.
    const step = unplaced ? most / 4 : Math.max(most - count, most / 2)
    from = Math.max(0, Math.min(from, block.at) - Math.ceil(step))
    count = reader.maximum
  }
  return from
}

/** Whether a page ends right before this position, where all pages have the same size. */
function isBorder(position: number, [least, most]: PageSizes | [] = []): boolean {
  return least !== undefined && least === most && position % least === 0
}

/** Reads one list by position, a vendor call at a time, and keeps what the calls have shown. */
interface Reader {
  read(start: number, count: number): Promise<Block>
  readonly maximum: number
  /** Whether the vendor answers from this position. */
  reaches(position: number): boolean
  calls: number
  sizes: PageSizes | undefined
  total: number | undefined
}

function createReader({ pagination, ask, limits, sizes }: PositionsWalk): Reader {
  const readBlock = (wanted: Wanted): Promise<Block> => {
    if (pagination.kind === 'page') return readPage(pagination, wanted, ask)
    if (pagination.kind === 'offset') return readOffset(pagination, wanted, ask)
    return readWhole(ask)
  }
  const { maximum } = limits
  const isFixed = pagination.kind === 'page' && pagination.size === undefined
  const reader: Reader = {
    maximum,
    reaches: (position) => limits.last === undefined || (limits.base ?? 0) + position <= limits.last,
    calls: 0,
    sizes: sizes ?? (isFixed ? [maximum, maximum] : undefined),
    total: undefined,
    async read(start, count) {
      reader.calls += 1
      const wanted = { start, count: Math.min(count, limits.maximum), ...limits, sizes: reader.sizes }
      const block = await readBlock(wanted)
      reader.sizes = block.sizes
      reader.total = block.total
      return block
    },
  }
  return reader
}

/** What one vendor call gave: items from the absolute position `at` on. */
interface Block extends Extent {
  at: number
  items: unknown[]
  /** See `Wanted.sizes`. */
  sizes?: PageSizes | undefined
}

/** The positions to read. A strategy may read more, before and behind, or fewer when `count` is beyond its means. */
interface Wanted extends Limits {
  start: number
  count: number
  sizes?: PageSizes | undefined
}

/** What one operation allows. */
interface Limits {
  /** Items in one page. */
  maximum: number
  /** The operation's own first page number or offset. */
  base?: number | undefined
  /** The last offset from which the operation answers. */
  last?: number | undefined
}

async function readPage(table: PagePagination, wanted: Wanted, ask: Ask): Promise<Block> {
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

async function readOffset(table: OffsetPagination, wanted: Wanted, ask: Ask): Promise<Block> {
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

async function readWhole(ask: Ask): Promise<Block> {
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
