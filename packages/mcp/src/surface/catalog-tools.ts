import type { JsonSchema, Tool } from '@helpdesk-mcp/contracts'

export type CatalogName = 'search_tools' | 'describe_tools' | 'call_read_tool' | 'call_write_tool'

export const mostFound = 25
export const mostDescribed = 10

const callProperties: Record<string, JsonSchema> = {
  name: { type: 'string', description: 'The tool to run, by its name from search_tools.' },
  arguments: {
    type: 'object',
    description: "The tool's own arguments, as describe_tools shows them.",
    additionalProperties: true,
  },
}

/** The four tools through which all others are found and run; what reads and what writes are apart, so that a host can approve them apart. */
export const catalogTools: readonly (Tool & { name: CatalogName })[] = [
  tool('search_tools', 'Search tools', true, {
    description:
      'Finds tools by what they do, such as "reply to a customer". Answers with names, best first, one line each, what they do to people (effects) and the arguments they cannot do without (required). Then read the arguments with describe_tools.',
    properties: {
      query: { type: 'string', description: 'What is to be done, in a few words.' },
      limit: {
        type: 'integer',
        minimum: 1,
        maximum: mostFound,
        default: 10,
        description: 'How many at most.',
      },
    },
    required: ['query'],
  }),
  tool('describe_tools', 'Describe tools', true, {
    description: `The full description and arguments of up to ${mostDescribed} tools, and which of call_read_tool and call_write_tool runs each.`,
    properties: {
      names: {
        type: 'array',
        items: { type: 'string' },
        minItems: 1,
        maxItems: mostDescribed,
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
      openWorldHint: name.startsWith('call_'),
    },
  }
}
