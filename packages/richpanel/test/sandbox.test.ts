import { describe, expect, it } from 'vitest'
import { base, late, openSandbox, slashed, store } from './open-sandbox.ts'

const parcel = decodeURIComponent(late)
const ids = (body: { ticket: { id: string }[] }) => body.ticket.map(({ id }) => id)

describe('conversations', () => {
  it('are listed newest first, without threads, in the documented envelope', async () => {
    const { body } = await openSandbox().call('GET', '/tickets?per_page=3&page=2')
    expect(body).toMatchObject({
      count: 8,
      next_page: `${base}/tickets?per_page=3&page=3`,
      previous_page: `${base}/tickets?per_page=3&page=1`,
    })
    const created = (await openSandbox().call('GET', '/tickets')).body.ticket.map(
      (one: { created_at: string }) => one.created_at,
    )
    expect(created).toEqual([...created].sort().reverse())
    expect(body.ticket[0]).not.toHaveProperty('comments')
  })

  it.each([
    ['status=CLOSED', ['instagram_17841400008460056_9931']],
    ['order=ASC&per_page=1', ['instagram_17841400008460056_9931']],
    ['sortKey=updatedAt&per_page=1&order=DESC', [parcel]],
    ['startDate=2026-11-18&endDate=2026-11-20', [decodeURIComponent(slashed)]],
  ])('%s', async (query, expected) => {
    expect(ids((await openSandbox().call('GET', `/tickets?${query}`)).body)).toEqual(expected)
  })

  it('fill a list of 500 that newcomers head', async () => {
    const { call } = openSandbox({ seed: { records: 500 } })
    const first = (await call('GET', '/tickets?per_page=100')).body
    expect([first.count, first.ticket.length]).toEqual([500, 100])
    const made = (await call('POST', '/tickets', { ticket: { subject: 'New' } })).body.ticket
    const seen = new Set<string>()
    for (let page = 1; page <= 6; page++) {
      for (const id of ids((await call('GET', `/tickets?per_page=100&page=${page}`)).body)) seen.add(id)
    }
    expect(ids((await call('GET', '/tickets?per_page=2')).body)).toEqual([made.id, ids(first)[0]])
    expect([seen.size, made.id.startsWith('api-harbour-hearth-')]).toEqual([501, true])
  })

  it('are found under any id, by number and by customer', async () => {
    const { call, tickets } = openSandbox()
    expect((await call('GET', `/tickets/${slashed}`)).body.ticket.subject).toBe('New delivery address')
    const number = tickets.get(parcel)?.conversation_no
    expect((await call('GET', `/tickets/number/${number}`)).body.ticket.id).toBe(parcel)
    for (const path of ['email/ana.cruz%40mail.example', 'phone/%2B35312345601']) {
      expect(ids((await call('GET', `/tickets/${path}`)).body)).toEqual([
        parcel,
        'instagram_17841400008460056_9931',
      ])
    }
  })

  it('spell live keys as live answers do', async () => {
    const { ticket } = (await openSandbox().call('GET', `/tickets/${late}`)).body
    expect(ticket).toMatchObject({
      scenario_id: null,
      scenarioId: null,
      scenario_name: null,
      scenarioName: null,
    })
    expect(ticket.comments[0]).toMatchObject({ is_operator: false, public: true })
    expect(ticket.comments[0]).not.toHaveProperty('isOperator')
  })

  it('close with both words, and stay open with state alone', async () => {
    const { call, tickets } = openSandbox()
    expect(await call('PUT', `/tickets/${late}`, { ticket: { state: 'closed' } })).toMatchObject({
      status: 200,
    })
    expect(tickets.get(parcel)).toMatchObject({ status: 'OPEN', closed_at: null })
    await call('PUT', `/tickets/${late}`, { ticket: { status: 'CLOSED', state: 'closed' } })
    expect(tickets.get(parcel)).toMatchObject({ status: 'CLOSED', closed_at: '2026-11-20T12:00:00.001Z' })
    await call('PUT', `/tickets/${late}`, { ticket: { status: 'OPEN' } })
    expect(tickets.get(parcel)).toMatchObject({ status: 'OPEN', closed_at: null })
  })

  it('keep what an update leaves out', async () => {
    const { call, tickets, sandbox } = openSandbox()
    const { tags, subject } = tickets.get(parcel) ?? {}
    const { id } = sandbox.state.collections.users.all()[0] ?? {}
    const comment = { body: 'Carrier asked.', sender_type: 'operator', public: false }
    await call('PUT', `/tickets/${late}`, { ticket: { assignee_id: id, comment } })
    const now = tickets.get(parcel)
    expect(now).toMatchObject({
      tags,
      subject,
      status: 'OPEN',
      assignee_id: id,
      last_message_sender_type: 'customer',
    })
    expect(now?.comments.at(-1)).toMatchObject({
      public: false,
      is_operator: true,
      plain_body: 'Carrier asked.',
    })
  })

  it('are overwritten by a new one with their id', async () => {
    const { call, tickets } = openSandbox()
    await call('POST', '/tickets', { ticket: { id: parcel, subject: 'Gone' } })
    expect(tickets.get(parcel)).toMatchObject({ subject: 'Gone', comments: [], tags: [] })
    expect(tickets.size).toBe(8)
  })

  it('know the customer they are made for', async () => {
    const source = {
      from: { address: 'ben+shop@mail.example' },
      to: { address: 'hello@harbourhearth.example' },
    }
    const ticket = {
      subject: 'Hi',
      comment: { body: 'Hello?', sender_type: 'customer' },
      via: { channel: 'email', source },
    }
    const { body } = await openSandbox().call('POST', '/tickets', { ticket })
    expect(body.ticket).toMatchObject({
      status: 'OPEN',
      assignee_id: 'unassigned',
      customer_profile: { name: 'Ben Adeyemi' },
      comments: [{ plain_body: 'Hello?', public: true, is_operator: false }],
    })
  })
})

describe('messages and tags', () => {
  it('reach the customer by send-message alone', async () => {
    const { call, sandbox, tickets } = openSandbox()
    await call('PUT', `/tickets/${late}`, { ticket: { comment: { body: 'We look into it.' } } })
    expect(tickets.get(parcel)?.comments.at(-1)).toMatchObject({
      public: true,
      body: '<p>We look into it.</p>',
    })
    expect(sandbox.state.deliveries).toEqual([])
    await call('PUT', `/tickets/${late}/send-message`, { body: 'It is in Cork.', author_id: 'operator' })
    expect(sandbox.state.deliveries).toMatchObject([
      { conversation_id: parcel, channel: 'email', to: 'ana.cruz@mail.example', body: 'It is in Cork.' },
    ])
    expect(tickets.get(parcel)).toMatchObject({ status: 'OPEN', last_message_sender_type: 'operator' })
  })

  it('are added to those that are there, each once, by id or name', async () => {
    const { call, tickets, sandbox } = openSandbox()
    const rug = tickets.get('messenger_104422_88217')
    const gift = rug?.tags[0] ?? ''
    const returns = sandbox.state.collections.tags.find(({ name }) => name === 'returns_processing')?.id
    for (const tags of [['returns_processing', 'gift'], [returns], ['returns_processing', 'new', 'new']]) {
      expect((await call('PUT', '/tickets/messenger_104422_88217/add-tags', { tags })).status).toBe(200)
    }
    expect(rug?.tags).toEqual([gift, 'returns_processing', 'new'])
    await call('PUT', '/tickets/messenger_104422_88217/remove-tags', { tags: [returns, 'gift', 'absent'] })
    expect(rug?.tags).toEqual(['new'])
  })
})

describe('stores', () => {
  it('lead from a conversation to its parcel, every digit kept', async () => {
    const { call, send } = openSandbox()
    const { body: link } = await call('GET', `/order/${late}`)
    expect(link).toEqual({ orderId: '1001', appClientId: store })
    const text = await (await send('GET', `/order/${link.appClientId}/${link.orderId}`)).text()
    expect(text).toContain('"orderDbKey":71928300000012345,')
    expect(JSON.parse(text).fulfillment[0].tracking[0]).toMatchObject({ trackingNumber: 'HH100100771IE' })
    expect((await call('GET', `/order/${slashed}`)).body).toEqual({})
    await call('PUT', `/tickets/${slashed}/attach-order/${store}/%231004%2FA`)
    expect((await call('GET', `/order/${slashed}`)).body.orderId).toBe('#1004/A')
  })

  it('write orders over those that exist, and make their buyers known', async () => {
    const { call, send } = openSandbox()
    const properties = { orderId: '1001', amount: 5, items: [{ price: 5, quantity: 1 }] }
    const event = {
      event: 'order',
      appClientId: store,
      time: { sentAt: 1 },
      properties,
      userProperties: { uid: 'u-1', email: 'new@mail.example' },
    }
    const body = JSON.stringify({ orders: [event] }).replace(
      '"amount"',
      '"orderDbKey":90071992547409931,"amount"',
    )
    expect(await call('POST', `/order/${store}`, body)).toMatchObject({
      status: 200,
      body: expect.any(String),
    })
    const text = await (await send('GET', `/order/${store}/1001`)).text()
    expect(JSON.parse(text)).toMatchObject({ amount: 5, items: [{ price: 5 }], currency: 'EUR' })
    expect(text).toContain('"orderDbKey":90071992547409931')
    expect((await call('GET', '/customers/email/new%40mail.example')).body.uid).toBe('u-1')
  })

  it('keep customers apart by uid and let them change', async () => {
    const { call } = openSandbox()
    const path = '/customers/email/ben%2Bshop%40mail.example'
    const ben = (await call('GET', path)).body
    const { body } = await call('POST', '/customers', {
      customer: { uid: ben.uid, city: 'York', shoe_size: 43 },
    })
    expect(body.customer).toEqual({ id: ben.id, uid: ben.uid })
    expect((await call('GET', path)).body).toEqual({ ...ben, city: 'York', shoe_size: 43 })
    const made = await call('POST', '/customers', { customer: { email: 'eve@mail.example' } })
    expect((await call('GET', '/customers/email/EVE%40mail.example')).body.id).toBe(made.body.customer.id)
  })
})

it('listens, for connectors that are told its address', async () => {
  const running = await openSandbox().sandbox.listen()
  const response = await fetch(`${running.url}/tickets/${slashed}`, {
    headers: { 'x-richpanel-key': 'sandbox-key' },
  })
  expect(response.status).toBe(200)
  await running.close()
})
