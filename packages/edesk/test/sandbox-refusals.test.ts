import { describe, expect, it } from 'vitest'
import { form, label, openSandbox } from './open-sandbox.ts'

const order = {
  channel_id: 313,
  status: 'OrderReceived',
  seller_order_id: 'NL-9',
  currency: 'EUR',
  order_items: [{ sku: 'A', title: 'A', quantity: 1, item_amount: 5, shipping_amount: 0 }],
  shipping_amount: 0,
  contact_id: 20_403,
  ship_to: { name: 'C', line_1: '8 rue', city: 'Lyon', country: 'FR', postcode: '69003' },
}
const ticket = { subject: 'Hi', channel_id: 313, status: 'Open' }
const message = { ticket_id: 640_002, body: 'Hi', type: 'Note' }
const template = {
  name: 'T',
  body_text: 'T',
  template_usage: 'Manual',
  template_type: ['Consumer'],
  active: true,
}
const file = { name: 'a.pdf', url: 'https://files.example/a.pdf' }
const late = '/tickets/640002'

/** What the vendor says is wrong, by field. */
async function wrong(method: string, path: string, body?: unknown) {
  const answer = await openSandbox().call(method, path, body)
  expect(answer).toMatchObject({
    status: 400,
    body: { error: { httpCode: 400, message: expect.any(String) } },
  })
  return answer.body.error.details
}

describe('wrong fields are refused by their numbers', () => {
  it.each<[number, string, string, object, string]>([
    [4001, 'POST', '/tickets', { channel_id: 313, status: 'Open' }, 'subject'],
    [4001, 'POST', '/sales-orders', { ...order, ship_to: undefined }, 'ship_to'],
    [4001, 'POST', '/sales-orders', { ...order, contact_id: undefined }, 'contact'],
    [4002, 'POST', '/messages', { ...message, ticket_id: 1 }, 'ticket_id'],
    [4002, 'PUT', late, { owner_user_id: 1 }, 'owner_user_id'],
    [4002, 'PUT', late, { tag_ids: [901, 1] }, 'tag_ids'],
    [4002, 'POST', '/order-notes', { sales_order_id: 1, text: 'Hi' }, 'sales_order_id'],
    [4002, 'PUT', `${late}/data`, { custom_fields: [{ name: 'No', value: '1' }] }, 'custom_fields.0.name'],
    [4004, 'POST', '/tickets', { ...ticket, channel_id: 399 }, 'channel_id'],
    [4005, 'POST', '/order-notes', { sales_order_id: 'x', text: 'Hi' }, 'sales_order_id'],
    [4006, 'PUT', late, { tag_ids: 901 }, 'tag_ids'],
    [4007, 'PUT', late, { status: 'Resolved' }, 'status'],
    [4007, 'POST', '/sales-orders', { ...order, contact: { email: 'a@b.example' } }, 'contact'],
    [4008, 'POST', '/order-notes', { sales_order_id: 510_001, text: 5 }, 'text'],
    [4009, 'PUT', '/tags/901', { active: 'yes' }, 'active'],
    [4010, 'POST', '/tickets', { ...ticket, created_at: '2026-11-01T10:00:00Z' }, 'created_at'],
    [4010, 'POST', '/sales-orders', { ...order, order_shipped_at: '1.11.2026' }, 'order_shipped_at'],
    [
      4011,
      'POST',
      '/messages',
      { ...message, attachments: [{ name: 'a', url: 'a.pdf' }] },
      'attachments.0.url',
    ],
    [
      4011,
      'POST',
      '/templates',
      { ...template, attachments: [{ name: 'a', url: 'a' }] },
      'attachments.0.url',
    ],
    [
      4012,
      'POST',
      '/sales-orders',
      { ...order, order_items: [{ ...order.order_items[0], product_image_url: 'x.png' }] },
      'order_items.0.product_image_url',
    ],
    [4013, 'POST', '/sales-orders', { ...order, channel_id: 315, contact_id: 20_404 }, 'channel_id'],
    [4014, 'PUT', late, { sales_order_id: 510_002 }, 'sales_order_id'],
    [4015, 'POST', '/tickets', { ...ticket, contact_id: 20_401 }, 'contact_id'],
    [
      4017,
      'PUT',
      '/sales-orders/510001',
      { order_items: [{ ...order.order_items[0], id: 1 }] },
      'order_items.0.id',
    ],
    [
      4018,
      'PUT',
      `${late}/data`,
      { custom_fields: [{ name: 'Refund amount', value: 'some' }] },
      'custom_fields.0.value',
    ],
    [4019, 'POST', '/messages', { ...message, attachments: [{ name: 'a' }] }, 'attachments.0.url'],
    [
      4020,
      'POST',
      '/templates',
      { ...template, attachments: [{ ...file, name: 'a'.repeat(101) }] },
      'attachments.0.name',
    ],
    [4021, 'POST', '/tickets', { ...ticket, contact: { email: 'nobody' } }, 'contact.email'],
    [4022, 'POST', '/messages', { ...message, attachments: Array(11).fill(file) }, 'attachments'],
  ])('%i: %s %s %j', async (errorCode, method, path, body, field) => {
    expect(await wrong(method, path, body)).toMatchObject({ [field]: { errorCode } })
  })

  it('4003, as text: a name that is taken, by the tag itself too, and a marketplace number', async () => {
    const taken = { name: { errorCode: '4003' } }
    expect(await wrong('PUT', '/tags/901', { name: 'Gift' })).toEqual(taken)
    expect(await wrong('POST', '/tags', { name: 'Gift', tag_group_id: 81 })).toEqual(taken)
    expect(await wrong('POST', '/sales-orders', { ...order, seller_order_id: 'NL-2207' })).toEqual({
      seller_order_id: { errorCode: '4003' },
    })
  })

  it('4016: one template too many', async () => {
    const { call, templates } = openSandbox()
    while (templates.size < 50) templates.insert({ ...template } as never)
    const { body } = await call('POST', '/templates', template)
    expect(body.error.details).toEqual({ name: { errorCode: 4016 } })
  })

  it('all at once, and nothing is written', async () => {
    const { call, tickets } = openSandbox()
    const before = JSON.stringify(tickets.get(640_002))
    const { body } = await call('PUT', late, {
      subject: 'New',
      owner_user_id: 1,
      tag_ids: [1],
      channel_id: 399,
    })
    expect(body.error.details).toEqual({
      owner_user_id: { errorCode: 4002 },
      tag_ids: { errorCode: 4002 },
      channel_id: { errorCode: 4004 },
      sales_order_id: { errorCode: 4014 },
      contact_id: { errorCode: 4015 },
    })
    expect(JSON.stringify(tickets.get(640_002))).toBe(before)
  })

  it('a message to a customer cannot be changed afterwards', async () => {
    const { call, messages } = openSandbox()
    const [sent] = messages.filter(({ type }) => type === 'Message')
    const { body } = await call('PUT', `/messages/${sent?.id}`, { body: 'Unsaid.', type: 'Note' })
    expect(body.error.details).toEqual({ type: { errorCode: 4007 } })
  })
})

describe('what breaks the server instead of being refused', () => {
  it('an epoch as a day of orders; of tickets it is no date', async () => {
    const { call } = openSandbox()
    for (const name of ['filter_created_at_gte', 'filter_last_updated_at_lte'])
      expect((await call('GET', `/sales-orders?${name}=1793491200`)).status).toBe(500)
    const { status, body } = await call('GET', '/tickets?filter_created_at_gte=1793491200')
    expect([status, body.error.details]).toEqual([400, { filter_created_at_gte: { errorCode: 4010 } }])
  })

  it('attachmentType as a list', async () => {
    const { call } = openSandbox()
    const body = form([
      ['attachments[]', label],
      ['attachmentType[]', 'Invoice'],
    ])
    const answer = await call('POST', '/order-notes/7301/attachments', body)
    expect(answer).toMatchObject({ status: 500, body: { error: { httpCode: 500 } } })
  })
})

describe('callers', () => {
  it.each<[string | null, number, string]>([
    [null, 401, 'Token is missing.'],
    ['sandbox-expired-token', 401, 'Expired token.'],
    ['guessed', 403, 'Invalid token.'],
  ])('token %s: %i %s', async (token, status, details) => {
    const answer = await openSandbox().call('GET', '/whoami', undefined, token)
    expect(answer).toMatchObject({ status, body: { error: { httpCode: status, details } } })
    if (status === 403) expect(answer.body.error.message).toBe('You are not authorized to access this')
  })

  it('with a token that may only read are refused every write', async () => {
    const { call, tickets } = openSandbox()
    const token = 'sandbox-read-only-token'
    expect((await call('GET', late, undefined, token)).status).toBe(200)
    expect((await call('PUT', late, { status: 'Closed' }, token)).status).toBe(403)
    expect(tickets.get(640_002)?.status).toBe('Open')
  })

  it('ask for what is not there', async () => {
    const { call } = openSandbox()
    for (const path of [
      '/tickets/1',
      '/messages/1',
      '/sales-orders/1',
      '/order-notes/1',
      '/tags/1',
      '/templates/1',
    ]) {
      expect(await call('GET', path), path).toMatchObject({ status: 404, body: { error: { httpCode: 404 } } })
      expect((await call('DELETE', path)).status, path).toBe(404)
    }
    expect((await call('GET', '/sales-orders-tracking-links/1')).body.error.details).toEqual({
      sales_order_id: { errorCode: 4002 },
    })
    expect((await call('GET', '/refunds')).status).toBe(404)
    expect((await call('DELETE', '/whoami')).status).toBe(405)
  })

  it('have 60 calls at once and 2 a second, and no header tells', async () => {
    const { call, advance } = openSandbox()
    const statuses = async (count: number) => {
      const answers = []
      for (let index = 0; index < count; index++) answers.push((await call('GET', '/whoami')).status)
      return answers
    }
    expect(new Set(await statuses(60))).toEqual(new Set([200]))
    const { status, headers, body } = await call('GET', '/whoami')
    expect([status, body]).toEqual([
      429,
      { error: { httpCode: 429, message: 'Too many requests', details: 'Out of quota' } },
    ])
    expect([...headers.keys()].filter((name) => /limit|retry/.test(name))).toEqual([])
    advance(1_000)
    expect(await statuses(3)).toEqual([200, 200, 429])
    advance(60_000)
    expect((await statuses(61)).filter((one) => one === 200)).toHaveLength(60)
  })
})
