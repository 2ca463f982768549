import { type Connector, rateLimitHeaders } from '@helpdesk-mcp/connector'
import { observe } from '@helpdesk-mcp/testing'
import { describe, expect, it } from 'vitest'
import { createEdeskConnector } from '../src/index.ts'
import { openSandbox } from './open-sandbox.ts'

/** A connector whose vendor is the sandbox. */
function open(token = 'sandbox-token') {
  const opened = openSandbox()
  const { sandbox } = opened
  const connector: Connector = createEdeskConnector({
    settings: { token },
    fetch: (request) => sandbox.fetch(request),
  })
  const use = async (tool: string, args: Record<string, unknown> = {}) => {
    const result = await connector.call(tool, args)
    return { ...result, content: result.structuredContent as Record<string, never> }
  }
  return { ...opened, connector, use }
}

/** A connector whose vendor gives one answer to everything. */
function refuse(status: number, error: Record<string, unknown>) {
  const network = observe(Response.json({ error: { httpCode: status, ...error } }, { status }))
  return createEdeskConnector({ settings: { token: 'test-token' }, fetch: network.fetch })
}

describe('a ticket', () => {
  it('keeps its tags when one is added: they are read first, and written whole', async () => {
    const { use, tickets, sandbox } = open()
    const args = { id: '640006', add_tag_ids: ['903'], status: 'Pending' }
    const { content } = await use('update_a_e_desk_ticket_by_id', args)
    expect(content).toMatchObject({ tags_ids: [901, 903], vendor_calls: 3, customer_visible: 'no' })
    expect(sandbox.requests.map(({ method, path }) => `${method} ${path.split('?')[0]}`)).toEqual([
      'GET /v1/tags',
      'GET /v1/tickets/640006',
      'PUT /v1/tickets/640006',
    ])
    await use('update_a_e_desk_ticket_by_id', { id: '640006', remove_tag_ids: ['901'] })
    expect(tickets.get(640_006)).toMatchObject({ tags_ids: [903], status: 'Pending' })
  })

  it('is not rid of its tags by the field that would do so', async () => {
    const { use, sandbox } = open()
    const { content } = await use('update_a_e_desk_ticket_by_id', { id: '640006', tag_ids: ['903'] })
    expect(content).toMatchObject({ error: { code: 'invalid_arguments' } })
    expect(JSON.stringify(content)).toContain('add_tag_ids')
    expect(sandbox.requests).toHaveLength(0)
  })

  it('shows its messages in order, one call each, from either end', async () => {
    const { use } = open()
    const list = 'list_all_e_desk_ticket_messages'
    const { content } = await use(list, { ticket_id: '640002' })
    expect(content).toMatchObject({
      result: [{ text: expect.stringMatching(/^Hello, my throw/) }, { role: 'customer' }],
      total: 2,
      next_cursor: null,
      vendor_calls: 3,
    })
    const last = await use(list, { ticket_id: '640002', limit: 1 })
    expect(last.content).toMatchObject({
      result: [{ text: expect.stringContaining('Saturday') }],
      vendor_calls: 2,
    })
    const { next_cursor } = last.content
    const first = await use(list, { ticket_id: '640002', limit: 1, next_cursor })
    expect(first.content).toMatchObject({
      result: [{ text: expect.stringContaining('throw') }],
      next_cursor: null,
    })
    const oldest = await use(list, { ticket_id: '640002', limit: 1, order_direction: 'asc' })
    expect(oldest.content).toMatchObject({ result: [{ text: expect.stringContaining('throw') }] })
  })

  it('is archived by a deletion, whatever the answer looks like', async () => {
    const { use, tickets } = open()
    const { content } = await use('delete_a_e_desk_ticket_by_id', { id: '640003' })
    expect(content).toEqual({ ok: true, message: 'Deleted', customer_visible: 'no' })
    expect(tickets.get(640_003)?.status).toBe('Archived')
  })
})

describe('dates', () => {
  it.each(['01.11.2026', '1.11.'])('%s is refused before any call', async (day) => {
    const { use, sandbox } = open()
    for (const tool of ['list_all_e_desk_sales_orders', 'list_all_e_desk_tickets']) {
      const { content } = await use(tool, { filter_created_at_gte: day })
      expect(JSON.stringify(content)).toContain('filter_created_at_gte: expected a date written YYYY-MM-DD')
    }
    expect(sandbox.requests).toHaveLength(0)
  })

  it.each([
    ['filter_created_at_gte', '2026-11-01T23:30:00-02:00', '2026-11-01'],
    ['filter_created_at_lte', '2026-11-01T23:30:00Z', '2026-11-02'],
    ['filter_created_at_gte', 1793491200, '2026-10-31'],
    ['filter_created_at_gte', '1793491200', '2026-10-31'],
  ])('%s %s asks for %s, so that nothing is left out in any time zone', async (argument, time, day) => {
    const { use, sandbox } = open()
    await use('list_all_e_desk_sales_orders', { [argument]: time })
    expect(new URL(`http://x${sandbox.requests[0]?.path}`).searchParams.get(argument)).toBe(day)
  })
})

describe('refusals', () => {
  it('say in words what each number means', async () => {
    const { use } = open()
    const { content } = await use('update_a_e_desk_tag_by_id', { id: '901', name: 'Gift', tag_group_id: '1' })
    expect(content).toMatchObject({
      error: {
        code: 'invalid_arguments',
        details: { name: { errorCode: '4003' }, tag_group_id: { errorCode: 4002 } },
      },
    })
    expect(JSON.stringify(content)).toContain(
      'Meaning: tag_group_id does not exist (4002); name is already taken (4003).',
    )
  })

  it.each([
    [401, 'Unauthorized', 'Expired token.', 'unauthorized'],
    [403, 'You are not authorized to access this', 'Invalid token.', 'unauthorized'],
    [403, 'You are not authorized to access this', 'The token may only read.', 'forbidden'],
  ])('%i %s %s: %s', async (status, message, details, code) => {
    const result = await refuse(status, { message, details }).call('list_all_e_desk_users', {})
    expect(result.structuredContent).toMatchObject({ error: { code, status, details } })
  })

  it('of a bad token are found by the check', async () => {
    await expect(open('guessed').connector.check()).rejects.toMatchObject({
      code: 'unauthorized',
      status: 403,
    })
    await expect(open('sandbox-expired-token').connector.check()).rejects.toMatchObject({
      code: 'unauthorized',
    })
    await expect(open().connector.check()).resolves.toBeUndefined()
  })

  it('for too many calls say when by the published bucket, in headers too', async () => {
    const { use, connector } = open()
    for (let call = 0; call < 60; call++) expect((await use('e_desk_users_whoami')).isError).toBeUndefined()
    const { content, ratelimit } = await use('e_desk_users_whoami')
    expect(content).toMatchObject({
      error: {
        code: 'rate_limited',
        status: 429,
        retryAfterMs: 500,
        ratelimit: { limit: 60, remaining: 0, reset: 30, window: 30, source: 'counted' },
      },
    })
    expect(ratelimit && rateLimitHeaders(ratelimit)).toEqual({
      'ratelimit-limit': '60',
      'ratelimit-remaining': '0',
      'ratelimit-reset': '30',
      'ratelimit-policy': '"default";q=60;w=30',
      ratelimit: '"default";r=0;t=30',
      'retry-after': '1',
    })
    // Without the two that only an administrator should call.
    expect(connector.tools.length).toBe(39)
  })
})

it('sends files to an order note the one way that keeps them', async () => {
  const { use, orderNotes } = open()
  const attachments = [{ filename: 'claim.txt', content: 'Y2xhaW0=', content_type: 'text/plain' }]
  const { content } = await use('create_a_e_desk_order_note_attachment', {
    order_note_id: '7301',
    attachments,
    attachmentType: 'Invoice',
  })
  expect(content).toMatchObject({
    attachments: [{ name: 'claim.txt', mime: 'text/plain' }],
    customer_visible: 'no',
  })
  expect(orderNotes.get(7_301)?.attachments).toMatchObject([{ attachmentType: 'Invoice' }])
})
