import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { coveringPage, furthestPage } from '../src/read-block.ts'

const range = fc.record({
  start: fc.nat(5000),
  count: fc.integer({ min: 1, max: 120 }),
  maximum: fc.integer({ min: 1, max: 100 }),
})

describe('coveringPage', () => {
  it.each([
    { start: 0, count: 50, expected: { page: 0, size: 50 } },
    { start: 49, count: 51, expected: { page: 0, size: 100 } },
    { start: 99, count: 51, expected: { page: 1, size: 75 } },
    { start: 99, count: 101, expected: undefined },
  ])('holds $count from $start', ({ start, count, expected }) => {
    expect(coveringPage(start, count, 100)).toEqual(expected)
  })

  it('is the smallest page that holds the range, and absent only when there is none', () => {
    fc.assert(
      fc.property(range, ({ start, count, maximum }) => {
        const holds = (size: number) => (start % size) + count <= size
        const sizes = Array.from({ length: maximum }, (_, index) => index + 1).filter(holds)
        const choice = coveringPage(start, count, maximum)
        expect(choice?.size).toBe(sizes[0])
        if (choice) expect(choice.page).toBe(Math.floor(start / choice.size))
      }),
    )
  })

  it('asks for no size below the minimum', () => {
    expect(coveringPage(0, 5, 100, 20)).toEqual({ page: 0, size: 20 })
    expect(coveringPage(19, 5, 20, 20)).toBeUndefined()
  })
})

describe('furthestPage', () => {
  it('contains the start, and no other page that does ends later', () => {
    fc.assert(
      fc.property(range, ({ start, maximum }) => {
        const { page, size } = furthestPage(start, maximum)
        const end = (of: number) => (Math.floor(start / of) + 1) * of
        expect(page).toBe(Math.floor(start / size))
        const sizes = Array.from({ length: maximum }, (_, index) => index + 1)
        expect(end(size)).toBe(Math.max(...sizes.map(end)))
      }),
    )
  })
})
