import { expect, test } from 'vitest'
import { sayRights } from '../src/mint/say-rights.ts'

const reads = { effects: ['read'] }
const notes = { effects: ['internal'] }
/** Writes to a customer or, by an argument, to colleagues alone. */
const messages = { effects: ['internal', 'outbound'] }
const all = ['read', 'internal', 'outbound', 'destructive', 'admin'] as const

test('read only', () => {
  expect(sayRights([reads, reads], ['read'])).toEqual([
    'With 2 tools, the assistant can look things up.',
    'It cannot make internal changes (notes, tags, assignments), write to customers, make changes that are hard to undo (delete, merge) or change settings, agents or permissions.',
  ])
})

test('a tool that could write to customers does not where outbound is not permitted', () => {
  const [may, mayNot] = sayRights([reads, notes, messages], ['read', 'internal'])
  expect(may).not.toContain('customers')
  expect(mayNot).toContain('write to customers')
  expect(sayRights([reads, messages], all)[0]).toContain('write to customers')
})

test('a permitted effect that no tool has is not promised', () => {
  const [may, mayNot] = sayRights([reads], all)
  expect(may).toBe('With 1 tool, the assistant can look things up.')
  expect(mayNot).toContain('write to customers')
})

test('no restrictions', () => {
  const [, mayNot] = sayRights([{ effects: all }], all)
  expect(mayNot).toContain('Nothing is restricted')
})

test('everything but administration', () => {
  const [, mayNot] = sayRights([{ effects: all }], all.slice(0, -1))
  expect(mayNot).toBe(
    'It cannot change settings, agents or permissions. Customers see what it sends immediately.',
  )
})
