import { expect, test } from 'vitest'
import { hasMore } from '../src/approvals/conversation.tsx'
import { isHtml } from '../src/approvals/html-text.ts'
import { sayNew } from '../src/approvals/new-turns.tsx'

const me = { id: 'per_1', name: 'Mia' }
const now = Date.parse('2026-10-01T12:00:00Z')
const ben = { id: 'per_2', name: 'Ben' }

test('what was written through Helpdesk MCP is told apart from what somebody else wrote', () => {
  const turns = (...writers: (object | undefined)[]) =>
    writers.map((writer) => (writer ? { text: 'Hello', written_here: writer } : { text: 'Hello' }))
  expect(sayNew(turns(me, me), 'per_1', now)).toMatch(/^You have written here through Helpdesk MCP since /)
  expect(sayNew(turns(ben), 'per_1', now)).toMatch(/^Ben has written here through Helpdesk MCP since /)
  expect(sayNew(turns(me), undefined, now)).toMatch(/^Mia has written here /)
  expect(sayNew(turns({ id: null, name: null }), 'per_1', now)).toMatch(/^An assistant or a colleague has /)
  for (const mixed of [turns(me, ben), turns(me, undefined), turns(undefined)])
    expect(sayNew(mixed, 'per_1', now)).toMatch(/^Somebody has written since .* Read it before you decide\.$/)
})

test('a text is HTML where it has elements, not where it only has signs', () => {
  for (const text of ['<p>Hello</p>', 'a<br>b', '<div>x</div >', 'see <a href="https://x">this</a>'])
    expect(isHtml(text), text).toBe(true)
  for (const text of ['1 < 2 and 3 > 2', 'Vase <broken>', 'write to <ana@mail.example>', 'if a<b then'])
    expect(isHtml(text), text).toBe(false)
})

test('a reply that a person approved is said to be theirs to approve, not to write', () => {
  const turn = (by: object, minutes: number, more: object = {}) => ({
    ...{ text: 'Hello', time: new Date(now - minutes * 60_000).toISOString(), ...more },
    written_here: { ...by, approved: true },
  })
  expect(sayNew([turn(me, 1)], 'per_1', now)).toBe(
    'The reply that you approved a moment ago was sent here. Read it before you decide.',
  )
  expect(sayNew([turn(ben, 1), turn(ben, 2)], 'per_1', now)).toMatch(
    /^The 2 replies that Ben approved a moment ago were sent here\. /,
  )
  expect(sayNew([turn(ben, 1, { visibility: 'private' })], 'per_1', now)).toMatch(
    /^The note that Ben approved a moment ago was added here\. /,
  )
  expect(sayNew([turn({ id: null, name: null }, 90)], 'per_1', now)).toMatch(
    /^The reply that somebody approved was sent here since the assistant read the conversation\. /,
  )
  const written = { ...turn(me, 1), written_here: { ...me, approved: false } }
  expect(sayNew([turn(me, 1), written], 'per_1', now)).toMatch(/^You have written here /)
})

test('a conversation is offered where it has more than what stands there already', () => {
  const question = { id: '1', role: 'customer', text: 'Where is it?' }
  const answer = { id: '2', role: 'agent', text: 'On its way.' }
  expect(hasMore([], [], true)).toBe(false)
  expect(hasMore([question], [], true)).toBe(false)
  expect(hasMore([question], [], false)).toBe(true)
  expect(hasMore([question, answer], [], true)).toBe(true)
  expect(hasMore([question, answer], [answer], true)).toBe(false)
  expect(hasMore([answer], [answer], false)).toBe(false)
})
