import { describe, expect, it } from 'vitest'
import { cursor, none, offset, page } from '../src/index.ts'
import { byCreated, createVendor, onePage, type Query, strategies, tickets, wholeWalk } from './vendor.ts'

describe('the tables', () => {
  it.each([
    [page({ page: 'page', size: 'per_page' }), 'page', ['page', 'per_page']],
    [offset({ offset: 'from', size: 'limit' }), 'offset', ['from', 'limit']],
    [cursor({ cursor: 'after', size: 'limit', next: 'meta.next' }), 'cursor', ['after', 'limit']],
    [none(), 'none', []],
  ])('name the parameters that a model never sees (%#)', (table, kind, parameters) => {
    expect(table).toMatchObject({ kind, parameters })
  })
})

describe('the first page', () => {
  it.each<[string, Query]>([
    ['page', { page: 1, per_page: 50 }],
    ['page with next', { page: 1, per_page: 50 }],
    ['page with total', { page: 0, itemsPerPage: 50 }],
    ['offset', { offset: 0, limit: 50 }],
    ['offset with total', { from: 1, limit: 50 }],
    ['cursor', { limit: 50 }],
    ['none', {}],
  ])('by %s is one call that asks for the limit', async (name, query) => {
    const pagination = strategies[name] ?? expect.unreachable()
    const vendor = createVendor(pagination, tickets(500))
    const { items, calls } = await onePage({ pagination, vendor, limit: 50 })
    expect(vendor.queries).toEqual([query])
    expect(calls).toBe(1)
    expect(items).toHaveLength(50)
  })
})

describe.each(Object.entries(strategies))('by %s', (name, pagination) => {
  it.each([1, 7, 20, 50, 99, 100])('a quiet list is walked by %i whole, in order', async (limit) => {
    const vendor = createVendor(pagination, tickets(250))
    const { items } = await wholeWalk({ pagination, vendor, limit })
    expect(items).toEqual(tickets(250).reverse())
  })

  it.each([0, 1, 19, 20, 21, 40])('a list of %i ends', async (length) => {
    const vendor = createVendor(pagination, tickets(length))
    const { items, pages } = await wholeWalk({ pagination, vendor })
    expect(items).toHaveLength(length)
    expect(pages).toBeLessThanOrEqual(Math.floor(length / 20) + 1)
  })

  it('500 records by 50 cost 10 calls, or 11 where only an empty page shows the end', async () => {
    const vendor = createVendor(pagination, tickets(500))
    const { items } = await wholeWalk({ pagination, vendor, limit: 50, order: byCreated('desc') })
    expect(items).toHaveLength(500)
    expect(vendor.queries).toHaveLength(name === 'offset' ? 11 : 10)
  })

  it('a cursor continues behind any number of the items given', async () => {
    const vendor = createVendor(pagination, tickets(100))
    const all = tickets(100).reverse()
    const first = await onePage({ pagination, vendor, limit: 20 })
    for (const count of [0, 1, 13, 19, 20]) {
      const cursor = first.cursorAfter(count) ?? expect.unreachable()
      const { items, cursorAfter } = await onePage({ pagination, vendor, cursor })
      expect(items).toEqual(all.slice(count, count + 20))
      const third = await onePage({ pagination, vendor, cursor: cursorAfter(5) ?? '', limit: 3 })
      expect(third.items).toEqual(all.slice(count + 5, count + 8))
    }
  })

  it('a limit given with a cursor holds, and the cursor after it remembers that one', async () => {
    const vendor = createVendor(pagination, tickets(100))
    const first = await onePage({ pagination, vendor, limit: 20 })
    const second = await onePage({ pagination, vendor, cursor: first.cursorAfter(20) ?? '', limit: 30 })
    const third = await onePage({ pagination, vendor, cursor: second.cursorAfter(30) ?? '' })
    expect([...first.items, ...second.items, ...third.items]).toEqual(tickets(100).reverse().slice(0, 80))
  })

  it('refuses the cursor of another strategy', async () => {
    const vendor = createVendor(pagination, tickets(100))
    const other = pagination.kind === 'none' ? strategies.page : strategies.none
    const { cursorAfter } = await onePage({ pagination, vendor })
    const call = onePage({ pagination: other ?? expect.unreachable(), vendor, cursor: cursorAfter(5) ?? '' })
    await expect(call).rejects.toMatchObject({ code: 'invalid_arguments' })
  })
})

describe('page numbers', () => {
  it('are chosen so that one call reads across the border', async () => {
    const pagination = page({ page: 'page', size: 'per_page', next: 'next_page' })
    const vendor = createVendor(pagination, tickets(500))
    await wholeWalk({ pagination, vendor, limit: 50 })
    expect(vendor.queries.slice(0, 4)).toEqual([
      { page: 1, per_page: 50 },
      { page: 1, per_page: 100 },
      { page: 2, per_page: 75 },
      { page: 3, per_page: 67 },
    ])
  })
})

describe('the limit', () => {
  it.each(['page', 'offset', 'cursor'])('is cut to the vendor maximum by %s', async (name) => {
    const pagination = strategies[name] ?? expect.unreachable()
    const vendor = createVendor(pagination, tickets(500), { maximum: 30 })
    const { items } = await wholeWalk({ pagination, vendor, limit: 400, maximum: 30 })
    expect(items).toEqual(tickets(500).reverse())
  })

  it.each([1, 2, 3])('of a vendor that gives at most %i still walks', async (maximum) => {
    const pagination = strategies.page ?? expect.unreachable()
    const vendor = createVendor(pagination, tickets(40), { maximum })
    const { items } = await wholeWalk({ pagination, vendor, maximum, order: byCreated('desc') })
    expect(items).toEqual(tickets(40).reverse())
  })
})

describe('total', () => {
  it.each([
    ['offset with total', 250, 250],
    ['page with total', 250, 250],
    ['page with total', 20, 20],
    ['none', 250, 250],
    ['page with next', 250, undefined],
    ['page with next', 12, 12],
    ['page with total', 0, 0],
    ['page', 250, undefined],
  ])('by %s of %i records is %s', async (name, length, total) => {
    const pagination = strategies[name] ?? expect.unreachable()
    const vendor = createVendor(pagination, tickets(length))
    expect((await onePage({ pagination, vendor, limit: 20 })).total).toBe(total)
  })

  it('is left out at the end of a walk too when it counts a page', async () => {
    const pagination = strategies['page with next'] ?? expect.unreachable()
    const vendor = createVendor(pagination, tickets(250))
    expect((await wholeWalk({ pagination, vendor, limit: 20 })).total).toBeUndefined()
  })
})
