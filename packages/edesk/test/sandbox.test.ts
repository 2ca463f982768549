import { describe, expect, it } from 'vitest'
import { form, label, openSandbox } from './open-sandbox.ts'

const late = 640_002
const ids = (body: { data: { id: number }[] }) => body.data.map(({ id }) => id)

describe('lists', () => {
  it('have 20 items and the paginator, and at most 100', async () => {
    const { call } = openSandbox({ seed: { records: 120 } })
    const first = (await call('GET', '/tickets')).body
    expect(first.paginator).toEqual({ currentPage: 1, itemsPerPage: 20, totalItemsCount: 120 })
    expect(first.data).toHaveLength(20)
    const last = (await call('GET', '/tickets?itemsPerPage=100&page=2')).body
    expect(last.data).toHaveLength(20)
    expect((await call('GET', '/tickets?itemsPerPage=100&page=3')).body.data).toEqual([])
    expect((await call('GET', '/tickets?itemsPerPage=101')).status).toBe(400)
    expect((await call('GET', '/tickets?page=0')).status).toBe(400)
  })

  it('pass over names that they do not know', async () => {
    const { call } = openSandbox({ seed: { records: 30 } })
    const { body } = await call('GET', '/tickets?per_page=2&limit=2&filter_email_equals=x')
    expect(body.data).toHaveLength(20)
  })

  it.each([
    [
      '/tickets?filter_status_equals=Open&order_by=created_at&order_direction=asc',
      [640_002, 640_004, 640_006, 640_007],
    ],
    ['/tickets?filter_status_equals=Priority', [640_001, 640_007]],
    ['/tickets?order_by=last_updated_at&order_direction=desc&itemsPerPage=2', [640_007, 640_006]],
    ['/tickets?filter_created_at_gte=2026-11-19&filter_created_at_lte=2026-11-19', [640_004, 640_005]],
    ['/tickets?filter_last_updated_at_lte=2026-11-11', [640_001]],
    ['/tickets?filter_seller_order_id_equals=11-09134-77120', [640_006]],
    ['/tickets?filter_contact_id_equals=20403', [640_004]],
    ['/tickets?filter_owner_user_id_equals=41', [640_007]],
    ['/tickets?filter_type_equals=Presales', [640_005]],
    ['/sales-orders?filter_id_gte=510002&filter_id_lte=510003', [510_002, 510_003]],
    ['/sales-orders?filter_created_at_gte=2026-11-15', [510_003, 510_004]],
    ['/sales-orders?filter_seller_order_id_equals=NL-2211', [510_004]],
    ['/contacts?email=CHLOE.martin%40mail.example', [20_403]],
    ['/contacts?phone_number=%2B44113-5550122', [20_402]],
    ['/contacts?fsf_query=cruz%20ana', [20_401]],
    ['/contacts?consumer_id=20404', [20_404]],
    ['/contacts?name=borg', [20_405]],
    ['/channels', [311, 312, 313, 314, 315]],
    ['/users', [41, 42, 43]],
    ['/tag-groups', [81, 82]],
    ['/order-notes', [7_301, 7_302]],
  ])('%s', async (path, expected) => {
    expect(ids((await openSandbox().call('GET', path)).body)).toEqual(expected)
  })

  it('show newcomers at their head', async () => {
    const { call, tickets } = openSandbox({ seed: { records: 500 } })
    const newest = '/tickets?order_by=created_at&order_direction=desc&itemsPerPage=2'
    const [head] = ids((await call('GET', newest)).body)
    const made = (await call('POST', '/tickets', { subject: 'New', channel_id: 313, status: 'Open' })).body
      .data
    expect(ids((await call('GET', newest)).body)).toEqual([made.id, head])
    expect([tickets.size, made.created_at]).toEqual([501, '2026-11-20 12:00:00'])
  })
})

describe('tickets', () => {
  it('hold their order, their messages by id, and the time that is left', async () => {
    const { call, messages } = openSandbox()
    const { data } = (await call('GET', `/tickets/${late}`)).body
    expect(data).toMatchObject({
      sales_order_id: 510_001,
      sales_order: { seller_order_id: '302-5518204-7719340', ticket_id: late },
      time_left_to_reply: 86_400 - 28 * 3600,
      replies: 0,
    })
    expect(data.messages_ids).toHaveLength(2)
    expect(messages.get(data.messages_ids[0])).toMatchObject({ ticket_id: late, direction: 'Incoming' })
    expect((await call('GET', '/tickets/640005')).body.data).toMatchObject({
      time_left_to_reply: false,
      replies: 1,
    })
  })

  it('change only in what is given, and lose the tags that are left out', async () => {
    const { call } = openSandbox()
    const { data } = (await call('PUT', '/tickets/640006', { tag_ids: [903, 904, 903] })).body
    expect(data).toMatchObject({ tags_ids: [903, 904], status: 'Open', subject: 'Vase arrived in pieces' })
    expect(data).not.toHaveProperty('tag_ids')
    await call('PUT', '/tickets/640006/data', { custom_fields: [{ name: 'Refund amount', value: '120' }] })
    const fields = (await call('GET', '/tickets/640006')).body.data.custom_fields
    expect(fields).toMatchObject([
      { name: 'Reason', value: 'damage' },
      { name: 'Refund amount', value: '120' },
    ])
  })

  it('take marks that are no states', async () => {
    const { call, tickets } = openSandbox()
    expect((await call('PUT', `/tickets/${late}`, { status: 'Priority' })).body.data.status).toBe('Open')
    expect(tickets.get(late)).toMatchObject({ priority: true, status: 'Open' })
  })

  it('are archived when they are deleted, and say so beside data', async () => {
    const { call, tickets } = openSandbox()
    const { status, body } = await call('DELETE', `/tickets/${late}`)
    expect([status, body]).toEqual([200, { ok: true, message: expect.any(String) }])
    expect(tickets.get(late)?.status).toBe('Archived')
  })

  it('bring a new customer along, and know an old one', async () => {
    const { call, contacts } = openSandbox()
    const ticket = { subject: 'Hi', channel_id: 313, status: 'Open', full_response: false }
    for (const email of ['eve@mail.example', 'CHLOE.MARTIN@mail.example'])
      await call('POST', '/tickets', { ...ticket, contact: { email } })
    expect(contacts.size).toBe(6)
    const { body } = await call('GET', '/tickets?filter_contact_id_equals=20403')
    expect(body.data).toHaveLength(2)
    expect((await call('POST', '/tickets', ticket)).body.data).toEqual({ id: expect.any(Number) })
  })
})

describe('messages', () => {
  it('reach the customer when they are sent', async () => {
    const { call, sandbox, tickets } = openSandbox()
    const body = 'It is in Berlin.'
    await call('POST', '/messages', { ticket_id: late, body: 'Carrier asked.', type: 'Note' })
    await call('POST', '/messages', {
      ticket_id: late,
      body: 'They rang.',
      type: 'Message',
      direction: 'Incoming',
      send: true,
    })
    expect(sandbox.state.deliveries).toEqual([])
    const sent = await call('POST', '/messages', {
      ticket_id: late,
      body,
      type: 'Message',
      direction: 'Outgoing',
      send: true,
    })
    expect(sent.body.data).toMatchObject({ from_user: { name: 'Mara Lindholm' }, from_consumer_id: null })
    expect(sandbox.state.deliveries).toMatchObject([{ ticket_id: late, to: 'ana.cruz@mail.example', body }])
    expect(tickets.get(late)?.last_updated_at).toBe('2026-11-20 12:00:00')
    const { data } = (await call('GET', `/tickets/${late}`)).body
    expect([data.messages_ids.at(-1), data.time_left_to_reply, data.status]).toEqual([
      sent.body.data.id,
      false,
      'Open',
    ])
  })

  it('leave the thread when they are deleted, and notes can change', async () => {
    const { call, messages } = openSandbox()
    const [note] = messages.filter(({ type }) => type === 'Note')
    await call('PUT', `/messages/${note?.id}`, { body: 'Refund.', type: 'Note' })
    expect(messages.get(note?.id)?.body).toBe('Refund.')
    expect((await call('DELETE', `/messages/${note?.id}`)).body).toMatchObject({ ok: true })
    expect((await call('GET', '/tickets/640006')).body.data.messages_ids).not.toContain(note?.id)
  })
})

describe('orders', () => {
  const order = {
    channel_id: 313,
    status: 'OrderShipped',
    seller_order_id: 'NL-9',
    currency: 'EUR',
    order_items: [
      { sku: 'MUG', title: 'Mug', quantity: 2, item_amount: 24.95, shipping_amount: 0, weight: 0.4 },
    ],
    shipping_amount: 4.9,
    ship_to: { name: 'Eve', line_1: '1 Quay', city: 'Cork', country: 'IE', postcode: 'T12' },
    contact: { email: 'eve@mail.example' },
    tracking_codes: [
      {
        tracking_code: 'AB 12',
        tracking_carrier_name: 'An Post',
        tracking_carrier_link: 'https://track.example/(tracking_code)',
      },
    ],
  }

  it('are written flat and read with products, names of countries and links', async () => {
    const { call } = openSandbox()
    const { data } = (await call('POST', '/sales-orders', order)).body
    expect(data).toMatchObject({
      total_amount: 54.8,
      order_items: [
        { product: { sku: 'MUG', price: 24.95, currency: 'EUR', weight: 0.4 }, quantity: 2, end_price: 49.9 },
      ],
      ship_to: { country_name: 'Ireland' },
      tracking_codes: [{ tracking_code: 'AB 12', tracking_link: 'https://track.example/AB%2012' }],
    })
    expect(data).not.toHaveProperty('currency')
    const line = { ...order.order_items[0], id: data.order_items[0].id, quantity: 3, weight: '0.4' }
    const changed = await call('PUT', `/sales-orders/${data.id}`, {
      order_items: [line],
      status: 'Delivered',
    })
    expect(changed.body.data).toMatchObject({
      total_amount: 79.75,
      status: 'Delivered',
      seller_order_id: 'NL-9',
    })
    expect((await call('DELETE', `/sales-orders/${data.id}`)).body).toMatchObject({ ok: true })
  })

  it('have one collection of tracking links, added to, set and cleared', async () => {
    const { call } = openSandbox()
    const path = '/sales-orders-tracking-links/510001'
    const links = async () => (await call('GET', path)).body.data.tracking_links.length
    const tracking_links = [{ tracking_link: 'https://track.example/2', tracking_carrier_name: 'DHL' }]
    expect(await links()).toBe(1)
    expect((await call('POST', path, { tracking_links })).body.data.id).toBe(510_001)
    expect(await links()).toBe(2)
    await call('PUT', path, { tracking_links })
    expect(await links()).toBe(1)
    expect((await call('DELETE', path)).body).toMatchObject({ ok: true })
    expect(await links()).toBe(0)
  })

  it('have notes, whose files are kept in a form and dropped in JSON', async () => {
    const { call } = openSandbox()
    const { data } = (await call('POST', '/order-notes', { sales_order_id: 510_001, text: 'Refund agreed.' }))
      .body
    expect((await call('GET', '/sales-orders/510001')).body.data.order_notes_id).toEqual([data.id])
    const path = `/order-notes/${data.id}/attachments`
    const files = [{ name: 'a.pdf', data: 'bGFiZWw=' }]
    expect((await call('POST', path, { files })).body.data.attachments).toEqual([])
    const upload = form([
      ['attachments[]', label],
      ['attachments[]', label],
      ['attachmentType', 'Invoice'],
    ])
    expect((await call('POST', path, upload)).body.data.attachments).toMatchObject([
      { name: 'label.pdf', mime: 'application/pdf', attachmentType: 'Invoice' },
      { name: 'label.pdf' },
    ])
    await call('PUT', `/order-notes/${data.id}`, { text: 'Refund paid.' })
    expect((await call('GET', `/order-notes/${data.id}`)).body.data.text).toBe('Refund paid.')
    await call('DELETE', `/order-notes/${data.id}`)
    expect((await call('GET', '/sales-orders/510001')).body.data.order_notes_id).toEqual([])
  })
})

it('takes a part of a tag, and takes a deleted one off every ticket', async () => {
  const { call, tickets } = openSandbox()
  expect((await call('PUT', '/tags/901', { active: false })).body.data).toMatchObject({
    name: 'Gift',
    active: false,
  })
  await call('DELETE', '/tags/901')
  expect(tickets.get(640_006)?.tags_ids).toEqual([])
})

it('keeps the files of a template that are not dropped', async () => {
  const { call } = openSandbox()
  const whole = {
    name: 'T',
    body_text: 'T',
    template_usage: 'Manual',
    template_type: ['Consumer'],
    active: true,
  }
  const attachments = ['a.pdf', 'b.pdf'].map((name) => ({ name, url: `https://files.example/${name}` }))
  const { data } = (await call('POST', '/templates', { ...whole, attachments })).body
  const delete_attachments = [data.attachments[0].id]
  const changed = await call('PUT', `/templates/${data.id}`, { ...whole, name: 'U', delete_attachments })
  expect(changed.body.data).toMatchObject({ name: 'U', attachments: [{ name: 'b.pdf' }] })
})
