import { expect, it } from 'vitest'
import { interleave } from '../src/story/interleave.ts'

it('makes one list of several, each in its own order and spread over the whole', () => {
  expect(interleave([['a', 'b', 'c', 'd'], ['x', 'y'], []]).join('')).toBe('axbcyd')
})
