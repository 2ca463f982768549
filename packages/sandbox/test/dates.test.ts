import { describe, expect, it } from 'vitest'
import { datesIn } from '../src/story/dates.ts'

describe('dates in stories', () => {
  const morning = Date.parse('2026-09-05T07:09:00Z')
  it.each([
    ['en', '5 September', '5 Sept 2026, 07:09'],
    ['de', '5. September', '05.09.2026, 07:09'],
    ['fr', '5 septembre', '5 sept. 2026, 07:09'],
    ['pt', '5 de setembro', '5 de set. de 2026, 07:09'],
    ['ja', '9月5日', '2026/09/05 07:09'],
  ] as const)('are written as %s writes them', (language, day, full) => {
    const dates = datesIn(language)
    expect(dates.day(morning)).toBe(day)
    expect(dates.full(morning)).toBe(full)
  })
})
