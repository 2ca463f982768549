import type { ToolRecord } from '@helpdesk-mcp/contracts'
import { describe, expect, it } from 'vitest'
import { nearestTools } from '../src/index.ts'
import { nearestArguments } from '../src/names/meant-names.ts'
import { toolOf } from './checked-tool.ts'

const tool = (
  name: string,
  method: string,
  effects: ToolRecord['effects'] = ['read'],
  resource = 'tickets',
) => toolOf({ properties: {} }, { name, method, effects, resource })

const tools = [
  tool('list_all_zoho_desk_tickets', 'list'),
  tool('get_single_zoho_desk_ticket_by_id', 'get'),
  tool('create_a_zoho_desk_ticket', 'create', ['internal']),
  tool('update_a_zoho_desk_ticket_by_id', 'update', ['internal']),
  tool('delete_a_zoho_desk_ticket_by_id', 'delete', ['destructive']),
  tool('create_a_zoho_desk_ticket_comment', 'create', ['internal'], 'ticket_comments'),
  tool('list_all_zoho_desk_tickets_search', 'list', ['read'], 'tickets_search'),
  tool('list_all_zoho_desk_agents', 'list', ['read'], 'agents'),
  tool('create_a_zoho_desk_email_reply', 'create', ['outbound'], 'email_replies'),
  tool('zoho_desk_tickets_close_many', 'close_many', ['internal'], 'tickets'),
]

describe('a misremembered tool', () => {
  it.each([
    ['get_zoho_desk_ticket', 'get_single_zoho_desk_ticket_by_id'],
    ['getZohoDeskTicket', 'get_single_zoho_desk_ticket_by_id'],
    ['fetch_zoho_desk_ticket', 'get_single_zoho_desk_ticket_by_id'],
    ['list_zoho_desk_tickets', 'list_all_zoho_desk_tickets'],
    ['create_zoho_desk_ticket', 'create_a_zoho_desk_ticket'],
    ['edit_zoho_desk_ticket', 'update_a_zoho_desk_ticket_by_id'],
    ['remove_zoho_desk_ticket', 'delete_a_zoho_desk_ticket_by_id'],
    ['getTicket', 'get_single_zoho_desk_ticket_by_id'],
    ['get_zohodesk_ticket', 'get_single_zoho_desk_ticket_by_id'],
    ['get-single-zendesk-ticket', 'get_single_zoho_desk_ticket_by_id'],
    ['listTickets', 'list_all_zoho_desk_tickets'],
    ['search_tickets', 'list_all_zoho_desk_tickets_search'],
    ['get_zoho_desk_users', 'list_all_zoho_desk_agents'],
    ['reply_to_zoho_desk_ticket', 'create_a_zoho_desk_email_reply'],
    ['send_reply', 'create_a_zoho_desk_email_reply'],
    ['close_ticket', 'zoho_desk_tickets_close_many'],
    ['add_comment', 'create_a_zoho_desk_ticket_comment'],
  ])('%s is %s', (name, meant) => {
    expect(nearestTools(name, tools)[0]).toBe(meant)
  })

  const more = [
    ...tools,
    tool('list_all_zoho_desk_labels', 'list', ['read'], 'labels'),
    tool('create_a_zoho_desk_label', 'create', ['internal'], 'labels'),
    tool('delete_a_zoho_desk_comment_by_id', 'delete', ['destructive'], 'comments'),
    tool('zoho_desk_tickets_assign', 'assign', ['internal']),
    tool('zoho_desk_tickets_set_status', 'set_status', ['internal']),
    tool('zoho_desk_messages_add_note', 'add_note', ['internal'], 'messages'),
  ]
  it.each([
    ['resolve_zoho_desk_ticket', 'zoho_desk_tickets_set_status'],
    ['assign_ticket', 'zoho_desk_tickets_assign'],
    ['add_note_to_ticket', 'zoho_desk_messages_add_note'],
    ['create_private_note', 'zoho_desk_messages_add_note'],
    ['remove_label_from_ticket', 'update_a_zoho_desk_ticket_by_id'],
  ])('%s is %s', (name, meant) => {
    expect(nearestTools(name, more)[0]).toBe(meant)
  })

  const tagged = [
    tool('list_all_zoho_desk_tasks', 'list', ['read'], 'tasks'),
    tool('create_a_zoho_desk_task', 'create', ['internal'], 'tasks'),
    tool('delete_a_zoho_desk_tag_by_id', 'delete', ['destructive'], 'tags'),
    tool('zoho_desk_topics_add_tags', 'add_tags', ['internal'], 'topics'),
    { ...tool('zoho_desk_ticket_tags_add', 'add', ['internal'], 'ticket_tags'), essential: true },
  ]
  it.each([
    ['zoho_desk_add_tag', 'zoho_desk_ticket_tags_add'],
    ['create_a_zoho_desk_tag', 'zoho_desk_ticket_tags_add'],
    ['list_all_zoho_desk_tasts', 'list_all_zoho_desk_tasks'],
  ])('%s is %s: what is used most comes first, and a tag is no task', (name, meant) => {
    expect(nearestTools(name, tagged)[0]).toBe(meant)
    expect(nearestTools('create_a_zoho_desk_tag', tagged)).not.toContain('create_a_zoho_desk_task')
    expect(nearestTools('zoho_desk_tag_ticket', tagged)).not.toContain('delete_a_zoho_desk_tag_by_id')
  })

  it('is found by what people say of a tool that has another name', () => {
    const said = [
      {
        ...tool('get_single_acme_conversation_by_id', 'get', ['read'], 'conversations'),
        phrases: [{ says: ['messages of a ticket', 'read the thread'] }],
      },
      {
        ...tool('update_a_acme_conversation_by_id', 'update', ['internal'], 'conversations'),
        phrases: [{ says: ['close it'] }, { says: ['add a private note'], argument: 'private_note' }],
      },
      tool('list_all_acme_users', 'list', ['read'], 'users'),
    ]
    expect(nearestTools('list_all_acme_messages', said)).toEqual(['get_single_acme_conversation_by_id'])
    expect(nearestTools('create_a_acme_note', said)).toEqual(['update_a_acme_conversation_by_id'])
    expect(nearestTools('get_acme_note', said)).not.toContain('update_a_acme_conversation_by_id')
  })

  it('never leads to a change of something else', () => {
    expect(nearestTools('update_a_zoho_desk_label_by_id', more)).toEqual(['list_all_zoho_desk_labels'])
    expect(nearestTools('delete_a_zoho_desk_agent_by_id', more)).toEqual(['list_all_zoho_desk_agents'])
    expect(nearestTools('create_zoho_desk_ticket', more)).not.toContain('update_a_zoho_desk_ticket_by_id')
    for (const name of nearestTools('close_zoho_desk_ticket', more)) expect(name).not.toMatch(/create|delete/)
  })

  it('keeps to the vendor that was named, if it is one of several', () => {
    const others = [
      tool('get_single_e_desk_ticket_by_id', 'get'),
      tool('fuse_desk_cases_reply', 'reply', ['outbound'], 'cases'),
      ...tools,
    ]
    expect(nearestTools('get_zohodesk_ticket', others)[0]).toBe('get_single_zoho_desk_ticket_by_id')
    expect(nearestTools('reply_to_zoho_desk_ticket', others)).toEqual(['create_a_zoho_desk_email_reply'])
    expect(nearestTools('getTicket', others).slice(0, 2).sort()).toEqual([
      'get_single_e_desk_ticket_by_id',
      'get_single_zoho_desk_ticket_by_id',
    ])
  })

  it.each([
    'get_zoho_desk_ticket',
    'list_zoho_ticket',
    'search_zoho_desk_ticket',
    'read_zoho_desk_ticket_comment',
  ])('%s never leads to a write', (name) => {
    const reads = new Set(tools.filter(({ effects }) => effects.includes('read')).map((one) => one.name))
    expect(nearestTools(name, tools).filter((found) => !reads.has(found))).toEqual([])
  })
})

describe('a misremembered argument', () => {
  it.each<[string, string[], string[]]>([
    ['created_after', ['createdByRep', 'status'], []],
    ['created_after', ['createdByRep', 'date_opened_after', 'date_opened_before'], ['date_opened_after']],
    ['updated_before', ['date_updated_after', 'date_updated_before'], ['date_updated_before']],
    ['page_size', ['limit', 'status'], ['limit']],
    ['conversationId', ['conversation_id', 'id'], ['conversation_id']],
    ['ticket_id', ['id', 'status'], ['id']],
    ['id', ['ticket_id', 'status'], ['ticket_id']],
    ['id', ['ticket_id', 'thread_id'], []],
    ['department', ['depid', 'repid'], ['depid']],
    ['created_after', ['date_opened_after', 'from'], ['date_opened_after']],
    ['after', ['from', 'subject'], ['from']],
    ['satus', ['status', 'subject'], ['status']],
    ['zzz', ['status', 'subject'], []],
    ['app_client_id', ['appclient_id', 'id'], ['appclient_id']],
    ['tags', ['add_tag_ids', 'remove_tag_ids'], ['add_tag_ids']],
  ])('%s among %j is %j', (name, known, meant) => {
    expect(nearestArguments(name, known)).toEqual(meant)
  })
})
