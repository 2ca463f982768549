import { expect, test } from 'vitest'
import { toRule } from '../src/mint/exception-draft.ts'
import { configOf, newDraft } from '../src/mint/mint-draft.ts'
import { sayPolicy, sayReach, sayRule } from '../src/mint/write-rules.ts'

const titleOf = (tool: string) => (tool === 'send_message' ? 'Send a message' : tool)
const when = { group: '', tool: '', from: '', to: '', decision: 'deny' as const }

test('an exception has the conditions that were given, and says them', () => {
  expect(toRule({ ...when, group: 'orders' }, 'Europe/Dublin')).toEqual({
    when: { group: 'orders' },
    then: 'deny',
  })
  const night = toRule({ ...when, tool: 'send_message', from: '18:00', to: '08:00' }, 'Europe/Dublin')
  expect(night.when).toEqual({
    tool: 'send_message',
    hours: { from: '18:00', to: '08:00', zone: 'Europe/Dublin' },
  })
  expect(sayRule(night, titleOf)).toBe('“Send a message” from 18:00 to 08:00 (Europe/Dublin): never')
  const written = {
    when: {
      group: ['orders', 'customers'],
      arguments: { status: ['CLOSED', 'DONE'] },
      hours: { from: '00:00', to: '24:00', zone: 'UTC', days: ['sat' as const, 'sun' as const] },
    },
    then: 'draft' as const,
  }
  expect(sayRule(written, titleOf)).toBe(
    'Any change in orders or customers with status CLOSED or DONE from 00:00 to 24:00 (UTC) on Sat, Sun: ask me first',
  )
})

test('what is asked before is said of what is granted, the exceptions first', () => {
  const rules = [toRule({ ...when, group: 'orders' }, 'UTC')]
  expect(sayPolicy({ outbound: 'draft', destructive: 'deny', rules }, ['read', 'outbound'], titleOf)).toEqual(
    [
      { text: 'Any change in orders: never; reading stays allowed.', decision: 'deny' },
      { text: 'Messages to customers wait until a person has approved them.', decision: 'draft' },
    ],
  )
  expect(sayPolicy({}, ['read', 'outbound'], titleOf)).toEqual([
    { text: 'Messages to customers are sent at once.', decision: 'allow' },
  ])
  expect(sayPolicy({}, ['read', 'internal'], titleOf)).toEqual([])
})

test('a config asks first where customers can be written to, and says nothing of what is not granted', () => {
  expect(configOf({ ...newDraft, effects: ['read', 'internal'] })).toEqual({ effects: ['read', 'internal'] })
  expect(configOf({ ...newDraft, effects: ['read', 'outbound'] })).toEqual({
    effects: ['read', 'outbound'],
    outbound: 'draft',
  })
  expect(configOf({ ...newDraft, effects: ['read', 'outbound'], outbound: 'allow' })).toEqual({
    effects: ['read', 'outbound'],
  })
})

test('when customers get what is written', () => {
  const all = ['read', 'internal', 'outbound']
  expect(sayReach({}, all)).toBe('Replies at once')
  expect(sayReach({ outbound: 'draft' }, all)).toBe('Replies after approval')
  expect(sayReach({ outbound: 'confirm' }, all)).toBe('Replies once its user confirms')
  expect(sayReach({ outbound: 'deny' }, all)).toBe('Nothing')
  expect(sayReach({ outbound: 'allow' }, ['read', 'internal'])).toBe('Nothing')
  const rules = [{ when: { group: 'orders' }, then: 'deny' as const }]
  expect(sayReach({ outbound: 'draft', rules }, all)).toBe('Replies after approval, with exceptions')
})
