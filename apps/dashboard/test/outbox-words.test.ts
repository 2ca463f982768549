import { expect, test } from 'vitest'
import { sayHeld, sayOutcome, stateWords } from '../src/approvals/outbox-words.ts'

const decision = {
  by: { kind: 'person', id: 'per_1', name: 'Mia' },
  via: 'api',
  at: '',
  reason: null,
} as const

test('a message is sent, and a call that writes to nobody is done', () => {
  const ended = { decision, is_edited: false, error: null, vendor_draft: null } as const
  const message = { ...ended, text_length: 12 }
  const close = { ...ended, text_length: null }
  expect(sayOutcome({ ...message, state: 'sent' })).toBe('Approved by Mia, and sent.')
  expect(sayOutcome({ ...close, state: 'sent' })).toBe('Approved by Mia, and done.')
  expect(sayOutcome({ ...close, state: 'failed' })).toMatch(/^Approved by Mia, but not done: /)
  expect(stateWords({ ...message, state: 'failed' }).label).toBe('Not sent')
  expect(stateWords({ ...close, state: 'failed' }).label).toBe('Not done')
  expect(stateWords({ ...close, state: 'waiting' }).label).toBe('Waits for you')
})

test('of a draft in a helpdesk it says what a person did with it there', () => {
  const draft = {
    ...{ decision: null, is_edited: false, error: null, text_length: 12 },
    vendor_draft: { id: '1', helpdesk: 'Zoho Desk', link: null },
  } as const
  expect(sayOutcome({ ...draft, state: 'vendor_draft' })).toBeUndefined()
  expect(sayOutcome({ ...draft, state: 'sent' })).toBe('A person has sent it in Zoho Desk.')
  expect(sayOutcome({ ...draft, state: 'discarded' })).toMatch(/^A person has deleted it in Zoho Desk/)
})

test('a list of calls says how a held one ended', () => {
  expect(sayHeld('waiting', true)).toBe('Waits for approval')
  expect(sayHeld('sent', true)).toBe('Approved and sent')
  expect(sayHeld('sent', false)).toBe('Approved and done')
  expect(sayHeld('discarded', true)).toBe('Discarded')
  expect(sayHeld('stale', true)).toBe('Waits: conversation changed')
})
