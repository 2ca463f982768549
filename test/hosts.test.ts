import { createConnector } from '@helpdesk-mcp/connector'
import type { Tool } from '@helpdesk-mcp/contracts'
import { definition as edesk } from '@helpdesk-mcp/edesk'
import { definition as fusedesk } from '@helpdesk-mcp/fusedesk'
import { surface } from '@helpdesk-mcp/mcp'
import { definition as richpanel } from '@helpdesk-mcp/richpanel'
import { definition as zohoDesk } from '@helpdesk-mcp/zoho-desk'
import { describe, expect, it } from 'vitest'
import { clients } from './hosts/clients.ts'
import { geminiProblems, rules } from './hosts/rules.ts'

const all = { effects: ['read', 'internal', 'outbound', 'destructive', 'admin'] }
const zohoSettings = {
  clientId: '1000.X',
  clientSecret: 's',
  refreshToken: 'r',
  dataCentre: 'us',
  orgId: '1',
}
const connectors = [
  createConnector(richpanel, { settings: { apiKey: 'k' }, filter: all, unverified: true }),
  createConnector(edesk, { settings: { token: 't' }, filter: all, unverified: true }),
  createConnector(fusedesk, { settings: { appname: 'a', apiKey: 'k' }, filter: all, unverified: true }),
  createConnector(zohoDesk, { settings: zohoSettings as never, filter: all, unverified: true }),
]

/** Every tool of every connector as tools/list has it, and the four of the catalog. */
const tools: Tool[] = [
  ...connectors.flatMap((connector) => surface([connector], 'direct').tools),
  ...surface(connectors, 'catalog').tools,
]

describe.each(Object.keys(clients))('the conversion of %s', (client) => {
  it('takes every tool', async () => {
    const converted = await clients[client]?.(tools)
    expect(converted?.map(({ name }) => name)).toEqual(tools.map(({ name }) => name))
    if (!client.endsWith('google-genai')) return
    const refused = converted?.flatMap(({ name, schema }) =>
      geminiProblems(schema).map((problem) => `${name}${problem}`),
    )
    expect(refused).toEqual([])
  })
})

describe.each(Object.entries(rules))('the rules of %s', (_host, problemsOf) => {
  it('hold for every tool', () => {
    const problems = tools.flatMap((tool) => problemsOf(tool).map((problem) => `${tool.name} ${problem}`))
    expect(problems).toEqual([])
  })
})

it('long reads say how long they may be', () => {
  const long = tools.filter(({ _meta }) => _meta?.['anthropic/maxResultSizeChars'] !== undefined)
  expect(long.map(({ name }) => name)).toContain('get_single_zoho_desk_ticket_thread_by_id')
  expect(long.every(({ annotations }) => annotations.readOnlyHint)).toBe(true)
})
