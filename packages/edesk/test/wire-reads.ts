import type { WireFixture } from '@helpdesk-mcp/testing'
import { get } from './wire-requests.ts'

// Written by hand from what is known of the API, never from openapi.yaml: a mistake there shall show here.
// Query parameters stand in alphabetical order; only their spelling and values count.

const paginator = { currentPage: 1, itemsPerPage: 20, totalItemsCount: 1 }
const page = (...data: unknown[]) => ({ body: { data, paginator } })

const ticket = {
  id: 71928300,
  subject: 'Where is it?',
  status: 'Open',
  sales_order_id: 501,
  sales_order: { id: 501, seller_order_id: '302-1', tracking_codes: [{ tracking_code: 'AB12' }] },
  created_at: '2026-11-01 09:30:00',
  last_updated_at: null,
  // Seconds, or false.
  time_left_to_reply: false,
  tags_ids: [7, 9],
  messages_ids: [11, 12],
}

/** Calls that only read. */
export const wireReads: WireFixture[] = [
  {
    tool: 'list_all_e_desk_tickets',
    arguments: {},
    request: get(
      'https://api.edesk.com/v1/tickets?itemsPerPage=20&order_by=created_at&order_direction=desc&page=1',
    ),
    response: page(ticket),
    result: { result: [{ id: 71928300, status: 'Open', tags_ids: [7, 9] }], total: 1, next_cursor: null },
  },
  {
    // The oldest open ones first. Days, never epochs.
    tool: 'list_all_e_desk_tickets',
    arguments: {
      filter_status_equals: 'Open',
      order_direction: 'asc',
      filter_created_at_gte: '2025-11-01',
      filter_created_at_lte: '2025-11-08',
      limit: 5,
    },
    request: get(
      'https://api.edesk.com/v1/tickets?filter_created_at_gte=2025-11-01&filter_created_at_lte=2025-11-08&filter_status_equals=Open&itemsPerPage=5&order_by=created_at&order_direction=asc&page=1',
    ),
    response: page(),
    result: { result: [], next_cursor: null },
  },
  {
    // A digit string for a model, a number for eDesk: no digit may change on the way.
    tool: 'list_all_e_desk_tickets',
    arguments: {
      filter_contact_id_equals: '71928300000012345',
      filter_seller_order_id_equals: '302-1/A B',
      order_by: 'last_updated_at',
      limit: 100,
    },
    request: get(
      'https://api.edesk.com/v1/tickets?filter_contact_id_equals=71928300000012345&filter_seller_order_id_equals=302-1%2FA%20B&itemsPerPage=100&order_by=last_updated_at&order_direction=desc&page=1',
    ),
    response: page(),
  },
  {
    tool: 'get_single_e_desk_ticket_by_id',
    arguments: { id: '71928300' },
    request: get('https://api.edesk.com/v1/tickets/71928300'),
    response: { body: { data: ticket } },
    result: {
      id: 71928300,
      tags_ids: [7, 9],
      messages_ids: [11, 12],
      sales_order: { seller_order_id: '302-1' },
    },
  },
  {
    tool: 'get_single_e_desk_message_by_id',
    arguments: { id: '12' },
    request: get('https://api.edesk.com/v1/messages/12'),
    response: { body: { data: { id: 12, type: 'Message', direction: 'Incoming', body: 'Where is it?' } } },
    result: { id: 12, role: 'customer', visibility: 'public', text: 'Where is it?' },
  },
  {
    // The ticket names its messages; each is a call of its own behind this one.
    tool: 'list_all_e_desk_ticket_messages',
    arguments: { ticket_id: '71928300' },
    request: get('https://api.edesk.com/v1/tickets/71928300'),
    response: { body: { data: { ...ticket, messages_ids: [] } } },
    result: { result: [], next_cursor: null, vendor_calls: 1 },
  },
  {
    tool: 'list_all_e_desk_sales_orders',
    arguments: { filter_seller_order_id_equals: '302-1', filter_status_equals: 'OrderShipped' },
    request: get(
      'https://api.edesk.com/v1/sales-orders?filter_seller_order_id_equals=302-1&filter_status_equals=OrderShipped&itemsPerPage=20&order_by=created_at&order_direction=desc&page=1',
    ),
    response: page({ id: 501, seller_order_id: '302-1' }),
    result: { result: [{ id: 501, seller_order_id: '302-1' }] },
  },
  {
    tool: 'list_all_e_desk_sales_orders',
    arguments: { filter_id_gte: '500', filter_id_lte: '600', order_by: 'id', order_direction: 'asc' },
    request: get(
      'https://api.edesk.com/v1/sales-orders?filter_id_gte=500&filter_id_lte=600&itemsPerPage=20&order_by=id&order_direction=asc&page=1',
    ),
    response: page(),
  },
  {
    tool: 'get_single_e_desk_sales_order_by_id',
    arguments: { id: '501' },
    request: get('https://api.edesk.com/v1/sales-orders/501'),
    response: { body: { data: { id: 501, order_notes_id: [31] } } },
    result: { id: 501, order_notes_id: [31] },
  },
  {
    // Keyed by the order.
    tool: 'list_all_e_desk_tracking_links',
    arguments: { sales_order_id: '501' },
    request: get('https://api.edesk.com/v1/sales-orders-tracking-links/501'),
    response: { body: { data: { tracking_links: [{ tracking_link: 'https://track.example.com/AB12' }] } } },
    result: { result: [{ tracking_link: 'https://track.example.com/AB12' }], next_cursor: null },
  },
  {
    tool: 'list_all_e_desk_order_notes',
    arguments: {},
    request: get('https://api.edesk.com/v1/order-notes?itemsPerPage=20&page=1'),
    response: page({
      id: 31,
      sales_order_id: 501,
      text: 'Refund agreed',
      user: { name: 'Ben', role: 'Agent' },
    }),
    result: { result: [{ id: 31, text: 'Refund agreed', user: { name: 'Ben' } }] },
  },
  {
    tool: 'get_single_e_desk_order_note_by_id',
    arguments: { id: '31' },
    request: get('https://api.edesk.com/v1/order-notes/31'),
    response: { body: { data: { id: 31, text: 'Refund agreed' } } },
    result: { text: 'Refund agreed' },
  },
  {
    // Bare names, unlike the filters of tickets and orders.
    tool: 'list_all_e_desk_contacts',
    arguments: { email: 'ana+shop@example.com', consumer_id: '88', fsf_query: 'Ana Cruz' },
    request: get(
      'https://api.edesk.com/v1/contacts?consumer_id=88&email=ana%2Bshop%40example.com&fsf_query=Ana%20Cruz&itemsPerPage=20&page=1',
    ),
    response: page({ id: 88, full_name: 'Ana Cruz' }),
    result: { result: [{ id: 88, full_name: 'Ana Cruz' }] },
  },
  {
    tool: 'list_all_e_desk_channels',
    arguments: {},
    request: get('https://api.edesk.com/v1/channels?itemsPerPage=20&page=1'),
    response: page({ id: 3, name: 'Amazon DE' }),
    result: { result: [{ id: 3, name: 'Amazon DE' }] },
  },
  {
    tool: 'list_all_e_desk_users',
    arguments: {},
    request: get('https://api.edesk.com/v1/users?itemsPerPage=20&page=1'),
    // Yes is 1 at times.
    response: page({ id: 5, name: 'Ben', active: 1 }),
    result: { result: [{ id: 5, name: 'Ben', active: 1 }] },
  },
  {
    tool: 'list_all_e_desk_tags',
    arguments: { limit: 50 },
    request: get('https://api.edesk.com/v1/tags?itemsPerPage=50&page=1'),
    response: page({ id: 7, name: 'Damaged', tag_group_id: 2, active: true, color: 'F44336' }),
    result: { result: [{ id: 7, name: 'Damaged' }] },
  },
  {
    tool: 'get_single_e_desk_tag_by_id',
    arguments: { id: '7' },
    request: get('https://api.edesk.com/v1/tags/7'),
    response: { body: { data: { id: 7, name: 'Damaged' } } },
    result: { name: 'Damaged' },
  },
  {
    tool: 'list_all_e_desk_tag_groups',
    arguments: {},
    request: get('https://api.edesk.com/v1/tag-groups?itemsPerPage=20&page=1'),
    response: page({ id: 2, name: 'Quality' }),
    result: { result: [{ id: 2, name: 'Quality' }] },
  },
  {
    tool: 'list_all_e_desk_templates',
    arguments: {},
    request: get('https://api.edesk.com/v1/templates?itemsPerPage=20&page=1'),
    response: page({ id: 61, name: 'Late parcel', body_text: 'Dear ...' }),
    result: { result: [{ id: 61, name: 'Late parcel' }] },
  },
  {
    tool: 'get_single_e_desk_template_by_id',
    arguments: { id: '61' },
    request: get('https://api.edesk.com/v1/templates/61'),
    response: { body: { data: { id: 61, body_text: 'Dear ...' } } },
    result: { body_text: 'Dear ...' },
  },
  {
    tool: 'e_desk_users_whoami',
    arguments: {},
    request: get('https://api.edesk.com/v1/whoami'),
    response: { body: { data: { user: { id: 5, name: 'Ben', role: 'Admin' } } } },
    result: { id: 5, name: 'Ben' },
  },
]
