import type { WireFixture } from '@helpdesk-mcp/testing'
import { deleted, deletedAsSeen, post, put, remove, token } from './wire-requests.ts'

// Written by hand from what is known of the API, never from openapi.yaml: a mistake there shall show here.

const address = { name: 'Ana Cruz', line_1: '1 Quay St', city: 'Cork', country: 'IE', postcode: 'T12' }
const line = { sku: 'MUG-1', title: 'Mug', quantity: 2, item_amount: 24.95, shipping_amount: 0 }
const parcel = {
  tracking_code: 'AB12',
  tracking_carrier_name: 'An Post',
  tracking_carrier_link: 'https://track.example.com/(tracking_code)',
}

/** Calls that change orders and what belongs to them. */
export const wireOrders: WireFixture[] = [
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
    result: { id: 31, customer_visible: 'no' },
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
]
