import { expect, test } from 'vitest'
import { isHtml } from '../src/approvals/html-text.ts'
import { sayNew } from '../src/approvals/new-turns.tsx'

const me = { id: 'per_1', name: 'Mia' }
const ben = { id: 'per_2', name: 'Ben' }

test('what was written through Helpdesk MCP is told apart from what somebody else wrote', () => {
  const turns = (...writers: (object | undefined)[]) =>
    writers.map((writer) => (writer ? { text: 'Hello', written_here: writer } : { text: 'Hello' }))
  expect(sayNew(turns(me, me), 'per_1')).toMatch(/^You have written here through Helpdesk MCP since /)
  expect(sayNew(turns(ben), 'per_1')).toMatch(/^Ben has written here through Helpdesk MCP since /)
  expect(sayNew(turns(me), undefined)).toMatch(/^Mia has written here /)
  expect(sayNew(turns({ id: null, name: null }), 'per_1')).toMatch(/^An assistant or a colleague has /)
  for (const mixed of [turns(me, ben), turns(me, undefined), turns(undefined)])
    expect(sayNew(mixed, 'per_1')).toMatch(/^Somebody has written since .* Read it before you decide\.$/)
})

test('a text is HTML where it has elements, not where it only has signs', () => {
  for (const text of ['<p>Hello</p>', 'a<br>b', '<div>x</div >', 'see <a href="https://x">this</a>'])
    expect(isHtml(text), text).toBe(true)
  for (const text of ['1 < 2 and 3 > 2', 'Vase <broken>', 'write to <ana@mail.example>', 'if a<b then'])
    expect(isHtml(text), text).toBe(false)
})
