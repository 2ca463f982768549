import type { WireFixture } from '@helpdesk-mcp/testing'

// Written by hand from what is known of the API, never from openapi.yaml: a mistake there shall show here.
// Query parameters stand in alphabetical order; only their spelling and values count.

const key = { 'x-richpanel-key': 'test-key' }

/** A Message-ID, as conversations that came by e-mail have it. */
const messageId = '<CAF+x9=Q/7k@mail.example.com>'

const thread = {
  id: messageId,
  conversation_no: 1345,
  status: 'OPEN',
  subject: 'Where is my parcel?',
  assignee_id: 'unassigned',
  tags: [],
  customer_profile: { name: 'Ana Cruz', email: 'ana@example.com' },
  comments: [
    {
      id: 'c1',
      is_operator: false,
      plain_body: 'Where is it?',
      body: '<p>Where is it?</p>',
      html_body: '<p>Where is it?</p>',
    },
  ],
}
/** Calls that only read. */
const userId = '00000000-0000-4000-8000-0000000000a1'
const channelId = '00000000-0000-4000-8000-0000000000c1'

export const wireReads: WireFixture[] = [
  {
    tool: 'list_all_richpanel_conversations',
    arguments: {},
    request: {
      method: 'GET',
      url: 'https://api.richpanel.com/v1/tickets?order=DESC&page=1&per_page=20&sortKey=createdAt',
      headers: key,
    },
    response: { body: { ticket: [], count: 0, next_page: null, previous_page: null } },
    result: { result: [], next_cursor: null },
  },
  {
    tool: 'list_all_richpanel_conversations',
    arguments: { status: 'OPEN', limit: 5 },
    request: {
      method: 'GET',
      url: 'https://api.richpanel.com/v1/tickets?order=DESC&page=1&per_page=5&sortKey=createdAt&status=OPEN',
      headers: key,
    },
    // The key of the list is in the singular.
    response: { body: { ticket: [thread], count: 1, next_page: null, previous_page: null } },
    result: { result: [{ id: messageId, conversation_no: 1345, assignee_id: 'unassigned' }], total: 1 },
  },
  {
    tool: 'list_all_richpanel_conversations',
    arguments: { status: 'CLOSED', sortKey: 'updatedAt' },
    request: {
      method: 'GET',
      url: 'https://api.richpanel.com/v1/tickets?order=DESC&page=1&per_page=20&sortKey=updatedAt&status=CLOSED',
      headers: key,
    },
    response: { body: { ticket: [] } },
  },
  {
    tool: 'get_single_richpanel_conversation_by_id',
    arguments: { id: messageId },
    request: {
      method: 'GET',
      url: 'https://api.richpanel.com/v1/tickets/%3CCAF%2Bx9%3DQ%2F7k%40mail.example.com%3E',
      headers: key,
    },
    response: { body: { ticket: thread } },
    // is_operator, as live answers have it, is read as the documented isOperator.
    result: { id: messageId, turns: [{ id: 'c1', role: 'customer', text: 'Where is it?' }] },
  },
  {
    tool: 'get_single_richpanel_conversation_by_id',
    arguments: { id: 'api-acme-0b8f', show_visitor_profile: true },
    request: {
      method: 'GET',
      url: 'https://api.richpanel.com/v1/tickets/api-acme-0b8f?show_visitor_profile=true',
      headers: key,
    },
    response: { body: { ticket: { id: 'api-acme-0b8f' } } },
  },
  {
    tool: 'richpanel_conversations_get_by_number',
    arguments: { conversation_no: 1345 },
    request: { method: 'GET', url: 'https://api.richpanel.com/v1/tickets/number/1345', headers: key },
    response: { body: { ticket: thread } },
    result: { id: messageId },
  },
  {
    tool: 'list_all_richpanel_customer_conversations',
    arguments: { type: 'phone', id: '+16692668044' },
    request: {
      method: 'GET',
      url: 'https://api.richpanel.com/v1/tickets/phone/%2B16692668044',
      headers: key,
    },
    response: { body: { ticket: [thread] } },
    result: { result: [{ id: messageId }] },
  },
  {
    tool: 'richpanel_orders_get_linked_to_conversation',
    arguments: { conversation_id: messageId },
    request: {
      method: 'GET',
      url: 'https://api.richpanel.com/v1/order/%3CCAF%2Bx9%3DQ%2F7k%40mail.example.com%3E',
      headers: key,
    },
    response: { body: { orderId: '1001', appClientId: 'abc1' } },
    result: { orderId: '1001', appClientId: 'abc1' },
  },
  {
    tool: 'get_single_richpanel_order_by_id',
    // The store first, the order second.
    arguments: { id: '#1001/A', appclient_id: 'abc1' },
    request: { method: 'GET', url: 'https://api.richpanel.com/v1/order/abc1/%231001%2FA', headers: key },
    response: { body: { orderId: '#1001/A', fulfillmentStatus: 'shipped' } },
    result: { fulfillmentStatus: 'shipped' },
  },
  {
    tool: 'get_single_richpanel_customer_by_id',
    arguments: { type: 'email', id: 'ana+shop@example.com' },
    request: {
      method: 'GET',
      url: 'https://api.richpanel.com/v1/customers/email/ana%2Bshop%40example.com',
      headers: key,
    },
    response: { body: { uid: 'u-7', email: 'ana+shop@example.com' } },
    result: { uid: 'u-7' },
  },
  {
    tool: 'get_single_richpanel_customer_by_id',
    arguments: { type: 'phone', id: '+16692668044' },
    request: {
      method: 'GET',
      url: 'https://api.richpanel.com/v1/customers/phone/%2B16692668044',
      headers: key,
    },
    response: { body: { uid: 'u-7' } },
  },
  {
    tool: 'list_all_richpanel_tags',
    arguments: {},
    request: { method: 'GET', url: 'https://api.richpanel.com/v1/tags?page=1&per_page=20', headers: key },
    response: { body: { tag: [{ id: 't1', name: 'vip', organization_id: 'acme' }] } },
    result: { result: [{ id: 't1', name: 'vip' }] },
  },
  {
    tool: 'list_all_richpanel_teams',
    arguments: { limit: 3 },
    // The reference knows no paging here.
    request: { method: 'GET', url: 'https://api.richpanel.com/v1/teams', headers: key },
    response: { body: { team: [{ id: 'tm1', name: 'Returns' }] } },
    result: { result: [{ id: 'tm1', name: 'Returns' }], next_cursor: null },
  },
  {
    tool: 'list_all_richpanel_users',
    arguments: { limit: 100 },
    request: { method: 'GET', url: 'https://api.richpanel.com/v1/users?page=1&per_page=100', headers: key },
    response: { body: { users: [{ id: 'u1' }], count: 1, next_page: null, previous_page: null } },
    result: { result: [{ id: 'u1' }] },
  },
  {
    tool: 'get_single_richpanel_user_by_id',
    arguments: { id: userId },
    request: { method: 'GET', url: `https://api.richpanel.com/v1/users/${userId}`, headers: key },
    response: { body: { id: 'u1' } },
    result: { id: 'u1' },
  },
  {
    tool: 'list_all_richpanel_channels',
    arguments: {},
    // In the singular, unlike every other list.
    request: { method: 'GET', url: 'https://api.richpanel.com/v1/channel?page=1&per_page=20', headers: key },
    response: { body: { channels: [{ id: 'ch1', type: 'email', business_brand_name: 'Acme' }] } },
    result: { result: [{ id: 'ch1', type: 'email', business_brand_name: 'Acme' }] },
  },
  {
    tool: 'get_single_richpanel_channel_by_id',
    arguments: { id: channelId },
    request: { method: 'GET', url: `https://api.richpanel.com/v1/channel/${channelId}`, headers: key },
    response: { body: { channel: { id: 'ch1', type: 'email' } } },
    result: { id: 'ch1', type: 'email' },
  },
]
