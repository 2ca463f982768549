import type { PagingPlan } from '@helpdesk-mcp/contracts'
import { boundaryAfter, type WalkResult } from './boundary.ts'
import { encodeCursor, readCursor } from './cursor.ts'
import { orderOf } from './order.ts'
import { none, type Pagination } from './pagination.ts'
import {
  type Ask,
  type Block,
  maxPageSize,
  readOffset,
  readPage,
  readWhole,
  type Wanted,
} from './read-block.ts'
import { createReader, walkPositions } from './walk-positions.ts'
import { walkTokens } from './walk-tokens.ts'

export interface WalkOptions {
  pagination: Pagination
  plan: PagingPlan
  /** Absent: the cursor's, else 20. Cut to what the vendor gives at once. */
  limit?: number | undefined
  cursor?: string | undefined
  /** Identifies the query: tool, account, filters. */
  scope: string
  /** In the vendor's spelling; they decide by what the vendor sorts. */
  args: Record<string, unknown>
  itemsOf(body: unknown): unknown[]
  /** Makes one vendor call; answers the parsed body, undefined for an empty one. */
  fetchPage(query: Record<string, string | number>): Promise<unknown>
}

/** One page of a list, for a model. */
export interface ListPage {
  items: unknown[]
  /** Left out where the vendor gives none, or one that cannot be. */
  total?: number
  /** Vendor calls made. */
  calls: number
  /** The cursor that goes on behind the first `count` items; null when nothing is left. */
  cursorAfter(count: number): string | null
}

const usualLimit = 20

/** Reads one page of a list from where `cursor` left off. Throws `invalid_arguments` for a cursor that is not this query's. */
export async function walk(options: WalkOptions): Promise<ListPage> {
  const pagination = options.plan.native ? options.pagination : none()
  const scope = `${pagination.kind}\n${options.scope}`
  const cursor = options.cursor === undefined ? undefined : readCursor(options.cursor, scope)
  const maximum =
    pagination.kind === 'none' ? Number.POSITIVE_INFINITY : clamp(options.plan.maximum, maxPageSize)
  const limit = clamp(options.limit ?? cursor?.limit ?? usualLimit, maximum)
  const order = orderOf(options.plan.order, options.args)
  const start = cursor ?? { position: -1, ids: [] }

  const walked = await follow()
  const { given, left, total, calls } = walked
  return {
    items: given.map(({ item }) => item),
    ...(total === undefined ? {} : { total }),
    calls,
    cursorAfter(count) {
      if (count >= given.length && !left) return null
      const all = count >= given.length
      const boundary = all ? walked.boundary : boundaryAfter(given, count, start, order)
      return encodeCursor({ ...boundary, limit, sizes: walked.sizes }, scope)
    },
  }

  function follow(): Promise<WalkResult> {
    const sizes = cursor?.sizes
    if (pagination.kind === 'cursor') {
      const size = sizes && clamp(sizes[0], maximum)
      return walkTokens({ pagination, ask, limit, order, start, size })
    }
    const { base, last } = options.plan
    return walkPositions({ reader: createReader(read, { maximum, base, last, sizes }), limit, order, start })
  }

  function read(wanted: Wanted): Promise<Block> {
    if (pagination.kind === 'page') return readPage(pagination, wanted, ask)
    if (pagination.kind === 'offset') return readOffset(pagination, wanted, ask)
    return readWhole(ask)
  }

  async function ask(query: Parameters<Ask>[0]) {
    const body = await options.fetchPage(query)
    return { body, items: body === undefined ? [] : options.itemsOf(body) }
  }
}

function clamp(value: number, most: number): number {
  return Math.max(1, Math.min(value, most))
}
