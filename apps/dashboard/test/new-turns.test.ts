import { expect, test } from 'vitest'
import { isHtml } from '../src/approvals/html-text.ts'
import { approverOf, sayNew } from '../src/approvals/new-turns.tsx'
import type { OutboxDetail, OutboxItem } from '../src/approvals/outbox-requests.ts'

const me = { kind: 'person', id: 'per_1', name: 'Mia' }
const thread = { kind: 'ticket', id: '1' }
const account = { id: 'acc_1' }
const sent = (id: string, by = me, parts: object = {}) =>
  ({
    ...{ id, state: 'sent', thread, integrated_account: account, delivery: { id: `m${id}` } },
    ...{ text_start: `Your parcel is on its way, says text ${id}.`, decision: { by } },
    ...parts,
  }) as unknown as OutboxItem
const stale = (...turns: object[]) =>
  ({ thread, integrated_account: account, new_turns: turns }) as unknown as OutboxDetail

test('what is new and was approved here is told apart from what somebody else wrote', () => {
  const other = { kind: 'person', id: 'per_2', name: 'Ben' }
  const decided = [
    sent('1'),
    sent('2'),
    sent('3', other),
    sent('4', me, { thread: { kind: 'ticket', id: '9' } }),
  ]
  expect(approverOf(stale({ id: 'm1' }), decided)).toEqual(me)
  expect(
    approverOf(
      stale({ id: 'm1' }, { id: 'x', text: '<p>Your parcel is on its way, says text 2.</p>\n--' }),
      decided,
    ),
  ).toEqual(me)
  expect(approverOf(stale({ id: 'm3' }), decided)).toEqual(other)
  expect(approverOf(stale({ id: 'm1' }, { id: 'm3' }), decided)).toBeUndefined()
  expect(approverOf(stale({ id: 'm1' }, { id: 'x', text: 'Thanks!' }), decided)).toBeUndefined()
  const short = [sent('5', me, { text_start: 'Yes' })]
  expect(approverOf(stale({ id: 'x', role: 'agent', text: 'Yes' }), short)).toEqual(me)
  expect(approverOf(stale({ id: 'x', role: 'agent', text: 'Yes, but not today.' }), short)).toBeUndefined()
  expect(approverOf(stale({ id: 'x', role: 'customer', text: 'Yes' }), short)).toBeUndefined()
  expect(approverOf(stale({ id: 'm4' }), decided)).toBeUndefined()
  expect(approverOf(stale(), decided)).toBeUndefined()
  expect(sayNew(me, 'per_1')).toMatch(/^You have approved this /)
  expect(sayNew(me, undefined)).toMatch(/^Mia has approved this /)
  expect(sayNew(undefined, 'per_1')).toMatch(/^Somebody has written /)
})

test('a text is HTML where it has elements, not where it only has signs', () => {
  for (const text of ['<p>Hello</p>', 'a<br>b', '<div>x</div >', 'see <a href="https://x">this</a>'])
    expect(isHtml(text), text).toBe(true)
  for (const text of ['1 < 2 and 3 > 2', 'Vase <broken>', 'write to <ana@mail.example>', 'if a<b then'])
    expect(isHtml(text), text).toBe(false)
})
