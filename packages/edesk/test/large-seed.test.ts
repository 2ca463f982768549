import { createResponseChecker } from '@helpdesk-mcp/sandbox'
import { describe, expect, it, test } from 'vitest'
import { openSandbox } from './open-sandbox.ts'

const opened = openSandbox({ seed: { size: 'large' } })
const { sandbox, send, call, advance } = opened
const { tickets, messages, salesOrders, orderNotes, contacts, channels, users, tags, templates } =
  sandbox.state.collections
const read = async (path: string) => (await call('GET', path)).body.data
const threadOf = (id: number) => messages.filter(({ ticket_id }) => ticket_id === id)

it('is the same for every sandbox of the same time', () => {
  const state = () => JSON.stringify(openSandbox({ seed: { size: 'large' } }).sandbox.state)
  expect(state()).toBe(state())
})

it('has hundreds of tickets, a busy queue of today, and all that the small seed has', () => {
  expect(tickets.size).toBeGreaterThan(300)
  const day = tickets.get(1_409_923)?.last_updated_at?.slice(0, 10) ?? ''
  const today = tickets.filter(({ created_at }) => created_at >= day)
  expect(today.length).toBeGreaterThan(60)
  expect(new Set(today.map(({ status }) => status))).toEqual(
    new Set(['Open', 'Pending', 'Closed', 'Spam', 'Archived']),
  )
  expect(
    today.filter(({ status, owner_user_id }) => status === 'Open' && owner_user_id === null).length,
  ).toBeGreaterThan(10)
  const small = openSandbox().sandbox.state.collections
  for (const [name, collection] of Object.entries(small)) {
    const large = sandbox.state.collections[name as keyof typeof small]
    for (const record of collection.toJSON()) {
      expect(large.get(record.id), `${name} ${record.id}`).toEqual(record)
    }
  }
})

it('refers only to what there is, on the same channel', () => {
  for (const { id, channel_id, contact_id, sales_order_id, owner_user_id, tags_ids } of tickets) {
    expect(channels.get(channel_id), String(id)).toBeDefined()
    expect(contacts.get(contact_id), String(id)).toBeDefined()
    if (sales_order_id !== null)
      expect(salesOrders.get(sales_order_id)?.channel_id, String(id)).toBe(channel_id)
    if (owner_user_id !== null) expect(users.get(owner_user_id), String(id)).toBeDefined()
    for (const tag of tags_ids) expect(tags.get(tag), String(id)).toBeDefined()
  }
  for (const { ticket_id } of messages) expect(tickets.get(ticket_id)).toBeDefined()
  for (const { sales_order_id } of orderNotes) expect(salesOrders.get(sales_order_id)).toBeDefined()
})

describe('what guides name', () => {
  test('1409923 is a complaint about order 509211, with custom fields', async () => {
    const ticket = await read('/tickets/1409923')
    expect(ticket).toMatchObject({ status: 'Open', sales_order: { id: 509_211 } })
    expect(ticket.custom_fields).toContainEqual(
      expect.objectContaining({ name: 'Refund Issued', value: 'No' }),
    )
    const order = await read('/sales-orders/509211')
    expect(order).toMatchObject({ status: 'InTransit', ticket_id: 1_409_923 })
    expect(order.tracking_codes[0].tracking_code).toBe('JJD000390509211')
    expect(order.order_items).toHaveLength(2)
    expect(users.get(42)).toBeDefined()
  })

  test('99421 is about a shattered vase of order 11092, and 99388 about order 88310', async () => {
    expect(await read('/tickets/99421')).toMatchObject({ sales_order_id: 11_092, status: 'Open' })
    expect(threadOf(99_421)[0]).toMatchObject({ attachments: [{ name: 'shattered-vase.jpg' }] })
    expect(await read('/tickets/99388')).toMatchObject({ subject: 'Shipping update', sales_order_id: 88_310 })
    expect(await read('/sales-orders/88310')).toMatchObject({
      status: 'OrderShipped',
      tracking_codes: [{ tracking_carrier_name: 'FedEx' }],
    })
  })

  test.each(['International Shipping Delay', 'Delayed Shipping Apology', 'Carrier Delay'])(
    'template "%s"',
    (name) => {
      const found = templates.find((template) => template.name === name)
      expect(found?.body_text.length).toBeGreaterThan(100)
      expect(found?.ai_classification).not.toBeNull()
    },
  )

  test.each(['Damaged Goods', 'Escalations'])('tag "%s"', (name) => {
    expect(tags.find((tag) => tag.name === name)).toMatchObject({ active: true })
  })

  test('"Refund Issued" takes yes or no', async () => {
    const put = async (value: string) => {
      const body = { custom_fields: [{ name: 'Refund Issued', value }] }
      return (await send('PUT', '/tickets/99421/data', body)).status
    }
    expect(await put('Yes')).toBe(200)
    expect(await put('perhaps')).toBe(400)
  })
})

it('takes a change of every ticket', async () => {
  for (const { id } of tickets.all().slice(-60)) {
    advance(1000)
    const response = await send('PUT', `/tickets/${id}`, { owner_user_id: 42 })
    expect(response.status, String(id)).toBe(200)
  }
})

it('answers every read of it as the document says', async () => {
  const check = createResponseChecker(sandbox.document)
  const each = { tickets, 'sales-orders': salesOrders, 'order-notes': orderNotes, tags, templates }
  const pages = (name: string, size: number) =>
    Array.from({ length: Math.ceil(size / 100) }, (_, page) => `/${name}?itemsPerPage=100&page=${page + 1}`)
  const paths = [
    ...Object.entries({ ...each, contacts, channels, users }).flatMap(([name, { size }]) =>
      pages(name, size),
    ),
    ...Object.entries({ ...each, messages }).flatMap(([name, records]) =>
      [...records].map(({ id }) => `/${name}/${id}`),
    ),
  ]
  expect(paths.length).toBeGreaterThan(1500)
  for (const path of paths) {
    advance(1000)
    const response = await send('GET', path)
    expect(response.status, path).toBe(200)
    expect(await check('GET', path, response), path).toEqual([])
  }
})
