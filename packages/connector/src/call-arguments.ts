import type { ToolRecord } from '@helpdesk-mcp/contracts'

/** Arguments of the tools' own, apart from those of the vendor. */
export interface OwnArguments {
  /** What goes to the vendor. */
  rest: Record<string, unknown>
  limit?: number
  next_cursor?: string
  fields?: string[]
}

export function ownArguments(args: Record<string, unknown>): OwnArguments {
  const own: Record<string, unknown> = {}
  const rest: Record<string, unknown> = {}
  const names = new Set(['limit', 'next_cursor', 'fields'])
  for (const [name, value] of Object.entries(args)) (names.has(name) ? own : rest)[name] = value
  return { rest, ...own }
}

/** The arguments that decide the order when the model gives none. */
export function orderDefaults(record: ToolRecord): Record<string, unknown> {
  return Object.fromEntries(
    record.request.parameters.flatMap(({ argument, value }) =>
      argument === undefined || value === undefined ? [] : [[argument, value]],
    ),
  )
}

export function sorted(value: Record<string, unknown>): [string, unknown][] {
  return Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
}
