import { createResponseChecker } from '@helpdesk-mcp/sandbox'
import { describe, expect, it, test } from 'vitest'
import { openSandbox, store } from './open-sandbox.ts'

const opened = openSandbox({ seed: { size: 'large' } })
const { sandbox, send, call, advance } = opened
const { tickets, customers, orders, links, tags, users, teams } = sandbox.state.collections
const named = (id: string) => {
  const found = tickets.get(id)
  if (!found) throw new Error(`There is no conversation ${id}.`)
  return found
}

it('is the same for every sandbox of the same time', () => {
  const state = ({ sandbox }: typeof opened) =>
    JSON.stringify(sandbox.state, (_key, value) => (typeof value === 'bigint' ? String(value) : value))
  expect(state(openSandbox({ seed: { size: 'large' } }))).toBe(
    state(openSandbox({ seed: { size: 'large' } })),
  )
})

it('has hundreds of conversations, a busy queue of today, and all that the small seed has', () => {
  expect(tickets.size).toBeGreaterThan(300)
  const today = tickets.filter(({ created_at }) => created_at >= '2026-11-20')
  expect(today.length).toBeGreaterThan(60)
  expect(
    today.filter(({ status, assignee_id }) => status === 'OPEN' && assignee_id === 'unassigned').length,
  ).toBeGreaterThan(10)
  const small = openSandbox().sandbox.state.collections
  for (const [name, collection] of Object.entries(small)) {
    const large = sandbox.state.collections[name as keyof typeof small]
    for (const record of collection) {
      const id = Reflect.get(record, collection.idKey)
      expect(large.get(id), `${name} ${id}`).toEqual(record)
    }
  }
  const numbers = tickets.all().map(({ conversation_no }) => conversation_no)
  expect(new Set(numbers).size).toBe(numbers.length)
})

it('keeps numbers unique when fillers are asked for too', () => {
  const { tickets } = openSandbox({ seed: { size: 'large', records: 900 } })
  expect(tickets.size).toBe(900)
  expect(new Set(tickets.all().map(({ conversation_no }) => conversation_no)).size).toBe(900)
})

it('refers only to what there is', () => {
  for (const { id, assignee_id, tags: tagIds, customer_profile, comments } of tickets) {
    if (assignee_id !== 'unassigned') expect(users.get(assignee_id), id).toBeDefined()
    for (const tag of tagIds) expect(tags.get(tag), id).toBeDefined()
    expect(customers.get(customer_profile.id), id).toBeDefined()
    for (const { author_id, is_operator } of comments) {
      expect((is_operator ? users : customers).get(author_id), id).toBeDefined()
    }
  }
  for (const { conversationId, appClientId, orderId } of links) {
    expect(tickets.get(conversationId)).toBeDefined()
    expect(orders.get(`${appClientId} ${orderId}`)).toBeDefined()
  }
})

describe('what guides name', () => {
  test('conv_77889 asks where order ord_112233 of app_9988 is', async () => {
    expect((await call('GET', '/order/conv_77889')).body).toEqual({
      orderId: 'ord_112233',
      appClientId: 'app_9988',
    })
    const { body } = await call('GET', '/order/app_9988/ord_112233')
    expect(body).toMatchObject({ payment_status: 'paid', fulfillmentStatus: 'shipped' })
    expect(body.fulfillment[0].tracking[0].trackingCompany).toBe('UPS')
    expect(named('conv_77889')).toMatchObject({ status: 'OPEN', last_message_sender_type: 'customer' })
  })

  test('conv_98765 ends with a shipping address', () => {
    expect(named('conv_98765').comments.at(-1)).toMatchObject({ is_operator: false })
    expect(named('conv_98765').comments.at(-1)?.plain_body).toMatch(/2140 Canyon Boulevard/)
  })

  test('conv_55443 gets two tags that are new to the account', () => {
    expect(named('conv_55443').tags).toEqual([])
    const names = tags.all().map(({ name }) => name)
    expect(names).not.toContain('vip_customer')
    expect(names).not.toContain('urgent_shipping')
  })

  test('jane.doe@example.com is a customer since some time', async () => {
    const { body } = await call('GET', '/customers/email/jane.doe%40example.com')
    expect(body).toMatchObject({ name: 'Jane Doe', uid: 'cust-707' })
    expect(Date.parse(body.created_at)).toBeLessThan(Date.parse('2026-06-01'))
  })

  test('team_002 is the Returns Team', () => {
    expect(teams.get('team_002')).toMatchObject({ name: 'Returns Team' })
  })

  test('of the five newest that nobody has, two ask for a return', () => {
    const newest = tickets
      .filter(({ status, assignee_id }) => status === 'OPEN' && assignee_id === 'unassigned')
      .sort((one, other) => Date.parse(other.created_at) - Date.parse(one.created_at))
      .slice(0, 5)
    expect(newest.filter(({ subject }) => /return/i.test(subject)).length).toBeGreaterThanOrEqual(2)
  })
})

it('answers every read of it as the document says', async () => {
  const check = createResponseChecker(sandbox.document)
  const pages = Array.from(
    { length: Math.ceil(tickets.size / 100) },
    (_, page) => `/tickets?per_page=100&page=${page + 1}`,
  )
  const paths = [
    ...pages,
    ...['/tags', '/teams', '/users', '/channel'],
    ...tickets.all().map(({ id }) => `/tickets/${encodeURIComponent(id)}`),
    ...customers.all().map(({ email = '' }) => `/customers/email/${encodeURIComponent(email)}`),
    ...orders.all().map(({ appClientId, orderId }) => `/order/${appClientId}/${encodeURIComponent(orderId)}`),
  ]
  expect(paths.filter((path) => path.includes(store)).length).toBeGreaterThan(200)
  for (const path of paths) {
    advance(1000)
    const response = await send('GET', path)
    expect(response.status, path).toBe(200)
    expect(await check('GET', path, response), path).toEqual([])
  }
})
