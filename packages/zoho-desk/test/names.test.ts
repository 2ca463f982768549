import type { Connector } from '@helpdesk-mcp/connector'
import { describe, expect, test } from 'vitest'
import { createSandbox } from '../sandbox/sandbox.ts'
import { createZohoDeskConnector } from '../src/index.ts'

const search = 'list_all_zoho_desk_tickets_search'

function open() {
  const { fetch, settings, requests, state } = createSandbox()
  const connector: Connector = createZohoDeskConnector({ settings: settings as never, fetch })
  const call = async (tool: string, args: object) => {
    const { structuredContent, isError } = await connector.call(tool, { ...args })
    const content: Record<string, unknown> = structuredContent ?? {}
    return { content, isError, text: JSON.stringify(content).replaceAll('\\"', '') }
  }
  const ticket = state.collections.tickets.find(({ ticketNumber }) => String(ticketNumber) === '106')
  return { call, requests, id: String(ticket?.id), tickets: state.collections.tickets }
}

describe('a value that the portal does not have', () => {
  test.each([
    [
      { status: 'Solved' },
      /Solved is unknown.*Known: Open, On Hold, Waiting for supplier, Escalated, Closed/,
    ],
    [{ status: ['Open', 'Pending'] }, /Pending is unknown.*Known: Open/],
    [{ status: '["Open"' }, /list_all_zoho_desk_ticket_statuses lists them/],
    [{ priority: 'Urgent' }, /priority.*Known: High, Medium, Low/],
    [{ channel: 'Fax' }, /channel.*Known: Email, Phone/],
    [{ category: 'Refunds' }, /category.*Known: Delivery/],
  ])('%j is refused with those it has, not answered with an empty list', async (args, says) => {
    const { call } = open()
    const { isError, text } = await call(search, args)
    expect(isError).toBe(true)
    expect(text).toMatch(says)
  })

  test('is refused by the list too, and what is right comes through in any case, also several at once', async () => {
    const { call } = open()
    expect((await call('list_all_zoho_desk_tickets', { status: ['Solved'] })).isError).toBe(true)
    const { content } = await call(search, { status: 'open, ESCALATED' })
    const statuses = (content.result as { status: string }[]).map(({ status }) => status)
    expect([...new Set(statuses)].sort()).toEqual(['Escalated', 'Open'])
    expect((await call(search, { status: `\${open}` })).isError).toBeUndefined()
    for (const args of [{ channel: 'e-mail' }, { status: 'on_hold' }])
      expect((await call(search, args)).isError, JSON.stringify(args)).toBeUndefined()
  })

  test.each(['unassigned', 'none', ['Nobody']])(
    '%j is what the search cannot find: the connector does',
    async (nobody) => {
      const { call } = open()
      const found = (await call(search, { assigneeId: nobody })).content
      const rows = found.result as { assigneeId: unknown }[]
      expect(rows.length).toBeGreaterThan(0)
      expect(rows.every(({ assigneeId }) => assigneeId === null)).toBe(true)
      expect(found.looked_at).toBeGreaterThan(rows.length)
      const { content } = await call('list_all_zoho_desk_tickets', { assignee: 'Unassigned' })
      expect(
        (content.result as { assigneeId: unknown }[]).every(({ assigneeId }) => assigneeId === null),
      ).toBe(true)
    },
  )
})

describe('what the vendor would refuse costs nothing', () => {
  test.each([
    [{ _all: 'keys', tag: 'vip' }, /_all cannot be given together with tag/],
    [{ createdTimeRange: '2026-11-27' }, /createdTimeRange/],
    [{ modifiedTimeRange: 'last week,now' }, /modifiedTimeRange/],
    [{ createdTimeRange: '2026-11-27,2026-11-30' }, /createdTimeRange/],
  ])('%j', async (args, says) => {
    const { call, requests } = open()
    const before = requests.length
    const { isError, text } = await call(search, args)
    expect(isError).toBe(true)
    expect(text).toMatch(says)
    expect(requests.length).toBe(before)
  })

  test('while words with an order, and a range of times, are searched', async () => {
    const { call } = open()
    expect((await call(search, { _all: 'keys', sortBy: '-createdTime' })).isError).toBeUndefined()
    const createdTimeRange = '2026-01-01T00:00:00.000Z,2026-12-31T00:00:00.000Z'
    expect((await call(search, { createdTimeRange })).isError).toBeUndefined()
  })
})

describe('the number that people see', () => {
  test.each(['106', '#106'])('%s finds the ticket', async (number) => {
    const { call, id } = open()
    const { content } = await call('get_single_zoho_desk_ticket_by_id', { id: number })
    // Digits may be an id: they are looked up once the vendor finds nothing under them.
    expect(content).toMatchObject({ id, vendor_calls: number.startsWith('#') ? 2 : 3 })
  })

  test.each(['ABC-105', '#ABC', '10 5'])('what is neither is refused before any call: %s', async (number) => {
    const { call, requests } = open()
    const before = requests.length
    const { isError, text } = await call('get_single_zoho_desk_ticket_by_id', { id: number })
    expect(isError).toBe(true)
    expect(text).toContain(
      `${number} is neither an id nor a ticketNumber. Use list_all_zoho_desk_tickets_search`,
    )
    expect(requests.length).toBe(before)
  })

  test('is looked up once for all its spellings, and at most 20 in a call', async () => {
    const { call, requests, id } = open()
    const before = requests.length
    const trash = (ticketIds: string[]) => call('zoho_desk_tickets_move_to_trash', { ticketIds })
    const numbers = Array.from({ length: 21 }, (_, index) => String(106 + index))
    expect((await trash(numbers)).text).toContain('at most 20 names can be looked up in one call; got 21')
    expect(requests.length).toBe(before)
    const { isError, content } = await trash(['106', '#106', ' 106', id])
    expect(isError).toBeUndefined()
    expect(content).toMatchObject({ vendor_calls: 2 })
  })

  test('works in writes and where ticket_id is asked for, and is refused when no ticket has it', async () => {
    const { call, id, tickets } = open()
    await call('update_a_zoho_desk_ticket_by_id', { id: '106', priority: 'Low' })
    expect(tickets.get(id)?.priority).toBe('Low')
    expect((await call('list_all_zoho_desk_ticket_tags', { ticket_id: '106' })).isError).toBeUndefined()
    expect((await call('get_single_zoho_desk_ticket_by_id', { id: '999999' })).text).toContain(
      'was not found by list_all_zoho_desk_tickets_search',
    )
  })

  test('leaves what the vendor says of another field as it is: the ticket was found', async () => {
    const { call } = open()
    const { content, text } = await call('update_a_zoho_desk_ticket_by_id', {
      id: '106',
      assigneeId: '71928300000099999',
    })
    expect(content).toMatchObject({ error: { code: 'invalid_arguments', status: 422 } })
    expect(text).toContain('assigneeId')
    expect(text).not.toContain('found nothing with that id')
  })
})

describe('words for nobody and for oneself', () => {
  test.each<[string, object, RegExp]>([
    [search, { assigneeId: ['none', 'me'] }, /Give unassigned: true instead/],
    ['list_all_zoho_desk_tickets', { assignee: 'none' }, /Give Unassigned for tickets without an agent/],
    [
      'update_a_zoho_desk_ticket_by_id',
      { id: '71928300000012348', assigneeId: 'Unassigned' },
      /Give null to leave/,
    ],
    [
      'update_a_zoho_desk_ticket_by_id',
      { id: '71928300000012348', assigneeId: 'me' },
      /zoho_desk_agents_my_info/,
    ],
    [
      'update_a_zoho_desk_ticket_by_id',
      { id: '71928300000012348', assigneeId: '' },
      /Nothing to change.*null clears assigneeId/,
    ],
    [
      'create_a_zoho_desk_task',
      { subject: 'a', departmentId: '7', ownerId: 'nobody' },
      /Leave the argument out/,
    ],
  ])('%s %j is refused before any call, with what to give', async (tool, args, says) => {
    const { call, requests } = open()
    const before = requests.length
    expect((await call(tool, args)).text).toMatch(says)
    expect(requests.length).toBe(before)
  })
})

describe('names of all that an account names itself', () => {
  test.each<[string, object]>([
    ['get_single_zoho_desk_agent_by_id', { id: 'priya@tideline.example' }],
    ['get_single_zoho_desk_team_by_id', { id: 'returns' }],
    ['get_single_zoho_desk_department_by_id', { id: 'Technical' }],
    ['get_single_zoho_desk_contact_by_id', { id: 'ana@mail.example' }],
    ['get_single_zoho_desk_account_by_id', { id: 'Harbour Hotels' }],
    ['list_all_zoho_desk_agents', { roleIds: ['CEO'] }],
    ['list_all_zoho_desk_tickets', { viewId: 'Open tickets' }],
    [search, { accountId: ['Harbour Hotels'] }],
  ])('%s takes %j', async (tool, args) => {
    const { call } = open()
    const { isError, text } = await call(tool, args)
    expect(isError, text).toBeUndefined()
    expect(text).not.toContain('"result":[]')
  })

  test('Unassigned is sent as the vendor spells it', async () => {
    const { call, requests } = open()
    await call('list_all_zoho_desk_tickets', { assignee: 'unassigned' })
    expect(requests.at(-1)?.path).toContain('assignee=Unassigned')
  })

  test('a team where an agent is wanted is said to be one', async () => {
    const { call, id } = open()
    const { text } = await call('update_a_zoho_desk_ticket_by_id', { id, assigneeId: 'Returns' })
    expect(text).toMatch(/Returns is a team, not an agent.*teamId/)
  })

  test('a status is written as the account has it, and an unknown one is not sent', async () => {
    const { call, id, tickets, requests } = open()
    await call('update_a_zoho_desk_ticket_by_id', { id, status: 'on hold' })
    expect(tickets.get(id)?.status).toBe('On Hold')
    const { text } = await call('update_a_zoho_desk_ticket_by_id', { id, status: 'Solved' })
    expect(text).toMatch(/Solved is unknown.*Known: Open/)
    expect(requests.filter(({ method }) => method === 'PATCH')).toHaveLength(1)
  })

  test('several agents, and several tickets by their numbers, are sent at once', async () => {
    const { call, id } = open()
    const followers = { ticket_id: id, followerIds: ['Owen Kerr', 'priya@tideline.example'] }
    expect((await call('zoho_desk_ticket_followers_add', followers)).isError).toBeUndefined()
    expect((await call('zoho_desk_tickets_close_many', { ids: '106, #105' })).isError).toBeUndefined()
  })
})

test('names of tags with a comma between them are several tags', async () => {
  const { call, id } = open()
  await call('zoho_desk_ticket_tags_add', { ticket_id: id, tags: ['vip,urgent', 'late'] })
  const { text } = await call('list_all_zoho_desk_ticket_tags', { ticket_id: id })
  for (const name of ['vip', 'urgent', 'late']) expect(text).toContain(`"name":"${name}"`)
  await call('zoho_desk_ticket_tags_remove', { ticket_id: id, tags: ['vip, urgent'] })
  expect((await call('list_all_zoho_desk_ticket_tags', { ticket_id: id })).text).not.toMatch(/vip|urgent/)
})

test('an agent goes by a part of the name', async () => {
  const { call, id, tickets } = open()
  await call('update_a_zoho_desk_ticket_by_id', { id, assigneeId: 'Lindqvist' })
  const { content } = await call('list_all_zoho_desk_agents', { limit: 50 })
  const maya = (content.result as { id: string; name: string }[]).find(({ name }) =>
    name.includes('Lindqvist'),
  )
  expect(tickets.get(id)?.assigneeId).toBe(maya?.id)
})

test('a message that is cut is read on as text, not as HTML', async () => {
  const { call, tickets } = open()
  const [ticket] = tickets.all()
  const read = async (fields?: string[]) =>
    (
      await call('get_single_zoho_desk_ticket_by_id', {
        id: String(ticket?.id),
        ...(fields ? { fields } : {}),
      })
    ).content
  Object.assign(ticket ?? {}, {
    description: `<p>${'Late. '.repeat(18_000)}</p>`,
    subject: 'S'.repeat(90_000),
  })
  const { description } = await read()
  expect(description).toMatch(/^Late\..*call again with fields: \["description:full"\] to read more\]$/)
  expect((await read(['description:full']))['description']).toMatch(/^Late\./)
  expect((await read(['subject']))['subject']).toContain('fields: ["subject"]')
})

test('a status goes as it is where the statuses cannot be read', async () => {
  const sent: string[] = []
  const connector: Connector = createZohoDeskConnector({
    settings: { clientId: '1000.X', clientSecret: 's', refreshToken: 'r', dataCentre: 'us', orgId: '1' },
    fetch: async (request) => {
      const { pathname } = new URL(request.url)
      if (pathname.includes('/oauth/')) return Response.json({ access_token: 'a', expires_in: 3600 })
      sent.push(`${request.method} ${pathname} ${await request.text()}`)
      return Response.json({ id: '5' })
    },
  })
  const { isError } = await connector.call('update_a_zoho_desk_ticket_by_id', { id: '5', status: 'Closed' })
  expect(isError).toBeUndefined()
  expect(sent.at(-1)).toBe('PATCH /api/v1/tickets/5 {"status":"Closed"}')
})
