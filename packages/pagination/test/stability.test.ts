import type { Pagination } from '@helpdesk-mcp/contracts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  byCreated,
  createVendor,
  isFixedSize,
  minute,
  sorts,
  strategies,
  tickets,
  type Vendor,
  wholeWalk,
} from './vendor.ts'

interface AnyList {
  pagination: Pagination
  direction: 'asc' | 'desc'
  limit: number
  maximum: number
  length: number
  minutes: number
}

const limits = [1, 7, 20, 50, 99, 100]
const directions = ['desc', 'asc'] as const

/** A small generator of its own, so that a seed printed by fast-check repeats a run. */
function dice(seed: number) {
  let state = seed >>> 0 || 1
  return (sides: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * sides)
  }
}

interface Unrest {
  seed: number
  arrivals: number
  departures: number
}

/** New tickets come to the head of the list, and any ticket that may leave can. */
function disturb(vendor: Vendor, direction: 'asc' | 'desc', unrest: Unrest) {
  const roll = dice(unrest.seed)
  let newest = 2000
  let oldest = 999
  return () => {
    for (let n = roll(unrest.arrivals + 1); n > 0; n--) {
      const id = direction === 'desc' ? newest++ : oldest--
      vendor.records.push({ id, created: minute(id) })
    }
    for (let n = roll(unrest.departures + 1); n > 0; n--) {
      const leaver = vendor.records[roll(vendor.records.length)]
      if (leaver) vendor.records = vendor.records.filter((ticket) => ticket !== leaver)
    }
  }
}

const unrest = fc.record({
  seed: fc.integer({ min: 1, max: 2 ** 31 }),
  arrivals: fc.constantFrom(0, 1, 3, 20),
  departures: fc.constantFrom(0, 1, 3, 15),
})

describe.each(Object.entries(strategies))('a list of 500 paged by %s', (_, pagination) => {
  describe.each(directions)('sorted %s', (direction) => {
    it.each(limits)('is walked by %i whole and once while records come and go', async (limit) => {
      const check = async (changes: Unrest) => {
        const vendor = createVendor(pagination, tickets(500), { direction })
        const stood = [...vendor.records].sort(sorts(direction))
        const order = byCreated(direction)
        const { items } = await wholeWalk(
          { pagination, vendor, limit, order },
          disturb(vendor, direction, changes),
        )
        const stayed = stood.filter((ticket) => vendor.records.includes(ticket))
        const given = items.map(({ id }) => id)
        expect(new Set(given).size).toBe(given.length)
        expect(given.filter((id) => stayed.some((ticket) => ticket.id === id))).toEqual(
          stayed.map(({ id }) => id),
        )
      }
      await fc.assert(fc.asyncProperty(unrest, check), { numRuns: limit < 20 ? limit : 10 })
    })
  })

  // Pages whose size cannot be chosen do not overlap within one call, and reach no further than their border.
  const canReach = !isFixedSize(pagination) || pagination.kind !== 'page'

  it.runIf(canReach)('stays whole when the list moves between the vendor calls of one page too', async () => {
    const check = async (changes: Unrest, limit: number) => {
      const vendor = createVendor(pagination, tickets(500))
      const stood = [...vendor.records].sort(sorts('desc'))
      vendor.before = disturb(vendor, 'desc', { ...changes, arrivals: Math.min(changes.arrivals, 3) })
      const { items } = await wholeWalk({ pagination, vendor, limit, order: byCreated('desc') })
      const given = items.map(({ id }) => id)
      const stayed = stood.filter((ticket) => vendor.records.includes(ticket)).map(({ id }) => id)
      expect(new Set(given).size).toBe(given.length)
      expect(given).toEqual(expect.arrayContaining(stayed))
    }
    await fc.assert(fc.asyncProperty(unrest, fc.constantFrom(7, 50, 100), check), { numRuns: 10 })
  })

  it.runIf(canReach)('without a known order still gives every record once while new ones come', async () => {
    const check = async (changes: Unrest, limit: number) => {
      const vendor = createVendor(pagination, tickets(500))
      const { items } = await wholeWalk(
        { pagination, vendor, limit },
        disturb(vendor, 'desc', { ...changes, departures: 0 }),
      )
      const given = items.map(({ id }) => id)
      expect(new Set(given).size).toBe(given.length)
      expect(items.filter(({ kept }) => kept)).toHaveLength(500)
    }
    await fc.assert(fc.asyncProperty(unrest, fc.constantFrom(20, 50, 99), check), { numRuns: 10 })
  })
})

describe('any list', () => {
  const list = fc.record({
    // Ids page only what is sorted by id.
    pagination: fc.constantFrom(
      ...Object.values(strategies).filter((one) => !isFixedSize(one) && one.kind !== 'last_id'),
    ),
    direction: fc.constantFrom(...directions),
    limit: fc.integer({ min: 1, max: 12 }),
    maximum: fc.integer({ min: 1, max: 12 }),
    length: fc.nat(60),
    minutes: fc.integer({ min: 1, max: 60 }),
  })

  it('of any length, with ties in any order and any maximum, is walked whole and once', async () => {
    const check = async ({ direction, length, minutes, ...setting }: AnyList, changes: Unrest) => {
      const roll = dice(changes.seed)
      const some = tickets(length).map((ticket) => ({ ...ticket, created: minute(1000 + 3 * roll(minutes)) }))
      const shuffled = some.map((ticket) => ({ ...ticket, id: (ticket.id * 7) % 1009 }))
      const vendor = createVendor(setting.pagination, shuffled, { direction, maximum: setting.maximum })
      // Fewer arrivals than departures and pages take away, or no walk would ever end.
      const moves = disturb(vendor, direction, { ...changes, arrivals: Math.min(changes.arrivals, 1) })
      const { items } = await wholeWalk({ ...setting, vendor, order: byCreated(direction) }, moves)
      const given = items.map(({ id }) => id)
      expect(new Set(given).size).toBe(given.length)
      expect(given).toEqual(
        expect.arrayContaining(vendor.records.filter(({ kept }) => kept).map(({ id }) => id)),
      )
    }
    await fc.assert(fc.asyncProperty(list, unrest, check), { numRuns: 150 })
  })
})

describe('extremes', () => {
  const pagination = strategies.page ?? expect.unreachable()

  it('finds its place after more records left than one page holds', async () => {
    const vendor = createVendor(pagination, tickets(500))
    let walks = 0
    const { items } = await wholeWalk({ pagination, vendor, limit: 50, order: byCreated('desc') }, () => {
      walks += 1
      if (walks === 6) vendor.records = vendor.records.filter(({ id }) => id < 1200 || id >= 1450)
    })
    expect(items.map(({ id }) => id)).toEqual(
      tickets(500)
        .map(({ id }) => id)
        .reverse(),
    )
  })

  it('finds its place after more records left than one call may look through', async () => {
    const vendor = createVendor(pagination, tickets(2500))
    let walks = 0
    const { items } = await wholeWalk({ pagination, vendor, limit: 50, order: byCreated('desc') }, () => {
      walks += 1
      if (walks === 30) vendor.records = vendor.records.filter(({ id }) => id < 2000 || id >= 3400)
    })
    expect(items).toEqual(tickets(2500).reverse())
  })

  it('finds its place after more records came than one call may look through', async () => {
    const vendor = createVendor(pagination, tickets(500))
    let walks = 0
    const { items, pages } = await wholeWalk(
      { pagination, vendor, limit: 50, order: byCreated('desc') },
      () => {
        walks += 1
        if (walks === 2) vendor.records.push(...tickets(1000, 2000))
      },
    )
    expect(items.map(({ id }) => id)).toEqual(
      tickets(500)
        .map(({ id }) => id)
        .reverse(),
    )
    expect(pages).toBeLessThan(15)
  })

  it('walks a list whose records all share one sort key', async () => {
    const same = tickets(300).map((ticket) => ({ ...ticket, created: minute(0) }))
    const vendor = createVendor(pagination, same)
    const { items } = await wholeWalk({ pagination, vendor, limit: 20, order: byCreated('desc') }, () => {
      vendor.records.push({ id: 2000 + vendor.records.length, created: minute(0) })
    })
    expect(items.filter(({ kept }) => kept)).toHaveLength(300)
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length)
  })
})
