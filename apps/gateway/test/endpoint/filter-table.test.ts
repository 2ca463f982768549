import type { ToolRecord, ToolResult } from '@helpdesk-mcp/contracts'
import { surface } from '@helpdesk-mcp/mcp'
import { applyFilter } from '@helpdesk-mcp/tools'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ServerConfig } from '../../src/model.ts'
import { composeServer } from '../../src/servers/compose.ts'
import { accountFilter, offeredTools } from '../../src/servers/filter.ts'
import { type Choices, choicesOver, grants, permitted, product } from './support/filters.ts'
import { openGateway, type TestGateway } from './support/gateway.ts'
import { permittedArguments } from './support/permitted-arguments.ts'

const tenantId = 'default'
const settings: Readonly<Record<string, Record<string, string>>> = {
  edesk: { token: 'token' },
  fusedesk: { appname: 'app', apiKey: 'api-key' },
  chatwoot: { accountId: '1', apiAccessToken: 'token' },
  richpanel: { apiKey: 'api-key' },
  'zoho-desk': {
    clientId: 'id',
    clientSecret: 'secret',
    refreshToken: 'refresh',
    orgId: '1',
    dataCentre: 'us',
  },
}
const down = async () => Response.json({}, { status: 503 })

let gateway: TestGateway
const accounts: Record<string, string> = {}

beforeAll(async () => {
  const vendors = Object.entries(settings).map(([id, values]) => [id, { settings: values, fetch: down }])
  gateway = await openGateway({ vendors: Object.fromEntries(vendors) })
  for (const id of Object.keys(settings)) accounts[id] = (await gateway.connect(id, id)).id
})
afterAll(() => gateway.close())

const recordsOf = (id: string) => gateway.context.catalog.get(id)?.records ?? []
const open = (id: string, config: ServerConfig) =>
  composeServer(gateway.accounts, { tenantId, accountIds: [accounts[id] ?? ''], config })

/** A server is composed for one combination in so many; the filter itself is asked for each. */
const composedOf = 23

async function listedBy(id: string, config: ServerConfig): Promise<string[]> {
  return (await open(id, config)).flatMap(({ tools }) => tools.map(({ name }) => name))
}

function filtered(records: readonly ToolRecord[], config: ServerConfig): string[] {
  const filter = accountFilter(config, records)
  return filter ? applyFilter(offeredTools(config, records), filter).permitted.map(({ name }) => name) : []
}

/** Of a vendor with many tags and methods the whole product would take long: each word alone, and some with all the rest. */
function tableOver(id: string): Choices[] {
  const all = choicesOver(recordsOf(id))
  if (all.tags.length * all.methods.length < 200) return [all]
  const [nothing] = [[undefined]]
  return [
    { ...all, tags: nothing, effects: nothing, tools: nothing },
    { ...all, methods: nothing, effects: nothing, tools: nothing },
    { ...all, methods: all.methods.slice(0, 6), tags: all.tags.slice(0, 3) },
    { ...all, methods: [['custom'], ['read']], tags: nothing },
  ]
}

describe.each(Object.keys(settings))('%s: of methods x tags x effects x tools', (id) => {
  test('each combination lists the tools that it permits, and no other', async () => {
    const records = recordsOf(id)
    const wrong: unknown[] = []
    let filters = 0
    for (const choices of tableOver(id)) {
      for (const config of product(choices)) {
        filters++
        const listed = filters % composedOf === 0 ? await listedBy(id, config) : filtered(records, config)
        const expected = permitted(records, config).map(({ name }) => name)
        if (listed.join() !== expected.join()) wrong.push({ config, listed, expected })
      }
    }
    expect(wrong.slice(0, 3)).toEqual([])
    expect(filters).toBeGreaterThan(1_000)
  })

  test('each tool is called when it is permitted, and by no way when it is not', async () => {
    const all = choicesOver(recordsOf(id))
    const few = (words: (string[] | undefined)[]) => words.slice(0, 6)
    const table: ServerConfig[] = [
      ...product({
        methods: few(all.methods),
        tags: [undefined],
        effects: [undefined],
        tools: [...all.tools, all.clash],
      }),
      ...product({ methods: [undefined], tags: few(all.tags), effects: [undefined], tools: [undefined] }),
      ...product({ methods: [undefined, ['write']], tags: [undefined], effects: grants, tools: [undefined] }),
    ]
    const wrong: unknown[] = []
    for (const config of table) wrong.push(...(await wronglyCalled(id, config)))
    expect(wrong.slice(0, 3)).toEqual([])
  })
})

/** Of hundreds of tools one in nine, and those whose effects depend on their arguments. */
function calledOf(id: string): readonly ToolRecord[] {
  const records = recordsOf(id)
  return records.filter((record, index) => records.length < 100 || index % 9 === 0 || record.when)
}

/** Tools that are refused although they are permitted, or are not refused although they are not. */
async function wronglyCalled(id: string, config: ServerConfig): Promise<unknown[]> {
  const connectors = await open(id, config)
  if (connectors.length === 0) return []
  const { call } = surface(connectors, 'catalog')
  const wrong: unknown[] = []
  const meant = new Set(permitted(recordsOf(id), config))
  for (const record of calledOf(id)) {
    const before = gateway.seen.length
    const args = permittedArguments(record, config.effects)
    const isMeant = meant.has(record)
    if (isMeant && !args) continue
    const results = isMeant ? [await call(record.name, args ?? {})] : await everyWay(call, record, args ?? {})
    const refused = results.map((result) => codeOf(result) === 'blocked_by_policy')
    const reached = gateway.seen.length > before
    const isWrong = isMeant ? refused.includes(true) : refused.includes(false) || reached
    if (isWrong) wrong.push({ config, tool: record.name, args, results, reached })
    gateway.seen.length = 0
  }
  return wrong
}

async function everyWay(
  call: (name: string, args: Record<string, unknown>) => Promise<ToolResult>,
  { name, aliases = [] }: ToolRecord,
  args: Record<string, unknown>,
): Promise<ToolResult[]> {
  const inner = { name, arguments: args }
  return [
    ...(await Promise.all([name, ...aliases].map((each) => call(each, args)))),
    await call('call_read_tool', inner),
    await call('call_write_tool', inner),
  ]
}

function codeOf({ structuredContent }: ToolResult): unknown {
  return (structuredContent?.error as { code?: unknown } | undefined)?.code
}
