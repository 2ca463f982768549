import { isObject } from '@helpdesk-mcp/contracts'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { clients } from './hosts/clients.ts'
import { agentTools } from './hosts/openai-agents.ts'
import { geminiProblems, rules } from './hosts/rules.ts'
import { tools } from './hosts/tools.ts'

// @openai/agents warns of each schema that it keeps as it is.
beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => {}))
afterEach(() => void vi.restoreAllMocks())

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

it('the strict conversion of @openai/agents falls back only where a tool takes keys that it does not list', async () => {
  const converted = await agentTools(tools, true)
  expect(converted.map(({ name }) => name)).toEqual(tools.map(({ name }) => name))
  const lax = converted.filter(({ strict }) => !strict).map(({ name }) => name)
  const open = tools.filter(({ inputSchema }) => isOpen(inputSchema)).map(({ name }) => name)
  expect(lax).toEqual(open)
  expect(open).toContain('zoho_desk_ticket_blueprints_perform_transition')
  expect(open.length).toBeLessThan(tools.length / 50)
})

it('long reads say how long they may be', () => {
  const long = tools.filter(({ _meta }) => _meta?.['anthropic/maxResultSizeChars'] !== undefined)
  expect(long.map(({ name }) => name)).toContain('get_single_zoho_desk_ticket_thread_by_id')
  expect(long.every(({ annotations }) => annotations.readOnlyHint)).toBe(true)
})

/** Whether an object in a schema takes keys that the schema does not list. */
function isOpen(schema: unknown): boolean {
  if (!isObject(schema)) return false
  const { $ref, type, additionalProperties: more } = schema
  const isHere = type === 'object' && $ref === undefined && more !== false
  return (
    isHere || Object.values(schema).some((part) => isOpen(part) || (Array.isArray(part) && part.some(isOpen)))
  )
}
