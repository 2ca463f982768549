import { expect, test } from 'vitest'
import { sayRights } from '../src/mint/say-rights.ts'

const reads = { effects: ['read'] }
const notes = { effects: ['internal'] }
/** Writes to a customer or, by an argument, to colleagues alone. */
const messages = { effects: ['internal', 'outbound'] }
const all = ['read', 'internal', 'outbound', 'destructive', 'admin'] as const

test('read only', () => {
  expect(sayRights([reads, reads], ['read'])).toEqual({
    can: ['Look things up'],
    cannot: [
      'Make internal changes: notes, tags, assignments',
      'Write to customers',
      'Make changes that are hard to undo: delete, merge',
      'Change settings, people or where data goes',
    ],
  })
})

test('a tool that could write to customers does not where outbound is not permitted', () => {
  const { can, cannot } = sayRights([reads, notes, messages], ['read', 'internal'])
  expect(can.join()).not.toContain('customers')
  expect(cannot.join()).toContain('Write to customers')
  expect(sayRights([reads, messages], all).can.join()).toContain('Write to customers')
})

test('a permitted effect that no tool has is not promised', () => {
  const { can, cannot } = sayRights([reads], all)
  expect(can).toEqual(['Look things up'])
  expect(cannot.join()).toContain('Write to customers')
})

test('where nothing is restricted, nothing is left that it cannot do', () => {
  expect(sayRights([{ effects: all }], all)).toMatchObject({ can: { length: 5 }, cannot: [] })
})

test('what is looked up is named where it is restricted', () => {
  const { can } = sayRights([reads], ['read'], ['conversations', 'customers', 'orders'])
  expect(can).toEqual(['Look up conversations, customers and orders'])
})
