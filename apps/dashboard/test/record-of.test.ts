import { expect, test } from 'vitest'
import { readFacts, sayFacts } from '../src/try/record-facts.ts'
import { recordOf, toolsIn, withTitles } from '../src/try/record-of.ts'
import { lookedUp } from '../src/try/record-queries.ts'

const tool = (name: string, properties: Record<string, object> = {}, required: string[] = []) => ({
  name,
  title: `Title of ${name.length}`,
  effects: [/^(get|list)/.test(name) ? 'read' : 'internal'],
  inputSchema: { properties, required },
})
const id = { description: 'The ticket. Id or ticketNumber.' }
const comment = tool('create_a_desk_ticket_comment', { ticket_id: id, content: {} }, ['ticket_id'])
const tools = [
  tool('get_single_desk_ticket_thread_by_id', { id: {} }, ['id']),
  tool('get_single_desk_ticket_by_id', { id }, ['id']),
  tool('list_all_desk_tickets', { limit: {} }),
  tool('list_all_desk_tickets_search', { subject: {} }),
  comment,
]

test('the record of a tool is told by its arguments', () => {
  const search = { tool: 'list_all_desk_tickets_search', subject: { argument: 'subject', isPattern: false } }
  const use = { word: 'ticket', read: 'get_single_desk_ticket_by_id', list: 'list_all_desk_tickets', search }
  expect(recordOf(comment, tools)).toEqual({ ...use, argument: 'ticket_id', takesNumber: true })
  const update = tool('update_a_desk_ticket_by_id', { id: {} }, ['id'])
  expect(recordOf(update, tools)).toEqual({ ...use, argument: 'id', takesNumber: false })
  expect(recordOf(tool('delete_a_desk_tag_by_id', { id: {} }), tools)).toBeUndefined()
  expect(recordOf(comment, [comment])).toBeUndefined()
})

test('a refusal names tools by their titles, the longer name first', () => {
  const text = '"9" was not found by list_all_desk_tickets_search, nor by list_all_desk_tickets.'
  expect(toolsIn(text, tools).map(({ name }) => name)).toEqual([
    'list_all_desk_tickets',
    'list_all_desk_tickets_search',
  ])
  expect(withTitles(text, tools)).toBe('"9" was not found by “Title of 28”, nor by “Title of 21”.')
})

test('a record is known by number, subject and customer', () => {
  const facts = readFacts({
    id: '71',
    ticketNumber: '102',
    subject: 'Lamp',
    contact: { firstName: 'Ana', lastName: 'Li' },
  })
  expect(facts).toEqual({ id: '71', number: '102', subject: 'Lamp', customer: 'Ana Li' })
  expect(sayFacts(facts)).toBe('#102 Ana Li · Lamp')
  expect(sayFacts(readFacts({ caseid: 5 }))).toBe('#5')
  expect(sayFacts(readFacts({ id: '71928300000012342', subject: 'Lamp' }))).toBe('Lamp')
  const chat = {
    id: 825,
    meta: { sender: { id: 7, name: 'Jane Doe' } },
    last_non_activity_message: { content: `One more\nthing: ${'long '.repeat(40)}` },
  }
  expect(sayFacts(readFacts(chat))).toMatch(/^#825 Jane Doe · One more thing: (long )+long…$/)
  expect(sayFacts(readFacts(chat)).length).toBeLessThan(110)
})

test('only what the helpdesk does not have is missing', () => {
  const failed = (code: string) =>
    lookedUp({ is_error: true, result: { error: { code, message: '' } }, done: [] })
  expect(failed('not_found')).toBe('missing')
  expect(failed('unavailable')).toBe('unknown')
  expect(lookedUp({ is_error: false, result: { id: 1, subject: 'Lamp' }, done: [] })).toMatchObject({
    facts: { subject: 'Lamp' },
  })
})
