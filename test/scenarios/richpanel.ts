import type { createSandbox } from '@helpdesk-mcp/richpanel/sandbox'
import { expect } from 'vitest'
import { noteByAssistant } from '../note-by-assistant.ts'
import type { Agent } from './agent.ts'

type Sandbox = ReturnType<typeof createSandbox>

interface Row {
  id: string
  subject: string
  assignee_id?: string
  tags: string[]
  customer_profile: { name: string; email: string }
}

interface Thread extends Row {
  status: string
  turns: { text: string; role: string }[]
}

const unassigned = ({ assignee_id: assignee }: Row) => !assignee || assignee === 'unassigned'

/** Scenario 1: requests for a return are found, tagged, noted and given to somebody. */
export async function triageReturns(agent: Agent, sandbox: Sandbox): Promise<void> {
  const { result: rows } = await agent.use<{ result: Row[] }>('list_all_richpanel_conversations', {
    limit: 5,
    status: 'OPEN',
  })
  expect(rows).toHaveLength(5)
  const returns = rows.filter((row) => unassigned(row) && /return/i.test(row.subject))
  expect(returns.length).toBeGreaterThan(0)
  const { result: users } = await agent.use<{ result: { id: string }[] }>('list_all_richpanel_users')
  const assignee = users[0]?.id as string
  const before = new Map(returns.map(({ id, tags }) => [id, tags]))

  for (const { id } of returns) {
    await agent.use('create_a_richpanel_conversation_tag', {
      conversation_id: id,
      tags: ['returns_processing'],
    })
    const noted = await agent.use('update_a_richpanel_conversation_by_id', {
      id,
      comment: { body: 'Asks for a return; label to follow.', sender_type: 'operator', public: false },
      assignee_id: assignee,
    })
    expect(noted['customer_visible']).toBe('no')
  }

  const tag = sandbox.state.collections.tags.find(({ name }) => name === 'returns_processing')?.id
  for (const { id } of returns) {
    const stored = sandbox.state.collections.tickets.get(id)
    expect(stored?.assignee_id).toBe(assignee)
    expect(stored?.tags).toEqual([...(before.get(id) ?? []), tag])
    expect(stored?.comments.at(-1)).toMatchObject({
      public: false,
      plain_body: noteByAssistant('Asks for a return; label to follow.'),
    })
  }
  expect(sandbox.state.deliveries).toHaveLength(0)
}

/** Scenario 2: where is my order, answered by a message that the customer receives. */
export async function answerWhereIsMyOrder(agent: Agent, sandbox: Sandbox): Promise<void> {
  const { result: rows } = await agent.use<{ result: Row[] }>('list_all_richpanel_conversations', {
    status: 'open',
  })
  const row = rows.find(({ subject }) => /where is my/i.test(subject)) as Row
  const thread = await agent.use<Thread>('get_single_richpanel_conversation_by_id', { id: row.id })
  expect(thread.turns[0]?.role).toBe('customer')
  expect(thread.turns[0]?.text.length).toBeGreaterThan(0)
  const linked = await agent.use<{ orderId: string; appClientId: string }>(
    'richpanel_orders_get_linked_to_conversation',
    { conversation_id: row.id },
  )
  const order = await agent.use('get_single_richpanel_order_by_id', {
    appclient_id: linked.appClientId,
    id: linked.orderId,
  })
  const [, tracking] = JSON.stringify(order).match(/"trackingNumber":"([^"]+)"/) ?? []
  expect(tracking).toBeTruthy()
  const body = `Your parcel is on its way: ${tracking}`
  const sent = await agent.use('richpanel_conversations_send_message', { conversation_id: row.id, body })
  expect(sent).toMatchObject({
    customer_visible: 'yes',
    delivery: { to: expect.stringContaining('@'), channel: 'email', state: 'accepted' },
  })
  await agent.use('update_a_richpanel_conversation_by_id', { id: row.id, status: 'closed' })

  expect(sandbox.state.deliveries).toHaveLength(1)
  expect(JSON.stringify(sandbox.state.deliveries[0])).toContain(tracking)
  expect(sandbox.state.collections.tickets.get(row.id)?.status).toBe('CLOSED')
}

/** Scenario 3: a customer by address and by number; an unknown one is not found. */
export async function findCustomer(agent: Agent, sandbox: Sandbox): Promise<void> {
  const known = [...sandbox.state.collections.customers].find(({ email, phone }) => email && phone) as {
    email: string
    phone: string
  }
  const byEmail = await agent.use('get_single_richpanel_customer_by_id', { type: 'email', id: known.email })
  const byPhone = await agent.use('get_single_richpanel_customer_by_id', { type: 'phone', id: known.phone })
  expect(byPhone).toEqual(byEmail)
  const unknown = await agent.call('get_single_richpanel_customer_by_id', {
    type: 'email',
    id: 'nobody@nowhere.example',
  })
  expect(unknown).toMatchObject({
    isError: true,
    structuredContent: { error: { code: 'not_found', status: 404 } },
  })
}
