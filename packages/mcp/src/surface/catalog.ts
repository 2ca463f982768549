import { fittingCount, isReadOnly, maxVendorCalls, requiredOf, shownSchema } from '@helpdesk-mcp/connector'
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
import type { FoundTool, ToolIndex } from './search/tool-index.ts'
import { shortArguments } from './short-arguments.ts'

/** Several connectors behind one set of names. */
export interface Composed {
  /** The permitted tools of all connectors, in a fixed order. */
  readonly tools: readonly ToolRecord[]
  /** Finds a permitted tool by its name or an older name. */
  find(name: string): ToolRecord | undefined
  /** The permitted names that are most similar. */
  suggest(name: string): string[]
  /** The titles of the connectors, and the names of the tools of each. */
  readonly helpdesks: ReadonlyMap<string, ReadonlySet<string>>
  /** The account's own values of a tool's arguments. */
  values(name: string, context?: CallContext): Promise<Readonly<Record<string, readonly string[]>>>
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
  const helpdesks = [...composed.helpdesks.keys()]

  /** The account's values for these tools, of a few of them: each may cost reads. */
  const withValues = async (
    content: Record<string, unknown>,
    names: readonly string[],
    context: CallContext | undefined,
  ): Promise<ToolResult> => {
    const read: Record<string, unknown> = {}
    for (const name of names.slice(0, maxWithValues)) {
      const values = await composed.values(name, context)
      if (Object.keys(values).length > 0) read[name] = values
    }
    if (Object.keys(read).length === 0) return { structuredContent: content }
    return {
      structuredContent: { ...content, account_values: read },
      untrusted: [{ at: ['account_values'] }],
    }
  }

  const search: Call = async (args, context) => {
    const { query, limit, helpdesk, note } = readSearch(args, helpdesks)
    index ??= import('./search/tool-index.ts').then(({ createToolIndex }) => createToolIndex(composed.tools))
    const all = (await index).search(query)
    const own = helpdesk === undefined ? undefined : composed.helpdesks.get(helpdesk)
    const found = all.filter(({ record }) => own?.has(record.name) ?? true).slice(0, limit)
    const result = found.map((each, place) =>
      place < maxWithArguments ? withArguments(each) : summary(each),
    )
    const best = found.slice(0, maxWithArguments).map(({ record }) => record.name)
    if (result.length > 0) return withValues({ result, ...note }, best, context)
    const topics = [...new Set(composed.tools.map((record) => record.resource))].sort()
    return {
      structuredContent: {
        result,
        hint: 'No tool matches. Try other words. The tools are about these topics.',
        topics: topics.slice(0, maxTopics),
        ...note,
      },
    }
  }

  const describe: Call = async (args, context) => {
    const names = readNames(args)
    const found = names.flatMap((name) => composed.find(name) ?? [])
    const described = found.map((record) => describeTool(record, composed.tools))
    const result = described.slice(0, fittingCount(described, maxDescribedBytes))
    const left = found.slice(result.length).map(({ name }) => name)
    const unknown = names.filter((name) => !composed.find(name))
    const missing = unknown.map((name) => ({
      name: name.slice(0, maxShownName),
      did_you_mean: composed.suggest(name),
    }))
    return withValues(
      {
        result,
        ...(left.length > 0
          ? { left_out: left, note: 'Describe those that were left out in another call.' }
          : {}),
        ...(missing.length > 0 ? { unknown: missing } : {}),
      },
      found.slice(0, result.length).map(({ name }) => name),
      context,
    )
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
          `${record.name} ${what}: run it with ${runWith}. Nothing was done.`,
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
    tools: catalogTools(helpdesks),
    call: new Map(Object.entries(calls).map(([name, call]) => [name, asResult(call)])),
  }
}

/** Of descriptions; names and notes come on top. */
const maxDescribedBytes = 55_000
const maxTopics = 200
const maxShownName = 128

/** Of the tools, those that come with the account's values of their arguments. */
const maxWithValues = 3

/** Of the results, those that come with their arguments. */
const maxWithArguments = 2

/** Enough to choose a tool, and to call one that needs only an id. `with` are the arguments that do what was asked. */
function summary({ record, arguments: names }: FoundTool) {
  const { name, description, effects, inputSchema } = record
  const { properties = {} } = inputSchema
  const required = requiredOf(record)
  const given = names.filter((argument) => Object.hasOwn(properties, argument))
  return {
    name,
    description: firstSentence(description),
    effects,
    ...(given.length > 0 ? { with: given } : {}),
    ...(required.length > 0 ? { required } : {}),
  }
}

/** Enough to call a tool without describe_tools. */
function withArguments(found: FoundTool) {
  const { required: _shown, ...row } = summary(found)
  const { record, arguments: names, isAsked } = found
  return {
    ...row,
    run_with: runner(record),
    ...shortArguments(shownSchema(record), names, isAsked),
  }
}

function describeTool(record: ToolRecord, tools: readonly ToolRecord[]) {
  const { name, title, description, effects } = record
  const calls = maxVendorCalls(record, tools)
  return {
    name,
    title,
    description,
    effects,
    run_with: runner(record),
    ...(calls > 1 ? { max_vendor_calls: calls } : {}),
    inputSchema: shownSchema(record),
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
      // Whoever cannot be called now says so to the client, as for a tool that is called by its own name.
      if (isConnectorError(error) && error.retryAfterMs === undefined)
        return errorResult(error.code, error.message)
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
