import { createConnector, type Fetch, loadTools, systemClock, type ToolRecord } from '@helpdesk-mcp/connector'
import { surface, toCallResult } from '@helpdesk-mcp/mcp'
import { countTokens } from 'gpt-tokenizer/encoding/o200k_base'
import type { BuiltConnector, BuiltSandbox } from '../connectors.ts'

/** A record of a result, or the result of a tool that answers one. */
// biome-ignore lint/suspicious/noExplicitAny: a result is what the tool's vendor says, and a job knows where to look.
export type Item = Record<string, any>

/** One call: what the agent reads, beside what the vendor answered to the tool's own requests. */
export interface Reading {
  tool: string
  /** The result as text, with the marks around what customers wrote. */
  text: string
  tokens: number
  /** Of the vendor's answers as they came. Lookups of names, which the agent did not ask for, do not count. */
  rawTokens: number
}

/** An agent that reads results as text, over a sandbox whose answers are kept. */
export interface Reader {
  readonly readings: readonly Reading[]
  /** Throws when the tool fails, unless `mayFail`. */
  use(tool: string, args?: Item, options?: { mayFail: boolean }): Promise<Item>
  /** The rows of a list. */
  list(tool: string, args?: Item): Promise<Item[]>
}

export const now = Date.parse('2026-11-20T12:00:00Z')

export function openReader(
  { definition }: BuiltConnector,
  { settings, fetch: answer }: BuiltSandbox,
): Reader {
  let answered: { method: string; path: string; body: string }[] = []
  const fetch: Fetch = async (request) => {
    const response = await answer(request)
    const body = await response.clone().text()
    answered.push({ method: request.method, path: new URL(request.url).pathname, body })
    return response
  }
  const clock = { ...systemClock, now: () => now }
  const connector = createConnector(definition, { settings, fetch, clock })
  const toolset = surface([connector], 'auto')
  const records = new Map(loadTools(definition.tools).map((record) => [record.name, record]))
  const readings: Reading[] = []
  const use: Reader['use'] = async (tool, args = {}, { mayFail } = { mayFail: false }) => {
    answered = []
    const result = toCallResult(await toolset.call(tool, args), toolset.results)
    const text = result.content.map((block) => ('text' in block ? block.text : '')).join('\n')
    if (result.isError && !mayFail) throw new Error(`${tool} failed: ${text}`)
    const isOwn = ownRequest(records.get(tool))
    const raw = answered.filter(isOwn).map(({ body }) => countTokens(body))
    readings.push({
      tool,
      text,
      tokens: countTokens(text),
      rawTokens: raw.reduce((sum, count) => sum + count, 0),
    })
    return (result.structuredContent ?? {}) as Item
  }
  return { readings, use, list: async (tool, args) => (await use(tool, args))['result'] as Item[] }
}

/** Whether a request is the one that a tool is for, or one of its pages. */
function ownRequest(record: ToolRecord | undefined) {
  const path = record?.request.path
    .split(/\{[^}]*\}/)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  const pattern = new RegExp(`${path?.join('[^/]+')}$`)
  return (request: { method: string; path: string }) =>
    request.method === record?.request.method && pattern.test(request.path)
}
