import type { createSandbox } from '@helpdesk-mcp/chatwoot/sandbox'
import { expect } from 'vitest'
import type { Agent } from './agent.ts'

type Sandbox = ReturnType<typeof createSandbox>

interface Listed<Row> {
  result: Row[]
  next_cursor: string | null
}

interface Row {
  id: number
  status: string
  priority: string | null
  labels: string[]
  waiting_since: string | null
  last_message_from: string | null
  meta: { sender: { id: number; name: string }; assignee?: { name: string } }
  last_non_activity_message: { content: string }
}

interface Turn {
  role: string
  visibility: string
  text: string
  by?: { name?: string }
  delivery_state?: string
}

const list = 'list_all_chatwoot_conversations'

async function threadOf(agent: Agent, conversation_id: number | undefined): Promise<Turn[]> {
  return (await agent.use<Listed<Turn>>('list_all_chatwoot_messages', { conversation_id })).result
}

/** The returns that nobody has are found, labelled without losing a label, noted and given to the team for them. */
export async function triageReturns(agent: Agent, sandbox: Sandbox): Promise<void> {
  const { result: rows } = await agent.use<Listed<Row>>(list, { unassigned: true, limit: 10 })
  const returns: number[] = []
  for (const { id } of rows) {
    // The row has the last message, which may be the greeting of the chat.
    const turns = await threadOf(agent, id)
    if (turns.some(({ role, text }) => role === 'customer' && /return|send it back/i.test(text)))
      returns.push(id)
  }
  expect(returns.toSorted()).toEqual([906, 908])
  const { result: labels } = await agent.use<Listed<{ title: string }>>('list_all_chatwoot_labels')
  expect(labels.map(({ title }) => title)).toContain('returns')
  for (const id of returns) {
    const invented = await agent.call('chatwoot_conversations_update_labels', {
      conversation_id: id,
      add_labels: ['send-back'],
    })
    expect(invented).toMatchObject({
      isError: true,
      structuredContent: { error: { code: 'invalid_arguments' } },
    })
    const labelled = await agent.use('chatwoot_conversations_update_labels', {
      conversation_id: id,
      add_labels: ['returns'],
    })
    expect(labelled['customer_visible']).toBe('no')
    const given = await agent.use('chatwoot_conversations_assign', {
      conversation_id: id,
      team_id: 'returns',
      private_note: 'Asks to send it back; label to follow.',
    })
    expect(given['customer_visible']).toBe('no')
  }
  await agent.use('chatwoot_conversations_update_labels', { conversation_id: 909, add_labels: ['vip'] })

  const { conversations, messages } = sandbox.state.collections
  for (const id of returns) {
    expect(conversations.get(id)).toMatchObject({ labels: ['returns'], team_id: 2, status: 'open' })
    const note = messages.filter((one) => one.conversation_id === id && one.private).at(-1)
    expect(note?.content).toContain('Asks to send it back; label to follow.')
  }
  expect(conversations.get(909)?.labels.toSorted()).toEqual(['delivery', 'vip'])
  expect(sandbox.state.deliveries).toEqual([])
}

/** Who has waited longest is read and answered by a mail, which closes the conversation; older questions stay as they are. */
export async function answerAndResolve(agent: Agent, sandbox: Sandbox): Promise<void> {
  const { result: rows } = await agent.use<Listed<Row>>(list, {
    waiting_for_us: true,
    waiting_longest_first: true,
    limit: 10,
  })
  const times = rows.map(({ waiting_since }) => Date.parse(String(waiting_since)))
  expect(times).toEqual(times.toSorted((a, b) => a - b))
  const row = rows.find(({ last_non_activity_message: { content } }) => /Where is it/.test(content))
  expect(row?.meta.sender.name).toBe('Amara Okoye')
  const conversation_id = row?.id
  const turns = await threadOf(agent, conversation_id)
  expect(turns.at(-1)).toMatchObject({ role: 'customer', visibility: 'public' })
  const contact = await agent.use('get_single_chatwoot_contact_by_id', { id: row?.meta.sender.id })
  expect(contact).toMatchObject({ email: 'amara.okoye@mail.example' })
  const { result: canned } = await agent.use<Listed<{ short_code: string; content: string }>>(
    'list_all_chatwoot_canned_responses',
    { search: 'tracking' },
  )
  const content = `Dear Amara,\n\n${canned[0]?.content}`
  const sent = await agent.use('chatwoot_messages_reply', {
    conversation_id,
    content,
    status: 'resolved',
  })
  expect(sent).toMatchObject({ customer_visible: 'yes', delivery: { state: 'accepted' } })

  expect(sandbox.state.collections.conversations.get(conversation_id)).toMatchObject({
    status: 'resolved',
    waiting_since: 0,
  })
  expect(sandbox.state.deliveries).toMatchObject([{ to: 'amara.okoye@mail.example', content }])
}

/** A broken present is handed over: what failed is seen, a person is found by a part of their name, a note says why. */
export async function handOver(agent: Agent, sandbox: Sandbox): Promise<void> {
  const { result: rows } = await agent.use<Listed<Row>>(list, { tag: 'damaged' })
  expect(rows).toMatchObject([{ id: 904, meta: { assignee: { name: 'Lena Hoffmann' } } }])
  const turns = await threadOf(agent, 904)
  const said = turns.filter(({ role }) => role !== 'system')
  expect(said.map(({ role, visibility }) => [role, visibility])).toEqual([
    ['customer', 'public'],
    ['agent', 'public'],
    ['agent', 'private'],
  ])
  expect(said[1]?.delivery_state).toBe('failed')
  const unknown = await agent.call('chatwoot_conversations_assign', {
    conversation_id: 904,
    assignee_id: 'Dana',
  })
  expect(unknown.content?.[0]?.text).toMatch(/Kofi Mensah/)
  const given = await agent.use('chatwoot_conversations_assign', {
    conversation_id: 904,
    assignee_id: 'kofi',
    private_note: 'WhatsApp is closed until Ben writes. Please call him: +442079460202.',
  })
  expect(given['customer_visible']).toBe('no')
  await agent.use('chatwoot_conversations_set_priority', { conversation_id: 904, priority: 'urgent' })

  const { conversations, messages } = sandbox.state.collections
  expect(conversations.get(904)).toMatchObject({ assignee_id: 4, priority: 'urgent', labels: ['damaged'] })
  expect(messages.filter((one) => one.conversation_id === 904 && one.private).at(-1)?.content).toContain(
    'call him',
  )
  expect(sandbox.state.deliveries).toEqual([])
}
