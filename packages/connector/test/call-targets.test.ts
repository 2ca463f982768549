import { expect, test } from 'vitest'
import { namedBy } from '../src/records/call-targets.ts'

const plan = {
  kind: 'conversation',
  answer: ['id'],
  title: ['more.mail_subject|meta.sender.name', 'suffix'],
}
const titleOf = (answer: object) => namedBy(plan, { id: 7, ...answer })?.title

test('of fields that stand for each other the first that holds a text is the title', () => {
  const meta = { sender: { name: 'Ana Cruz' } }
  expect(titleOf({ more: { mail_subject: 'Where is my parcel?' }, meta })).toBe('Where is my parcel?')
  expect(titleOf({ more: { mail_subject: ' ' }, meta })).toBe('Ana Cruz')
  expect(titleOf({ more: null, meta, suffix: '(shop)' })).toBe('Ana Cruz (shop)')
  expect(titleOf({})).toBeUndefined()
})
