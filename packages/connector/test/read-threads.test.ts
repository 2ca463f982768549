import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ToolFilter } from '@helpdesk-mcp/contracts'
import { deriveTools } from '@helpdesk-mcp/derive'
import { observe, stillClock } from '@helpdesk-mcp/testing'
import { describe, expect, it } from 'vitest'
import { bearer, createConnector, defineConnector, none, z } from '../src/index.ts'

const id = { name: 'id', in: 'path', required: true, schema: { type: 'string' } }
const answer = (schema: unknown) => ({
  '200': { description: 'It.', content: { 'application/json': { schema } } },
})
const time = { type: 'string', format: 'date-time' }
const message = { type: 'object', properties: { by: { type: 'string' }, at: time } }
const ticket = {
  type: 'object',
  properties: {
    id: { type: 'string' },
    state: { type: 'string' },
    last: { type: 'string' },
    messages: { type: 'array', items: message },
    message_ids: { type: 'array', items: { type: 'string' } },
  },
}
const document = {
  openapi: '3.1.0',
  info: { title: 'Desk', version: '1' },
  paths: {
    '/tickets': { get: { operationId: 'tickets', responses: answer({ type: 'array', items: ticket }) } },
    '/tickets/{id}': { parameters: [id], get: { operationId: 'ticket', responses: answer(ticket) } },
    '/messages/{id}': { parameters: [id], get: { operationId: 'message', responses: answer(message) } },
  },
}
const rows = (read: object, at: string) => ({
  ticket: {
    resources: ['tickets'],
    status: [
      { when: { state: 'open' }, is: 'open' },
      { when: { state: 'done' }, is: 'closed' },
    ],
    from: [{ when: { last: 'us' }, is: 'agent' }],
    thread: {
      at,
      time: 'at',
      from: [
        { when: { by: 'us' }, is: 'agent' },
        { when: { by: 'them' }, is: 'customer' },
      ],
    },
    read,
  },
})
const tool = (operation: string, resource: string, method: string) => ({
  operation,
  resource,
  method,
  group: 'conversations',
  description: `The ${method} of ${resource}.`,
})
const inTicket = rows({ tool: 'ticket', argument: 'id', id: 'id' }, 'messages')
const byMessage = rows({ tool: 'message', argument: 'id', id: 'message_ids', maximum: 3 }, '')

function open(table: unknown, answers: Parameters<typeof observe>, filter: ToolFilter = {}) {
  const entries = {
    rows: table,
    tickets: tool('tickets', 'tickets', 'list'),
    ticket: tool('ticket', 'tickets', 'get'),
    message: tool('message', 'messages', 'get'),
  }
  const tools = deriveTools({
    document: document as never,
    entries,
    brand: 'desk',
    paging: { parameters: [] },
  })
  const file = join(mkdtempSync(join(tmpdir(), 'threads-')), 'tools.json')
  writeFileSync(file, JSON.stringify({ tools }))
  const network = observe(...answers)
  const definition = defineConnector({
    id: 'desk',
    title: 'Desk',
    version: '1.0.0',
    brand: 'desk',
    settings: z.object({ token: z.string() }),
    baseUrl: 'https://desk.example',
    auth: bearer({ setting: 'token' }),
    pagination: none(),
    rateLimit: {},
    errors: { message: ['message'] },
    check: { tool: 'tickets' },
    tools: pathToFileURL(file),
  })
  const settings = { token: 'test-token' }
  const connector = createConnector(definition, {
    settings,
    fetch: network.fetch,
    clock: stillClock(),
    filter,
  })
  const list = async (fields?: string[]) =>
    (await connector.call('list_all_desk_tickets', { ...(fields ? { fields } : {}), limit: 100 }))
      .structuredContent as { result: Record<string, unknown>[]; waiting_note?: string }
  const paths = () => network.sent.map(({ url }) => new URL(url).pathname)
  return { list, paths }
}

const at = (minute: number) => `2026-11-29T14:${String(minute).padStart(2, '0')}:00Z`
const said = (by: string, minute: number) => ({ by, at: at(minute) })
const tickets = [
  { id: 'a', state: 'open' },
  { id: 'b', state: 'open', last: 'us' },
  { id: 'c', state: 'done' },
  { id: 'd', state: 'odd' },
]

describe('messages that a list needs to say who waits', () => {
  it('are not read unless the caller asks for it', async () => {
    const { list, paths } = open(inTicket, [Response.json(tickets)])
    const { result } = await list()
    expect(result.map(({ status_kind }) => status_kind)).toEqual(['open', 'open', 'closed', null])
    expect(result.every(({ waiting_since }) => waiting_since === null)).toBe(true)
    expect(paths()).toEqual(['/tickets'])
  })

  it('are read for the rows that do not say it by themselves', async () => {
    const { list, paths } = open(inTicket, [
      (request) => {
        const { pathname } = new URL(request.url)
        if (pathname === '/tickets') return Response.json(tickets)
        return Response.json({
          id: pathname.at(-1),
          messages: [said('us', 1), said('them', 2), said('them', 3)],
        })
      },
    ])
    const { result } = await list(['waiting_since', 'last_message_from'])
    expect(result).toEqual([
      { id: 'a', waiting_since: at(2), last_message_from: 'customer' },
      { id: 'b', waiting_since: null, last_message_from: 'agent' },
      { id: 'c', waiting_since: null, last_message_from: null },
      { id: 'd', waiting_since: at(2), last_message_from: 'customer' },
    ])
    expect(paths()).toEqual(['/tickets', '/tickets/a', '/tickets/d'])
  })

  it('are not read with a tool that is not permitted', async () => {
    const { list, paths } = open(inTicket, [Response.json(tickets)], { methods: ['list'] })
    const { result, waiting_note } = await list(['waiting_since'])
    expect(result[0]).toEqual({ id: 'a', waiting_since: null })
    expect(waiting_note).toContain('No permitted tool')
    expect(paths()).toEqual(['/tickets'])
  })

  it('are read for so many rows at most, and the answer says so', async () => {
    const many = Array.from({ length: 30 }, (_, index) => ({ id: `t${index}`, state: 'open' }))
    const { list, paths } = open(inTicket, [
      (request) => Response.json(request.url.endsWith('/tickets') ? many : { messages: [said('them', 4)] }),
    ])
    const { result, waiting_note } = await list(['waiting_since'])
    expect(result.filter(({ waiting_since }) => waiting_since === at(4))).toHaveLength(20)
    expect(waiting_note).toContain('20 rows')
    expect(paths()).toHaveLength(21)
  })

  it('end where the vendor refuses, and the list is given all the same', async () => {
    const refusal = () => Response.json({ message: 'Slow down' }, { status: 429 })
    const { list } = open(inTicket, [Response.json(tickets), refusal])
    const { result, waiting_note } = await list(['waiting_since'])
    expect(result).toHaveLength(4)
    expect(waiting_note).toContain('Slow down')
  })

  it('are read one by one from the end, as far as the last answer', async () => {
    const { list, paths } = open(byMessage, [
      Response.json([{ id: 'a', state: 'open', message_ids: ['1', '2', '3', '4'] }]),
      Response.json(said('them', 4)),
      Response.json(said('us', 3)),
    ])
    expect((await list(['waiting_since'])).result).toEqual([{ id: 'a', waiting_since: at(4) }])
    expect(paths()).toEqual(['/tickets', '/messages/4', '/messages/3'])
  })

  it.each([
    [['1', '2', '3'], { waiting_since: at(1) }],
    [['0', '1', '2', '3'], { waiting_since: null, waiting_since_at_latest: at(1) }],
  ])('of %j say since when, and if there are older ones', async (ids, since) => {
    const { list } = open(byMessage, [
      Response.json([{ id: 'a', state: 'open', message_ids: ids }]),
      Response.json(said('them', 3)),
      Response.json(said('them', 2)),
      Response.json(said('them', 1)),
    ])
    const { result } = await list(['waiting_since', 'last_message_from'])
    expect(result).toEqual([{ id: 'a', ...since, last_message_from: 'customer' }])
  })
})

describe('the table of rows', () => {
  it.each<[string, unknown, string]>([
    ['without a status', { ticket: { resources: ['tickets'] } }, 'is not valid'],
    [
      'with an unknown kind',
      { ticket: { resources: ['tickets'], status: [{ is: 'pending' }] } },
      'is not valid',
    ],
    ['with an unknown key', { ticket: { ...inTicket.ticket, wait: 1 } }, 'is not valid'],
    ['of an unknown resource', { ticket: { ...inTicket.ticket, resources: ['cases'] } }, 'not the resource'],
    [
      'with a path that no answer has',
      { ticket: { ...inTicket.ticket, since: [{ has: ['never'], is: 'gone' }] } },
      'never is in no answer',
    ],
    [
      'that reads with no tool',
      rows({ tool: 'thread', argument: 'id', id: 'id' }, ''),
      'thread is not a tool',
    ],
    ['that reads with no argument', rows({ tool: 'ticket', argument: 'key', id: 'id' }, ''), 'takes no key'],
  ])('%s is refused', (_what, table, problem) => {
    expect(() => open(table, [])).toThrow(problem)
  })
})
