import {
  ConnectorError,
  isObject,
  maxPageCalls,
  nodeCrypto,
  type Pagination,
  type PagingPlan,
} from '@helpdesk-mcp/contracts'
import {
  type Ask,
  type Boundary,
  boundaryAfter,
  maxPageSize,
  orderOf,
  type PageSizes,
  sortKey,
  type WalkResult,
} from './boundary.ts'
import { none } from './pagination.ts'
import { walkPositions } from './walk-positions.ts'
import { walkTokens } from './walk-tokens.ts'

export interface WalkOptions {
  /** How the vendor pages, unless the plan says that this list is paged in another way. */
  pagination: Pagination
  plan: PagingPlan
  /** Absent: the cursor's, else 20. Cut to `maxLimit`. */
  limit?: number | undefined
  /** The largest `limit`, whatever the vendor's page; several pages are read for it. Absent: what the vendor gives at once. */
  maxLimit?: number | undefined
  /** One vendor page at a time, as large as the vendor gives it; `limit` is only carried in the cursor. */
  pageByPage?: boolean | undefined
  cursor?: string | undefined
  /** The page before was read by the same call: where pages cannot overlap, it is not read again. */
  followsOn?: boolean | undefined
  /** Identifies the query: tool, account, filters. */
  scope: string
  /** In the vendor's spelling; they decide by what the vendor sorts. */
  args: Record<string, unknown>
  itemsOf(body: unknown): unknown[]
  /** Makes one vendor call and returns the parsed body, undefined if it is empty. */
  fetchPage(query: Record<string, string | number>): Promise<unknown>
}

/** One page of a list, for a model. */
export interface ListPage {
  items: unknown[]
  /** Left out where the vendor gives none, or one that cannot be. */
  total?: number
  /** How many items were asked for, as the next page will be asked for too. */
  limit: number
  /** Vendor calls made. */
  calls: number
  /** The cursor that goes on behind the first `count` items; null when nothing is left. */
  cursorAfter(count: number): string | null
}

const usualLimit = 20

/** Reads one page of a list from where `cursor` left off. Throws `invalid_arguments` for a cursor that is not this query's. */
export async function walk(options: WalkOptions): Promise<ListPage> {
  const pagination = paginationOf(options)
  const scope = `${pagination.kind}\n${options.scope}`
  const cursor = options.cursor === undefined ? undefined : readCursor(options.cursor, scope)
  const maximum =
    pagination.kind === 'none' ? Number.POSITIVE_INFINITY : clamp(options.plan.maximum, maxPageSize)
  const limit = clamp(options.limit ?? cursor?.limit ?? usualLimit, options.maxLimit ?? maximum)
  const enough = options.pageByPage ? 1 : limit
  const wanted = options.pageByPage ? Math.min(maximum, maxPageSize) : limit
  const order = orderOf(options.plan.order, options.args)
  const start = cursor ?? { position: -1, ids: [] }

  const walked = await follow()
  const { given, left, total, calls } = walked
  return {
    items: given.map(({ item }) => item),
    ...(total === undefined ? {} : { total }),
    limit,
    calls,
    cursorAfter(count) {
      if (count >= given.length && !left) return null
      const all = count >= given.length
      const boundary = all ? walked.boundary : boundaryAfter(given, count, start, order)
      return encodeCursor(Object.assign({}, boundary, { limit, sizes: walked.sizes }), scope)
    },
  }

  function follow(): Promise<WalkResult> {
    const sizes = cursor?.sizes
    const common = { ask, limit: wanted, enough, order, start, maxCalls: maxPageCalls(maximum) }
    if (pagination.kind === 'cursor' || pagination.kind === 'last_id') {
      const size = clamp(sizes?.[0] ?? wanted, maximum)
      return walkTokens({ pagination, size, maximum, ...common })
    }
    const { base, last } = options.plan
    const { followsOn } = options
    return walkPositions({ pagination, limits: { maximum, base, last }, sizes, followsOn, ...common })
  }

  async function ask(query: Parameters<Ask>[0]) {
    const body = await options.fetchPage(query)
    return { body, items: body === undefined ? [] : options.itemsOf(body) }
  }
}

/** How this list is paged, with one path of its total. */
function paginationOf({ pagination, plan, args }: WalkOptions): Pagination {
  const chosen = plan.native ? (plan.pagination ?? pagination) : none()
  if (!('total' in chosen) || typeof chosen.total !== 'object') return chosen
  const { argument, values, default: usual } = chosen.total
  const { total: _total, ...rest } = chosen
  const value = String(args[argument] ?? usual)
  const path = Object.hasOwn(values, value) ? values[value] : undefined
  return path === undefined ? rest : { total: path, ...rest }
}

function clamp(value: number, maximum: number): number {
  return Math.max(1, Math.min(value, maximum))
}

/** What `next_cursor` holds besides the query it belongs to. */
export interface Cursor extends Boundary {
  limit: number
  sizes?: PageSizes | undefined
}

const version = 1
const maxLength = 4096
const fix = 'Pass next_cursor back unchanged, or call again without it to start from the beginning.'

/** `scope` identifies the query: the cursor carries a digest of it. */
export function encodeCursor(cursor: Cursor, scope: string): string {
  const { limit: l, position: p, token: t, key: k, ids: i, sizes: s } = cursor
  const text = JSON.stringify({ v: version, q: digest(scope), l, p, t, k, i, s })
  const encoded = Buffer.from(text).toString('base64url')
  if (encoded.length > maxLength) {
    throw new ConnectorError(
      'unexpected_response',
      "The vendor's token for the next page is too long to fit into next_cursor.",
    )
  }
  return encoded
}

/** Throws `invalid_arguments` for what `encodeCursor` did not make for this scope. */
export function readCursor(text: string, scope: string): Cursor {
  if (text.length > maxLength) throw refused('is too long')
  const content = parse(text)
  if (!isObject(content) || !('v' in content)) throw refused('is not a cursor')
  if (content.v !== version) throw refused('comes from another version')
  if (content.q !== digest(scope)) throw refused('belongs to another query: tool, account or filters differ')

  const { l: limit, p: position, t: token, k: key, i: ids, s: sizes } = content
  if (
    !isCount(limit, 1) ||
    !isCount(position, -1) ||
    !(token === undefined || typeof token === 'string') ||
    !(key === undefined || typeof key === 'string' || typeof key === 'number') ||
    !(Array.isArray(ids) && ids.every((id) => typeof id === 'string')) ||
    !(sizes === undefined || isPageSizes(sizes))
  ) {
    throw refused('is damaged')
  }
  return { limit, position, token, key: sortKey(key), ids, sizes }
}

function parse(text: string): unknown {
  const bytes = Buffer.from(text, 'base64url')
  if (bytes.toString('base64url') !== text) return undefined
  try {
    return JSON.parse(bytes.toString())
  } catch {
    return undefined
  }
}

function digest(scope: string): string {
  return nodeCrypto().createHash('sha256').update(scope).digest().toString('base64url', 0, 12)
}

function isCount(value: unknown, least: number): value is number {
  return Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= 1e9
}

function isPageSizes(value: unknown): value is PageSizes {
  if (!Array.isArray(value) || value.length !== 2) return false
  return isCount(value[0], 1) && isCount(value[1], value[0]) && value[1] <= maxPageSize
}

function refused(why: string): ConnectorError {
  return new ConnectorError('invalid_arguments', `next_cursor ${why}. ${fix}`)
}
