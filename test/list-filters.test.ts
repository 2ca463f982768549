import { createSandbox as createEdesk } from '@helpdesk-mcp/edesk/sandbox'
import { createSandbox as createFusedesk } from '@helpdesk-mcp/fusedesk/sandbox'
import { createSandbox as createRichpanel } from '@helpdesk-mcp/richpanel/sandbox'
import { createSandbox as createZohoDesk } from '@helpdesk-mcp/zoho-desk/sandbox'
import { describe, expect, it } from 'vitest'
import { connectors, type VendorId } from './scenarios/vendors.ts'

const now = Date.parse('2026-11-30T12:00:00Z')
const clock = { now: () => now }

type Row = Record<string, unknown> & { id: string | number }
interface Table {
  all(): Row[]
  get(id: unknown): Row | undefined
  insert(row: Row): Row
}
interface Sandbox {
  fetch: typeof fetch
  requests: readonly unknown[]
  state: { collections: Record<string, Table> }
}

interface Vendor {
  id: VendorId
  tool: string
  create(records?: number): Sandbox
  table: string
  assignee: string
  created: string
  /** A tag of the account, and where rows have it. */
  tag?: { name: string; id: string | number; at: string }
  /** The argument for the assignee, if the vendor has one. */
  assigneeArgument?: string
  /** Of a row that is added now. */
  arriving: Record<string, unknown>
}

const seeded = (records: number | undefined) => ({ clock, ...(records ? { seed: { records } } : {}) })
const vendors: Vendor[] = [
  {
    id: 'richpanel',
    tool: 'list_all_richpanel_conversations',
    create: (records) => createRichpanel(seeded(records) as never) as never,
    table: 'tickets',
    assignee: 'assignee_id',
    created: 'created_at',
    tag: { name: 'VIP', id: '009a8844-4c94-4546-be2f-000000000001', at: 'tags' },
    arriving: { created_at: '2026-11-30T12:00:00.000Z' },
  },
  {
    id: 'edesk',
    tool: 'list_all_e_desk_tickets',
    create: (records) => createEdesk(seeded(records) as never) as never,
    table: 'tickets',
    assignee: 'owner_user_id',
    created: 'created_at',
    assigneeArgument: 'filter_owner_user_id_equals',
    arriving: { created_at: '2026-11-30 12:00:00' },
  },
  {
    id: 'fusedesk',
    tool: 'list_all_fuse_desk_cases',
    create: (records) => createFusedesk(seeded(records) as never) as never,
    table: 'cases',
    assignee: 'repid',
    created: 'date_opened',
    tag: { name: 'escalated', id: 9, at: 'tags' },
    assigneeArgument: 'repid',
    arriving: { date_opened: '2026-11-30 12:00:00', caseid: undefined },
  },
  {
    id: 'zoho-desk',
    tool: 'list_all_zoho_desk_tickets_search',
    create: (records) => createZohoDesk(seeded(records) as never) as never,
    table: 'tickets',
    assignee: 'assigneeId',
    created: 'createdTime',
    assigneeArgument: 'assigneeId',
    arriving: { createdTime: '2026-11-30T12:00:00.000Z', modifiedTime: '2026-11-30T12:00:00.000Z' },
  },
]

function open({ id, create, tool, table }: Vendor, records?: number) {
  const sandbox = create(records)
  const { create: connect, settings } = connectors[id]
  const connector = (connect as (options: object) => ReturnType<typeof connectors.richpanel.create>)({
    settings,
    fetch: sandbox.fetch,
    clock: { ...clock, sleep: async () => {} },
  })
  const call = async (args: object, name = tool) => {
    const { structuredContent, isError } = await connector.call(name as never, args as never)
    return { isError, ...structuredContent } as unknown as Record<string, unknown> & {
      result: Row[]
      next_cursor: string | null
      error?: { code: string; message: string }
    }
  }
  return { sandbox, call, rows: () => (sandbox.state.collections[table] as Table).all() }
}

const isNobody = (value: unknown) =>
  value === null || value === undefined || value === '' || value === 'unassigned'

describe.each(vendors.map((vendor) => [vendor.id, vendor] as const))('%s', (_, vendor) => {
  const { assignee, created, tag, assigneeArgument, arriving } = vendor

  /** Every third ticket is nobody's. */
  function openQueue(records?: number) {
    const opened = open(vendor, records)
    for (const [at, row] of opened.rows().entries()) if (at % 3 === 0) row[assignee] = null
    return opened
  }

  it.each([true, false])('finds those that are unassigned: %s', async (unassigned) => {
    const { call, rows } = openQueue()
    const { result, looked_at } = await call({ unassigned, limit: 100, fields: ['id'] })
    const expected = rows().filter((row) => isNobody(row[assignee]) === unassigned)
    expect(result.map(({ id }) => String(id)).sort()).toEqual(expected.map(({ id }) => String(id)).sort())
    expect(looked_at).toBe(rows().length)
  })

  if (assigneeArgument)
    it('takes unassigned, none and nobody as the assignee, too', async () => {
      const { call } = openQueue()
      const { result } = await call({ unassigned: true })
      expect(result.length).toBeGreaterThan(0)
      for (const word of ['unassigned', 'none', 'Nobody'])
        expect((await call({ [assigneeArgument]: word })).result).toEqual(result)
    })

  if (tag)
    it('finds those with a tag, by its name', async () => {
      const { call, rows } = open(vendor)
      const { name, id, at } = tag
      const { result } = await call({ tag: name, fields: ['id'] })
      const expected = rows().filter((row) => (row[at] as unknown[]).map(String).includes(String(id)))
      expect(result.map((row) => row.id).sort()).toEqual(expected.map((row) => row.id).sort())
      expect((await call({ tag: 'no such tag' })).error?.message).toMatch(/^tag: "no such tag" is unknown/)
    })

  it('finds those of the last 48 hours', async () => {
    const { call, rows } = open(vendor)
    const { result } = await call({ created_since: '48h', limit: 100, fields: ['id', created] })
    const since = now - 172_800_000
    const moment = (row: Row) => Date.parse(`${String(row[created]).replace(' ', 'T').replace(/Z$/, '')}Z`)
    const expected = rows().filter((row) => moment(row) >= since)
    expect(expected.length).toBeGreaterThan(0)
    expect(expected.length).toBeLessThan(rows().length)
    for (const { id } of expected) expect(result.map((row) => String(row.id))).toContain(String(id))
    // Where nobody knows the zone of a time, up to a day more.
    for (const row of result) expect(moment(row)).toBeGreaterThanOrEqual(since - 86_400_000)
  })

  it('refuses times that nothing can be in, before any call', async () => {
    const { call, sandbox } = open(vendor)
    const before = sandbox.requests.length
    expect((await call({ created_since: '2999-01-01' })).error?.message).toContain('a time that has passed')
    expect((await call({ created_since: 'soon' })).error?.code).toBe('invalid_arguments')
    expect(sandbox.requests).toHaveLength(before)
  })

  it('walks 300 of which a third is unassigned, while others arrive at the head: each once', async () => {
    const { call, sandbox, rows } = openQueue(300)
    const stood = rows()
      .filter((row) => isNobody(row[assignee]))
      .map(({ id }) => String(id))
    const table = sandbox.state.collections[vendor.table] as Table
    const [first] = rows()
    const seen: string[] = []
    let cursor: string | null | undefined
    for (let page = 0; cursor !== null; page++) {
      expect(page).toBeLessThan(50)
      const answer = await call({
        unassigned: true,
        limit: 20,
        fields: ['id'],
        ...(cursor ? { next_cursor: cursor } : {}),
      })
      expect(answer.isError, JSON.stringify(answer)).toBeFalsy()
      expect(answer.result.length).toBeLessThanOrEqual(20)
      seen.push(...answer.result.map(({ id }) => String(id)))
      cursor = answer.next_cursor
      for (let count = 0; count <= page % 3; count++)
        table.insert({ ...first, ...arriving, id: undefined, [assignee]: null } as never)
    }
    expect(seen.filter((id) => stood.includes(id))).toHaveLength(stood.length)
    expect(new Set(seen)).toHaveProperty('size', seen.length)
  })
})

describe('what people mean', () => {
  const vendor = (id: VendorId) => vendors.find((one) => one.id === id) as Vendor

  it('FuseDesk: open is all that is not closed, in every spelling', async () => {
    const { call, rows } = open(vendor('fusedesk'))
    const unfinished = rows().filter(({ status }) => status !== 'closed')
    expect(new Set(unfinished.map(({ status }) => status))).toEqual(new Set(['new', 'open']))
    expect((await call({ status: 'Open' })).result).toHaveLength(unfinished.length)
    const waiting = await call({ status: 'waiting_for_customer' })
    expect(waiting.result.every(({ status }) => status === 'open')).toBe(true)
  })

  it('FuseDesk: contacts can be listed without a search, and chats by whether they are open', async () => {
    const { call, sandbox } = open(vendor('fusedesk'))
    const contacts = await call({}, 'list_all_fuse_desk_contacts')
    expect(contacts.result).toHaveLength((sandbox.state.collections['contacts'] as Table).all().length)
    const chats = await call({ open: true }, 'list_all_fuse_desk_chats')
    expect(chats.result.length).toBeGreaterThan(0)
    expect(chats.result.every(({ dateClosed }) => dateClosed === null)).toBe(true)
  })

  it('eDesk: those with the least time left first, and those of a customer by e-mail', async () => {
    const { call } = open(vendor('edesk'))
    const { result } = await call({ waiting_for_us: true, least_time_left_first: true })
    const left = result.map(({ time_left_to_reply }) => Number(time_left_to_reply))
    expect(left.length).toBeGreaterThan(1)
    expect(left).toEqual([...left].sort((a, b) => a - b))
    expect((await call({ customer_email: 'nobody@mail.example' })).error?.message).toMatch(
      /^customer_email: /,
    )
  })

  it('Zoho Desk: the search finds unassigned tickets beside words, and knows which tags there are', async () => {
    const { call } = open(vendor('zoho-desk'))
    const found = await call({ _all: 'invoice', unassigned: true, created_since: '30d' })
    expect(found.result.length).toBeGreaterThan(0)
    expect(found.result.every(({ assigneeId }) => assigneeId === null)).toBe(true)
    expect((await call({ tag: 'outtage' })).error?.message).toContain('Did you mean "outage"')
    expect((await call({ email: 'nobody@mail.example' })).error?.message).toMatch(/^email: .* was not found/)
    expect(await call({ tag: 'outage', status: ['Closed'] })).toMatchObject({ result: [], next_cursor: null })
  })

  it('Zoho Desk: reply addresses are listed for all departments unless one is named', async () => {
    const { call, sandbox } = open(vendor('zoho-desk'))
    await call({}, 'list_all_zoho_desk_mail_reply_addresses')
    const asked = sandbox.requests.map((request) => JSON.stringify(request))
    expect(asked.filter((request) => request.includes('/mailReplyAddress'))).toEqual([
      expect.stringContaining('departmentId=allDepartment'),
    ])
  })

  it('eDesk: the number of an order finds it wherever its id is taken', async () => {
    const { call } = open(vendor('edesk'))
    const order = (await call({ limit: 1 }, 'list_all_e_desk_sales_orders')).result[0] as Row
    const number = order['seller_order_id']
    expect((await call({ id: number }, 'get_single_e_desk_sales_order_by_id'))['id']).toBe(order.id)
    const tickets = await call({ filter_sales_order_id_equals: number })
    expect(tickets.result.every((row) => row['sales_order_id'] === order.id)).toBe(true)
    expect((await call({ filter_sales_order_id_equals: '999' })).error?.message).toContain('was not found')
  })

  it('an id that nothing is found under names the tool that finds it', async () => {
    const { call } = open(vendor('richpanel'))
    const order = await call(
      { appclient_id: 'harbourhearth3417', id: '#9999' },
      'get_single_richpanel_order_by_id',
    )
    expect(order.error?.message).toContain('Find it with richpanel_orders_get_linked_to_conversation')
    const nobody = await call({ customer_email: 'nobody@mail.example' })
    expect(nobody.error?.message).toMatch(/^customer_email: /)
  })
})

describe('what waits for us', () => {
  it.each(vendors.map((vendor) => [vendor.id, vendor] as const))('%s', async (id, vendor) => {
    const { call } = open(vendor)
    // Where a row does not say who wrote last, messages are read for it.
    const asked = id === 'fusedesk' ? { fields: ['status_kind', 'last_message_from'] } : {}
    const all = (await call({ limit: 100, ...asked })).result
    const { result } = await call({ waiting_for_us: true, limit: 100, ...asked })
    const waits = (row: Row) =>
      row['status_kind'] === 'open' && (id === 'fusedesk' || row['last_message_from'] === 'customer')
    expect(result).toEqual(all.filter(waits))
    expect(result.length).toBeLessThan(all.length)
    expect((await call({ waiting_for_us: false, limit: 100, ...asked })).result).toEqual(
      all.filter((row) => !waits(row)),
    )
  })

  it.each(vendors.filter(({ id }) => id !== 'zoho-desk').map((vendor) => [vendor.id, vendor] as const))(
    '%s: the longest first',
    async (_, vendor) => {
      const { call } = open(vendor)
      const { result } = await call({ waiting_for_us: true, waiting_longest_first: true, limit: 2 })
      const whole = await call({ waiting_for_us: true, waiting_longest_first: true, limit: 100 })
      expect(result).toEqual(whole.result.slice(0, 2))
      const since = whole.result.flatMap((row) =>
        row['waiting_since'] === null ? [] : [Date.parse(String(row['waiting_since']))],
      )
      expect(since).toEqual([...since].sort((a, b) => a - b))
      expect(whole.result.length).toBeGreaterThan(2)
    },
  )
})
