import type { OrderPlan } from '@helpdesk-mcp/contracts'
import { describe, expect, it } from 'vitest'
import { compareSortKeys, orderOf, type SortKey, sortKey } from '../src/boundary.ts'

describe('sort keys', () => {
  it.each<[SortKey, SortKey, number | undefined]>([
    [9, 10, -1],
    [10, 9.5, 1],
    ['9', '10', -1],
    ['71928300000012345', '71928300000012346', -1],
    [9007199254740991, '9007199254740993', -1],
    ['9.50', '12.00', -1],
    ['2026-01-02T00:00:00Z', '2026-01-10T00:00:00Z', -1],
    ['2026-01-01T00:00:00.500Z', '2026-01-01T00:00:00Z', 1],
    ['2026-01-01T00:00:00.000001Z', '2026-01-01T00:00:00.000002Z', -1],
    ['2026-01-01T01:00:00+02:00', '2026-01-01T00:00:00Z', -1],
    ['2026-01-02 03:04:05', '2026-01-02 03:04:06', -1],
    ['open', 'open', 0],
    ['apple', 'banana', -1],
    ['apple', 'Banana', undefined],
    ['a', 'A', undefined],
    ['é', 'f', undefined],
    [5, 'five', undefined],
  ])('%j and %j compare to %j', (a, b, expected) => {
    const sign = (compared: number | undefined) => compared && Math.sign(compared)
    expect(sign(compareSortKeys(a, b))).toBe(expected)
    expect(sign(compareSortKeys(b, a))).toBe(expected && -expected)
  })

  it.each([undefined, null, true, {}, [], '', Number.NaN, 'x'.repeat(201)])('%j is none', (value) => {
    expect(sortKey(value)).toBeUndefined()
  })
})

describe('the order of a list', () => {
  const plan: OrderPlan = {
    field: {
      argument: 'sortBy',
      values: { createdTime: 'meta.created', '-createdTime': 'meta.created' },
      default: '-createdTime',
    },
    direction: {
      argument: 'sortBy',
      values: { createdTime: 'asc', '-createdTime': 'desc' },
      default: '-createdTime',
    },
    id: 'ticket.id',
  }
  const item = { ticket: { id: 7 }, meta: { created: '2026-01-01' }, id: 1 }

  it('comes from the arguments, or from the default', () => {
    expect(orderOf(plan, { sortBy: 'createdTime' }).compare(1, 2)).toBeLessThan(0)
    expect(orderOf(plan, { sortBy: '-createdTime' }).compare(1, 2)).toBeGreaterThan(0)
    expect(orderOf(plan, {}).compare(1, 2)).toBeGreaterThan(0)
    expect(orderOf(plan, {}).keyOf(item)).toBe('2026-01-01')
    expect(orderOf(plan, {}).idOf(item)).toBe('7')
  })

  it('is not known for another argument, without a plan, or without the field', () => {
    expect(orderOf(plan, { sortBy: 'constructor' }).keyOf(item)).toBeUndefined()
    expect(orderOf(undefined, {}).keyOf(item)).toBeUndefined()
    expect(orderOf(plan, {}).keyOf({ id: 1 })).toBeUndefined()
    expect(orderOf(undefined, {}).idOf(item)).toBe('1')
  })

  it('shortens long ids to what still tells them apart', () => {
    const { idOf } = orderOf(undefined, {})
    const [first, second] = ['a', 'b'].map((end) => idOf({ id: `<CAF1x+mail@example.com>/${end}` }))
    expect(first).toHaveLength(8)
    expect(first).not.toBe(second)
    expect(idOf({ id: {} })).toBeUndefined()
    expect(idOf('bare')).toBeUndefined()
  })
})
