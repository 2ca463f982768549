import { maxLimit, type ToolRecord } from '@helpdesk-mcp/contracts'

/** The arguments of a call: our own, and what goes to the vendor. */
export interface OwnArguments {
  /** What goes to the vendor. */
  rest: Record<string, unknown>
  limit?: number
  next_cursor?: string
  fields?: string[]
}

const ownNames: ReadonlySet<string> = new Set(['limit', 'next_cursor', 'fields'])

/** Takes our own arguments out of those of a call. */
export function ownArguments(args: Record<string, unknown>): OwnArguments {
  const rest: Record<string, unknown> = {}
  const own: OwnArguments & Record<string, unknown> = { rest }
  for (const name of Object.keys(args)) (ownNames.has(name) ? own : rest)[name] = args[name]
  return own
}

/** The same with other arguments for the vendor. */
export function withRest(own: OwnArguments, rest: Record<string, unknown>): OwnArguments {
  if (own.rest === rest) return own
  const copy = { ...own }
  copy.rest = rest
  return copy
}

/** Says that a `limit` was lowered. */
export function limitNote({ limit = 0 }: OwnArguments): Record<string, unknown> {
  return limit > maxLimit ? { limit_lowered: `limit ${limit} was lowered to ${maxLimit}, the maximum.` } : {}
}

/** The arguments that decide the order when the model gives none. */
export function orderDefaults(record: ToolRecord): Record<string, unknown> {
  return Object.fromEntries(
    record.request.parameters.flatMap(({ argument, value }) =>
      argument === undefined || value === undefined ? [] : [[argument, value]],
    ),
  )
}

/** What tells one query of a list from another: the arguments as they were given, names resolved, in one order. */
export function queryOf(
  given: Record<string, unknown>,
  resolved: Record<string, unknown>,
): [string, unknown][] {
  return Object.keys(given)
    .sort()
    .map((name) => [name, resolved[name] ?? given[name]])
}
