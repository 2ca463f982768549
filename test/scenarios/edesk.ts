import type { createSandbox } from '@helpdesk-mcp/edesk/sandbox'
import { expect } from 'vitest'
import type { Agent } from './agent.ts'

type Sandbox = ReturnType<typeof createSandbox>

interface Row {
  id: number
  subject: string
  sales_order_id: number
  contact_id: number
}

interface Order {
  id: number
  contact_id: number
  tracking_codes: { tracking_code: string; tracking_link: string }[]
  order_items: { product: { title: string } }[]
}

const written = ({ requests }: Sandbox) => requests.filter(({ method }) => method !== 'GET')

async function ticketsWith(agent: Agent, filters: Record<string, unknown>): Promise<Row[]> {
  return (await agent.use<{ result: Row[] }>('list_all_e_desk_tickets', filters)).result
}

async function orderOf(agent: Agent, { sales_order_id }: Row): Promise<Order> {
  return agent.use<Order>('get_single_e_desk_sales_order_by_id', { id: String(sales_order_id) })
}

async function tagId(agent: Agent, wanted: string): Promise<string> {
  const { result } = await agent.use<{ result: { id: number; name: string }[] }>('list_all_e_desk_tags')
  return String(result.find(({ name }) => name === wanted)?.id)
}

/** Scenario 4: who has waited longest hears where the parcel is, and the ticket is closed. */
export async function answerWhereIsMyOrder(agent: Agent, sandbox: Sandbox): Promise<void> {
  const [oldest] = await ticketsWith(agent, {
    filter_status_equals: 'Open',
    order_direction: 'asc',
    limit: 5,
  })
  const ticket = oldest as Row
  expect(ticket.subject).toMatch(/where is my parcel/i)
  const order = await orderOf(agent, ticket)
  const { tracking_code, tracking_link } = order.tracking_codes[0] as Order['tracking_codes'][number]
  const body = `Your parcel ${tracking_code} is on its way: ${tracking_link}`
  const sent = await agent.use('create_a_e_desk_message', {
    ticket_id: String(ticket.id),
    type: 'Message',
    send: true,
    body,
  })
  expect(sent).toMatchObject({
    direction: 'Outgoing',
    customer_visible: 'yes',
    delivery: { id: expect.any(String), state: 'accepted' },
  })
  await agent.use('update_a_e_desk_ticket_by_id', { id: String(ticket.id), status: 'Closed' })

  expect(sandbox.state.deliveries).toMatchObject([
    { ticket_id: ticket.id, to: 'ana.cruz@mail.example', body },
  ])
  expect(sandbox.state.collections.tickets.get(ticket.id)?.status).toBe('Closed')
}

/** Scenario 5: damaged goods. The customer is answered, the order noted, the ticket tagged, and no tag is lost. */
export async function settleDamage(agent: Agent, sandbox: Sandbox): Promise<void> {
  const [row] = await ticketsWith(agent, { filter_type_equals: 'DefectiveItemReceived' })
  const id = String((row as Row).id)
  const ticket = await agent.use<Row & { tags_ids: number[] }>('get_single_e_desk_ticket_by_id', { id })
  const { result: thread } = await agent.use<{ result: { visibility: string; attachments?: unknown[] }[] }>(
    'list_all_e_desk_ticket_messages',
    { ticket_id: id },
  )
  expect(thread.map(({ visibility }) => visibility)).toEqual(['public', 'private'])
  expect(ticket.tags_ids.length).toBeGreaterThan(0)
  const body = 'We are sorry. Another vase leaves Leeds today; please keep the pieces.'
  await agent.use('create_a_e_desk_message', { ticket_id: id, type: 'Message', send: true, body })
  const note = await agent.use<{ id: number }>('create_a_e_desk_order_note', {
    sales_order_id: String(ticket.sales_order_id),
    text: 'Replacement agreed, claim breakage with the supplier.',
  })
  const damaged = await tagId(agent, 'Damaged')
  const updated = await agent.use<{ tags_ids: number[] }>('update_a_e_desk_ticket_by_id', {
    id,
    add_tag_ids: [damaged],
  })
  expect(updated.tags_ids.map(String)).toEqual([...ticket.tags_ids.map(String), damaged])

  const { tickets, orderNotes } = sandbox.state.collections
  expect(tickets.get(id)?.tags_ids.map(String)).toEqual([...ticket.tags_ids.map(String), damaged])
  expect(orderNotes.get(note.id)).toMatchObject({ sales_order_id: ticket.sales_order_id })
  expect(sandbox.state.deliveries).toMatchObject([{ body }])
}

/** Scenario 6: an answer is drafted from a template and what the order says; nothing is written. */
export async function draftFromTemplate(agent: Agent, sandbox: Sandbox): Promise<void> {
  const { result: people } = await agent.use<{ result: { id: number; full_name: string }[] }>(
    'list_all_e_desk_contacts',
    { email: 'chloe.martin@mail.example' },
  )
  const [person] = people as [{ id: number; full_name: string }]
  const [ticket] = await ticketsWith(agent, { filter_contact_id_equals: String(person.id) })
  const order = await orderOf(agent, ticket as Row)
  const { result: templates } = await agent.use<{
    result: { id: number; query_type: string[] | null; active: boolean }[]
  }>('list_all_e_desk_templates')
  const fitting = templates.find(({ active, query_type }) => active && query_type?.includes('InvoiceRequest'))
  const { body_text } = await agent.use<{ body_text: string }>('get_single_e_desk_template_by_id', {
    id: String(fitting?.id),
  })
  const draft = body_text
    .replace('{{first_name}}', person.full_name.split(' ')[0] ?? '')
    .replace('{{order_id}}', String(order.id))
  expect(draft).toMatch(/^Dear Chloe,/)
  expect(draft).not.toContain('{{')

  expect(written(sandbox)).toEqual([])
  expect(sandbox.state.deliveries).toEqual([])
}

/** Scenario 7: a case is handed over: what was promised stands on the order, and the ticket waits with its new owner. */
export async function handOver(agent: Agent, sandbox: Sandbox): Promise<void> {
  const [row] = await ticketsWith(agent, { filter_status_equals: 'Open', filter_type_equals: 'OrderQuery' })
  const ticket = row as Row
  const { result: users } = await agent.use<{ result: { id: number; name: string }[] }>(
    'list_all_e_desk_users',
  )
  const owner = users.find(({ name }) => name.startsWith('Sofia'))
  const before = sandbox.state.collections.tickets.get(ticket.id)?.tags_ids ?? []
  await agent.use('create_a_e_desk_order_note', {
    sales_order_id: String(ticket.sales_order_id),
    text: 'Friday before ten was promised; the carrier confirms by Thursday noon.',
  })
  const tag = await tagId(agent, 'Hand-over')
  const changed = await agent.use('update_a_e_desk_ticket_by_id', {
    id: String(ticket.id),
    status: 'Pending',
    owner_user_id: String(owner?.id),
    add_tag_ids: [tag],
  })
  expect(changed['customer_visible']).toBe('no')

  const stored = sandbox.state.collections.tickets.get(ticket.id)
  expect(stored).toMatchObject({ status: 'Pending', owner_user_id: owner?.id })
  expect(stored?.tags_ids.map(String)).toEqual([...before.map(String), tag])
  expect(sandbox.state.deliveries).toEqual([])
}
