import { expect, test } from 'vitest'
import { approveLook, approveWords } from '../src/approvals/approve-words.ts'
import { reachOf, sayGroup, sayHeld, sayOutcome, stateWords } from '../src/approvals/outbox-words.ts'

const decision = {
  by: { kind: 'person', id: 'per_1', name: 'Mia' },
  via: 'api',
  at: '',
  reason: null,
} as const

test('a message is sent, and a call that writes to nobody is done', () => {
  const ended = { decision, is_edited: false, error: null, vendor_draft: null, unfinished_steps: [] }
  const message = { ...ended, text_length: 12 }
  const close = { ...ended, text_length: null }
  expect(sayOutcome({ ...message, state: 'sent' })).toBe('Approved by Mia, and sent.')
  expect(sayOutcome({ ...close, state: 'sent' })).toBe('Approved by Mia, and done.')
  expect(sayOutcome({ ...close, state: 'failed' })).toMatch(/^Approved by Mia, but not done: /)
  const error = {
    ...{ code: 'invalid_arguments', message: 'For the agent.', argument: null },
    summary: 'Zoho Desk did not accept the values.',
    vendor_message: 'assigneeId is unknown.',
  }
  expect(sayOutcome({ ...message, state: 'failed', error })).toBe(
    'Approved by Mia, but not sent: Zoho Desk did not accept the values. It said: “assigneeId is unknown.”',
  )
  expect(stateWords({ ...message, state: 'failed' }).label).toBe('Not sent')
  expect(stateWords({ ...close, state: 'failed' }).label).toBe('Not done')
  expect(stateWords({ ...close, state: 'waiting' }).label).toBe('Waits for you')
})

test('of a message that was sent it says what should have followed and did not', () => {
  const sent = {
    ...{ decision, is_edited: false, error: null, vendor_draft: null, text_length: 12 },
    state: 'sent',
  } as const
  const said = sayOutcome({
    ...sent,
    unfinished_steps: [
      { arguments: ['status'], state: 'unknown' },
      { arguments: ['add_tags'], state: 'failed' },
    ],
  })
  expect(said).toMatch(/^Approved by Mia, and sent\. Not done: Add tags\. Unknown whether done: Status\.$/i)
})

test('of a draft in a helpdesk it says what a person did with it there', () => {
  const draft = {
    ...{ decision: null, is_edited: false, error: null, text_length: 12, unfinished_steps: [] },
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

test('who gets it comes first, with all that goes along but the conversation itself', () => {
  const item = {
    ...{ text: 'Hi', text_argument: 'body', text_length: 2, delivery: null, result: null },
    targets: [
      { kind: 'conversation', id: 'c1', number: '820' },
      { kind: 'agent', id: '7', title: 'Nadia Rahman' },
    ],
    thread: { kind: 'conversation', id: 'c1', title: null, number: '820', customer: 'Jane Doe' },
  }
  const given = {
    conversation_id: '820',
    body: 'Hi',
    status: 'resolved',
    author_id: '7',
    cc_emails: ['a@b.example'],
  }
  expect(reachOf({ ...item, arguments: given })).toEqual([
    { label: 'To', value: 'Jane Doe' },
    { label: 'From', value: 'Nadia Rahman' },
    { label: 'Cc', value: 'a@b.example' },
    { label: 'Status', value: 'resolved' },
  ])
  expect(reachOf({ ...item, arguments: { to: 'x@y.example', body: 'Hi' } })).toEqual([
    { label: 'To', value: 'x@y.example' },
  ])
  // What the helpdesk says of what was sent; before, nothing is known.
  const short = { conversation_id: '820', body: 'Hi', status: 'resolved' }
  expect(reachOf({ ...item, arguments: short }).map(({ label }) => label)).toEqual(['To', 'Status'])
  expect(reachOf({ ...item, arguments: short, result: { recorded_as: 'Nadia Rahman' } })).toEqual([
    { label: 'To', value: 'Jane Doe' },
    { label: 'From', value: 'Nadia Rahman' },
    { label: 'Status', value: 'resolved' },
  ])
  const close = { ...item, text: null, text_argument: null, text_length: null }
  expect(reachOf({ ...close, arguments: { id: 'c1', status: 'closed' } })).toEqual([
    { label: 'Status', value: 'closed' },
  ])
})

test('several requests on one conversation are counted by how they stand', () => {
  const message = (state: Parameters<typeof sayGroup>[0][number]['state']) => ({ state, text_length: 12 })
  const [waiting, stale, sent] = [message('waiting'), message('stale'), message('sent')]
  expect(sayGroup([waiting, stale])).toBe(
    '2 requests about this conversation wait. Once something is sent, the others show it before you decide about them.',
  )
  expect(sayGroup([sent, stale])).toBe('2 requests about this conversation: 1 waits, 1 sent.')
  expect(sayGroup([sent, waiting, waiting])).toMatch(/: 2 wait, 1 sent\. Once something is sent, /)
  const done = { state: 'sent', text_length: null } as const
  expect(sayGroup([sent, sent, message('discarded'), done, message('failed')])).toBe(
    '5 requests about this conversation: 2 sent, 1 discarded, 1 done, 1 not sent.',
  )
})

test('what is sent although somebody has written does not look like the safe button', () => {
  const message = { text_length: 12 }
  expect(approveLook({ state: 'waiting' })).toBe('primary')
  expect(approveLook({ state: 'stale' })).toBe('plain')
  expect(approveWords({ ...message, state: 'stale' }, false)).toBe('I have read it: send all the same')
  expect(approveWords({ ...message, state: 'waiting' }, true)).toBe('Approve the changed text and send')
})
