import { createSandbox as createEdesk } from '@helpdesk-mcp/edesk/sandbox'
import { createSandbox as createRichpanel } from '@helpdesk-mcp/richpanel/sandbox'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openAgent } from '../../../../test/scenarios/agent.ts'
import type { ServerConfig } from '../../src/model.ts'
import { openGateway, type TestGateway } from './support/gateway.ts'
import { list } from './support/post.ts'

interface Listed {
  name: string
  inputSchema: { properties: Record<string, { enum?: string[] }>; required?: string[] }
}

const north = createEdesk()
const south = createEdesk()
const richpanel = createRichpanel()
let gateway: TestGateway
let ids: { north: string; south: string; richpanel: string }

beforeAll(async () => {
  const vendors = { edesk: { settings: north.settings, fetch: route }, richpanel }
  gateway = await openGateway({ vendors })
  const own = { tags: { support_only: ['list_all_e_desk_tickets', 'create_a_e_desk_message'] } }
  ids = {
    north: (await gateway.connect('edesk', 'North')).id,
    south: (await connectSouth(own)).id,
    richpanel: (await gateway.connect('richpanel', 'Help')).id,
  }
})
afterAll(() => gateway.close())

/** Two accounts of one vendor, told apart by their credentials. */
const route: typeof fetch = async (input, init) => {
  const request = new Request(input, init)
  if (!request.headers.get('authorization')?.includes('south')) return north.fetch(request)
  request.headers.set('authorization', `Bearer ${north.settings.token}`)
  return south.fetch(request)
}

async function connectSouth(more: object) {
  const account = await gateway.connect('edesk', 'South', more)
  await gateway.store.accounts.update('default', account.id, {
    credentials: { secrets: { token: 'south' } },
  })
  return account
}

async function toolsOf(accounts: string[], config: ServerConfig = {}) {
  const { url } = await gateway.mint(accounts, { config: { surface: 'direct', ...config } })
  const body = (await (await list(url)).json()) as { result: { tools: Listed[] } }
  return { url, tools: body.result.tools }
}

const connections = (tool: Listed | undefined) => tool?.inputSchema.properties.connection?.enum

test('one account of each connector: no tool takes a connection', async () => {
  const { tools } = await toolsOf([ids.north, ids.richpanel])
  expect(tools.length).toBeGreaterThan(50)
  expect(tools.filter((tool) => connections(tool))).toEqual([])
})

test('two accounts of one connector: each tool is listed once, and says of which account it is asked', async () => {
  const { tools } = await toolsOf([ids.north, ids.south, ids.richpanel])
  const names = tools.map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
  for (const tool of tools) {
    const isEdesk = tool.name.includes('e_desk')
    expect(connections(tool)).toEqual(isEdesk ? ['North', 'South'] : undefined)
    expect(tool.inputSchema.required?.includes('connection') ?? false).toBe(isEdesk)
  }
  const { tools: alone } = await toolsOf([ids.north, ids.richpanel])
  expect(names).toEqual(alone.map(({ name }) => name))
})

test('a call reaches the account that it names, and no other', async () => {
  const { url } = await toolsOf([ids.north, ids.south])
  const agent = await openAgent('v2, 2026 era', { url })
  // A list without ids whose names would be looked up.
  const use = (connection: string) => agent.use('list_all_e_desk_tag_groups', { connection, limit: 1 })
  const before = [north.requests.length, south.requests.length]
  await use('South')
  expect([north.requests.length, south.requests.length]).toEqual([before[0], (before[1] ?? 0) + 1])
  await use('North')
  expect(north.requests.length).toBe((before[0] ?? 0) + 1)
  await use(' north')
  expect([north.requests.length, south.requests.length]).toEqual([(before[0] ?? 0) + 2, (before[1] ?? 0) + 1])
  // Names beside ids are the account's own too.
  await agent.use('list_all_e_desk_tickets', { connection: 'South', limit: 1 })
  expect(north.requests.length).toBe((before[0] ?? 0) + 2)
  expect(south.requests.length).toBeGreaterThan((before[1] ?? 0) + 2)
  await agent.close()
})

test('a call that names none, or an unknown one, is told which there are, and is on record', async () => {
  const { url, tools } = await toolsOf([ids.north, ids.south])
  // Calls of one millisecond have no order, and other tests made some in this one.
  gateway.clock.time += 1
  expect(tools.length).toBeGreaterThan(0)
  const agent = await openAgent('v1', { url })
  const before = gateway.seen.length
  for (const args of [{}, { connection: 'West' }, { connection: 'Nort' }, { connection: ['North'] }]) {
    const answer = await agent.call('list_all_e_desk_tickets', args)
    expect(answer.structuredContent).toMatchObject({
      error: { code: 'invalid_arguments', message: expect.stringMatching(/connection.*"North", "South"/) },
    })
  }
  expect(gateway.seen.length).toBe(before)
  const [latest] = await gateway.calls({ tool: 'list_all_e_desk_tickets' })
  expect(latest).toMatchObject({ outcome: 'error', errorCode: 'invalid_arguments', vendorCalls: 0 })
  await agent.close()
})

test("an account's own tag permits the tools that it names, on that account alone", async () => {
  const { tools, url } = await toolsOf([ids.north, ids.south], { tags: ['support_only'] })
  expect(tools.map(({ name }) => name).sort()).toEqual(['create_a_e_desk_message', 'list_all_e_desk_tickets'])
  expect(tools.map((tool) => connections(tool))).toEqual([undefined, undefined])
  const agent = await openAgent('v1', { url })
  const hidden = await agent.call('list_all_e_desk_tags')
  expect(hidden.structuredContent).toMatchObject({ error: { code: 'blocked_by_policy' } })
  await agent.close()
})

test('where accounts permit different tools, each tool names those that permit it', async () => {
  const { tools, url } = await toolsOf([ids.north, ids.south], { tags: ['support_only', 'tags'] })
  const byName = new Map(tools.map((tool) => [tool.name, tool]))
  expect(connections(byName.get('list_all_e_desk_tags'))).toEqual(['North', 'South'])
  expect(connections(byName.get('list_all_e_desk_tickets'))).toEqual(['South'])
  const agent = await openAgent('v1', { url })
  const answer = await agent.call('list_all_e_desk_tickets', { connection: 'North' })
  expect(answer.structuredContent).toMatchObject({ error: { code: 'blocked_by_policy' } })
  await agent.close()
})

test('words that one connector does not know leave the others what they permit', async () => {
  const { tools } = await toolsOf([ids.north, ids.richpanel], { tags: ['sales_orders'] })
  expect(tools.length).toBeGreaterThan(0)
  expect(tools.every(({ name }) => name.includes('e_desk'))).toBe(true)
})

test('a renamed account is renamed in the tools at once', async () => {
  const { url } = await toolsOf([ids.north, ids.south])
  await gateway.store.accounts.update('default', ids.south, { name: 'South Pole' })
  const text = await (await list(url)).text()
  expect(text).toContain('["North","South Pole"]')
  await gateway.store.accounts.update('default', ids.south, { name: 'South' })
})

test('a changed config holds from the next request', async () => {
  const { server, url } = await gateway.mint([ids.north], { config: { methods: ['update'] } })
  const offersUpdates = async () =>
    (await (await list(url)).text()).includes('"update_a_e_desk_ticket_by_id"')
  expect(await offersUpdates()).toBe(true)
  await gateway.store.servers.update('default', server.id, { config: { methods: ['read'] } })
  expect(await offersUpdates()).toBe(false)
})
