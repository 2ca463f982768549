import { createSandbox as createEdesk } from '@helpdesk-mcp/edesk/sandbox'
import { createSandbox as createRichpanel } from '@helpdesk-mcp/richpanel/sandbox'
import { createSandbox as createZohoDesk } from '@helpdesk-mcp/zoho-desk/sandbox'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ServerConfig } from '../../src/model.ts'
import { previewServer } from '../../src/servers/preview.ts'
import { openGateway, type TestGateway } from './support/gateway.ts'
import { list } from './support/post.ts'

let gateway: TestGateway
let accounts: string[]

beforeAll(async () => {
  const vendors = { edesk: createEdesk(), richpanel: createRichpanel(), 'zoho-desk': createZohoDesk() }
  gateway = await openGateway({ vendors })
  accounts = []
  for (const id of Object.keys(vendors)) accounts.push((await gateway.connect(id, id)).id)
})
afterAll(() => gateway.close())

const preview = (config: ServerConfig, of = accounts) =>
  previewServer(gateway.context, gateway.accounts, 'default', of, config)

test.each<[ServerConfig, string]>([
  [{ methods: ['read'], tags: ['tickets', 'conversations'] }, 'essential'],
  [{ tools: { allow: ['list_all_e_desk_tickets'] } }, 'direct'],
  [{ surface: 'catalog' }, 'catalog'],
  [{ surface: 'direct' }, 'direct'],
])('of %j is what the server then lists', async (config, expected) => {
  const previewed = await preview(config)
  const { url } = await gateway.mint(accounts, { config })
  const { result } = (await (await list(url)).json()) as { result: { tools: unknown[] } }
  expect(JSON.parse(JSON.stringify(previewed.tools))).toEqual(result.tools)
  expect(previewed.bytes).toBe(Buffer.byteLength(JSON.stringify(result.tools)))
  expect(previewed.surface).toBe(expected)
  expect(previewed.callable.length).toBeGreaterThan(0)
})

test('names the OAuth scopes of what may be called', async () => {
  const { scopes } = await preview({ methods: ['read'], tags: ['tickets'] })
  expect(Object.keys(scopes)).toEqual(['zoho-desk'])
  expect(scopes['zoho-desk']).toContain('Desk.tickets.READ')
})

test.each<[ServerConfig, string, unknown]>([
  [{ methods: [] }, 'methods', []],
  [{ tags: ['tickts'] }, 'tags', 'tickts'],
  [{ methods: ['read', 'wrote'] }, 'methods', 'wrote'],
  [{ effects: ['outbond'] }, 'effects', 'outbond'],
  [{ tools: { allow: ['no_such'] } }, 'tools.allow', 'no_such'],
  [{ tools: { deny: [] } }, 'tools.deny', []],
  [{ surface: 'some' as never }, 'surface', 'some'],
])('%j is refused: field, value, allowed', async (config, field, value) => {
  await expect(preview(config)).rejects.toMatchObject({
    kind: 'invalid',
    errors: [{ field: `config.${field}`, value, allowed: expect.any(Array) }],
  })
})

test('what leaves no tool is refused, and the part that leaves none is named', async () => {
  const none = await preview({ methods: ['read'], effects: ['outbound'] }).catch((error) => error)
  expect(none).toMatchObject({
    kind: 'invalid',
    errors: [{ field: 'config.methods' }, { field: 'config.effects' }],
  })
  expect(none.message).toMatch(
    /^These accounts have no tool with methods "?read"? and effects "?outbound"? at once\./,
  )
  const record = gateway.context.catalog.get('zoho-desk')?.records.find(({ unverified }) => !unverified)
  const denied = {
    groups: ['conversations'],
    tools: { allow: [record?.name ?? ''], deny: [record?.name ?? ''] },
  }
  const alone = await preview(denied).catch((error) => error)
  expect(alone).toMatchObject({ errors: [{ field: 'config.tools' }] })
  expect(alone.message).not.toContain('{')
})

test('a tool that is not verified is a word only where such tools are asked for', async () => {
  const record = gateway.context.catalog.get('zoho-desk')?.records.find((each) => each.unverified)
  const config = { tools: { allow: [record?.name ?? ''] } }
  await expect(preview(config)).rejects.toMatchObject({ errors: [{ field: 'config.tools.allow' }] })
  expect((await preview({ ...config, unverified: true })).tools).toHaveLength(1)
})

test('an account that is not there is not found', async () => {
  await expect(preview({}, ['acc_none'])).rejects.toMatchObject({
    kind: 'invalid',
    errors: [{ field: 'accounts[0]', value: 'acc_none' }],
  })
})
