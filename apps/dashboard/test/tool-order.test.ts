import { expect, test } from 'vitest'
import { inToolOrder } from '../src/words/tool-order.ts'

test('tools begin with conversations, and of those with what most work is done with', () => {
  const tools = [
    { name: 'channels', group: 'channels', essential: true },
    { name: 'time entries', group: 'conversations', essential: false },
    { name: 'something new', group: 'elsewhere', essential: true },
    { name: 'tickets', group: 'conversations', essential: true },
    { name: 'orders', group: 'orders', essential: false },
  ]
  expect(inToolOrder(tools).map(({ name }) => name)).toEqual([
    'tickets',
    'time entries',
    'orders',
    'channels',
    'something new',
  ])
})
