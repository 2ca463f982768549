import type { OrderPlan, Pagination, PagingPlan } from '@helpdesk-mcp/contracts'
import { cursor, lastId, none, offset, page, walk } from '../src/index.ts'

export interface Ticket {
  id: number
  created: string
  kept?: boolean
}

export type Query = Record<string, string | number>

export const strategies: Record<string, Pagination> = {
  page: page({ page: 'page', size: 'per_page' }),
  'page with next': page({ page: 'page', size: 'per_page', next: 'next_page', total: 'count' }),
  'page with total': page({
    page: 'page',
    size: 'itemsPerPage',
    base: 0,
    total: 'paginator.totalItemsCount',
  }),
  offset: offset({ offset: 'offset', size: 'limit' }),
  'offset with total': offset({ offset: 'from', size: 'limit', base: 1, total: 'count' }),
  cursor: cursor({ cursor: 'after', size: 'limit', next: 'meta.next' }),
  'page of a fixed size': page({ page: 'page', maximum: 25 }),
  'page of a fixed size with total': page({ page: 'page', maximum: 25, total: 'paginator.totalItemsCount' }),
  'last id': lastId({ parameter: 'before', id: 'id', size: 'limit' }),
  'last id in pages of a fixed size': lastId({ parameter: 'before', id: 'id', maximum: 25 }),
  none: none(),
}

/** The vendor's own rule: by time, then by id, both turned for descending lists. */
export function sorts(direction: 'asc' | 'desc') {
  const turn = direction === 'desc' ? -1 : 1
  return (a: Ticket, b: Ticket) =>
    turn * (a.created < b.created ? -1 : a.created > b.created ? 1 : a.id - b.id)
}

/** A time for the n-th minute; three tickets in a row share one. */
export function minute(n: number): string {
  return new Date(Date.UTC(2026, 0, 1) + Math.floor(n / 3) * 60_000).toISOString()
}

export function tickets(count: number, first = 1000): Ticket[] {
  return Array.from({ length: count }, (_, n) => ({ id: first + n, created: minute(first + n), kept: true }))
}

export interface VendorOptions {
  direction?: 'asc' | 'desc'
  /** Sends fewer than asked for. */
  cap?: number
  /** Sends this many whatever is asked for. */
  fixed?: number
  maximum?: number
}

/** A vendor without HTTP: `records` may change at any time, each call answers from what they are then. */
export function createVendor(pagination: Pagination, records: Ticket[], options: VendorOptions = {}) {
  const { direction = 'desc', maximum = 100 } = options
  const queries: Query[] = []
  const vendor = {
    records,
    queries,
    before: () => {},
    async fetchPage(query: Query): Promise<unknown> {
      vendor.before()
      queries.push(query)
      const all = [...vendor.records].sort(sorts(direction))
      if (pagination.kind === 'none') return { items: all }
      const asked = pagination.size === undefined ? pagination.maximum : Number(query[pagination.size])
      if (!(asked >= 1 && asked <= maximum)) throw new Error(`The vendor refuses a page of ${asked}.`)
      const size = options.fixed ?? Math.min(asked, options.cap ?? maximum)
      if (pagination.kind === 'cursor') return byToken(all, size, query[pagination.cursor])
      if (pagination.kind === 'last_id') {
        const token = query[pagination.parameter]
        const turn = direction === 'desc' ? -1 : 1
        const rest = token === undefined ? all : all.filter(({ id }) => (id - Number(token)) * turn > 0)
        return { items: rest.slice(0, size) }
      }

      const start =
        pagination.kind === 'page'
          ? (Number(query[pagination.page]) - pagination.base) * size
          : Number(query[pagination.offset]) - pagination.base
      if (!(start >= 0)) throw new Error('The vendor refuses a position before the first.')
      const items = all.slice(start, start + size)
      return {
        items,
        // Richpanel's `count` is the page's: not a total.
        count: pagination.kind === 'page' ? items.length : all.length,
        next_page: start + size < all.length ? 'https://api.example/next' : null,
        paginator: { totalItemsCount: all.length },
      }
    },
  }
  return vendor

  /** A token names the last item of the page before, as keyset APIs do. */
  function byToken(all: Ticket[], size: number, token: string | number | undefined) {
    const last = token === undefined ? undefined : (JSON.parse(String(token)) as Ticket)
    const rest = last ? all.filter((ticket) => sorts(direction)(ticket, last) > 0) : all
    const items = rest.slice(0, size)
    const { id, created } = items.at(-1) ?? { id: 0, created: '' }
    return { items, meta: { next: rest.length > size ? JSON.stringify({ id, created }) : null } }
  }
}

/** Whether the vendor's pages have a size that cannot be chosen. */
export function isFixedSize(pagination: Pagination): boolean {
  return pagination.kind !== 'none' && pagination.size === undefined
}

export type Vendor = ReturnType<typeof createVendor>

export function byCreated(direction: 'asc' | 'desc'): OrderPlan {
  return {
    field: { values: { '': 'created' }, default: '' },
    direction: { values: { '': direction }, default: '' },
    id: 'id',
  }
}

export function itemsOf(body: unknown): unknown[] {
  const { items } = body as { items?: unknown[] }
  return items ?? []
}

export interface Setting {
  pagination: Pagination
  vendor: Pick<Vendor, 'fetchPage'>
  limit?: number
  order?: OrderPlan
  maximum?: number
  cursor?: string
}

export function onePage({ pagination, vendor, limit, order, cursor, ...given }: Setting) {
  const isFixed = isFixedSize(pagination)
  const maximum = isFixed && 'maximum' in pagination ? pagination.maximum : (given.maximum ?? 100)
  const plan: PagingPlan = { native: true, maximum, ...(order && { order }) }
  const { fetchPage } = vendor
  // The vendor's page is no bound of ours where it cannot be chosen.
  const maxLimit = isFixed ? 100 : undefined
  return walk({
    pagination,
    plan,
    limit,
    maxLimit,
    cursor,
    scope: 'list_tickets',
    args: {},
    itemsOf,
    fetchPage,
  })
}

/** Follows next_cursor to the end, or fails after as many pages as no list here can need. */
export async function wholeWalk(setting: Setting, between: () => void = () => {}) {
  const items: Ticket[] = []
  let cursor: string | undefined
  for (let pages = 1; pages < 3000; pages++) {
    const answer = await onePage({ ...setting, ...(cursor !== undefined && { cursor }) })
    items.push(...(answer.items as Ticket[]))
    const next = answer.cursorAfter(answer.items.length)
    if (next === null) return { items, pages, total: answer.total }
    cursor = next
    between()
  }
  throw new Error('The walk does not end.')
}
