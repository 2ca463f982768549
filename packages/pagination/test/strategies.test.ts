import { describe, expect, it } from 'vitest'
import { cursor, lastId, none, offset, page, walk } from '../src/index.ts'
import {
  byCreated,
  createVendor,
  isFixedSize,
  onePage,
  type Query,
  strategies,
  tickets,
  wholeWalk,
} from './vendor.ts'

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

  it.skipIf(isFixedSize(pagination))(
    '500 records by 50 cost 10 calls, or 11 where only an empty page shows the end',
    async () => {
      const vendor = createVendor(pagination, tickets(500))
      const { items } = await wholeWalk({ pagination, vendor, limit: 50, order: byCreated('desc') })
      expect(items).toHaveLength(500)
      expect(vendor.queries).toHaveLength(name === 'offset' || name === 'last id' ? 11 : 10)
    },
  )

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

describe('pages whose size cannot be chosen', () => {
  const whole = (maximum: number) => tickets(maximum).reverse()

  it('are asked for by number alone, and read on until there are as many items as asked for', async () => {
    const pagination = page({ page: 'page', maximum: 25 })
    const vendor = createVendor(pagination, tickets(500))
    const { items, calls } = await onePage({ pagination, vendor, limit: 60 })
    expect(vendor.queries).toEqual([{ page: 1 }, { page: 2 }, { page: 3 }])
    expect([items, calls]).toEqual([whole(500).slice(0, 60), 3])
  })

  it('may be small: 100 items of 15 a page come from one call', async () => {
    const pagination = page({ page: 'page', maximum: 15 })
    const vendor = createVendor(pagination, tickets(500))
    const { items, calls } = await onePage({ pagination, vendor, limit: 100 })
    expect([items.length, calls]).toEqual([100, 7])
  })

  it('are found out where a vendor has other ones than documented', async () => {
    const table = { page: 'page', total: 'paginator.totalItemsCount' }
    for (const fixed of [10, 40]) {
      const vendor = createVendor(page({ ...table, maximum: 25 }), tickets(110), { fixed })
      const { items, total } = await wholeWalk({ pagination: page({ ...table, maximum: 25 }), vendor })
      expect([items, total]).toEqual([whole(110), 110])
    }
  })

  it('with offsets and tokens: no size is sent', async () => {
    const byOffset = offset({ offset: 'from', maximum: 25 })
    const offsets = createVendor(byOffset, tickets(60))
    expect((await onePage({ pagination: byOffset, vendor: offsets, limit: 30 })).items).toHaveLength(30)
    expect(offsets.queries[0]).toEqual({ from: 0 })
    const byToken = cursor({ cursor: 'after', next: 'meta.next', maximum: 25 })
    const tokens = createVendor(byToken, tickets(60))
    expect((await wholeWalk({ pagination: byToken, vendor: tokens })).items).toEqual(whole(60))
    expect(tokens.queries[0]).toEqual({})
  })
})

describe('the last id', () => {
  const pagination = lastId({ parameter: 'before', id: 'id', maximum: 20 })

  it('asks for what comes behind the last item given, wherever in a page that was', async () => {
    const vendor = createVendor(pagination, tickets(50))
    const first = await onePage({ pagination, vendor, limit: 7 })
    const second = await onePage({ pagination, vendor, cursor: first.cursorAfter(7) ?? '' })
    expect(vendor.queries).toEqual([{}, { before: '1043' }])
    expect(second.items).toEqual(tickets(50).reverse().slice(7, 14))
  })

  it('ends with a page that is not full, and where the vendor takes no notice of it', async () => {
    const vendor = createVendor(pagination, tickets(30))
    expect(await wholeWalk({ pagination, vendor, limit: 20 })).toMatchObject({ pages: 2 })
    const deaf = { fetchPage: async () => ({ items: tickets(20) }) }
    expect((await wholeWalk({ pagination, vendor: deaf, limit: 30 })).items).toHaveLength(20)
  })
})

describe('a total that stands elsewhere for each value of an argument', () => {
  const pagination = page({
    page: 'page',
    maximum: 25,
    total: { argument: 'assigned', values: { me: 'meta.mine', all: 'meta.all' }, default: 'all' },
  })
  const totalFor = async (args: Record<string, unknown>) => {
    const { total } = await walk({
      ...{ pagination, plan: { native: true, maximum: 25 }, scope: '', args },
      itemsOf: (body) => (body as { items: unknown[] }).items,
      fetchPage: async () => ({ items: tickets(25), meta: { mine: 30, all: 90 } }),
    })
    return total
  }

  it('is read where the argument, or its default, says', async () => {
    expect(await totalFor({})).toBe(90)
    expect(await totalFor({ assigned: 'me' })).toBe(30)
    expect(await totalFor({ assigned: 'nobody' })).toBeUndefined()
  })
})
