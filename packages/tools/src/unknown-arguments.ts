import type { ToolRecord } from '@helpdesk-mcp/contracts'
import {
  type FoundProblem,
  unavailableArgument,
  unknownArgument,
  withheldReason,
} from './argument-problems.ts'

/** Our own argument names. A vendor's key of the same name is renamed, and ours are never sent to a vendor. */
export const reserved: readonly string[] = [
  'limit',
  'next_cursor',
  'fields',
  'max_tokens',
  'connection',
  'dry_run',
  'idempotency_key',
  'confirmation',
  'if_unchanged_since',
]

type Known = Pick<ToolRecord, 'inputSchema' | 'request' | 'withheld' | 'merge' | 'each'>

/**
 * Arguments that an open schema would let pass, but must not: our own names, withheld ones, the vendor's spelling of an
 * argument with another name, and any other if only the schema is open, because it was too large, and the body is not.
 */
export function findUnknownArguments(record: Known, args: Readonly<Record<string, unknown>>): FoundProblem[] {
  const { additionalProperties, properties = {} } = record.inputSchema
  if (additionalProperties === false) return []
  return Object.keys(args)
    .filter((name) => !Object.hasOwn(properties, name))
    .flatMap((name) => problemWith(name, args[name], record) ?? [])
}

function problemWith(name: string, value: unknown, record: Known): FoundProblem | undefined {
  const { body, parameters } = record.request
  const unavailable = (why: string) => unavailableArgument(name, value, why)
  const withheld = withheldReason(record, name)
  if (withheld !== undefined) return unavailable(withheld)
  if (reserved.includes(name)) return unavailable('this tool does not take it')
  const filled = [
    ...(record.merge ?? []).map(({ argument }) => argument),
    ...(record.each ? [record.each.as] : []),
  ]
  if (filled.includes(name)) return unavailable('it is filled from the other arguments')
  const planned = [...parameters, ...(body?.fields ?? [])]
  if (planned.some(({ argument }) => argument === name)) return undefined
  const field = body?.fields.find((candidate) => candidate.name === name)
  if (field) return unavailable(field.argument ? `use ${field.argument}` : 'it is always sent')
  return body?.open ? undefined : unknownArgument(name, value, record.inputSchema)
}
