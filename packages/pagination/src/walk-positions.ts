import type { NoPagination, OffsetPagination, PagePagination } from '@helpdesk-mcp/contracts'
import {
  type Ask,
  type Boundary,
  boundaryAfter,
  type Entry,
  type GivenItem,
  type Order,
  type PageSizes,
  placeAfter,
  takeUnseen,
  toEntries,
  type WalkResult,
} from './boundary.ts'
import { type Block, type Limits, readOffset, readPage, readWhole, type Wanted } from './read-block.ts'

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
