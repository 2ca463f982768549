import { expect, test } from 'vitest'
import { scrollPlace } from '../src/approvals/card-keys.tsx'

test('the next card is shown with its buttons where it fits, and else from its start', () => {
  expect(scrollPlace({ top: 100, bottom: 700 }, 800)).toBe('stay')
  // Its start is in sight, and its buttons are below the edge.
  expect(scrollPlace({ top: 300, bottom: 900 }, 800)).toBe('nearest')
  expect(scrollPlace({ top: -200, bottom: 300 }, 800)).toBe('nearest')
  expect(scrollPlace({ top: 300, bottom: 1_400 }, 800)).toBe('start')
})
