import { expect, test } from 'vitest'
import { sayWhyNot, tellDone, withKnown } from '../src/try/say-done.ts'

const whole = ({ before, name, after }: ReturnType<typeof tellDone>) => `${before}${name}${after}`

test.each([
  ['Added an internal note.', 'ticket', 'Added an internal note on ticket #455.'],
  ['Commented on a ticket.', 'ticket', 'Commented on ticket #455.'],
  ['Replied to the customer by e-mail.', 'ticket', 'Replied to the customer by e-mail on ticket #455.'],
  [
    'Replied to the customer by e-mail; it waits to be sent.',
    'conversation',
    'Replied to the customer by e-mail on conversation #455; it waits to be sent.',
  ],
  [
    'Updated ticket: status Closed, priority High.',
    'ticket',
    'Updated ticket #455: status Closed, priority High.',
  ],
  ['Added tags to a conversation: vip.', 'conversation', 'Added tags to conversation #455: vip.'],
  ['Took tags off a ticket: vip.', 'ticket', 'Took tags off ticket #455: vip.'],
  ['Created ticket.', 'ticket', 'Created ticket #455.'],
  ['Deleted ticket attachment.', 'ticket', 'Deleted ticket attachment on ticket #455.'],
  ['Started or stopped a timer on a ticket.', 'ticket', 'Started or stopped a timer on ticket #455.'],
  ['Updated direct assignment rule.', 'direct_assignment_rule', 'Updated direct assignment rule #455.'],
])('%j on a %s is told as %j', (summary, kind, said) => {
  expect(whole(tellDone(summary, { kind, id: '1892000000042013', number: '455' }))).toBe(said)
})

test('what has no number is named by its id, shortened in its middle', () => {
  const target = { kind: 'case', id: '10404' }
  expect(whole(tellDone('Added a note to a case.', target))).toBe('Added a note to case 10404.')
  const long = { kind: 'case', id: `<${'a'.repeat(60)}@mail.example>` }
  expect(tellDone('Added a note to a case.', long).name).toMatch(/^case <aaaaa…/)
  expect(tellDone('Closed a case.', { kind: 'case', id: '9', number: 'D1VZ0' }).name).toBe('case D1VZ0')
})

test('what was looked up before completes what the answer says', () => {
  const done = [{ summary: 'Noted.', targets: [{ kind: 'ticket', id: '1', title: '455' }], changes: [] }]
  const known = {
    kind: 'ticket',
    id: '1',
    number: '455',
    title: 'Late parcel',
    link: 'https://desk.example/1',
  }
  expect(withKnown(done, [known])[0]?.targets).toEqual([known])
  expect(withKnown(done, [{ ...known, id: '2' }])).toEqual(done)
})

test('why a call failed leaves out what it was for', () => {
  expect(sayWhyNot('Zoho Desk has no ticket 9. Asked for: Add an internal note.')).toBe(
    'Zoho Desk has no ticket 9.',
  )
  expect(sayWhyNot('There is no tool “x”. Nothing was sent.')).toBe('There is no tool “x”. Nothing was sent.')
})
