import { expect, test } from 'vitest'
import { byUse } from '../src/mint/client-tabs.tsx'

test('assistants that cannot use it come last, the others in their order', () => {
  const clients = [
    { id: 'a', problem: 'It runs in the cloud.' },
    { id: 'b', problem: null },
    { id: 'c', problem: 'It sends no headers.' },
    { id: 'd', problem: null },
  ]
  expect([...clients].sort(byUse).map(({ id }) => id)).toEqual(['b', 'd', 'a', 'c'])
})
