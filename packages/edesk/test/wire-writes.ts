import type { WireFixture } from '@helpdesk-mcp/testing'
import { deleted, deletedAsSeen, post, put, remove } from './wire-requests.ts'

// Written by hand from what is known of the API, never from openapi.yaml: a mistake there shall show here.
// Ids are digit strings in arguments and numbers on the wire. Adding tags (read, then write) is two calls: not here.

/** Calls that change tickets, or reach somebody. */
export const wireWrites: WireFixture[] = [
  {
    tool: 'create_a_e_desk_ticket',
    arguments: {
      subject: 'Cracked vase',
      channel_id: '3',
      status: 'Open',
      sales_order_id: '501',
      contact: { email: 'ana@example.com', full_name: 'Ana Cruz' },
      custom_fields: [{ name: 'Reason', value: 'damage' }],
    },
    request: post('https://api.edesk.com/v1/tickets', {
      subject: 'Cracked vase',
      channel_id: 3,
      status: 'Open',
      sales_order_id: 501,
      contact: { email: 'ana@example.com', full_name: 'Ana Cruz' },
      custom_fields: [{ name: 'Reason', value: 'damage' }],
    }),
    response: { body: { data: { id: 900, status: 'Open' } } },
    result: { id: 900, customer_visible: 'unknown' },
  },
  {
    tool: 'update_a_e_desk_ticket_by_id',
    arguments: { id: '71928300', status: 'Closed' },
    request: put('https://api.edesk.com/v1/tickets/71928300', { status: 'Closed' }),
    response: { body: { data: { id: 71928300, status: 'Closed', tags_ids: [7] } } },
    result: { status: 'Closed', tags_ids: [7], customer_visible: 'unknown' },
  },
  {
    // The older name.
    tool: 'update_a_e_desk_ticket_datum_by_id',
    arguments: { id: '71928300', status: 'Pending', owner_user_id: '5' },
    request: put('https://api.edesk.com/v1/tickets/71928300', { status: 'Pending', owner_user_id: 5 }),
    response: { body: { data: { id: 71928300 } } },
  },
  {
    tool: 'e_desk_tickets_update_custom_fields',
    arguments: { ticket_id: '71928300', custom_fields: [{ name: 'Reason', value: 'late' }] },
    request: put('https://api.edesk.com/v1/tickets/71928300/data', {
      custom_fields: [{ name: 'Reason', value: 'late' }],
    }),
    response: { body: { data: { id: 71928300 } } },
  },
  {
    tool: 'delete_a_e_desk_ticket_by_id',
    arguments: { id: '71928300' },
    request: remove('https://api.edesk.com/v1/tickets/71928300'),
    response: deleted,
    result: { ok: true, message: 'Deleted' },
  },
  {
    tool: 'create_a_e_desk_message',
    arguments: {
      ticket_id: '71928300',
      type: 'Message',
      direction: 'Outgoing',
      send: true,
      body: 'It is on its way.',
      attachments: [{ name: 'label.pdf', url: 'https://files.example.com/label.pdf' }],
    },
    request: post('https://api.edesk.com/v1/messages', {
      ticket_id: 71928300,
      type: 'Message',
      direction: 'Outgoing',
      send: true,
      body: 'It is on its way.',
      attachments: [{ name: 'label.pdf', url: 'https://files.example.com/label.pdf' }],
    }),
    response: { body: { data: { id: 13, ticket_id: 71928300 } } },
    result: {
      id: 13,
      customer_visible: 'yes',
      delivery: { to: null, channel: null, id: '13', state: 'accepted', also: [] },
    },
  },
  {
    // A message to the customer is ours unless it is said to be theirs.
    tool: 'create_a_e_desk_message',
    arguments: { ticket_id: '71928300', type: 'Message', send: true, body: 'It is on its way.' },
    request: post('https://api.edesk.com/v1/messages', {
      ticket_id: 71928300,
      type: 'Message',
      direction: 'Outgoing',
      send: true,
      body: 'It is on its way.',
    }),
    response: { body: { data: { id: 13 } } },
    result: { customer_visible: 'yes', delivery: { id: '13', state: 'accepted' } },
  },
  {
    tool: 'create_a_e_desk_message',
    arguments: { ticket_id: '71928300', type: 'Message', direction: 'Incoming', body: 'They rang.' },
    request: post('https://api.edesk.com/v1/messages', {
      ticket_id: 71928300,
      type: 'Message',
      direction: 'Incoming',
      body: 'They rang.',
    }),
    response: { body: { data: { id: 13 } } },
  },
  {
    // 71928300000012345 is not a safe integer: the digits must arrive all the same.
    tool: 'create_a_e_desk_message',
    arguments: { ticket_id: '71928300000012345', type: 'Note', body: 'Ask the carrier.' },
    request: post(
      'https://api.edesk.com/v1/messages',
      '{"ticket_id":71928300000012345,"body":"Ask the carrier.","type":"Note"}',
    ),
    response: { body: { data: { id: 14 } } },
    result: { id: 14, customer_visible: 'no' },
  },
  {
    // Ids repeat between kinds; Note goes along always.
    tool: 'update_a_e_desk_message_by_id',
    arguments: { id: '14', body: 'Carrier asked.' },
    request: put('https://api.edesk.com/v1/messages/14', { body: 'Carrier asked.', type: 'Note' }),
    response: { body: { data: { id: 14 } } },
  },
  {
    tool: 'delete_a_e_desk_message_by_id',
    arguments: { id: '14' },
    request: remove('https://api.edesk.com/v1/messages/14'),
    response: deletedAsSeen,
    result: { ok: true },
  },
]
