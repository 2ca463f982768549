import { createSandbox as createChatwoot } from '@helpdesk-mcp/chatwoot/sandbox'
import { createSandbox as createEdesk } from '@helpdesk-mcp/edesk/sandbox'
import { createSandbox as createFusedesk } from '@helpdesk-mcp/fusedesk/sandbox'
import { createHttpHandler, surface } from '@helpdesk-mcp/mcp'
import { createSandbox as createRichpanel } from '@helpdesk-mcp/richpanel/sandbox'
import { createSandbox as createZohoDesk } from '@helpdesk-mcp/zoho-desk/sandbox'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clients, openAgent } from '../../../../test/scenarios/agent.ts'
import type { ServerConfig } from '../../src/model.ts'
import { composeServer } from '../../src/servers/compose.ts'
import { openGateway, type TestGateway } from './support/gateway.ts'
import { eras } from './support/post.ts'

const vendors = {
  chatwoot: createChatwoot(),
  edesk: createEdesk(),
  fusedesk: createFusedesk(),
  richpanel: createRichpanel(),
  'zoho-desk': createZohoDesk(),
}
const reads = {
  chatwoot: 'list_all_chatwoot_conversations',
  edesk: 'list_all_e_desk_tickets',
  fusedesk: 'list_all_fuse_desk_cases',
  richpanel: 'list_all_richpanel_conversations',
  'zoho-desk': 'list_all_zoho_desk_tickets',
}

let gateway: TestGateway
let accounts: string[]

beforeAll(async () => {
  gateway = await openGateway({ vendors })
  accounts = []
  for (const id of Object.keys(vendors)) accounts.push((await gateway.connect(id, id)).id)
})
afterAll(() => gateway.close())

describe.each(clients)('a %s client', (kind) => {
  test('works in five helpdesks by one URL', async () => {
    const { url } = await gateway.mint(accounts, { config: { methods: ['read'], surface: 'direct' } })
    const agent = await openAgent(kind, { url })
    const names = await agent.names()
    for (const name of Object.values(reads)) {
      expect(names).toContain(name)
      const { result } = await agent.use<{ result: unknown[] }>(name, { limit: 2 })
      expect(result).toHaveLength(2)
    }
    await agent.close()
  })

  test('finds and runs what is not listed', async () => {
    const { url } = await gateway.mint(accounts)
    const agent = await openAgent(kind, { url })
    expect(await agent.names()).toContain('search_tools')
    const found = await agent.use<{ result: { name: string }[] }>('search_tools', {
      query: 'list eDesk order notes',
    })
    expect(found.result.map(({ name }) => name)).toContain('list_all_e_desk_order_notes')
    const inner = { name: reads.richpanel, arguments: { limit: 1 } }
    expect((await agent.use<{ result: unknown[] }>('call_read_tool', inner)).result).toHaveLength(1)
    await agent.close()
  })

  test('cannot write by a read-only URL, by no way', async () => {
    const { url } = await gateway.mint(accounts, { config: { methods: ['read'] } })
    const agent = await openAgent(kind, { url })
    const before = gateway.seen.length
    const write = { id: '1', subject: 'x' }
    const byName = await agent.call('update_a_e_desk_ticket_by_id', write)
    expect(byName.structuredContent).toMatchObject({ error: { code: 'blocked_by_policy' } })
    for (const way of ['call_read_tool', 'call_write_tool']) {
      const answer = await agent.call(way, { name: 'update_a_e_desk_ticket_by_id', arguments: write })
      expect(answer.isError).toBe(true)
    }
    expect(gateway.seen.length).toBe(before)
    await agent.close()
  })
})

/** Lists of several kinds, and what each is in the SDK's own words. */
const configs: Readonly<Record<string, ServerConfig>> = {
  'all tools': { surface: 'direct' },
  'the essential ones': {},
  'four tools that find the others': { surface: 'catalog' },
  'a narrowed schema': { effects: ['read', 'internal'], surface: 'direct' },
}

describe.each(Object.entries(configs))('a cached list of %s', (_, config) => {
  test.each(Object.entries(eras))('is what the SDK would answer in era %s', async (_era, make) => {
    const { url, token } = await gateway.mint(accounts, { config })
    const request = () => make(url, { id: 7, method: 'tools/list', params: {} })
    const tenantId = 'default'
    const connectors = await composeServer(gateway.accounts, { tenantId, accountIds: accounts, config })
    const info = { name: 'helpdesk-mcp', title: 'Test', version: '1.0.0' }
    // An extension makes the SDK answer all by itself.
    const sdk = createHttpHandler(
      { toolset: surface(connectors, config.surface), info },
      { extend: () => {} },
    )
    const first = await (await gateway.endpoint.fetch(request(), token)).text()
    const again = await (await gateway.endpoint.fetch(request(), token)).text()
    const expected = await (await sdk.fetch(request())).text()
    expect(again).toBe(first)
    expect(JSON.parse(first)).toEqual(JSON.parse(expected))
    expect(first.length).toBe(expected.length)
    await sdk.close()
  })
})

test.each(Object.entries(eras))(
  'a tools/call says in its headers what the vendor has left, in era %s',
  async (_, make) => {
    const { token, url } = await gateway.mint(accounts)
    const params = { name: reads['zoho-desk'], arguments: { limit: 1 } }
    const response = await gateway.endpoint.fetch(make(url, { id: 1, method: 'tools/call', params }), token)
    const body = (await response.json()) as { result: { _meta: Record<string, { remaining: number }> } }
    const said = body.result._meta['dev.helpdesk-mcp/ratelimit']
    expect(said?.remaining).toBeGreaterThan(0)
    expect(response.headers.get('ratelimit-remaining')).toBe(String(said?.remaining))
  },
)

test("nothing that a client sends but a tool's arguments reaches a vendor", async () => {
  const { token, url } = await gateway.mint(accounts)
  const make = eras['2025-11-25']
  if (!make) throw new Error('There is that era.')
  const headers = {
    authorization: 'Bearer client-secret',
    cookie: 'session=client-secret',
    'x-api-key': 'client-secret',
    'x-richpanel-key': 'client-secret',
    'user-agent': 'client-secret',
  }
  const before = gateway.seen.length
  for (const name of Object.values(reads)) {
    const params = { name, arguments: { limit: 1 } }
    const answer = await gateway.endpoint.fetch(
      make(url, { id: 1, method: 'tools/call', params }, headers),
      token,
    )
    expect(await answer.json()).not.toHaveProperty('result.isError')
  }
  const sent = gateway.seen.slice(before)
  expect(sent.length).toBeGreaterThanOrEqual(4)
  for (const request of sent) {
    const all = JSON.stringify([request.url, ...request.headers])
    expect(all).not.toContain('client-secret')
    expect(all).not.toContain(token)
  }
  expect(JSON.stringify(gateway.logged)).not.toContain(token)
})
