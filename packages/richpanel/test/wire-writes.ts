import type { WireFixture } from '@helpdesk-mcp/testing'

// Written by hand from what is known of the API, never from openapi.yaml: a mistake there shall show here.

const returnsTag = '009a8844-0000-4000-8000-000000000004'
const vipTag = '009a8844-0000-4000-8000-000000000001'
const userId = '7d1f0a52-0000-4000-8000-000000000001'
const key = { 'x-richpanel-key': 'test-key' }
const json = { ...key, 'content-type': 'application/json' }

/** A Message-ID, as conversations that came by e-mail have it, and as it must stand in a path. */
const messageId = '<CAF+x9=Q/7k@mail.example.com>'
const ticket = 'https://api.richpanel.com/v1/tickets/%3CCAF%2Bx9%3DQ%2F7k%40mail.example.com%3E'

const order = {
  event: 'order',
  appClientId: 'abc1',
  time: { sentAt: 1_763_712_000_000 },
  properties: {
    orderId: '1001',
    orderDbKey: 90071992,
    amount: 49.9,
    currency: 'EUR',
    status: 'paid',
    items: [
      {
        id: 'p1',
        sku: 'MUG-1',
        name: 'Mug',
        price: 24.95,
        quantity: 2,
        imageURL: ['https://shop.example.com/mug.png'],
      },
    ],
    fulfillment: [
      {
        id: 'f1',
        createdAt: 1_763_712_000_000,
        tracking: [
          {
            trackingNumber: 'AB12',
            trackingCompany: 'An Post',
            trackingUrl: 'https://track.example.com/AB12',
          },
        ],
        items: [{ id: 'p1', name: 'Mug', price: 24.95, quantity: 2 }],
      },
    ],
  },
  userProperties: {
    uid: 'u-7',
    email: 'ana@example.com',
    shippingAddress: { address1: '1 Quay St', city: 'Cork', countryCode: 'IE', postcode: 'T12' },
  },
}

const subscription = {
  event: 'subscription',
  appClientId: 'abc1',
  time: { sentAt: '2026-11-01T09:30:00Z' },
  properties: {
    orderId: 'sub-9',
    orderDbKey: 'sub-9',
    amount: 12,
    status: 'active',
    nextPayment: '2026-12-01T00:00:00Z',
    items: [{ price: 12, quantity: 1 }],
  },
  user_properties: { uid: 'u-7', billingAddress: { city: 'Cork' } },
}

/** Calls that change something or reach somebody. */
export const wireWrites: WireFixture[] = [
  {
    tool: 'create_a_richpanel_conversation',
    arguments: {
      subject: 'Cracked vase',
      status: 'OPEN',
      priority: 'HIGH',
      comment: { body: 'It arrived broken.', sender_type: 'customer' },
      via: {
        channel: 'email',
        source: {
          from: { address: 'ana@example.com', name: 'Ana' },
          to: { address: 'help@shop.example.com' },
        },
      },
      tags: ['009a8844-4c94-4546-be2f-de68be9d8c34'],
      customer_profile: { firstName: 'Ana', lastName: 'Cruz' },
    },
    request: {
      method: 'POST',
      url: 'https://api.richpanel.com/v1/tickets',
      headers: json,
      body: {
        ticket: {
          subject: 'Cracked vase',
          status: 'OPEN',
          priority: 'HIGH',
          comment: { body: 'It arrived broken.', sender_type: 'customer' },
          via: {
            channel: 'email',
            source: {
              from: { address: 'ana@example.com', name: 'Ana' },
              to: { address: 'help@shop.example.com' },
            },
          },
          tags: ['009a8844-4c94-4546-be2f-de68be9d8c34'],
          customer_profile: { firstName: 'Ana', lastName: 'Cruz' },
        },
      },
    },
    response: { body: { ticket: { id: 'api-acme-1', conversation_no: 1346 } } },
    result: {
      id: 'api-acme-1',
      conversation_no: 1346,
      customer_visible: 'unknown',
      delivery: { state: 'stored', also: ['Rules of the account may answer or survey the customer.'] },
    },
  },
  {
    tool: 'create_a_richpanel_conversation',
    arguments: {
      comment: { body: 'Called about invoice 7.', sender_type: 'operator', public: false },
      via: { channel: 'aircall', source: { from: { id: '+16692668044' }, to: { id: '+11234567890' } } },
    },
    request: {
      method: 'POST',
      url: 'https://api.richpanel.com/v1/tickets',
      headers: json,
      body: {
        ticket: {
          comment: { body: 'Called about invoice 7.', sender_type: 'operator', public: false },
          via: { channel: 'aircall', source: { from: { id: '+16692668044' }, to: { id: '+11234567890' } } },
        },
      },
    },
    response: { body: { ticket: { id: 'api-acme-2' } } },
    result: { id: 'api-acme-2', customer_visible: 'unknown' },
  },
  {
    // Closing takes both words; the agent gives one.
    tool: 'update_a_richpanel_conversation_by_id',
    arguments: { id: messageId, status: 'CLOSED' },
    request: {
      method: 'PUT',
      url: ticket,
      headers: json,
      body: { ticket: { status: 'CLOSED', state: 'closed' } },
    },
    response: { body: { ticket: { id: messageId, status: 'CLOSED' } } },
    result: { id: messageId, status: 'CLOSED', customer_visible: 'unknown' },
  },
  {
    // Nothing that was not said goes along: a note must not reopen what is closed.
    tool: 'update_a_richpanel_conversation_by_id',
    arguments: {
      id: messageId,
      assignee_id: userId,
      comment: { body: 'Return label sent.', sender_type: 'operator', public: false },
    },
    request: {
      method: 'PUT',
      url: ticket,
      headers: json,
      body: {
        ticket: {
          assignee_id: userId,
          comment: { body: 'Return label sent.', sender_type: 'operator', public: false },
        },
      },
    },
    response: { body: { ticket: { id: messageId } } },
    result: { customer_visible: 'no' },
  },
  {
    tool: 'update_a_richpanel_conversation_by_id',
    arguments: { id: messageId, status: 'OPEN', priority: 'LOW', comment: { body: 'Thanks!' } },
    request: {
      method: 'PUT',
      url: ticket,
      headers: json,
      body: { ticket: { status: 'OPEN', priority: 'LOW', comment: { body: 'Thanks!' } } },
    },
    response: { body: { ticket: { id: messageId } } },
    result: { customer_visible: 'unknown', delivery: { state: 'stored', also: [] } },
  },
  {
    // No wrapper here, and PUT although it creates nothing anew.
    tool: 'create_a_richpanel_conversation_tag',
    arguments: { conversation_id: messageId, tags: [returnsTag] },
    request: {
      method: 'PUT',
      url: `${ticket}/add-tags`,
      headers: json,
      body: { tags: [returnsTag] },
    },
  },
  {
    tool: 'richpanel_conversation_tags_remove',
    arguments: { conversation_id: messageId, tags: [returnsTag, vipTag] },
    request: {
      method: 'PUT',
      url: `${ticket}/remove-tags`,
      headers: json,
      body: { tags: [returnsTag, vipTag] },
    },
  },
  {
    tool: 'richpanel_conversations_attach_order',
    arguments: { conversation_id: messageId, order_id: '#1001', appclient_id: 'abc1' },
    request: { method: 'PUT', url: `${ticket}/attach-order/abc1/%231001`, headers: key },
    response: { body: { message: 'attached' } },
    result: { message: 'attached', customer_visible: 'no' },
  },
  {
    tool: 'richpanel_conversations_send_message',
    arguments: { conversation_id: messageId, body: 'It is on its way.' },
    request: {
      method: 'PUT',
      url: `${ticket}/send-message`,
      headers: json,
      body: { body: 'It is on its way.', author_id: 'operator' },
    },
    result: { customer_visible: 'yes', delivery: { state: 'accepted', also: [] } },
  },
  {
    tool: 'richpanel_conversations_send_message',
    arguments: {
      conversation_id: 'api-acme-1',
      body: 'See attached.',
      author_id: '17',
      attachments: ['https://files.example.com/label.pdf'],
    },
    request: {
      method: 'PUT',
      url: 'https://api.richpanel.com/v1/tickets/api-acme-1/send-message',
      headers: json,
      body: { body: 'See attached.', author_id: '17', attachments: ['https://files.example.com/label.pdf'] },
    },
  },
  {
    tool: 'create_a_richpanel_order',
    arguments: { appclient_id: 'abc1', orders: [order] },
    // A number stays a number, a string a string.
    request: {
      method: 'POST',
      url: 'https://api.richpanel.com/v1/order/abc1',
      headers: json,
      body: { orders: [order] },
    },
    response: { body: 'OK' },
  },
  {
    tool: 'create_a_richpanel_subscription',
    arguments: { appclient_id: 'abc1', subscriptions: [subscription] },
    request: {
      method: 'POST',
      url: 'https://api.richpanel.com/v1/subscription/abc1',
      headers: json,
      body: { subscriptions: [subscription] },
    },
  },
  {
    // Keys beyond the known ones are custom properties.
    tool: 'create_a_richpanel_customer',
    arguments: { uid: 'u-7', email: 'ana@example.com', name: 'Ana Cruz', loyalty_tier: 'gold' },
    request: {
      method: 'POST',
      url: 'https://api.richpanel.com/v1/customers',
      headers: json,
      body: { customer: { uid: 'u-7', email: 'ana@example.com', name: 'Ana Cruz', loyalty_tier: 'gold' } },
    },
    response: { body: { message: 'saved', customer: { id: 'c-1', uid: 'u-7' } } },
    result: { customer: { id: 'c-1', uid: 'u-7' } },
  },
  {
    tool: 'create_a_richpanel_tag',
    arguments: { name: 'damaged' },
    request: {
      method: 'POST',
      url: 'https://api.richpanel.com/v1/tags',
      headers: json,
      body: { name: 'damaged' },
    },
    response: { body: { id: 't9', name: 'damaged' } },
    result: { id: 't9', customer_visible: 'no' },
  },
  {
    tool: 'richpanel_files_upload',
    arguments: { file: { filename: 'label.txt', content: 'cGFyY2Vs', content_type: 'text/plain' } },
    request: {
      method: 'POST',
      url: 'https://api.richpanel.com/v1/file/upload',
      headers: key,
      parts: [{ name: 'file', filename: 'label.txt', contentType: 'text/plain', content: 'parcel' }],
    },
  },
]
