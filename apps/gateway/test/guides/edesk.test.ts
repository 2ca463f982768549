import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { noteByAssistant } from '../../../../test/note-by-assistant.ts'
import type { Assistant, Result } from './support/assistant.ts'
import { type RunningDemo, startDemo } from './support/demo.ts'

let demo: RunningDemo
beforeAll(async () => {
  demo = await startDemo()
})
afterAll(() => demo.close())

const vendor = 'edesk'
const listTickets = 'list_all_e_desk_tickets'
const getTicket = 'get_single_e_desk_ticket_by_id'
const update = 'update_a_e_desk_ticket_by_id'
const listMessages = 'list_all_e_desk_ticket_messages'
const send = 'create_a_e_desk_message'
const getOrder = 'get_single_e_desk_sales_order_by_id'
const noteOrder = 'create_a_e_desk_order_note'
const listTags = 'list_all_e_desk_tags'
const listTemplates = 'list_all_e_desk_templates'
const getTemplate = 'get_single_e_desk_template_by_id'
const isoTime = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/

/** A ticket as the sandbox holds it, with the names of its tags and the notes on its order. */
async function stored(ticketId: number): Promise<Result> {
  const { tickets = [], tags = [], orderNotes = [] } = (await demo.data(vendor)).collections
  const found = tickets.find(({ id }) => id === ticketId)
  return {
    ...found,
    tag_names: found.tags_ids.map((tag: number) => tags.find(({ id }) => id === tag)?.name),
    order_notes: orderNotes
      .filter(({ sales_order_id }) => sales_order_id === found.sales_order_id)
      .map(({ text }) => text),
  }
}

const sentTo = async (ticketId: number) =>
  (await demo.data(vendor)).deliveries.filter(({ ticket_id }) => ticket_id === ticketId)

const reply = (assistant: Assistant, ticketId: number, body: string) =>
  assistant.use(send, { ticket_id: String(ticketId), type: 'Message', send: true, body })

describe('where is my order', () => {
  test('the oldest open ticket about shipping is answered with its tracking and closed', async () => {
    const assistant = await demo.assistant()
    const [oldest, next] = await assistant.list(listTickets, {
      filter_status_equals: 'Open',
      filter_type_equals: 'OrderShippingInquiry',
      order_direction: 'asc',
      limit: 5,
    })
    expect(Date.parse(oldest.created_at)).toBeLessThan(Date.parse(next.created_at))
    const { id, sales_order_id, contact_email } = oldest
    const order = await assistant.use(getOrder, { id: String(sales_order_id) })
    const { tracking_code, tracking_link, tracking_carrier_name } = order.tracking_codes[0]
    const body = `Your parcel ${tracking_code} is with ${tracking_carrier_name}: ${tracking_link}`
    expect(await reply(assistant, id, body)).toMatchObject({
      customer_visible: 'yes',
      delivery: { to: contact_email, channel: oldest.channel_name, state: 'accepted' },
    })
    const closed = await assistant.use(update, { id: String(id), status: 'Closed' })
    expect(closed).toMatchObject({ status: 'Closed', delivery: { also: [expect.stringMatching(/rules/)] } })

    expect(await sentTo(id)).toMatchObject([{ to: contact_email, body }])
    expect(await stored(id)).toMatchObject({ status: 'Closed' })
    expect(assistant.calls()).toBe(4)
  })
})

describe('damaged goods', () => {
  const config = { tags: ['tickets', 'sales_orders', 'messages'] }

  test('the customer hears of the replacement, the order gets a note, the ticket a tag by name', async () => {
    const assistant = await demo.assistant({ vendor, config })
    const ticket = await assistant.use(getTicket, { id: '99421' })
    expect(ticket).toMatchObject({ subject: expect.stringContaining('shattered'), sales_order_id: 11092 })
    const [message] = await assistant.list(listMessages, { ticket_id: '99421' })
    expect(message).toMatchObject({ role: 'customer', attachments: [{ name: 'shattered-vase.jpg' }] })
    const item = ticket.sales_order.order_items[0].product.title
    const sent = await reply(assistant, 99421, `We are sorry. Another ${item} leaves today.`)
    // Without the tools for contacts and channels, neither is shown.
    expect(sent).toMatchObject({ customer_visible: 'yes', delivery: { to: null, state: 'accepted' } })
    const noted = await assistant.use(noteOrder, {
      sales_order_id: String(ticket.sales_order_id),
      text: 'Vase arrived shattered, replacement sent.',
    })
    expect(noted.customer_visible).toBe('no')
    const tagged = await assistant.use(update, { id: '99421', add_tag_ids: ['Damaged Goods'] })
    expect(tagged).toMatchObject({ tags_ids: [expect.anything()], customer_visible: 'no' })

    expect(await stored(99421)).toMatchObject({
      status: 'Open',
      tag_names: ['Damaged Goods'],
      order_notes: [noteByAssistant('Vase arrived shattered, replacement sent.')],
    })
    expect(await sentTo(99421)).toMatchObject([
      { to: 'paula.nolan@example.com', body: 'We are sorry. Another Celadon vase, tall leaves today.' },
    ])
    expect(assistant.calls()).toBe(5)
  })

  test('that the refund was issued is set by the name of the field', async () => {
    const assistant = await demo.assistant()
    const fields = [{ name: 'Refund Issued', value: 'Yes' }]
    await assistant.use(update, { id: '99421', custom_fields: fields })
    expect((await stored(99421)).custom_fields).toMatchObject([
      { name: 'Reason', value: 'damage' },
      { name: 'Refund Issued', value: 'Yes' },
    ])
  })
})

describe('an angry customer of a marketplace', () => {
  test('gets a draft from a template that is shown, and nothing is written', async () => {
    const assistant = await demo.assistant()
    const before = await demo.writes(vendor)
    const [ticket, ...others] = await assistant.list(listTickets, { customer_email: 'jane.doe@example.com' })
    expect(others).toEqual([])
    expect(ticket).toMatchObject({ id: 1409923, channel_name: 'Amazon DE', contact_name: 'Jane Doe' })
    const turns = await assistant.list(listMessages, { ticket_id: String(ticket.id) })
    expect(turns.at(-1)).toMatchObject({ role: 'customer', text: expect.stringContaining('really angry') })
    const order = await assistant.use(getOrder, { id: String(ticket.sales_order_id) })
    expect(order).toMatchObject({ status: 'InTransit', tracking_codes: [{ tracking_carrier_name: 'DHL' }] })
    const templates = await assistant.list(listTemplates, { fields: ['name', 'body_text', 'active'] })
    const carrier = templates.find(({ name }) => name === 'Carrier Delay')
    expect(carrier).toMatchObject({ active: true, body_text: expect.stringContaining('{{tracking_code}}') })
    const draft = await assistant.use(getTemplate, { id: 'Carrier Delay', ticket_id: String(ticket.id) })
    expect(draft.body_text).toMatch(/DHL tells us that parcel JJD000390509211 is delayed/)
    expect(draft.body_text).toContain('Dear Jane,')
    expect(draft.body_text).not.toContain('{{')
    expect(draft.conditions_not_checked).toEqual({
      delivery_date: expect.stringContaining('expected_delivery_to'),
    })

    expect(await demo.writes(vendor)).toEqual(before)
    expect(await sentTo(ticket.id)).toEqual([])
    expect(assistant.calls()).toBe(5)
  })
})

describe('a hand-over', () => {
  test('notes what was agreed on the order, lets the ticket wait and tags it for Escalations', async () => {
    const assistant = await demo.assistant()
    const [ticket] = await assistant.list(listTickets, { filter_sales_order_id_equals: '88310' })
    const { id } = ticket
    const order = await assistant.use(getOrder, { id: String(ticket.sales_order_id) })
    expect(order).toMatchObject({
      status: 'OrderShipped',
      tracking_codes: [{ tracking_carrier_name: 'FedEx', tracking_code: '794658210883' }],
    })
    const text = 'FedEx parcel 794658210883, customer asks for an update; taken over by the day shift.'
    await assistant.use(noteOrder, { sales_order_id: '88310', text })
    const { message } = await assistant.refused(update, { id: String(id), status: 'Waiting' })
    expect(message).toContain('Pending while it waits')
    const changed = await assistant.use(update, {
      id: String(id),
      status: 'Pending',
      add_tag_ids: ['Escalations'],
    })
    expect(changed).toMatchObject({ status: 'Pending', tag_names: ['Escalations'], customer_visible: 'no' })

    expect(await stored(99388)).toMatchObject({
      status: 'Pending',
      tag_names: ['Escalations'],
      order_notes: [noteByAssistant(text)],
    })
    expect(await sentTo(99388)).toEqual([])
    expect(assistant.calls()).toBe(5)
  })
})

describe('what prompts name', () => {
  test('ticket 1409923: its fields are read, the tracking code is sent, and Resolved and owner 42 end in one step', async () => {
    const assistant = await demo.assistant()
    const ticket = await assistant.use(getTicket, { id: '1409923' })
    const values = Object.fromEntries(ticket.custom_fields.map(({ name, value }: Result) => [name, value]))
    expect(values).toMatchObject({ Reason: 'late delivery', 'Refund Issued': 'No' })
    const { tracking_code } = ticket.sales_order.tracking_codes[0]
    const sent = await reply(assistant, 1409923, `Your tracking code is ${tracking_code}.`)
    expect(sent.delivery).toMatchObject({ to: 'jane.doe@example.com', channel: 'Amazon DE' })
    const before = await stored(1409923)
    const wish = { id: '1409923', owner_user_id: '42' }
    const { message } = await assistant.refused(update, { ...wish, status: 'Resolved' })
    expect(message).toContain('"Open", "Pending", "Closed"')
    expect(message).toContain('Closed once it is resolved')
    expect(await stored(1409923)).toEqual(before)
    const done = await assistant.use(update, { ...wish, status: 'Closed' })
    expect(done).toMatchObject({ status: 'Closed', owner_user_id: 42 })

    expect(await stored(1409923)).toMatchObject({ status: 'Closed', owner_user_id: 42 })
    expect(await sentTo(1409923)).toMatchObject([{ body: 'Your tracking code is JJD000390509211.' }])
    expect(assistant.calls()).toBe(4)
  })

  test('order 509211: status, items, tracking code and times, and a note that only colleagues see', async () => {
    const assistant = await demo.assistant()
    const order = await assistant.use(getOrder, { id: '509211' })
    expect(order).toMatchObject({
      status: 'InTransit',
      order_items: [
        { product: { title: 'Arc floor lamp' }, quantity: 1 },
        { product: { title: 'Velvet cushion, ochre' }, quantity: 2 },
      ],
      tracking_codes: [{ tracking_code: 'JJD000390509211' }],
      order_shipped_at: expect.stringMatching(isoTime),
    })
    const text = 'Package arrived damaged, photos requested.'
    const noted = await assistant.use(noteOrder, { sales_order_id: '509211', text })
    expect(noted).toMatchObject({ customer_visible: 'no', recorded_as: 'Mara Lindholm' })
    expect((await stored(1409923)).order_notes).toEqual([noteByAssistant(text)])
  })

  test('the order of a ticket by the number that the customer wrote', async () => {
    const assistant = await demo.assistant()
    for (const [number, id] of [
      ['306-9021147-5509211', 509211],
      ['12-11092-40418', 11092],
      ['NL-88310', 88310],
    ]) {
      expect(await assistant.use(getOrder, { id: number }), String(number)).toMatchObject({ id })
    }
  })

  test.each(['International Shipping Delay', 'Delayed Shipping Apology', 'Carrier Delay'])(
    'template %s, by name, with its text and how the AI classes it',
    async (name) => {
      const assistant = await demo.assistant()
      const listed = await assistant.list(listTemplates, {
        fields: ['name', 'body_text', 'ai_classification'],
      })
      const found = listed.find((template) => template.name === name)
      expect(found.body_text.length).toBeGreaterThan(100)
      expect(found.ai_classification.classification).toMatch(/^\w+$/)
      expect(await assistant.use(getTemplate, { id: name })).toMatchObject(found)
    },
  )

  test('a template as the base of a reply: only what is certain is filled in', async () => {
    const assistant = await demo.assistant()
    const name = 'International Shipping Delay'
    const { body_text } = await assistant.use(getTemplate, { id: name, ticket_id: '99388' })
    expect(body_text).not.toContain('{{tracking_code}}')
  })

  test('a tag that does not exist: the error names the tags and the tool that makes one', async () => {
    const assistant = await demo.assistant()
    const { message } = await assistant.refused(update, { id: '99388', add_tag_ids: ['Broken'] })
    expect(message).toContain('"Damaged Goods"')
    expect(message).toContain(listTags)
  })
})

describe('open questions over the printed URL', () => {
  test('who has the least time left, and what nobody has taken', async () => {
    const assistant = await demo.assistant()
    const due = await assistant.list(listTickets, {
      waiting_for_us: true,
      least_time_left_first: true,
      limit: 5,
    })
    const left = due.map(({ time_left_to_reply }) => time_left_to_reply)
    expect(left).toEqual(left.toSorted((one, other) => one - other))
    const free = await assistant.list(listTickets, {
      unassigned: true,
      filter_status_equals: 'Open',
      limit: 5,
    })
    expect(free).toHaveLength(5)
    for (const { owner_user_id } of free) expect(owner_user_id).toBeNull()
  })

  test('what colleagues noted on an order, by its id or the number that people see', async () => {
    const assistant = await demo.assistant()
    const notes = 'list_all_e_desk_order_notes'
    const { orderNotes = [], salesOrders = [] } = (await demo.data(vendor)).collections
    const id = orderNotes[0].sales_order_id
    const number = salesOrders.find((order) => order.id === id)?.seller_order_id
    const known = orderNotes.filter(({ sales_order_id }) => sales_order_id === id).map(({ text }) => text)
    for (const given of [String(id), number]) {
      const found = await assistant.list(notes, { sales_order_id: given })
      expect(found.map(({ text }) => text).sort(), given).toEqual(known.sort())
    }
    const { message } = await assistant.refused(notes, { sales_order_id: 'NL-99999' })
    expect(message).toMatch(/NL-99999.*list_all_e_desk_sales_orders/)
  })

  test('what a tag holds, by its name', async () => {
    const assistant = await demo.assistant()
    const rows = await assistant.list(listTickets, {
      tag: 'Escalations',
      filter_status_equals: 'Open',
      limit: 5,
    })
    expect(rows.length).toBeGreaterThan(0)
    for (const { tag_names } of rows) expect(tag_names).toContain('Escalations')
  })
})
