import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { noteByAssistant } from '../../../../test/note-by-assistant.ts'
import type { Assistant, Result } from './support/assistant.ts'
import { type RunningDemo, startDemo } from './support/demo.ts'

let demo: RunningDemo
beforeAll(async () => {
  demo = await startDemo()
})
afterAll(() => demo.close())

const vendor = 'richpanel'
const listConversations = 'list_all_richpanel_conversations'
const getConversation = 'get_single_richpanel_conversation_by_id'
const update = 'update_a_richpanel_conversation_by_id'
const addTags = 'create_a_richpanel_conversation_tag'
const listUsers = 'list_all_richpanel_users'
const send = 'richpanel_conversations_send_message'
const linkedOrder = 'richpanel_orders_get_linked_to_conversation'
const getOrder = 'get_single_richpanel_order_by_id'

/** A conversation as the sandbox holds it, with the names of its tags. */
async function stored(id: string): Promise<Result> {
  const { tickets = [], tags = [] } = (await demo.data(vendor)).collections
  const found = tickets.find((ticket) => ticket.id === id)
  return {
    ...found,
    tag_names: found.tags.map((tag: string) => tags.find(({ id, name }) => id === tag || name === tag)?.name),
    last: found.comments.at(-1),
  }
}

const sentTo = async (id: string) =>
  (await demo.data(vendor)).deliveries.filter(({ conversation_id }) => conversation_id === id)

describe('the five newest conversations that nobody has', () => {
  test('are sorted: those about a return get a tag, a private note with the reason and an assignee', async () => {
    const assistant = await demo.assistant()
    const newest = await assistant.list(listConversations, { limit: 5, status: 'open', unassigned: true })
    expect(newest).toHaveLength(5)
    const times = newest.map(({ created_at }) => Date.parse(created_at))
    expect(times).toEqual(times.toSorted((one, other) => other - one))
    const returns = []
    for (const { id } of newest) {
      const { turns } = await assistant.use(getConversation, { id })
      const asked = turns.find(({ role, text }: Result) => role === 'customer' && /\breturn\b/i.test(text))
      if (asked) returns.push({ id, reason: asked.text.split('\n').at(-1) as string })
    }
    expect(returns.length).toBeGreaterThanOrEqual(2)

    const [first] = returns
    const refusal = await assistant.refused(update, { id: first?.id, assignee_id: 'team_002' })
    expect(refusal.message).toContain('assigns conversations to users only')
    for (const next of [listUsers, addTags, update]) {
      expect(refusal.message).toContain(next)
      expect(assistant.listed).toContain(next)
    }
    expect((await assistant.refused(update, { id: first?.id, assignee_id: 'Returns Team' })).message).toBe(
      refusal.message.replace('team_002', 'Returns Team'),
    )
    const [someone] = await assistant.list(listUsers)
    for (const { id, reason } of returns) {
      await assistant.use(addTags, { conversation_id: id, tags: ['returns_processing'] })
      const comment = { body: `Return: ${reason}`, sender_type: 'operator', public: false }
      const noted = await assistant.use(update, { id, comment, assignee_id: someone.name })
      expect(noted).toMatchObject({ assignee_name: someone.name, customer_visible: 'no' })
    }

    for (const { id, reason } of returns) {
      expect(await stored(id)).toMatchObject({
        assignee_id: someone.id,
        tag_names: ['returns_processing'],
        last: { public: false, plain_body: noteByAssistant(`Return: ${reason}`) },
      })
      expect(await sentTo(id)).toEqual([])
    }
    expect(assistant.calls()).toBeLessThanOrEqual(9 + 2 * returns.length)
  })
})

describe('where is my order', () => {
  const config = { methods: ['read', 'write'], tags: ['conversations', 'orders'] }

  test('is answered by a message that reaches the customer, and closed', async () => {
    const assistant = await demo.assistant({ vendor, config })
    const { turns, subject } = await assistant.use(getConversation, { id: 'conv_77889' })
    expect(subject).toContain('Where is my order')
    expect(turns.at(-1)).toMatchObject({ role: 'customer', text: expect.stringContaining('tracking number') })
    const { orderId, appClientId } = await assistant.use(linkedOrder, { conversation_id: 'conv_77889' })
    const order = await assistant.use(getOrder, { appclient_id: appClientId, id: orderId })
    const { trackingNumber, trackingCompany, trackingUrl } = order.fulfillment[0].tracking[0]
    const body = `Hi Jane,\n\nyour order has shipped with ${trackingCompany}: ${trackingNumber}, ${trackingUrl}.`
    expect(await assistant.use(send, { conversation_id: 'conv_77889', body })).toMatchObject({
      customer_visible: 'yes',
      delivery: { to: 'jane.doe@example.com', channel: 'email', state: 'accepted' },
    })
    const { message } = await assistant.refused(update, { id: 'conv_77889', status: 'resolved' })
    expect(message).toContain('CLOSED when it is resolved')
    const closed = await assistant.use(update, { id: 'conv_77889', status: 'CLOSED' })
    expect(closed.delivery.also).toEqual(["Closing may set off a survey by the account's rules."])

    expect(await sentTo('conv_77889')).toMatchObject([
      { to: 'jane.doe@example.com', channel: 'email', body: expect.stringContaining('1Z999AA10123456784') },
    ])
    expect(await stored('conv_77889')).toMatchObject({ status: 'CLOSED' })
    expect(assistant.calls()).toBe(6)
  })

  test('the order alone: paid, shipped, by whom', async () => {
    const assistant = await demo.assistant()
    const order = await assistant.use(getOrder, { appclient_id: 'app_9988', id: 'ord_112233' })
    expect(order).toMatchObject({
      payment_status: 'paid',
      fulfillmentStatus: 'shipped',
      fulfillment: [{ tracking: [{ trackingCompany: 'UPS', trackingNumber: '1Z999AA10123456784' }] }],
    })
    expect(order.createdAt).toMatch(isoTime)
    expect(order.fulfillment[0].tracking[0].shippingDate).toMatch(isoTime)
  })
})

const isoTime = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/

describe('conversations by the ids of prompts', () => {
  const noted = { body: 'Verified shipping address', sender_type: 'operator', public: false }

  test('conv_98765: the address is read, a private note is left, and that it cannot be set to wait is said at once', async () => {
    const assistant = await demo.assistant()
    const { turns, app_client_id } = await assistant.use(getConversation, { id: 'conv_98765' })
    expect(turns.at(-1)).toMatchObject({ role: 'customer', visibility: 'public' })
    expect(turns.at(-1).text).toMatch(/2140 Canyon Boulevard, Apt 6\nBoulder, CO 80302/)
    expect(app_client_id).toBe('app_9988')
    const before = await stored('conv_98765')
    const refusal = await assistant.refused(update, { id: 'conv_98765', status: 'waiting', comment: noted })
    expect(refusal.message).toContain('not even that it waits for the customer')
    expect(await stored('conv_98765')).toEqual(before)
    expect(await assistant.use(update, { id: 'conv_98765', comment: noted })).toMatchObject({
      status: 'OPEN',
      customer_visible: 'no',
    })

    expect(await stored('conv_98765')).toMatchObject({
      status: 'OPEN',
      last: { public: false, plain_body: noteByAssistant(noted.body) },
    })
    expect(await sentTo('conv_98765')).toEqual([])
  })

  test('conv_55443: two tags that are new to the account are made and put on it', async () => {
    const assistant = await demo.assistant()
    const tags = ['vip_customer', 'urgent_shipping']
    const added = await assistant.use(addTags, { conversation_id: 'conv_55443', tags })
    expect(added).toMatchObject({ new_names: tags, customer_visible: 'no' })
    expect((await stored('conv_55443')).tags).toHaveLength(2)
    expect((await stored('conv_55443')).tag_names).toEqual(tags)
    const tagged = await assistant.list(listConversations, { tag: 'vip_customer', status: 'open', limit: 5 })
    expect(tagged.map(({ id }) => id)).toEqual(['conv_55443'])
  })

  test('one that does not exist: the error names the tool that finds it', async () => {
    const assistant = await demo.assistant()
    const { code, message } = await assistant.refused(getConversation, { id: 'conv_00000' })
    expect(code).toBe('not_found')
    const tool = assistant.listed.find((name) => message.includes(name))
    expect(tool).toBeDefined()
  })
})

test('a customer by address: since when, and the id in the store', async () => {
  const assistant = await demo.assistant()
  const type = 'email'
  const customer = await assistant.use('get_single_richpanel_customer_by_id', {
    type,
    id: 'jane.doe@example.com',
  })
  expect(customer).toMatchObject({ uid: 'cust-707', created_at: expect.stringMatching(isoTime) })
  const unknown = { type, id: 'john.roe@example.com' }
  const { code } = await assistant.refused('get_single_richpanel_customer_by_id', unknown)
  expect(code).toBe('not_found')
})

describe('open questions over the printed URL', () => {
  const ask = async (args: Record<string, unknown>, assistant?: Assistant): Promise<Result[]> =>
    (assistant ?? (await demo.assistant())).list(listConversations, args)

  test('who has waited longest: oldest first, and only those who wait for us', async () => {
    const rows = await ask({ waiting_for_us: true, waiting_longest_first: true, limit: 10 })
    expect(rows).toHaveLength(10)
    for (const row of rows) expect(row).toMatchObject({ status_kind: 'open', last_message_from: 'customer' })
    const times = rows.map(({ waiting_since, updated_at }) => Date.parse(waiting_since ?? updated_at))
    expect(times).toEqual(times.toSorted((one, other) => one - other))
  })

  test('what is on the desk of somebody, by a part of the name, and what is urgent', async () => {
    const assistant = await demo.assistant()
    const open = { status: 'open', limit: 5 }
    const desk = await ask({ ...open, assignee_id: 'Priya' }, assistant)
    expect(desk).toHaveLength(5)
    for (const { assignee_name } of desk) expect(assignee_name).toBe('Priya Nair')
    const urgent = await ask({ ...open, priority: 'high' }, assistant)
    expect(urgent).toHaveLength(5)
    for (const { priority } of urgent) expect(priority).toBe('HIGH')
    const { message } = await assistant.refused(listConversations, { ...open, assignee_id: 'Priscilla' })
    expect(message).toContain('"Priya Nair"')
  })

  test('what came in from one customer, by address', async () => {
    const rows = await ask({ customer_email: 'jane.doe@example.com' })
    expect(rows.map(({ id }) => id).sort()).toEqual(['conv_77889', 'conv_98811'])
  })
})
