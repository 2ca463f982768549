import { type Connector, isObject, type ToolFilter } from '@helpdesk-mcp/connector'
import { createEdeskConnector } from '@helpdesk-mcp/edesk'
import { createSandbox as createEdesk } from '@helpdesk-mcp/edesk/sandbox'
import { createFusedeskConnector } from '@helpdesk-mcp/fusedesk'
import { createSandbox as createFusedesk } from '@helpdesk-mcp/fusedesk/sandbox'
import { createRichpanelConnector } from '@helpdesk-mcp/richpanel'
import { createSandbox as createRichpanel } from '@helpdesk-mcp/richpanel/sandbox'
import { createZohoDeskConnector } from '@helpdesk-mcp/zoho-desk'
import { createSandbox as createZohoDesk } from '@helpdesk-mcp/zoho-desk/sandbox'
import { describe, expect, it } from 'vitest'

type Content = Record<string, unknown>
type Change = (request: Request) => Response | undefined

interface Open {
  connector: Connector
  /** Writes that reached the helpdesk: `PUT /v1/tickets/106`. */
  writes: string[]
}

interface Vendor {
  open(filter?: ToolFilter, change?: Change): Open
  list: string
  id: string
  update: string
  reply: string
  /** The argument of `reply` that names the conversation. */
  of: string
  answer: Content
  /** What the reply goes on with, and one of them that the account does not have. */
  steps: Content
  unknown: Content
  /** What an update that stays inside goes on with. */
  note: Content
  change: Content
  /** The path of what the customer gets. */
  sentBy: RegExp
}

const create = (
  make: (options: never) => Connector,
  sandboxOf: () => { fetch: unknown; settings: unknown },
) =>
  function open(filter: ToolFilter = {}, change: Change = () => undefined): Open {
    const { fetch: inner, settings } = sandboxOf() as {
      fetch: (request: Request) => Promise<Response>
      settings: unknown
    }
    const writes: string[] = []
    const fetch = async (request: Request) => {
      const changed = change(request)
      if (changed) return changed
      if (request.method !== 'GET' && !request.url.includes('oauth'))
        writes.push(`${request.method} ${new URL(request.url).pathname}`)
      return inner(request)
    }
    return { connector: make({ fetch, settings, filter } as never), writes }
  }

const vendors: Record<string, Vendor> = {
  Richpanel: {
    open: create(createRichpanelConnector as never, createRichpanel),
    list: 'list_all_richpanel_conversations',
    id: 'id',
    update: 'update_a_richpanel_conversation_by_id',
    reply: 'richpanel_conversations_send_message',
    of: 'conversation_id',
    answer: { body: 'It is on its way.' },
    steps: { status: 'CLOSED', add_tags: ['damaged'] },
    unknown: { assignee_id: 'Nobody Here' },
    note: { add_tags: ['damaged'] },
    change: { priority: 'HIGH' },
    sentBy: /send-message|messages/,
  },
  eDesk: {
    open: create(createEdeskConnector as never, createEdesk),
    list: 'list_all_e_desk_tickets',
    id: 'id',
    update: 'update_a_e_desk_ticket_by_id',
    reply: 'create_a_e_desk_message',
    of: 'ticket_id',
    answer: { type: 'Message', send: true, body: 'It is on its way.' },
    steps: { status: 'Closed' },
    unknown: { owner_user_id: 'Nobody Here' },
    note: { private_note: 'Called the courier.' },
    change: { status: 'Pending' },
    sentBy: /messages/,
  },
  FuseDesk: {
    open: create(createFusedeskConnector as never, createFusedesk),
    list: 'list_all_fuse_desk_cases',
    id: 'caseid',
    update: 'update_a_fuse_desk_case_by_id',
    reply: 'fuse_desk_cases_reply',
    of: 'case_id',
    answer: { body: 'It is on its way.' },
    steps: { status: 'closed' },
    unknown: { repid: 'Nobody Here' },
    note: { private_note: 'Called the courier.' },
    change: { status: 'open' },
    sentBy: /email|reply/,
  },
  'Zoho Desk': {
    open: create(createZohoDeskConnector as never, createZohoDesk),
    list: 'list_all_zoho_desk_tickets',
    id: 'id',
    update: 'update_a_zoho_desk_ticket_by_id',
    reply: 'create_a_zoho_desk_email_reply',
    of: 'ticket_id',
    answer: {
      content: 'It is on its way.',
      to: 'someone@example.com',
      fromEmailAddress: 'support@tideline.example',
    },
    steps: { add_tags: ['courier'] },
    unknown: { assigneeId: 'Nobody Here' },
    note: { private_note: 'Called the courier.' },
    change: { priority: 'High' },
    sentBy: /sendReply/,
  },
}

function rowsIn(content: Content | undefined): Content[] {
  const found = content?.['result']
  return (Array.isArray(found) ? found : []).filter(isObject)
}

async function rows({ connector }: Open, { list, id }: Vendor): Promise<string[]> {
  const { structuredContent = {} } = await connector.call(list, { limit: 5 })
  return rowsIn(structuredContent).map((row) => String(row[id]))
}

function stepsIn(content: Content | undefined): Content[] {
  const steps = content?.['steps']
  return Array.isArray(steps) ? steps.filter(isObject) : []
}

describe.each(Object.entries(vendors))('further calls of %s', (_, vendor) => {
  const { open, reply, update, of, answer, steps, unknown, note, change } = vendor

  it('answers, then does the rest, and tells of each', async () => {
    const opened = open()
    const [id = ''] = await rows(opened, vendor)
    const { structuredContent, isError } = await opened.connector.call(reply, {
      [of]: id,
      ...answer,
      ...steps,
    })
    expect(isError, JSON.stringify(structuredContent)).toBeUndefined()
    expect(structuredContent).toMatchObject({ customer_visible: 'yes' })
    expect(stepsIn(structuredContent).map(({ state }) => state)).toEqual(
      stepsIn(structuredContent).map(() => 'done'),
    )
    expect(stepsIn(structuredContent).flatMap(({ arguments: names }) => names)).toEqual(Object.keys(steps))
    expect(opened.writes[0]).toMatch(vendor.sentBy)
    expect(opened.writes.length).toBeGreaterThan(1)
  })

  it('sends nothing if a later step names what the account does not have', async () => {
    const opened = open()
    const [id = ''] = await rows(opened, vendor)
    const args = { [of]: id, ...answer, ...steps, ...unknown }
    const { structuredContent, isError } = await opened.connector.call(reply, args)
    expect(isError).toBe(true)
    expect(JSON.stringify(structuredContent)).toMatch(/Nobody Here.*nothing was sent/)
    expect(opened.writes).toEqual([])
  })

  it('does not go on after a message that was not sent', async () => {
    const opened = open({}, (request) =>
      request.method !== 'GET' && vendor.sentBy.test(request.url)
        ? Response.json({ message: 'no' }, { status: 422 })
        : undefined,
    )
    const [id = ''] = await rows(opened, vendor)
    const { structuredContent, isError } = await opened.connector.call(reply, {
      [of]: id,
      ...answer,
      ...steps,
    })
    expect(isError).toBe(true)
    expect(stepsIn(structuredContent).length).toBeGreaterThan(0)
    for (const { state } of stepsIn(structuredContent)) expect(state).toBe('not tried')
    expect(opened.writes).toEqual([])
  })

  it('tells exactly what failed after a message that was sent', async () => {
    const opened = open({}, (request) =>
      request.method !== 'GET' && !vendor.sentBy.test(request.url) && !request.url.includes('oauth')
        ? Response.json({ message: 'no' }, { status: 422 })
        : undefined,
    )
    const [id = ''] = await rows(opened, vendor)
    const { structuredContent, isError } = await opened.connector.call(reply, {
      [of]: id,
      ...answer,
      ...steps,
    })
    expect(isError, JSON.stringify(structuredContent)).toBeUndefined()
    expect(structuredContent).toMatchObject({
      customer_visible: 'yes',
      steps_note: expect.stringContaining('do not'),
    })
    expect(stepsIn(structuredContent)[0]).toMatchObject({ state: 'failed', error: expect.anything() })
    for (const { state } of stepsIn(structuredContent).slice(1)) expect(state).toBe('not tried')
    expect(opened.writes).toHaveLength(1)
  })

  it('makes the same change to several, and tells of each', async () => {
    const opened = open()
    const [first = '', second = ''] = await rows(opened, vendor)
    const ids = [first, '999999999', second]
    const { structuredContent } = await opened.connector.call(update, { ids, ...change, ...note })
    const told = rowsIn(structuredContent)
    expect(
      told.map(({ state }) => state),
      JSON.stringify(told),
    ).toEqual(['done', 'failed', 'done'])
    expect(structuredContent).toMatchObject({ done: 2, failed: 1 })
    expect(told[1]).toMatchObject({ error: { code: 'not_found' } })
  })

  it.each([200, 422])('answers within the bound whatever the helpdesk says with %d', async (status) => {
    const fields = Array.from({ length: 300 }, (_one, index) => [
      `field ${index}`,
      'said at length '.repeat(9),
    ])
    const body = { id: 5, message: 'no '.repeat(9_000), ...Object.fromEntries(fields) }
    const opened = open({}, (request) =>
      request.method !== 'GET' && !request.url.includes('oauth')
        ? Response.json({ ...body, data: body }, { status })
        : undefined,
    )
    const ids = Array.from({ length: 20 }, (_one, index) => `${index + 1}`)
    const { structuredContent } = await opened.connector.call(update, { ids, ...change, ...note })
    expect(Buffer.byteLength(JSON.stringify(structuredContent))).toBeLessThanOrEqual(60_000)
    expect(rowsIn(structuredContent).length).toBeGreaterThan(0)
  })

  it('takes no more than twenty, and not beside one', async () => {
    const opened = open()
    const many = Array.from({ length: 21 }, (_one, index) => String(index + 1))
    for (const args of [{ ids: many }, { id: '1', ids: ['2'] }, { ids: [] }]) {
      const { structuredContent, isError } = await opened.connector.call(update, { ...args, ...change })
      expect(isError, JSON.stringify(args)).toBe(true)
      expect(structuredContent).toMatchObject({ error: { code: 'invalid_arguments' } })
    }
    expect(opened.writes).toEqual([])
  })

  it('gets through a filter with no argument what the filter does not permit', async () => {
    const names = Object.keys(note)
    const withheld = open({ tools: { allow: [update, vendor.list] } })
    const [id = ''] = await rows(withheld, vendor)
    const record = withheld.connector.tools.find(({ name }) => name === update)
    for (const name of names) expect(record?.inputSchema.properties).not.toHaveProperty(name)
    const { structuredContent } = await withheld.connector.call(update, { id, ...change, ...note })
    expect(structuredContent).toMatchObject({ error: { code: 'blocked_by_policy' } })
    expect(withheld.writes).toEqual([])

    const inside = open({ effects: ['read', 'internal'] })
    const outbound = await inside.connector.call(reply, { [of]: id, ...answer, ...steps })
    expect(outbound.structuredContent).toMatchObject({ error: { code: 'blocked_by_policy' } })
    const internal = await inside.connector.call(update, { id, ...note })
    expect(internal.isError, JSON.stringify(internal.structuredContent)).toBeUndefined()
  })
})

it('closes with no note what may not be closed', async () => {
  const { open, update } = vendors['eDesk'] as Vendor
  const opened = open({ effects: ['read', 'internal'] })
  const [id = ''] = await rows(opened, vendors['eDesk'] as Vendor)
  const reply = await opened.connector.call('create_a_e_desk_message', {
    ...{ ticket_id: id, type: 'Note', body: 'Done.', status: 'Closed' },
  })
  expect(reply.structuredContent).toMatchObject({ error: { code: 'blocked_by_policy' } })
  const several = await opened.connector.call(update, { ids: [id], status: 'Closed', private_note: 'Done.' })
  expect(several.structuredContent).toMatchObject({ error: { code: 'blocked_by_policy' } })
  expect(opened.writes).toEqual([])
})

it('reads along what the next step needs, and only what may be read', async () => {
  const { open } = vendors['eDesk'] as Vendor
  const opened = open()
  const [id = ''] = await rows(opened, vendors['eDesk'] as Vendor)
  const { structuredContent } = await opened.connector.call('get_single_e_desk_ticket_by_id', {
    id,
    with: ['messages'],
  })
  expect(structuredContent?.['with']).toMatchObject({ messages: { result: expect.any(Array) } })
  const fewer = open({ tools: { allow: ['get_single_e_desk_ticket_by_id'] } })
  expect(fewer.connector.tools[0]?.inputSchema.properties).not.toHaveProperty('with')
  const refused = await fewer.connector.call('get_single_e_desk_ticket_by_id', { id, with: ['messages'] })
  expect(refused.structuredContent).toMatchObject({ error: { code: 'blocked_by_policy' } })
})

it('finds what has one of several values, where the vendor takes one', async () => {
  const { open } = vendors['eDesk'] as Vendor
  const { connector } = open()
  const all = await connector.call('list_all_e_desk_tickets', { limit: 100, fields: ['type'] })
  const types = rowsIn(all.structuredContent).map(({ type }) => String(type))
  const wanted = [...new Set(types)].slice(0, 2)
  const found = await connector.call('list_all_e_desk_tickets', {
    ...{ limit: 100, filter_type_equals: wanted, fields: ['type'] },
  })
  const kept = rowsIn(found.structuredContent).map(({ type }) => String(type))
  expect(kept).toEqual(types.filter((type) => wanted.includes(type)))
  expect(wanted).toHaveLength(2)
})
