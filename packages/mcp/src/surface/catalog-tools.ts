import { ConnectorError, isObject, type JsonSchema, type Tool } from '@helpdesk-mcp/contracts'

export type CatalogName = 'search_tools' | 'describe_tools' | 'call_read_tool' | 'call_write_tool'

export const maxFound = 25
export const maxDescribed = 10

const callProperties: Record<string, JsonSchema> = {
  name: { type: 'string', description: 'The tool to run, by its name from search_tools.' },
  arguments: {
    type: 'object',
    description: "The tool's own arguments, as describe_tools shows them.",
    additionalProperties: true,
  },
}

/** The four tools that find and run all others. Reading and writing are separate, so that a client can approve them separately. */
export const catalogTools: readonly (Tool & { name: CatalogName })[] = [
  tool('search_tools', 'Search tools', true, {
    description:
      'Finds tools by task, such as "reply to a customer". Returns names, best match first, each with a summary, its effects and its required arguments. Then read the arguments with describe_tools.',
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

export function readSearch(args: Arguments): { query: string; limit: number } {
  refuseUnknown('search_tools', args, ['query', 'limit'])
  const { query, limit = 10 } = args
  if (typeof query !== 'string' || query.trim() === '') {
    throw invalid('query must say in a few words what you want to do.')
  }
  const count = typeof limit === 'string' ? Number(limit) : limit
  if (typeof count !== 'number' || !Number.isInteger(count) || count < 1 || count > maxFound) {
    throw invalid(`limit must be a whole number from 1 to ${maxFound}.`)
  }
  return { query, limit: count }
}

export function readNames(args: Arguments): string[] {
  refuseUnknown('describe_tools', args, ['names'])
  const names = typeof args.names === 'string' ? parseNames(args.names) : args.names
  if (!Array.isArray(names) || names.length === 0 || !names.every((name) => typeof name === 'string')) {
    throw invalid('names must be a list of tool names, such as ["list_all_x_tickets"].')
  }
  if (names.length > maxDescribed) {
    throw invalid(`names may hold at most ${maxDescribed} names; it holds ${names.length}.`)
  }
  return [...new Set(names)]
}

export function readCall(tool: CatalogName, args: Arguments): { name: string; args: Arguments } {
  refuseUnknown(tool, args, ['name', 'arguments'], " The tool's own arguments go into `arguments`.")
  const { name } = args
  if (typeof name !== 'string' || name === '') throw invalid('name must be the name of a tool.')
  const given = typeof args.arguments === 'string' ? parseJson(args.arguments) : (args.arguments ?? {})
  if (!isObject(given)) throw invalid('arguments must be an object, such as {"id": "1"}.')
  return { name, args: given }
}

function refuseUnknown(tool: CatalogName, args: Arguments, known: readonly string[], hint = ''): void {
  const unknown = Object.keys(args).find((key) => !known.includes(key))
  if (unknown !== undefined) {
    throw invalid(`${tool} has no argument ${JSON.stringify(unknown)}, only ${known.join(' and ')}.${hint}`)
  }
}

function parseNames(text: string): unknown {
  const value = parseJson(text)
  return value === text ? text.split(/[\s,]+/).filter(Boolean) : value
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

function invalid(message: string): ConnectorError {
  return new ConnectorError('invalid_arguments', message)
}
