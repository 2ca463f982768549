import { createResponseChecker } from '@helpdesk-mcp/sandbox'
import { expect, it } from 'vitest'
import { form, label, openSandbox } from './open-sandbox.ts'

const line = { sku: 'A', title: 'A', quantity: 1, item_amount: 5, shipping_amount: 0 }
const template = {
  name: 'T',
  body_text: 'T',
  template_usage: 'Manual',
  template_type: ['Consumer'],
  active: true,
}
const order = {
  channel_id: 313,
  status: 'OrderReceived',
  seller_order_id: 'NL-9',
  currency: 'EUR',
  order_items: [line],
  shipping_amount: 0,
  contact_id: 20_403,
  ship_to: { name: 'C', line_1: '8 rue', city: 'Lyon', country: 'FR', postcode: '69003' },
}
const writes: [string, string, unknown?][] = [
  ['POST', '/tickets', { subject: 'Hi', channel_id: 313, status: 'Open' }],
  ['PUT', '/tickets/640002', { tag_ids: [904], status: 'Closed' }],
  ['PUT', '/tickets/640002/data', { custom_fields: [{ name: 'Reason', value: 'late' }] }],
  ['POST', '/messages', { ticket_id: 640_002, body: 'Hi', type: 'Note' }],
  ['PUT', '/messages/8210010', { body: 'Hi', type: 'Note' }],
  ['DELETE', '/messages/8210001'],
  ['POST', '/sales-orders', order],
  ['PUT', '/sales-orders/510003', { status: 'Delivered' }],
  [
    'POST',
    '/sales-orders-tracking-links/510003',
    { tracking_links: [{ tracking_link: 'https://a.example' }] },
  ],
  [
    'PUT',
    '/sales-orders-tracking-links/510003',
    { tracking_links: [{ tracking_link: 'https://a.example' }] },
  ],
  ['GET', '/sales-orders-tracking-links/510003'],
  ['DELETE', '/sales-orders-tracking-links/510003'],
  ['POST', '/order-notes', { sales_order_id: 510_003, text: 'Hi' }],
  ['PUT', '/order-notes/7301', { text: 'Hi' }],
  ['POST', '/order-notes/7301/attachments', form([['attachments[]', label]])],
  ['DELETE', '/order-notes/7302'],
  ['POST', '/tags', { name: 'New', tag_group_id: 81 }],
  ['PUT', '/tags/901', { name: 'Present' }],
  ['DELETE', '/tags/902'],
  ['POST', '/templates', template],
  ['PUT', '/templates/1201', template],
  ['DELETE', '/templates/1202'],
  ['DELETE', '/tickets/640003'],
  ['DELETE', '/sales-orders/510004'],
  ['PUT', '/tickets/640002', { status: 'Resolved' }],
  ['GET', '/tickets/1'],
  ['GET', '/whoami'],
]

it('every operation is played, and every answer fits the document', async () => {
  const { sandbox, send, advance } = openSandbox()
  const { document, state } = sandbox
  const check = createResponseChecker(document)
  const { tickets, messages, salesOrders, orderNotes, tags, templates } = state.collections
  const lists = [
    'tickets',
    'sales-orders',
    'order-notes',
    'contacts',
    'channels',
    'users',
    'tags',
    'tag-groups',
    'templates',
  ]
  const each = { tickets, messages, 'sales-orders': salesOrders, 'order-notes': orderNotes, tags, templates }
  const reads = [
    ...lists.map((name) => `/${name}`),
    ...Object.entries(each).flatMap(([name, records]) => [...records].map(({ id }) => `/${name}/${id}`)),
  ]
  for (const [method, path, body] of [...reads.map((read) => ['GET', read] as const), ...writes]) {
    advance(1_000)
    const response = await send(method, path, body)
    expect([200, 400, 404], `${method} ${path}`).toContain(response.status)
    expect(await check(method, path, response), `${method} ${path}`).toEqual([])
  }
  const called = new Set(
    [...reads.map((path) => ['GET', path]), ...writes].map(
      ([method, path]) => `${method} ${String(path).replace(/\/\d+/, '/{}')}`,
    ),
  )
  const paths = document.paths as Record<string, Record<string, { operationId?: string }>>
  const operations = Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).flatMap(([method, { operationId }]) =>
      operationId ? [`${method.toUpperCase()} ${path.replace(/\{\w+\}/, '{}')}`] : [],
    ),
  )
  expect(operations).toHaveLength(40)
  expect(operations.filter((operation) => !called.has(operation))).toEqual([])
})
