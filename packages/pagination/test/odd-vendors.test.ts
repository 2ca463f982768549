import type { PagingPlan } from '@helpdesk-mcp/contracts'
import { describe, expect, it } from 'vitest'
import { page, type WalkOptions, walk } from '../src/index.ts'
import {
  byCreated,
  createVendor,
  itemsOf,
  onePage,
  type Query,
  strategies,
  type Ticket,
  tickets,
  wholeWalk,
} from './vendor.ts'

const pages = strategies.page ?? expect.unreachable()
const nextPages = strategies['page with next'] ?? expect.unreachable()
const countedPages = strategies['page with total'] ?? expect.unreachable()
const offsets = strategies.offset ?? expect.unreachable()
const tokens = strategies.cursor ?? expect.unreachable()
const whole = strategies.none ?? expect.unreachable()

const ordered = [undefined, byCreated('desc')]

describe.each(ordered)('with order %#', (order) => {
  const known = order && { order }

  it.each([
    ['next', nextPages],
    ['total', countedPages],
  ])('a cap of 30 below the documented maximum is found out (%s)', async (_, pagination) => {
    for (const limit of [7, 20, 50, 100]) {
      const vendor = createVendor(pagination, tickets(200), { cap: 30 })
      const { items } = await wholeWalk({ pagination, vendor, limit, ...known })
      expect(items, `limit ${limit}`).toEqual(tickets(200).reverse())
    }
  })

  it.each([
    ['page', pages],
    ['page with next', nextPages],
    ['page with total', countedPages],
    ['offset', offsets],
    ['cursor', tokens],
  ])('a page size of 25 that the vendor insists on is found out (%s)', async (_, pagination) => {
    for (const limit of [1, 7, 20]) {
      const vendor = createVendor(pagination, tickets(110), { fixed: 25 })
      const { items } = await wholeWalk({ pagination, vendor, limit, ...known })
      expect(items, `limit ${limit}`).toEqual(tickets(110).reverse())
    }
  })

  it('a page size of 150 that the vendor insists on is never asked for', async () => {
    const vendor = createVendor(pages, tickets(400), { fixed: 150 })
    const { items } = await wholeWalk({ pagination: pages, vendor, limit: 60, ...known })
    expect(items).toEqual(tickets(400).reverse())
  })

  it('the last items given may leave before the next call', async () => {
    for (const pagination of [nextPages, offsets, tokens, whole]) {
      const vendor = createVendor(pagination, tickets(300))
      let given = 0
      const { items } = await wholeWalk({ pagination, vendor, limit: 20, ...known }, () => {
        given += 20
        const boundary = 1300 - given
        vendor.records = vendor.records.filter(({ id }) => id < boundary || id > boundary + 2)
      })
      expect(items).toEqual(tickets(300).reverse())
    }
  })

  it('an offset API capped at 30 is read on until the limit is reached', async () => {
    const pagination = strategies['offset with total'] ?? expect.unreachable()
    const vendor = createVendor(pagination, tickets(200), { cap: 30 })
    const { items, calls } = await onePage({ pagination, vendor, limit: 100, ...known })
    expect(items).toEqual(tickets(200).reverse().slice(0, 100))
    expect(calls).toBe(4)
  })

  it('departures between pages repeat and skip nothing', async () => {
    for (const pagination of [nextPages, offsets, tokens, whole]) {
      const vendor = createVendor(pagination, tickets(300))
      const { items } = await wholeWalk({ pagination, vendor, limit: 20, ...known }, () => {
        const [leaver] = [...vendor.records].reverse()
        vendor.records = vendor.records.filter((ticket) => ticket !== leaver)
      })
      expect(items).toEqual(tickets(300).reverse())
    }
  })
})

/** Answers the same body to every call. */
function answering(body: unknown, plan: Partial<PagingPlan> = {}): WalkOptions {
  const full = { native: true, maximum: 100, ...plan }
  return { pagination: offsets, plan: full, scope: 's', args: {}, itemsOf, fetchPage: async () => body }
}

describe('an answer', () => {
  it('without a body is an empty list', async () => {
    const { items, cursorAfter } = await walk(answering(undefined))
    expect(items).toEqual([])
    expect(cursorAfter(0)).toBeNull()
  })

  it('without the list is an empty list', async () => {
    expect((await walk(answering({}))).items).toEqual([])
  })

  it('with nulls and repeated records gives each record once', async () => {
    const options = answering({ items: [null, { id: 1 }, { id: 1 }, null, { id: 2 }] })
    for (const pagination of [offsets, pages, tokens, whole]) {
      const { items, cursorAfter } = await walk({ ...options, pagination })
      expect(items).toEqual([{ id: 1 }, { id: 2 }])
      expect(cursorAfter(2)).toBeNull()
    }
  })

  it('of items without ids is paged by position', async () => {
    const items = Array.from({ length: 50 }, (_, n) => `item ${n}`)
    for (const pagination of [whole, tokens]) {
      const options = { ...answering({ items }), pagination }
      const first = await walk({ ...options, limit: 20 })
      const second = await walk({ ...options, cursor: first.cursorAfter(20) ?? '' })
      expect(second.items).toEqual(items.slice(20, 40))
    }
  })

  it('that leaves items out of its pages does not shrink them further', async () => {
    const vendor = createVendor(nextPages, tickets(300))
    const hiding = {
      async fetchPage(query: Query) {
        const body = (await vendor.fetchPage(query)) as { items: Ticket[] }
        return { ...body, items: body.items.filter(({ id }) => id % 7 !== 0) }
      },
    }
    const { items } = await wholeWalk({
      pagination: nextPages,
      vendor: hiding,
      limit: 20,
      order: byCreated('desc'),
    })
    expect(items).toEqual(
      tickets(300)
        .reverse()
        .filter(({ id }) => id % 7 !== 0),
    )
    expect(vendor.queries.length).toBeLessThan(60)
  })
})

describe('an order that the vendor does not keep', () => {
  it.each([
    ['the other direction', byCreated('asc')],
    ['another field', { ...byCreated('desc'), field: { values: { '': 'shuffled' }, default: '' } }],
  ])('(%s) loses nothing', async (_, order) => {
    const records = tickets(300).map((ticket) => ({ ...ticket, shuffled: (ticket.id * 7919) % 300 }))
    const vendor = createVendor(offsets, records)
    const { items } = await wholeWalk({ pagination: offsets, vendor, limit: 20, order }, () => {
      const [leaver] = [...vendor.records].reverse()
      vendor.records = vendor.records.filter((ticket) => ticket !== leaver)
    })
    expect(items.map(({ id }) => id)).toEqual(
      tickets(300)
        .reverse()
        .map(({ id }) => id),
    )
  })

  it('does not follow a record that moved when it changed', async () => {
    const vendor = createVendor(offsets, tickets(100), { direction: 'asc' })
    let moved = false
    const { items } = await wholeWalk({ pagination: offsets, vendor, order: byCreated('asc') }, () => {
      if (moved) return
      moved = true
      vendor.records = vendor.records.map((ticket) =>
        ticket.id === 1019 ? { ...ticket, created: '2027-01-01T00:00:00.000Z' } : ticket,
      )
    })
    expect(new Set(items.map(({ id }) => id)).size).toBe(100)
  })
})

describe('endless vendors', () => {
  it('that take no notice of positions come to an end', async () => {
    const fetchPage = async ({ limit }: Query) => ({ items: tickets(300).slice(0, Number(limit)) })
    const { items } = await wholeWalk({ pagination: offsets, vendor: { fetchPage } })
    expect(items).toEqual(tickets(100))
  })

  it('that take no notice of the limit either come to an end', async () => {
    const fixed = { items: tickets(50) }
    const { items } = await wholeWalk({ pagination: offsets, vendor: { fetchPage: async () => fixed } })
    expect(items).toEqual(tickets(50))
  })

  it('that repeat their token come to an end', async () => {
    const body = { items: tickets(5), meta: { next: 'again' } }
    const { items } = await wholeWalk({ pagination: tokens, vendor: { fetchPage: async () => body } })
    expect(items).toHaveLength(5)
  })

  it('whose pages are empty cost no more than six calls', async () => {
    let token = 0
    const fetchPage = async () => ({ items: [], meta: { next: ++token } })
    const answer = await onePage({ pagination: tokens, vendor: { fetchPage } })
    expect(answer.calls).toBe(6)
    expect(answer.cursorAfter(0)).not.toBeNull()
  })
})

describe('a plan', () => {
  it('that is not native pages a whole list here', async () => {
    const queries: Query[] = []
    const options = answering({ items: tickets(45) }, { native: false, maximum: 10 })
    const fetchPage = async (query: Query) => {
      queries.push(query)
      return { items: tickets(45) }
    }
    const { items, total } = await walk({ ...options, fetchPage })
    expect(items).toEqual(tickets(20))
    expect(total).toBe(45)
    expect(queries).toEqual([{}])
  })

  it('may count from another base than the connector', async () => {
    const queries: Query[] = []
    const options = answering({}, { base: 1 })
    const fetchPage = async (query: Query) => void queries.push(query)
    await walk({ ...options, fetchPage })
    await walk({ ...options, pagination: page({ page: 'p', size: 'n', base: 0 }), fetchPage, limit: 5 })
    expect(queries).toEqual([
      { offset: 1, limit: 20 },
      { p: 1, n: 5 },
    ])
  })

  it("lets a vendor's failure through", async () => {
    const fetchPage = async () => Promise.reject(new Error('429'))
    await expect(walk({ ...answering({}), fetchPage })).rejects.toThrow('429')
  })
})
