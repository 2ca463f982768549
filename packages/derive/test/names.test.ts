import { describe, expect, it } from 'vitest'
import { deriveTools } from '../src/index.ts'
import { documentOf, entryOf, noPaging } from './derive-one.ts'

const document = documentOf({ act: {} })

function derive(brand: string, ...entries: Record<string, unknown>[]) {
  const numbered = entries.map((entry, index) => [`tool_${index}`, entryOf(entry)])
  const listed = {
    ...document,
    paths: documentOf({ act: { answer: { type: 'array', items: {} } } }).paths ?? {},
  }
  return deriveTools({ document: listed, entries: Object.fromEntries(numbered), brand, paging: noPaging })
}

describe('the names that are a public contract', () => {
  it.each([
    ['richpanel', 'conversations', 'list', 'list_all_richpanel_conversations'],
    ['richpanel', 'conversations', 'get', 'get_single_richpanel_conversation_by_id'],
    ['richpanel', 'conversations', 'update', 'update_a_richpanel_conversation_by_id'],
    ['richpanel', 'conversation_tags', 'create', 'create_a_richpanel_conversation_tag'],
    ['richpanel', 'orders', 'get', 'get_single_richpanel_order_by_id'],
    ['richpanel', 'customers', 'get', 'get_single_richpanel_customer_by_id'],
    ['e_desk', 'tickets', 'list', 'list_all_e_desk_tickets'],
    ['e_desk', 'tickets', 'get', 'get_single_e_desk_ticket_by_id'],
    ['e_desk', 'tickets', 'update', 'update_a_e_desk_ticket_by_id'],
    ['e_desk', 'tickets', 'update_custom_fields', 'e_desk_tickets_update_custom_fields'],
    ['e_desk', 'sales_orders', 'get', 'get_single_e_desk_sales_order_by_id'],
    ['e_desk', 'messages', 'create', 'create_a_e_desk_message'],
    ['e_desk', 'templates', 'list', 'list_all_e_desk_templates'],
    ['e_desk', 'order_notes', 'list', 'list_all_e_desk_order_notes'],
    ['e_desk', 'order_notes', 'create', 'create_a_e_desk_order_note'],
    ['e_desk', 'tags', 'list', 'list_all_e_desk_tags'],
    ['e_desk', 'tags', 'update', 'update_a_e_desk_tag_by_id'],
    ['e_desk', 'tags', 'delete', 'delete_a_e_desk_tag_by_id'],
    ['fuse_desk', 'cases', 'list', 'list_all_fuse_desk_cases'],
    ['fuse_desk', 'cases', 'get', 'get_single_fuse_desk_case_by_id'],
    ['fuse_desk', 'contacts', 'list', 'list_all_fuse_desk_contacts'],
    ['fuse_desk', 'chats', 'list', 'list_all_fuse_desk_chats'],
    ['fuse_desk', 'emails', 'get', 'get_single_fuse_desk_email_by_id'],
    ['fuse_desk', 'reps', 'list', 'list_all_fuse_desk_reps'],
    ['zoho_desk', 'tickets_search', 'list', 'list_all_zoho_desk_tickets_search'],
    ['zoho_desk', 'tickets', 'get', 'get_single_zoho_desk_ticket_by_id'],
    ['zoho_desk', 'tickets', 'update', 'update_a_zoho_desk_ticket_by_id'],
    ['zoho_desk', 'email_replies', 'create', 'create_a_zoho_desk_email_reply'],
    ['zoho_desk', 'ticket_time_entries', 'create', 'create_a_zoho_desk_ticket_time_entry'],
    ['zoho_desk', 'ticket_comments', 'create', 'create_a_zoho_desk_ticket_comment'],
  ])('%s %s %s', (brand, resource, method, name) => {
    expect(derive(brand, { resource, method }).map((record) => record.name)).toEqual([name])
  })

  it('can be longer than 50 characters where the entry says why', () => {
    const method = 'suggest_relevant_articles_for_ticket'
    const [record] = derive('zoho_desk', { resource: 'tickets', method, long_name: 'Promised to users.' })
    expect(record?.name).toBe('zoho_desk_tickets_suggest_relevant_articles_for_ticket')
  })
})

describe('singulars', () => {
  it.each([
    ['statuses', 'status'],
    ['categories', 'category'],
    ['addresses', 'address'],
    ['people', 'person'],
    ['knowledge_base_articles', 'knowledge_base_article'],
    ['sales_orders', 'sales_order'],
  ])('%s: %s', (resource, singular) => {
    const [record] = derive('acme', { resource, method: 'create' })
    expect(record?.name).toBe(`create_a_acme_${singular}`)
  })

  it('may be given where the library is wrong', () => {
    const [record] = derive('acme', { resource: 'ticket_data', method: 'update', singular: 'ticket_datum' })
    expect(record?.name).toBe('update_a_acme_ticket_datum_by_id')
  })

  it('yield to a whole name', () => {
    expect(derive('acme', { name: 'ask_acme' })[0]?.name).toBe('ask_acme')
  })
})

describe('titles', () => {
  it.each([
    ['list', 'List order notes'],
    ['get', 'Get one order note'],
    ['create', 'Create order note'],
    ['update', 'Update order note'],
    ['delete', 'Delete order note'],
    ['mark_as_read', 'Mark as read (order notes)'],
  ])('%s', (method, title) => {
    expect(derive('acme', { resource: 'order_notes', method })[0]?.title).toBe(title)
  })

  it('may be given', () => {
    expect(derive('acme', { title: 'Say hello' })[0]?.title).toBe('Say hello')
  })
})

describe('tags', () => {
  it('are the resource, its parts and any more', () => {
    const records = derive(
      'acme',
      { resource: 'conversations', method: 'list' },
      { resource: 'conversation_tags', method: 'create', tags: ['triage'] },
      { resource: 'conversations_search', method: 'list' },
      { resource: 'sales_orders', method: 'list' },
      { resource: 'sales_order_notes', method: 'create' },
    )
    expect(records.map(({ tags }) => tags)).toEqual([
      ['conversations'],
      ['conversation_tags', 'conversations', 'tags', 'triage'],
      ['conversations_search', 'conversations', 'search'],
      ['sales_orders'],
      ['sales_order_notes', 'sales_orders', 'notes'],
    ])
  })
})

it('puts a description on one line', () => {
  const [record] = derive('acme', { description: 'Answers\n  what is asked.\n' })
  expect(record?.description).toBe('Answers what is asked.')
})

it('keeps aliases, scopes and the order of the entries', () => {
  const secured = documentOf({
    act: {
      security: [{ oauth: ['Desk.tickets.READ', 'Desk.search.READ'] }, { oauth: ['Desk.tickets.READ'] }],
    },
  })
  const records = deriveTools({
    document: secured,
    entries: {
      second: entryOf({ method: 'b', aliases: ['old_b'], essential: true }),
      first: entryOf({ method: 'a' }),
    },
    brand: 'acme',
    paging: noPaging,
  })
  expect(records.map(({ id }) => id)).toEqual(['second', 'first'])
  expect(records[0]).toMatchObject({
    aliases: ['old_b'],
    essential: true,
    scopes: ['Desk.tickets.READ', 'Desk.search.READ'],
  })
  expect(records[1]).not.toHaveProperty('aliases')
})
