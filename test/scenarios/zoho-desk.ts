import type { createSandbox } from '@helpdesk-mcp/zoho-desk/sandbox'
import { expect } from 'vitest'
import { noteByAssistant } from '../note-by-assistant.ts'
import type { Agent } from './agent.ts'

type Sandbox = ReturnType<typeof createSandbox>

interface Listed<Row> {
  result: Row[]
  next_cursor: string | null
}

interface Ticket {
  id: string
  ticketNumber: string
  subject: string
  status: string
  email: string
  departmentId: string
  assigneeId: string | null
}

const search = 'list_all_zoho_desk_tickets_search'
const read = 'get_single_zoho_desk_ticket_by_id'
const update = 'update_a_zoho_desk_ticket_by_id'

function stored({ state }: Sandbox, id: string) {
  return state.collections.tickets.get(id)
}

function departmentNamed({ state }: Sandbox, name: string) {
  return state.collections.departments.find((department) => department.name === name)?.id
}

/** Scenario 10: what is open and nobody's goes to its department with a priority. The department is given by its name. */
export async function triage(agent: Agent, sandbox: Sandbox): Promise<void> {
  const before = sandbox.state.deliveries.length
  const { result: open } = await agent.use<Listed<Ticket>>(search, {
    status: ['${' + 'OPEN}'],
    sortBy: 'createdTime',
  })
  const unassigned = open.filter(({ assigneeId }) => !assigneeId)
  expect(unassigned.map(({ subject }) => subject)).toEqual([
    'Late parcel: where is my order TH-20418?',
    'Question about a second charge on invoice 2207',
  ])
  for (const { id, subject } of unassigned) {
    const ticket = await agent.use<Ticket & { description: string }>(read, { id })
    expect(ticket).toMatchObject({ id, subject, assigneeId: null })
  }
  const [parcel, invoice] = unassigned as [Ticket, Ticket]
  const unknown = await agent.call(update, { id: invoice.id, departmentId: 'Accounting' })
  expect(unknown).toMatchObject({
    isError: true,
    structuredContent: { error: { code: 'invalid_arguments' } },
  })
  expect(unknown.content?.[0]?.text).toMatch(/Customer Support.*Billing|Billing.*Customer Support/)
  const moved = await agent.use(update, { id: invoice.id, departmentId: 'billing', priority: 'High' })
  expect(moved).toMatchObject({ customer_visible: 'no' })
  const support = departmentNamed(sandbox, 'Customer Support')
  await agent.use(update, {
    id: parcel.id,
    departmentId: support,
    priority: 'Medium',
    assigneeId: 'Owen Kerr',
  })

  const billing = departmentNamed(sandbox, 'Billing')
  const owen = sandbox.state.collections.agents.find(({ firstName }) => firstName === 'Owen')?.id
  expect(stored(sandbox, invoice.id)).toMatchObject({ departmentId: billing, priority: 'High' })
  expect(stored(sandbox, parcel.id)).toMatchObject({ departmentId: support, assigneeId: owen })
  expect(sandbox.state.deliveries).toHaveLength(before)
}

/** Scenario 11: the answer to a ticket stands in an article; the customer gets it by mail, and the ticket waits for them. */
export async function replyWithArticle(agent: Agent, sandbox: Sandbox): Promise<void> {
  const { result: found } = await agent.use<Listed<Ticket>>(search, { subject: 'parcel*' })
  const ticket = await agent.use<Ticket>(read, { id: found[0]?.id })
  const suggested = await agent.use<{ data: { id: string; title: string }[] }>(
    'zoho_desk_tickets_suggest_relevant_articles_for_ticket',
    { ticket_id: ticket.id },
  )
  const [article] = suggested.data
  expect(article?.title).toMatch(/parcel|delivery|track/i)
  const addresses = await agent.use<Listed<{ address: string; departmentId: string }>>(
    'list_all_zoho_desk_mail_reply_addresses',
    { departmentId: ticket.departmentId },
  )
  const fromEmailAddress = addresses.result.find(
    ({ departmentId }) => departmentId === ticket.departmentId,
  )?.address
  const before = sandbox.state.deliveries.length
  const content = `Dear Elena,\nthis may help while we ask the carrier: ${article?.title}.`
  const sent = await agent.use('create_a_zoho_desk_email_reply', {
    ticket_id: ticket.id,
    fromEmailAddress,
    to: ticket.email,
    content,
    contentType: 'plainText',
  })
  expect(sent).toMatchObject({
    customer_visible: 'yes',
    delivery: { to: ticket.email, channel: 'email', state: 'accepted' },
  })
  await agent.use(update, { id: ticket.id, status: 'On Hold' })

  expect(sandbox.state.deliveries.slice(before)).toMatchObject([
    { ticketId: ticket.id, channel: 'EMAIL', from: fromEmailAddress, to: ticket.email, content },
  ])
  expect(stored(sandbox, ticket.id)).toMatchObject({ status: 'On Hold', statusType: 'On Hold' })
}

/** Scenario 12: time and a private note on a ticket whose id no number holds; then it is closed. */
export async function logTimeAndClose(agent: Agent, sandbox: Sandbox): Promise<void> {
  const id = '71928300000012345'
  const { result: found } = await agent.use<Listed<Ticket>>(search, { subject: 'Late parcel*' })
  expect(found.map((ticket) => ticket.id)).toEqual([id])
  const before = sandbox.state.deliveries.length
  await agent.use('create_a_zoho_desk_ticket_time_entry', {
    ticket_id: id,
    executedTime: '2026-11-21T09:00:00.000Z',
    minutesSpent: 45,
  })
  const noted = await agent.use('create_a_zoho_desk_ticket_comment', {
    ticket_id: id,
    content: 'Carrier found it in Cork; arrives tomorrow.',
    isPublic: false,
  })
  expect(noted).toMatchObject({ customer_visible: 'no' })
  await agent.use(update, { id, status: 'Closed' })

  const { timeEntries, comments } = sandbox.state.collections
  const entries = timeEntries.filter(({ ticketId }) => ticketId === id)
  expect(entries).toMatchObject([{ hoursSpent: 0, minutesSpent: 45 }])
  const notes = comments.filter(({ ticketId }) => ticketId === id)
  expect(notes.map(({ content, isPublic }) => [content, isPublic])).toEqual([
    [noteByAssistant('Carrier found it in Cork; arrives tomorrow.'), false],
  ])
  expect(stored(sandbox, id)).toMatchObject({ status: 'Closed' })
  expect(sandbox.state.deliveries).toHaveLength(before)
  expect(JSON.stringify(sandbox.requests)).not.toMatch(/719283000000123(?!45\b)/)
}
