import type { Connector } from '@helpdesk-mcp/connector'
import { expect, test } from 'vitest'
import { createEdeskConnector } from '../src/index.ts'
import { openSandbox } from './open-sandbox.ts'

function open() {
  const { sandbox, ticket } = openSandbox()
  const connector: Connector = createEdeskConnector({
    settings: sandbox.settings as never,
    fetch: sandbox.fetch,
  })
  const call = async (tool: string, args: object) => {
    const { structuredContent, isError } = await connector.call(tool, { ...args })
    const content: Record<string, unknown> = structuredContent ?? {}
    return { content, isError, text: JSON.stringify(content).replaceAll('\\"', '') }
  }
  const { users, channels, tags, contacts, tickets } = sandbox.state.collections
  return { call, users, channels, tags, contacts, tickets, ticket, requests: sandbox.requests }
}

test('owner, channel and customer of a filter go by name or address', async () => {
  const { call, users, channels, contacts, requests } = open()
  const ask = async (args: object) => {
    expect((await call('list_all_e_desk_tickets', args)).isError).toBeUndefined()
    const asked = requests.findLast(({ path }) => path.startsWith('/v1/tickets?'))
    return new URL(asked?.path ?? '', 'https://x.example').searchParams
  }
  const [user] = users.all()
  const [channel] = channels.all()
  const contact = contacts.find(({ email }) => Boolean(email))
  const owner = await ask({ filter_owner_user_id_equals: user?.email })
  expect(owner.get('filter_owner_user_id_equals')).toBe(String(user?.id))
  const shop = await ask({ filter_channel_id_equals: channel?.name.toUpperCase() })
  expect(shop.get('filter_channel_id_equals')).toBe(String(channel?.id))
  const customer = await ask({ filter_contact_id_equals: contact?.email })
  expect(customer.get('filter_contact_id_equals')).toBe(String(contact?.id))
})

test('a ticket is tagged and given to an owner by name, and keeps its other tags', async () => {
  const { call, users, tags, tickets } = open()
  const [user] = users.all()
  const [ticket] = tickets.all()
  const tag = tags.find(({ name }) => name === 'Damaged')
  const before = [...(ticket?.tags_ids ?? [])]
  const { isError } = await call('update_a_e_desk_ticket_by_id', {
    id: ticket?.id,
    add_tag_ids: ['damaged'],
    owner_user_id: user?.name,
  })
  expect(isError).toBeUndefined()
  const changed = tickets.get(ticket?.id as number)
  expect(changed).toMatchObject({ owner_user_id: user?.id })
  expect(changed?.tags_ids).toEqual(expect.arrayContaining([...before, tag?.id]))
})

test('an unknown name is refused before anything is changed, with the tool that creates one', async () => {
  const { call, tickets, requests } = open()
  const { isError, text } = await call('update_a_e_desk_ticket_by_id', {
    id: tickets.all()[0]?.id,
    add_tag_ids: ['Damagd'],
  })
  expect(isError).toBe(true)
  expect(text).toMatch(/Did you mean Damaged\?.*create_a_e_desk_tag creates one/)
  expect(requests.filter(({ method }) => method !== 'GET')).toEqual([])
})

test('a template is read by its name', async () => {
  const { call } = open()
  const { content } = await call('list_all_e_desk_templates', { limit: 1 })
  const [template] = content.result as { id: number; name: string }[]
  const read = await call('get_single_e_desk_template_by_id', { id: template?.name })
  expect(read.content).toMatchObject({ id: template?.id })
})

test('an order goes by the number of the shop, a channel by its kind', async () => {
  const { call, requests } = open()
  const { content } = await call('get_single_e_desk_sales_order_by_id', { id: '302-5518204-7719340' })
  expect(content).toMatchObject({ id: 510001, channel_name: expect.any(String) })
  const about = await call('list_all_e_desk_tickets', { filter_sales_order_id_equals: 'NL-2211' })
  expect(about.content.result).toMatchObject([{ sales_order_id: 510004 }])
  await call('list_all_e_desk_tickets', { filter_channel_id_equals: 'email' })
  expect(requests.map(({ path }) => path).join(' ')).toContain('filter_channel_id_equals=314')
})

test('an owner that is empty was left out', async () => {
  const { call, tickets, requests } = open()
  const { text } = await call('update_a_e_desk_ticket_by_id', { id: tickets.all()[0]?.id, owner_user_id: '' })
  expect(text).toContain('Nothing to change')
  expect(requests).toEqual([])
})

test('several tags in one text are parted at the commas, but no tag with a comma in its name', async () => {
  const { call, tags, tickets } = open()
  tags.insert({ ...tags.all()[0], id: 990, name: 'Late, but happy' } as never)
  const [ticket] = tickets.all()
  const tagged = async (add_tag_ids: unknown) => {
    const result = await call('update_a_e_desk_ticket_by_id', { id: ticket?.id, add_tag_ids })
    expect(result.isError, result.text).toBeUndefined()
    return tickets.get(ticket?.id as number)?.tags_ids
  }
  expect(await tagged('Gift, damaged')).toEqual(expect.arrayContaining([901, 903]))
  expect(await tagged('Late, but happy')).toEqual(expect.arrayContaining([990]))
})

test('a reply says whom it reaches and where once the ticket was read', async () => {
  const { call, contacts, channels, tickets } = open()
  const [ticket] = tickets.filter(({ status }) => status === 'Open')
  const reply = { ticket_id: String(ticket?.id), type: 'Message', send: true, body: 'It is on its way.' }
  expect((await call('create_a_e_desk_message', reply)).content).toMatchObject({
    delivery: { to: null, channel: null },
  })
  await call('get_single_e_desk_ticket_by_id', { id: String(ticket?.id) })
  expect((await call('create_a_e_desk_message', { ...reply, body: 'It has left.' })).content).toMatchObject({
    delivery: {
      to: contacts.get(ticket?.contact_id ?? 0)?.email,
      channel: channels.get(ticket?.channel_id ?? 0)?.name,
      state: 'accepted',
    },
  })
})

test('custom fields are taken by their names, and yes or no as a word', async () => {
  const { call, tickets, requests } = open()
  const custom_fields = { 'Refund Issued': true }
  const { content } = await call('update_a_e_desk_ticket_by_id', { id: tickets.all()[0]?.id, custom_fields })
  expect(JSON.parse(requests.at(-1)?.body ?? '')).toEqual({
    custom_fields: [{ name: 'Refund Issued', value: 'true' }],
  })
  expect(content).toMatchObject({ custom_fields: [{ name: 'Refund Issued', value: 'true' }] })
})
