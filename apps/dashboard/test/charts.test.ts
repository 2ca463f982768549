import { expect, test } from 'vitest'
import { codesOf, errorParts } from '../src/activity/chart-data.ts'
import { linePath } from '../src/design/line-chart.tsx'

const slice = (errors: Record<string, number>) => ({
  at: '2026-11-21T09:00:00Z',
  calls: 10,
  ok: 0,
  failed: 10,
  refused: 0,
  attempted: 0,
  held: 0,
  waiting: 0,
  errors,
  median_ms: null,
  p95_ms: null,
})

test('the most frequent errors have a part each, all others one together', () => {
  const slices = [slice({ a: 1, b: 5, c: 2 }), slice({ d: 4, e: 1, f: 1, c: 1 })]
  expect(codesOf(slices)).toEqual(['b', 'd', 'c', 'a', 'e', 'f'])
  expect(errorParts(slices)).toEqual({
    names: ['b', 'd', 'c', 'a', 'others'],
    parts: [
      [5, 0, 2, 1, 0],
      [0, 4, 1, 0, 2],
    ],
  })
  expect(errorParts([slice({ a: 1 })])).toEqual({ names: ['a'], parts: [[1]] })
})

test('a line is cut where nothing is known, and a lone point is still drawn', () => {
  expect(linePath([10, 5, null, 0], 10, 100)).toBe('M5 0L15 50M35 100h0')
  expect(linePath([null, null], 10, 100)).toBe('')
})
