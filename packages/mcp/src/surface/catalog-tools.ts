import { readJson, unknownArgument, withoutNoise } from '@helpdesk-mcp/connector'
import { ConnectorError, isObject, type JsonSchema, type Tool } from '@helpdesk-mcp/contracts'

export type CatalogName = 'search_tools' | 'describe_tools' | 'call_read_tool' | 'call_write_tool'

export const maxFound = 25
export const maxDescribed = 10

const callProperties: Record<string, JsonSchema> = {
  name: { type: 'string', description: 'The tool to run, by its name from search_tools.' },
  arguments: {
    type: 'object',
    description: "The tool's own arguments, as describe_tools shows them.",
    // Some hosts refuse an object without properties.
    properties: { id: { type: 'string' } },
    additionalProperties: true,
  },
}

type CatalogTool = Tool & { name: CatalogName }

/** The four tools that find and run all others. Reading and writing are separate, so that a client can approve them separately. */
export function catalogTools(helpdesks: readonly string[]): readonly CatalogTool[] {
  if (helpdesks.length < 2) return toolsOfOne
  return toolsOfOne.map((each) => (each.name === 'search_tools' ? withHelpdesk(each, helpdesks) : each))
}

function withHelpdesk(search: CatalogTool, helpdesks: readonly string[]): CatalogTool {
  const helpdesk = { type: 'string', enum: [...helpdesks], description: 'Only the tools of this helpdesk.' }
  const properties = { ...search.inputSchema.properties, helpdesk }
  return { ...search, inputSchema: { ...search.inputSchema, properties } }
}

const toolsOfOne: readonly CatalogTool[] = [
  tool('search_tools', 'Search tools', true, {
    description:
      'Finds tools by task, such as "reply to a customer". Returns names, best match first, each with a summary and its effects, the best two with their arguments. Read those of others with describe_tools.',
    properties: {
      query: { type: 'string', description: 'What you want to do, in a few words.' },
      limit: {
        type: 'integer',
        minimum: 1,
        maximum: maxFound,
        default: 10,
        description: 'Maximum number of results.',
      },
    },
    required: ['query'],
  }),
  tool('describe_tools', 'Describe tools', true, {
    description: `The full description and arguments of up to ${maxDescribed} tools, and which of call_read_tool and call_write_tool runs each.`,
    properties: {
      names: {
        type: 'array',
        items: { type: 'string' },
        minItems: 1,
        maxItems: maxDescribed,
        description: 'Names from search_tools.',
      },
    },
    required: ['names'],
  }),
  tool('call_read_tool', 'Run a reading tool', true, {
    description:
      'Runs a tool that only reads. Refuses tools that change anything: those are for call_write_tool.',
    properties: callProperties,
    required: ['name'],
  }),
  tool('call_write_tool', 'Run a changing tool', false, {
    description:
      'Runs a tool that changes something or that a customer may notice. Refuses tools that only read: those are for call_read_tool.',
    properties: callProperties,
    required: ['name'],
  }),
]

function tool(
  name: CatalogName,
  title: string,
  readOnly: boolean,
  rest: { description: string; properties: Record<string, JsonSchema>; required: string[] },
): Tool & { name: CatalogName } {
  const { description, properties, required } = rest
  return {
    name,
    title,
    description,
    inputSchema: { type: 'object', properties, required, additionalProperties: false },
    annotations: {
      title,
      readOnlyHint: readOnly,
      destructiveHint: !readOnly,
      idempotentHint: readOnly,
      openWorldHint: name === 'call_write_tool',
    },
  }
}

type Arguments = Record<string, unknown>

// Models sometimes send an object or a list as JSON text, so that is accepted too.

export interface Search {
  query: string
  limit: number
  /** One of the helpdesks behind this endpoint, as its connector is titled. */
  helpdesk?: string
  note: { note?: string }
}

export function readSearch(args: Arguments, helpdesks: readonly string[]): Search {
  const { query, limit = 10, helpdesk } = readOwn('search_tools', args, '', helpdesks)
  if (typeof query !== 'string' || query.trim() === '') {
    throw invalid(
      'query must say in a few words what you want to do, such as {"query": "reply to a customer"}.',
    )
  }
  const count = typeof limit === 'string' ? Number(limit) : limit
  if (typeof count !== 'number' || !Number.isInteger(count) || count < 1 || count > maxFound) {
    throw invalid(`limit must be a whole number from 1 to ${maxFound}.`)
  }
  const { text, note } = shortQuery(query)
  return {
    query: text,
    limit: count,
    ...(helpdesk === undefined ? {} : { helpdesk: readHelpdesk(helpdesk, helpdesks) }),
    note: note === undefined ? {} : { note },
  }
}

/** `somedesk` and `Some Desk` are one name. */
function readHelpdesk(given: unknown, helpdesks: readonly string[]): string {
  const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
  const found = helpdesks.find((title) => typeof given === 'string' && letters(title) === letters(given))
  if (found !== undefined) return found
  throw invalid(`helpdesk must be one of ${helpdesks.join(', ')}, or left out to search all of them.`)
}

/** A few words say what one wants to do; what comes after them would only cost time. */
export const maxQueryLength = 300
export const maxQueryWords = 40

function shortQuery(query: string): { text: string; note?: string } {
  const start = query.trim().slice(0, maxQueryLength)
  const words = start.split(/\s+/)
  if (start.length === query.trim().length && words.length <= maxQueryWords) return { text: query }
  return {
    text: words.slice(0, maxQueryWords).join(' '),
    note: `Only the first ${maxQueryLength} characters and ${maxQueryWords} words of the query were read. Ask again in fewer words if the tools do not fit.`,
  }
}

export function readNames(args: Arguments): string[] {
  const given = readOwn('describe_tools', args).names
  const names = typeof given === 'string' ? parseNames(given) : given
  if (!Array.isArray(names) || names.length === 0 || !names.every((name) => typeof name === 'string')) {
    throw invalid('names must be a list of tool names from search_tools, such as ["list_all_x_tickets"].')
  }
  if (names.length > maxDescribed) {
    throw invalid(`names may hold at most ${maxDescribed} names; it holds ${names.length}.`)
  }
  return [...new Set(names)]
}

export function readCall(tool: CatalogName, args: Arguments): { name: string; args: Arguments } {
  const { name, arguments: inner = {} } = readOwn(
    tool,
    args,
    " The tool's own arguments go into `arguments`.",
  )
  if (typeof name !== 'string' || name === '') {
    throw invalid('name must be the name of a tool, from search_tools.')
  }
  const given = typeof inner === 'string' ? (inner.trim() === '' ? {} : parseJson(inner)) : inner
  if (!isObject(given)) throw invalid('arguments must be an object, such as {"id": "1"}.')
  return { name, args: given }
}

/** The arguments of one of the four tools, without what counts as left out: null, an empty text, and what hosts add for themselves. */
function readOwn(
  tool: CatalogName,
  args: Arguments,
  hint = '',
  helpdesks: readonly string[] = [],
): Arguments {
  const schema = catalogTools(helpdesks).find(({ name }) => name === tool)?.inputSchema
  // Without a name, `tool` is one that was misnamed.
  const isKnown = (name: string) =>
    Object.hasOwn(schema?.properties ?? {}, name) || (name === 'tool' && args['name'] === undefined)
  const own = Object.entries(withoutNoise(args, isKnown)).filter(
    ([, value]) => value !== null && value !== '',
  )
  const unknown = own.find(([name]) => !isKnown(name))
  if (unknown) {
    const { sentence } = unknownArgument(...unknown, schema)
    throw invalid(`${tool} was not called. ${sentence}${hint}`)
  }
  return Object.fromEntries(own)
}

function parseNames(text: string): unknown {
  const value = parseJson(text)
  return value === text ? text.split(/[\s,]+/).filter(Boolean) : value
}

function parseJson(text: string): unknown {
  try {
    return readJson(text)
  } catch {
    return text
  }
}

function invalid(message: string): ConnectorError {
  return new ConnectorError('invalid_arguments', message)
}
