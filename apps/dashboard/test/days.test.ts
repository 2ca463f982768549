import { expect, test } from 'vitest'
import { roundUp } from '../src/design/chart-frame.tsx'
import { byDay, dayOf, sayDay } from '../src/time/days.ts'

const noon = new Date(2026, 2, 18, 12).getTime()
const hour = 3_600_000

test('a day is named by how near it is, in the zone of the reader', () => {
  expect(sayDay(noon - 11 * hour, noon)).toBe('Today')
  expect(sayDay(noon - 13 * hour, noon)).toBe('Yesterday')
  expect(sayDay(noon - 37 * hour, noon)).toBe('Monday 16 March')
  expect(sayDay(new Date(2025, 11, 31, 23).getTime(), noon)).toMatch(/^Wednesday,? 31 December 2025$/)
  expect(dayOf(new Date(2026, 0, 5, 23, 59).getTime())).toBe('2026-01-05')
})

test('items stand under their day, in the order they came in', () => {
  const at = (hours: number) => ({ at: new Date(noon - hours * hour).toISOString() })
  expect(byDay([at(1), at(2), at(14)], noon)).toMatchObject([
    { title: 'Today', items: [at(1), at(2)] },
    { title: 'Yesterday', items: [at(14)] },
  ])
  expect(byDay([], noon)).toEqual([])
})

test('an axis ends at a round number whose half is one too', () => {
  expect([0, 1, 2, 3, 5, 7, 9, 11, 19, 21, 99, 101, 1234].map(roundUp)).toEqual([
    2, 2, 2, 4, 6, 8, 10, 20, 20, 40, 100, 200, 2000,
  ])
})
