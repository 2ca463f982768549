import type { WireFixture } from '@helpdesk-mcp/testing'
import { account, get, send } from './wire-request.ts'

// Written by hand from Chatwoot's documentation and source, never from openapi.yaml: a mistake there shall show here.

const conversations = `${account}/conversations`

export const message = {
  id: 91,
  content: 'Where is it?',
  message_type: 0,
  private: false,
  created_at: 1_796_000_000,
  sender: { id: 12, name: 'Ana Cruz', type: 'contact' },
  content_type: 'text',
  status: 'sent',
}

export const conversation = {
  id: 5,
  inbox_id: 2,
  status: 'open',
  priority: null,
  labels: ['vip'],
  created_at: 1_795_999_000,
  last_activity_at: 1_796_000_000,
  waiting_since: 1_796_000_000,
  first_reply_created_at: 0,
  meta: { sender: { id: 12, name: 'Ana Cruz', email: 'ana@example.com' }, channel: 'Channel::Email' },
  messages: [message],
  last_non_activity_message: message,
}
const page = { data: { meta: { all_count: 1, unassigned_count: 1, mine_count: 0 }, payload: [conversation] } }

export const wireConversations: WireFixture[] = [
  {
    tool: 'list_all_chatwoot_conversations',
    arguments: {},
    request: get(`${conversations}?page=1`),
    response: { body: page },
    result: {
      result: [
        {
          id: 5,
          status_kind: 'open',
          waiting_since: '2026-11-30T00:53:20Z',
          last_message_from: 'customer',
          last_non_activity_message: { content: 'Where is it?' },
        },
      ],
      next_cursor: null,
      total: 1,
    },
  },
  {
    tool: 'list_all_chatwoot_conversations',
    arguments: { status: 'all', assignee_type: 'me', inbox_id: 2, team_id: 3, q: 'fig tree' },
    request: get(`${conversations}?assignee_type=me&inbox_id=2&page=1&q=fig%20tree&status=all&team_id=3`),
    response: { body: page },
  },
  {
    // Chatwoot is asked for them, so that no rows are read in vain.
    tool: 'list_all_chatwoot_conversations',
    arguments: { unassigned: true },
    request: get(`${conversations}?assignee_type=unassigned&page=1`),
    response: { body: page },
  },
  {
    tool: 'list_all_chatwoot_conversations_filter',
    arguments: {
      payload: [
        { attribute_key: 'status', filter_operator: 'equal_to', values: ['open'], query_operator: 'AND' },
        { attribute_key: 'team_id', filter_operator: 'is_not_present' },
      ],
    },
    request: send('POST', `${conversations}/filter?page=1`, {
      payload: [
        { attribute_key: 'status', filter_operator: 'equal_to', values: ['open'], query_operator: 'AND' },
        { attribute_key: 'team_id', filter_operator: 'is_not_present' },
      ],
    }),
    // Not inside data, as the list is.
    response: { body: { meta: { all_count: 1 }, payload: [conversation] } },
    result: { result: [{ id: 5 }], total: 1 },
  },
  {
    tool: 'chatwoot_conversations_count',
    arguments: { status: 'pending', inbox_id: 2 },
    request: get(`${conversations}/meta?inbox_id=2&status=pending`),
    response: { body: { meta: { mine_count: 1, assigned_count: 2, unassigned_count: 3, all_count: 5 } } },
    result: { all_count: 5, unassigned_count: 3 },
  },
  {
    tool: 'get_single_chatwoot_conversation_by_id',
    arguments: { id: 5 },
    request: get(`${conversations}/5`),
    response: { body: conversation },
    result: { id: 5, created_at: '2026-11-30T00:36:40Z', last_message_from: 'customer' },
  },
  {
    tool: 'create_a_chatwoot_conversation',
    arguments: {
      inbox_id: 2,
      source_id: 'ana@example.com',
      contact_id: 12,
      message: { content: 'Hello Ana' },
    },
    request: send('POST', conversations, {
      inbox_id: 2,
      source_id: 'ana@example.com',
      contact_id: 12,
      message: { content: 'Hello Ana' },
    }),
    response: { body: conversation },
    result: { id: 5, customer_visible: 'yes' },
  },
  {
    tool: 'chatwoot_conversations_set_status',
    arguments: { conversation_id: 5, status: 'resolved' },
    request: send('POST', `${conversations}/5/toggle_status`, { status: 'resolved' }),
    response: {
      body: { meta: {}, payload: { success: true, conversation_id: 5, current_status: 'resolved' } },
    },
    result: { conversation_id: 5, current_status: 'resolved' },
  },
  {
    tool: 'chatwoot_conversations_set_status',
    arguments: { conversation_id: 5, status: 'snoozed', snoozed_until: '2026-12-01T08:00:00Z' },
    // Seconds since 1970.
    request: send('POST', `${conversations}/5/toggle_status`, {
      status: 'snoozed',
      snoozed_until: 1_796_112_000,
    }),
    response: {
      body: { meta: {}, payload: { success: true, conversation_id: 5, current_status: 'snoozed' } },
    },
    result: { customer_visible: 'no' },
  },
  {
    tool: 'chatwoot_conversations_set_priority',
    arguments: { conversation_id: 5, priority: 'urgent' },
    request: send('POST', `${conversations}/5/toggle_priority`, { priority: 'urgent' }),
    response: { status: 204 },
    result: { customer_visible: 'no' },
  },
  {
    tool: 'chatwoot_conversations_set_priority',
    arguments: { conversation_id: 5, priority: null },
    request: send('POST', `${conversations}/5/toggle_priority`, { priority: null }),
    response: { status: 204 },
  },
  {
    tool: 'chatwoot_conversations_assign',
    arguments: { conversation_id: 5, assignee_id: '3' },
    // An id is a number there.
    request: send('POST', `${conversations}/5/assignments`, { assignee_id: 3 }),
    response: { body: { id: 3, name: 'Tom Eriksen', email: 'tom@example.com' } },
    result: { conversation_id: 5, assignee_id: '3', customer_visible: 'no' },
  },
  {
    tool: 'chatwoot_conversations_assign',
    arguments: { conversation_id: 5, team_id: 2 },
    request: send('POST', `${conversations}/5/assignments`, { team_id: 2 }),
    response: { body: { id: 2, name: 'returns' } },
  },
  {
    // What is there already is read first, since the list is replaced as a whole.
    tool: 'chatwoot_conversations_update_labels',
    arguments: { conversation_id: 5, add_labels: ['returns'] },
    request: send('POST', `${conversations}/5/labels`, { labels: ['vip', 'returns'] }),
    response: { body: { ...conversation, payload: [{ title: 'vip' }, { title: 'returns' }] } },
  },
  {
    tool: 'list_all_chatwoot_contact_conversations',
    arguments: { contact_id: 12 },
    request: get(`${account}/contacts/12/conversations`),
    response: { body: { payload: [conversation] } },
    result: { result: [{ id: 5, last_message_from: 'customer' }] },
  },
]
