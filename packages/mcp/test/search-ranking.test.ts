import type { ToolRecord } from '@helpdesk-mcp/contracts'
import { describe, expect, test } from 'vitest'
import { createToolIndex } from '../src/surface/search/tool-index.ts'
import { sampleRecord } from './support/sample-connector.ts'

function tool(name: string, resource: string, method: string, rest: Partial<ToolRecord> = {}): ToolRecord {
  return sampleRecord(name, {
    title: method,
    description: 'What it does.',
    resource,
    method,
    effects: ['list', 'get', 'count'].includes(method) ? ['read'] : ['internal'],
    ...rest,
  })
}

const tickets = [
  tool('list_all_desk_tickets', 'tickets', 'list'),
  tool('get_single_desk_ticket_by_id', 'tickets', 'get'),
  tool('create_a_desk_ticket', 'tickets', 'create'),
  tool('update_a_desk_ticket_by_id', 'tickets', 'update'),
  tool('delete_a_desk_ticket_by_id', 'tickets', 'delete'),
  tool('list_all_desk_ticket_tags', 'ticket_tags', 'list'),
  tool('desk_ticket_tags_add', 'ticket_tags', 'add'),
  tool('desk_tickets_count', 'tickets', 'count'),
  tool('list_all_desk_contacts', 'contacts', 'list'),
  tool('create_a_desk_contact', 'contacts', 'create'),
  tool('desk_contact_followers_add', 'contact_followers', 'add'),
  tool('desk_agents_deactivate', 'agents', 'deactivate'),
]

function first(question: string, records: readonly ToolRecord[] = tickets): string | undefined {
  return createToolIndex(records).search(question)[0]?.record.name
}

describe('a question finds first', () => {
  test.each([
    // The plain tool comes before the special one that has the words as well.
    ['add a contact', 'create_a_desk_contact'],
    ['tickets', 'list_all_desk_tickets'],
    // What people say in place of the tool's words, also in several words.
    ['new customer', 'create_a_desk_contact'],
    ['get rid of the case', 'delete_a_desk_ticket_by_id'],
    ['how many tickets are there', 'desk_tickets_count'],
    ['label the ticket', 'desk_ticket_tags_add'],
    ['labels of the ticket', 'list_all_desk_ticket_tags'],
    ['someone left the company', 'desk_agents_deactivate'],
    // Questions read, commands change.
    ['which contacts did we add', 'list_all_desk_contacts'],
    ['add contacts', 'create_a_desk_contact'],
    // One slip of the keyboard.
    ['show all cotnacts', 'list_all_desk_contacts'],
    ['tikcets', 'list_all_desk_tickets'],
  ])('%j: %s', (question, name) => {
    expect(first(question)).toBe(name)
  })

  test.each(['', 'zzzzzz', 'what is it', '!?'])('nothing for %j', (question) => {
    expect(createToolIndex(tickets).search(question)).toEqual([])
  })
})

describe('what counts', () => {
  test('an essential tool comes before its equal', () => {
    const equal = [tool('a_desk_notes_x', 'notes', 'x'), tool('b_desk_notes_x', 'notes', 'x')]
    const [one, two] = equal as [ToolRecord, ToolRecord]
    expect(first('notes', [one, { ...two, essential: true }])).toBe('b_desk_notes_x')
    expect(first('notes', [{ ...one, essential: true }, two])).toBe('a_desk_notes_x')
  })

  test('a helpdesk is about tickets unless something else is named', () => {
    const records = [
      tool('update_a_desk_agent_by_id', 'agents', 'update'),
      tool('update_a_desk_ticket_by_id', 'tickets', 'update'),
    ]
    expect(first('change it', records)).toBe('update_a_desk_ticket_by_id')
    expect(first('change the colleague', records)).toBe('update_a_desk_agent_by_id')
  })

  test('a clause about another tool does not count', () => {
    const description = 'Does this. For holidays use list_all_desk_agents.'
    const records = [tool('desk_agents_one', 'agents', 'one', { description }), ...tickets]
    expect(createToolIndex(records).search('holidays')).toEqual([])
    const own = { description: 'Does this. For holidays, too.' }
    expect(first('holidays', [tool('desk_agents_one', 'agents', 'one', own), ...tickets])).toBe(
      'desk_agents_one',
    )
  })

  test('a word in a short description counts for more than in a long one', () => {
    const long = Array.from({ length: 80 }, (_, number) => `word${number}`).join(' ')
    const records = [
      tool('desk_a_x', 'things', 'x', { description: `Opening. ${long} holidays.` }),
      tool('desk_b_x', 'things', 'x', { description: 'Opening. Its holidays.' }),
    ]
    expect(first('holidays', records)).toBe('desk_b_x')
  })

  test('many synonyms of one word in a tool add up to no more than one', () => {
    const description = 'Opening. Message, mail, text, answer, reply.'
    const records = [
      tool('desk_a_x', 'things', 'x', { description }),
      tool('desk_messages_y', 'messages', 'y'),
    ]
    expect(first('mail', records)).toBe('desk_messages_y')
  })

  test('arguments that every tool has are not searched', () => {
    const inputSchema = { type: 'object' as const, properties: { fields: {}, colour: {} } }
    const records = [tool('desk_a_x', 'things', 'x', { inputSchema })]
    expect(first('colour', records)).toBe('desk_a_x')
    expect(first('fields', records)).toBeUndefined()
  })

  test('a vendor that is named comes before all others', () => {
    const both = [
      tool('list_all_big_desk_tickets', 'tickets', 'list', { essential: true }),
      tool('get_single_big_desk_ticket_by_id', 'tickets', 'get'),
      tool('list_all_q_desk_cases', 'cases', 'list'),
    ]
    expect(first('list tickets', both)).toBe('list_all_big_desk_tickets')
    expect(first('list tickets in QDesk', both)).toBe('list_all_q_desk_cases')
    expect(first('big desk tickets', both)).toBe('list_all_big_desk_tickets')
  })
})
