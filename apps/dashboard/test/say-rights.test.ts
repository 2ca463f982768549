import { expect, test } from 'vitest'
import { sayRights } from '../src/pages/mint/say-rights.ts'

const reads = { effects: ['read'] }
const notes = { effects: ['internal'] }
/** Writes to a customer or, by an argument, to colleagues alone. */
const messages = { effects: ['internal', 'outbound'] }
const all = ['read', 'internal', 'outbound', 'destructive'] as const

test('reading alone', () => {
  expect(sayRights([reads, reads], ['read'])).toEqual([
    'With 2 tools the assistant may look things up.',
    'It may not change what colleagues see (notes, tags, who a ticket belongs to), write to customers or do what is hard to undo (delete, merge).',
  ])
})

test('a tool that could write to customers does not, where that is not permitted', () => {
  const [may, mayNot] = sayRights([reads, notes, messages], ['read', 'internal'])
  expect(may).not.toContain('customers')
  expect(mayNot).toContain('write to customers')
  expect(sayRights([reads, messages], all)[0]).toContain('write to customers')
})

test('what is permitted but no tool does is not promised', () => {
  const [may, mayNot] = sayRights([reads], all)
  expect(may).toBe('With 1 tool the assistant may look things up.')
  expect(mayNot).toContain('write to customers')
})

test('nothing held back', () => {
  const [, mayNot] = sayRights([{ effects: all }], all)
  expect(mayNot).toContain('No kind of action is held back')
})
