import { observe, stillClock, testConnector } from '@helpdesk-mcp/testing'
import { describe, expect, it } from 'vitest'
import { createConnector } from '../src/index.ts'
import { createTiny, tiny } from './tiny/tiny-connector.ts'

const base = 'https://api.tiny.example/v2'
const ticket = { id: 5, subject: 'Hello', body: '<p>One &amp; two</p>' }

testConnector('A second, tiny vendor', {
  create: (options) => createConnector(tiny, options),
  settings: { token: 'test-token' },
  names: [
    'list_all_tiny_tickets',
    'get_single_tiny_ticket_by_id',
    'create_a_tiny_ticket',
    'delete_a_tiny_ticket_by_id',
    'create_a_tiny_ticket_reply',
  ],
  wire: [
    {
      tool: 'list_all_tiny_tickets',
      arguments: { filter_state: 'Done', fields_query: 'id,subject', limit: '3' },
      request: {
        method: 'GET',
        url: `${base}/tickets?offset=0&count=3&filter%5Bstate%5D=done&fields=id%2Csubject`,
        headers: { authorization: 'Bearer test-token' },
      },
      response: { body: [ticket] },
      result: { result: [{ id: 5, subject: 'Hello' }], next_cursor: null },
    },
    {
      tool: 'get_single_tiny_ticket_by_id',
      arguments: { id: '71928300000012345' },
      request: { method: 'GET', url: `${base}/tickets/71928300000012345` },
      response: { body: ticket },
      result: { body: 'One & two' },
    },
    {
      tool: 'create_a_tiny_ticket',
      arguments: { subject: 'Hi', requester_id: 12 },
      request: {
        method: 'POST',
        url: `${base}/tickets`,
        headers: { 'content-type': 'application/json' },
        body: { subject: 'Hi', requester_id: 12 },
      },
      response: { status: 201, body: ticket },
      result: { id: 5, customer_visible: 'no' },
    },
    {
      tool: 'create_a_tiny_ticket',
      arguments: { subject: 'Hi', requester_id: '71928300000012345' },
      request: {
        method: 'POST',
        url: `${base}/tickets`,
        body: '{"subject":"Hi","requester_id":71928300000012345}',
      },
      response: { status: 201, body: ticket },
    },
    {
      tool: 'delete_a_tiny_ticket_by_id',
      arguments: { id: '9' },
      request: { method: 'DELETE', url: `${base}/tickets/9` },
      response: { status: 204 },
    },
    {
      tool: 'create_a_tiny_ticket_reply',
      arguments: { ticket_id: '9', text: 'a & b = c', internal: false },
      request: {
        method: 'POST',
        url: `${base}/tickets/9/replies`,
        headers: { 'content-type': 'application/x-www-form-urlencoded;charset=UTF-8' },
        body: 'text=a+%26+b+%3D+c&internal=false',
      },
      response: { body: { id: 3 } },
      result: {
        id: 3,
        customer_visible: 'yes',
        delivery: { to: null, channel: 'email', id: null, state: 'accepted', also: [] },
      },
    },
  ],
  read: { tool: 'get_single_tiny_ticket_by_id', arguments: { id: '5' }, answer: ticket },
  list: { tool: 'list_all_tiny_tickets', arguments: {}, answer: [ticket] },
  write: { tool: 'create_a_tiny_ticket_reply', arguments: { ticket_id: '5', text: 'Hi' }, answer: { id: 1 } },
  refusal: { status: 400, body: { fault: { text: 'No such state', number: 17 } }, words: 'No such state' },
  rateLimited: {
    body: {},
    expected: {
      retryAfterMs: 500,
      ratelimit: { limit: 10, remaining: 0, retryAfterMs: 500, source: 'counted' },
    },
  },
})

describe('what a connector does for every vendor', () => {
  it('lets a note through where a reply is not granted, and shows only the note', async () => {
    const network = observe(Response.json({ id: 1 }))
    const connector = createTiny({ fetch: network.fetch, filter: { effects: ['read', 'internal'] } })
    const reply = connector.tools.find(({ id }) => id === 'reply')
    expect(reply?.inputSchema.properties?.['internal']).toMatchObject({ const: true })
    expect(reply?.inputSchema.required).toContain('internal')
    const refused = await connector.call('create_a_tiny_ticket_reply', {
      ticket_id: '5',
      text: 'Hi',
      internal: false,
    })
    expect(refused.structuredContent).toMatchObject({ error: { code: 'blocked_by_policy' } })
    const unsaid = await connector.call('create_a_tiny_ticket_reply', { ticket_id: '5', text: 'Hi' })
    expect(unsaid.structuredContent).toMatchObject({ error: { code: 'blocked_by_policy' } })
    expect(network.sent).toHaveLength(0)
    const noted = await connector.call('create_a_tiny_ticket_reply', {
      ticket_id: '5',
      text: 'Hi',
      internal: true,
    })
    expect(noted.structuredContent).toEqual({ id: 1, customer_visible: 'no' })
  })

  it('cuts a list at an item and goes on at the first one left out', async () => {
    const all = Array.from({ length: 30 }, (_, index) => ({ id: index, subject: 'x'.repeat(1_000) }))
    const page = (request: Request) => {
      const query = new URL(request.url).searchParams
      const from = Number(query.get('offset'))
      return Response.json(all.slice(from, from + Number(query.get('count'))))
    }
    const connector = createTiny({ fetch: observe(page).fetch, maxResultBytes: 8_000 })
    const seen: number[] = []
    let cursor: string | undefined
    do {
      const { structuredContent } = await connector.call('list_all_tiny_tickets', {
        limit: 20,
        ...(cursor ? { next_cursor: cursor } : {}),
      })
      const answer = structuredContent as { result: { id: number }[]; next_cursor: string | null }
      expect(JSON.stringify(answer).length).toBeLessThanOrEqual(8_000)
      seen.push(...answer.result.map(({ id }) => id))
      cursor = answer.next_cursor ?? undefined
    } while (cursor)
    expect(seen).toEqual(all.map(({ id }) => id))
  })

  it('names fields that nothing has', async () => {
    const connector = createTiny({ fetch: observe(Response.json(ticket)).fetch })
    const { structuredContent } = await connector.call('get_single_tiny_ticket_by_id', {
      id: '5',
      fields: ['subject', 'colour'],
    })
    expect(structuredContent).toEqual({ subject: 'Hello', missing_fields: ['colour'] })
  })

  it('waits out a refusal only when told to, only on reads, and says so', async () => {
    const refusal = Response.json({}, { status: 429, headers: { 'retry-after': '3' } })
    const clock = stillClock()
    const network = observe(refusal, Response.json(ticket))
    const connector = createTiny({ fetch: network.fetch, clock, retry: { maxWaitMs: 5_000 } })
    const read = await connector.call('get_single_tiny_ticket_by_id', { id: '5' })
    expect(read.structuredContent).toMatchObject({ id: 5, waited_ms: 3_000 })
    expect(clock.slept).toEqual([3_000])
    const writing = observe(refusal, Response.json({}))
    const writer = createTiny({ fetch: writing.fetch, clock, retry: { maxWaitMs: 5_000 } })
    expect((await writer.call('create_a_tiny_ticket_reply', { ticket_id: '5', text: 'Hi' })).isError).toBe(
      true,
    )
    expect(writing.sent).toHaveLength(1)
  })

  it('refuses an answer beyond its bound, and a cursor of another account', async () => {
    const big = createTiny({
      fetch: observe(Response.json({ body: 'x'.repeat(5_000) })).fetch,
      maxResponseBytes: 1_000,
    })
    expect((await big.call('get_single_tiny_ticket_by_id', { id: '5' })).structuredContent).toMatchObject({
      error: { code: 'too_large' },
    })
    const rows = () => Response.json([ticket, { ...ticket, id: 6 }])
    const first = await createTiny({ fetch: observe(rows).fetch }).call('list_all_tiny_tickets', { limit: 2 })
    const other = createConnector(tiny, { settings: { token: 'test-other' }, fetch: observe(rows).fetch })
    const cursor = first.structuredContent?.['next_cursor']
    expect(cursor).toBeTypeOf('string')
    expect(
      (await other.call('list_all_tiny_tickets', { limit: 2, next_cursor: cursor })).structuredContent,
    ).toMatchObject({ error: { code: 'invalid_arguments' } })
  })
})
