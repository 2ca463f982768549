import { isReadOnly, listedSchema } from '@helpdesk-mcp/connector'
import {
  type CallContext,
  ConnectorError,
  isConnectorError,
  isUnknownToolError,
  type Tool,
  type ToolRecord,
  type ToolResult,
} from '@helpdesk-mcp/contracts'
import { type CatalogName, catalogTools, readCall, readNames, readSearch } from './catalog-tools.ts'
import type { ToolIndex } from './search/tool-index.ts'

/** Several connectors behind one set of names. */
export interface Composed {
  /** The permitted tools of all connectors, in a fixed order. */
  readonly tools: readonly ToolRecord[]
  /** Finds a permitted tool by its name or an older name. */
  find(name: string): ToolRecord | undefined
  /** The permitted names that are most similar. */
  suggest(name: string): string[]
  /** Throws `UnknownToolError`, with suggestions, for a name that no tool of any connector ever had. */
  call(name: string, args: Record<string, unknown>, context?: CallContext): Promise<ToolResult>
}

type Call = (args: Record<string, unknown>, context?: CallContext) => Promise<ToolResult>

export interface Catalog {
  readonly tools: readonly Tool[]
  readonly call: ReadonlyMap<string, Call>
}

/** Four tools that find, describe and run the tools of `composed`. */
export function createCatalog(composed: Composed): Catalog {
  let index: Promise<ToolIndex> | undefined

  const search: Call = async (args) => {
    const { query, limit } = readSearch(args)
    index ??= import('./search/tool-index.ts').then(({ createToolIndex }) => createToolIndex(composed.tools))
    const found = (await index).search(query).slice(0, limit)
    const result = found.map(summary)
    if (result.length > 0) return { structuredContent: { result } }
    const topics = [...new Set(composed.tools.map((record) => record.resource))].sort()
    return {
      structuredContent: {
        result,
        hint: 'No tool matches. Try other words. The tools are about these topics.',
        topics,
      },
    }
  }

  const describe: Call = async (args) => {
    const names = readNames(args)
    const result = names.flatMap((name) => composed.find(name) ?? []).map(describeTool)
    const unknown = names.filter((name) => !composed.find(name))
    const missing = unknown.map((name) => ({ name, did_you_mean: composed.suggest(name) }))
    return { structuredContent: { result, ...(missing.length > 0 ? { unknown: missing } : {}) } }
  }

  const run =
    (via: CatalogName): Call =>
    async (args, context) => {
      const { name, args: inner } = readCall(via, args)
      const record = composed.find(name)
      const runWith = record && runner(record)
      if (runWith && runWith !== via) {
        const what = runWith === 'call_read_tool' ? 'only reads' : 'changes something'
        throw new ConnectorError(
          'invalid_arguments',
          `${name} ${what}: run it with ${runWith}. Nothing was done.`,
        )
      }
      return composed.call(name, inner, context)
    }

  const calls: Record<CatalogName, Call> = {
    search_tools: search,
    describe_tools: describe,
    call_read_tool: run('call_read_tool'),
    call_write_tool: run('call_write_tool'),
  }
  return {
    tools: catalogTools,
    call: new Map(Object.entries(calls).map(([name, call]) => [name, asResult(call)])),
  }
}

/** Enough to choose a tool, and to call one that needs only an id. */
function summary({ name, description, effects, inputSchema }: ToolRecord) {
  const { required = [] } = inputSchema
  return {
    name,
    description: firstSentence(description),
    effects,
    ...(required.length > 0 ? { required } : {}),
  }
}

function describeTool(record: ToolRecord) {
  const { name, title, description, effects, inputSchema } = record
  return {
    name,
    title,
    description,
    effects,
    run_with: runner(record),
    inputSchema: listedSchema(inputSchema),
  }
}

function runner(record: ToolRecord): CatalogName {
  return isReadOnly(record) ? 'call_read_tool' : 'call_write_tool'
}

/** Turns errors into results that a model can act on. An unknown tool inside a call is one too: the tool that was called exists. */
function asResult(call: Call): Call {
  return async (args, context) => {
    try {
      return await call(args, context)
    } catch (error) {
      if (isUnknownToolError(error)) return errorResult('invalid_arguments', error.message)
      if (isConnectorError(error)) return errorResult(error.code, error.message)
      throw error
    }
  }
}

function errorResult(code: string, message: string): ToolResult {
  return { isError: true, structuredContent: { error: { code, message } } }
}

function firstSentence(text: string): string {
  const sentence = /^.*?[.!?](?=\s|$)/s.exec(text.trim())?.[0] ?? text
  return sentence.replace(/\s+/g, ' ').slice(0, 200)
}
