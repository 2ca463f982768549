import type { WireFixture } from '@helpdesk-mcp/testing'

// Written by hand from what is known of the API, never from openapi.yaml: a mistake there shall show here.
// Ids are digit strings in arguments and numbers on the wire. Adding tags (read, then write) is two calls: not here.

const token = { authorization: 'Bearer test-token' }
const json = { ...token, 'content-type': 'application/json' }
const post = (url: string, body: unknown): WireFixture['request'] => ({
  method: 'POST',
  url,
  headers: json,
  body,
})
const put = (url: string, body: unknown): WireFixture['request'] => ({
  method: 'PUT',
  url,
  headers: json,
  body,
})
const remove = (url: string): WireFixture['request'] => ({ method: 'DELETE', url, headers: token })
/** As documented, and as it was seen. */
const deleted = { body: { data: { ok: true, message: 'Deleted' } } }
const deletedAsSeen = { body: { ok: true, message: 'Deleted' } }

const address = { name: 'Ana Cruz', line_1: '1 Quay St', city: 'Cork', country: 'IE', postcode: 'T12' }
const line = { sku: 'MUG-1', title: 'Mug', quantity: 2, item_amount: 24.95, shipping_amount: 0 }
const parcel = {
  tracking_code: 'AB12',
  tracking_carrier_name: 'An Post',
  tracking_carrier_link: 'https://track.example.com/(tracking_code)',
}
const template = {
  name: 'Late parcel',
  body_text: 'Dear ...',
  template_usage: 'Manual',
  template_type: ['Consumer'],
  active: true,
}

/** Calls that change something or reach somebody. */
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
    result: { id: 900, customer_visible: false },
  },
  {
    tool: 'update_a_e_desk_ticket_by_id',
    arguments: { id: '71928300', status: 'Closed' },
    request: put('https://api.edesk.com/v1/tickets/71928300', { status: 'Closed' }),
    response: { body: { data: { id: 71928300, status: 'Closed', tags_ids: [7] } } },
    result: { status: 'Closed', tags_ids: [7], customer_visible: false },
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
    result: { id: 13, customer_visible: true },
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
    result: { customer_visible: true },
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
    result: { id: 14, customer_visible: false },
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
  {
    tool: 'create_a_e_desk_sales_order',
    arguments: {
      channel_id: '3',
      status: 'OrderShipped',
      seller_order_id: 'WEB-9',
      currency: 'EUR',
      order_items: [{ ...line, weight: 0.4 }],
      shipping_amount: 4.9,
      ship_to: address,
      contact_id: '88',
      tracking_codes: [parcel],
      delivery_type: 'NextDay',
    },
    request: post('https://api.edesk.com/v1/sales-orders', {
      channel_id: 3,
      status: 'OrderShipped',
      seller_order_id: 'WEB-9',
      currency: 'EUR',
      order_items: [{ ...line, weight: 0.4 }],
      shipping_amount: 4.9,
      ship_to: address,
      contact_id: 88,
      tracking_codes: [parcel],
      delivery_type: 'NextDay',
    }),
    response: { body: { data: { id: 502 } } },
    result: { id: 502 },
  },
  {
    // Lines have ids here, and their weight is text.
    tool: 'update_a_e_desk_sales_order_by_id',
    arguments: { id: '501', status: 'Delivered', order_items: [{ id: '41', ...line, weight: '0.4' }] },
    request: put('https://api.edesk.com/v1/sales-orders/501', {
      status: 'Delivered',
      order_items: [{ id: 41, ...line, weight: '0.4' }],
    }),
    response: { body: { data: { id: 501 } } },
  },
  {
    tool: 'delete_a_e_desk_sales_order_by_id',
    arguments: { id: '501' },
    request: remove('https://api.edesk.com/v1/sales-orders/501'),
    response: deletedAsSeen,
    result: { ok: true },
  },
  {
    tool: 'create_a_e_desk_tracking_link',
    arguments: { sales_order_id: '501', tracking_links: [{ tracking_link: 'https://track.example.com/1' }] },
    request: post('https://api.edesk.com/v1/sales-orders-tracking-links/501', {
      tracking_links: [{ tracking_link: 'https://track.example.com/1' }],
    }),
    response: { body: { data: { id: 501 } } },
  },
  {
    tool: 'update_a_e_desk_tracking_link_by_id',
    arguments: {
      sales_order_id: '501',
      tracking_links: [{ tracking_link: 'https://track.example.com/2', tracking_carrier_name: 'DHL' }],
    },
    request: put('https://api.edesk.com/v1/sales-orders-tracking-links/501', {
      tracking_links: [{ tracking_link: 'https://track.example.com/2', tracking_carrier_name: 'DHL' }],
    }),
    response: { body: { data: { id: 501 } } },
  },
  {
    tool: 'delete_a_e_desk_tracking_link_by_id',
    arguments: { sales_order_id: '501' },
    request: remove('https://api.edesk.com/v1/sales-orders-tracking-links/501'),
    response: deleted,
  },
  {
    tool: 'create_a_e_desk_order_note',
    arguments: { sales_order_id: '501', text: 'Refund agreed' },
    request: post('https://api.edesk.com/v1/order-notes', { sales_order_id: 501, text: 'Refund agreed' }),
    response: { body: { data: { id: 31 } } },
    result: { id: 31, customer_visible: false },
  },
  {
    tool: 'update_a_e_desk_order_note_by_id',
    arguments: { id: '31', text: 'Refund paid' },
    request: put('https://api.edesk.com/v1/order-notes/31', { text: 'Refund paid' }),
    response: { body: { data: { id: 31 } } },
  },
  {
    tool: 'delete_a_e_desk_order_note_by_id',
    arguments: { id: '31' },
    request: remove('https://api.edesk.com/v1/order-notes/31'),
    response: deleted,
  },
  {
    // Parts named with brackets, and one word for all files: a list of words breaks the server.
    tool: 'create_a_e_desk_order_note_attachment',
    arguments: {
      order_note_id: '31',
      attachments: [{ filename: 'a.txt', content: 'cGFyY2Vs', content_type: 'text/plain' }],
      attachmentType: 'Invoice',
    },
    request: {
      method: 'POST',
      url: 'https://api.edesk.com/v1/order-notes/31/attachments',
      headers: token,
      parts: [
        { name: 'attachments[]', filename: 'a.txt', contentType: 'text/plain', content: 'parcel' },
        { name: 'attachmentType', content: 'Invoice' },
      ],
    },
    response: { body: { data: { id: 31 } } },
  },
  {
    tool: 'create_a_e_desk_tag',
    arguments: { name: 'Damaged', tag_group_id: '2', color: '009688', icon: 'flag' },
    request: post('https://api.edesk.com/v1/tags', {
      name: 'Damaged',
      tag_group_id: 2,
      color: '009688',
      icon: 'flag',
    }),
    response: { body: { data: { id: 7 } } },
    result: { id: 7 },
  },
  {
    // Only what changes: the name that a tag has already is refused as not unique.
    tool: 'update_a_e_desk_tag_by_id',
    arguments: { id: '7', active: false },
    request: put('https://api.edesk.com/v1/tags/7', { active: false }),
    response: { body: { data: { id: 7 } } },
  },
  {
    tool: 'delete_a_e_desk_tag_by_id',
    arguments: { id: '7' },
    request: remove('https://api.edesk.com/v1/tags/7'),
    response: deleted,
  },
  {
    tool: 'create_a_e_desk_template',
    arguments: { ...template, channels: ['3'], ai_classification: { classification: 'WhereOrder' } },
    request: post('https://api.edesk.com/v1/templates', {
      ...template,
      channels: [3],
      ai_classification: { classification: 'WhereOrder' },
    }),
    response: { body: { data: { id: 61 } } },
    result: { id: 61, customer_visible: false },
  },
  {
    tool: 'update_a_e_desk_template_by_id',
    arguments: { id: '61', ...template, template_usage: 'ManualAuto', delete_attachments: ['4'] },
    request: put('https://api.edesk.com/v1/templates/61', {
      ...template,
      template_usage: 'ManualAuto',
      delete_attachments: [4],
    }),
    response: { body: { data: { id: 61 } } },
    result: { customer_visible: true },
  },
  {
    tool: 'delete_a_e_desk_template_by_id',
    arguments: { id: '61' },
    request: remove('https://api.edesk.com/v1/templates/61'),
    response: deleted,
  },
]
