import { ConnectorError, type OrderPlan, type Pagination } from '@helpdesk-mcp/contracts'
import { describe, expect, it } from 'vitest'
import { walkFiltered } from '../src/index.ts'
import {
  byCreated,
  createVendor,
  isFixedSize,
  itemsOf,
  minute,
  strategies,
  type Ticket,
  tickets,
  type Vendor,
} from './vendor.ts'

interface Setting {
  pagination: Pagination
  vendor: Pick<Vendor, 'fetchPage'>
  keeps(ticket: Ticket): boolean
  limit?: number
  maxCalls?: number
  cursor?: string
  order?: OrderPlan
  isPast?(ticket: Ticket): boolean
}

function page({ pagination, vendor, keeps, limit, maxCalls = 10, cursor, order, isPast }: Setting) {
  return walkFiltered({
    pagination,
    plan: { native: true, maximum: isFixedSize(pagination) ? 25 : 100, ...(order && { order }) },
    limit,
    maxLimit: 100,
    ...(cursor === undefined ? {} : { cursor }),
    scope: 'list_tickets',
    args: {},
    itemsOf,
    fetchPage: vendor.fetchPage,
    maxCalls,
    keeps: (item) => keeps(item as Ticket),
    ...(isPast ? { isPast: (item: unknown) => isPast(item as Ticket) } : {}),
  })
}

async function whole(setting: Setting, between = () => {}, shown = (count: number) => count) {
  const ids: number[] = []
  const pages: number[] = []
  let cursor: string | undefined
  for (let round = 0; round < 500; round++) {
    const answer = await page({ ...setting, ...(cursor === undefined ? {} : { cursor }) })
    const count = shown(answer.items.length)
    ids.push(...(answer.items as Ticket[]).slice(0, count).map(({ id }) => id))
    pages.push(answer.items.length)
    const next = answer.cursorAfter(count)
    if (next === null) return { ids, pages }
    cursor = next
    between()
  }
  throw new Error('The walk does not end.')
}

const everySeventh = ({ id }: Ticket) => id % 7 === 0

describe.each(Object.entries(strategies))('a list by %s of which some items are kept', (_, pagination) => {
  const order = byCreated('desc')

  it.each([1, 5, 20, 100])('is walked by %d: each once, newest first', async (limit) => {
    const records = tickets(500)
    const { ids, pages } = await whole({
      pagination,
      vendor: createVendor(pagination, records),
      keeps: everySeventh,
      limit,
      order,
    })
    expect(ids).toEqual(
      records
        .filter(everySeventh)
        .map(({ id }) => id)
        .reverse(),
    )
    expect(Math.max(...pages)).toBeLessThanOrEqual(limit)
  })

  it.each([1, 5, 20])('by %d, while others arrive at its head and answers are cut', async (limit) => {
    const records = tickets(500)
    const vendor = createVendor(pagination, records)
    let newest = 2000
    const { ids } = await whole(
      { pagination, vendor, keeps: everySeventh, limit, order },
      () => {
        for (let n = 0; n < 3; n++) vendor.records.push({ id: newest, created: minute(newest++) })
      },
      (count) => Math.ceil(count / 2),
    )
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.filter((id) => id < 2000)).toEqual(
      records
        .slice(0, 500)
        .filter(everySeventh)
        .map(({ id }) => id)
        .reverse(),
    )
  })

  it('ends its page when the calls are used, and goes on where it was', async () => {
    const vendor = createVendor(pagination, tickets(1000))
    const last = ({ id }: Ticket) => id === 1000
    const first = await page({ pagination, vendor, keeps: last, limit: 5, maxCalls: 3, order })
    if (pagination.kind === 'none') return expect(first).toMatchObject({ lookedAt: 1000, calls: 1 })
    expect(first.items).toEqual([])
    expect(first.lookedAt).toBeGreaterThan(isFixedSize(pagination) ? 70 : 200)
    expect(first.lookedAt).toBeLessThanOrEqual(300)
    const { ids } = await whole({ pagination, vendor, keeps: last, limit: 5, maxCalls: 3, order })
    expect(ids).toEqual([1000])
  })
})

describe('a list that is sorted by what is filtered', () => {
  const pagination = strategies['offset'] as Pagination
  const since = minute(1250)
  const keeps = ({ created }: Ticket) => created >= since
  const isPast = ({ created }: Ticket) => created < since

  it('is not read beyond the last item that can be kept', async () => {
    const vendor = createVendor(pagination, tickets(500))
    const { ids } = await whole({ pagination, vendor, keeps, isPast, limit: 100, order: byCreated('desc') })
    expect(ids).toHaveLength(tickets(500).filter(keeps).length)
    expect(vendor.queries.length).toBeLessThan(7)
  })

  it('is read to its end if it is not sorted after all', async () => {
    const records = tickets(500)
    const shuffled = records.map((ticket) => ({
      ...ticket,
      created: minute(((ticket.id * 7919) % 500) + 1000),
    }))
    const unsorted = {
      async fetchPage(query: Record<string, string | number>) {
        const start = Number(query['offset'])
        return { items: shuffled.slice(start, start + Number(query['limit'])) }
      },
    }
    const { ids } = await whole({
      pagination,
      vendor: unsorted,
      keeps,
      isPast,
      limit: 100,
      order: byCreated('desc'),
    })
    expect(ids).toHaveLength(shuffled.filter(keeps).length)
  })
})

describe('a vendor that refuses midway', () => {
  const pagination = strategies['page'] as Pagination
  const refusal = new ConnectorError('rate_limited', 'Too many calls.', { retryAfterMs: 2000 })
  const refusing = (after: number) => {
    const vendor = createVendor(pagination, tickets(500))
    vendor.before = () => {
      if (vendor.queries.length >= after) throw refusal
    }
    return vendor
  }

  it('ends the page with what was found, and the cursor goes on', async () => {
    const vendor = refusing(2)
    const setting = { pagination, vendor, keeps: everySeventh, limit: 100, order: byCreated('desc') }
    const first = await page(setting)
    expect(first.stopped).toBe(refusal)
    expect(first.items.length).toBeGreaterThan(10)
    vendor.before = () => {}
    const cursor = first.cursorAfter(first.items.length) as string
    const rest = await page({ ...setting, cursor })
    const ids = [...first.items, ...rest.items].map((item) => (item as Ticket).id)
    expect(ids).toEqual(
      tickets(500)
        .filter(everySeventh)
        .map(({ id }) => id)
        .reverse(),
    )
  })

  it('is the error if nothing was read', async () => {
    await expect(page({ pagination, vendor: refusing(0), keeps: everySeventh })).rejects.toBe(refusal)
  })
})
