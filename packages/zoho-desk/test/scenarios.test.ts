import type { Connector } from '@helpdesk-mcp/connector'
import { expect, it } from 'vitest'
import { createSandbox } from '../sandbox/sandbox.ts'
import { createZohoDeskConnector } from '../src/index.ts'

type Result = Record<string, unknown> & { result: Record<string, string>[] }

function connected() {
  const sandbox = createSandbox()
  const connector: Connector = createZohoDeskConnector({
    settings: { ...sandbox.settings, dataCentre: 'us' } as Parameters<
      typeof createZohoDeskConnector
    >[0]['settings'],
    fetch: (request) => sandbox.fetch(request),
  })
  const call = async (tool: string, args: Record<string, unknown> = {}) => {
    const { structuredContent, isError } = await connector.call(tool, args)
    expect(isError, JSON.stringify(structuredContent)).toBeUndefined()
    return structuredContent as Result
  }
  return { sandbox, call, ...sandbox.state.collections }
}

const id = '71928300000012345'

it('triage: who is open and unassigned is found, and handed to a department', async () => {
  const { call, tickets, departments } = connected()
  const { result } = await call('list_all_zoho_desk_tickets', { status: ['Open'], assignee: ['Unassigned'] })
  const billing = result.find(({ subject }) => subject?.includes('charge'))
  expect(billing).toBeDefined()
  await call('get_single_zoho_desk_ticket_by_id', { id: billing?.id })
  const departmentId = departments.find(({ name }) => name === 'Billing')?.id
  await call('update_a_zoho_desk_ticket_by_id', { id: billing?.id, departmentId, priority: 'High' })
  expect(tickets.get(billing?.id)).toMatchObject({ departmentId, priority: 'High' })
})

it('a reply with an article: suggested, sent, and the ticket waits', async () => {
  const { call, sandbox, tickets } = connected()
  const suggested = await call('zoho_desk_tickets_suggest_relevant_articles_for_ticket', { ticket_id: id })
  expect(JSON.stringify(suggested)).toContain('When a parcel is late')
  const reply = {
    ticket_id: id,
    content: 'We ask the carrier today.',
    fromEmailAddress: 'support@tideline.example',
  }
  await call('create_a_zoho_desk_email_reply', { ...reply, ticketStatus: 'On Hold' })
  expect(sandbox.state.deliveries).toMatchObject([{ to: 'elena@mail.example', content: reply.content }])
  expect(tickets.get(id)?.statusType).toBe('On Hold')
})

it('time and close: found by subject, 45 minutes, a private word, closed, and no digit lost', async () => {
  const { call, tickets, timeEntries, comments, sandbox } = connected()
  const { result } = await call('list_all_zoho_desk_tickets_search', { subject: 'late parcel*' })
  expect(result.map((row) => row.id)).toEqual([id])
  await call('create_a_zoho_desk_ticket_time_entry', {
    ticket_id: id,
    executedTime: '2026-11-20T12:00:00.000Z',
    minutesSpent: 45,
  })
  await call('create_a_zoho_desk_ticket_comment', {
    ticket_id: id,
    content: 'Carrier asked',
    isPublic: false,
  })
  await call('update_a_zoho_desk_ticket_by_id', { id, status: 'Closed' })
  expect(timeEntries.all()[0]).toMatchObject({ ticketId: id, minutesSpent: 45 })
  expect(comments.all()[0]).toMatchObject({ ticketId: id, isPublic: false })
  expect(tickets.get(id)?.status).toBe('Closed')
  expect(sandbox.requests.every(({ path }) => !path.includes('719283') || path.includes(id))).toBe(true)
})

it('a list of many is walked to its end while others arrive at its head', async () => {
  const sandbox = createSandbox({ seed: { records: 120 } })
  const connector: Connector = createZohoDeskConnector({
    settings: { ...sandbox.settings, dataCentre: 'us' } as Parameters<
      typeof createZohoDeskConnector
    >[0]['settings'],
    fetch: (request) => sandbox.fetch(request),
  })
  const { tickets } = sandbox.state.collections
  const there = tickets.all()
  const seen: string[] = []
  let next_cursor: unknown
  do {
    const { structuredContent } = await connector.call('list_all_zoho_desk_tickets', {
      limit: 50,
      ...(next_cursor ? { next_cursor } : {}),
    })
    const page = structuredContent as Result
    seen.push(...page.result.map((row) => String(row.id)))
    next_cursor = page.next_cursor
    const { id: _, createdTime: _c, ...copy } = there[0] ?? {}
    tickets.insert(copy)
  } while (next_cursor)
  for (const { id: one } of there)
    expect(
      seen.filter((other) => other === one),
      one,
    ).toHaveLength(1)
})
