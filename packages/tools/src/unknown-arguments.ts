import type { JsonSchema, ToolRecord } from '@helpdesk-mcp/contracts'
import { type ArgumentProblem, show } from './argument-problems.ts'
import { nearest } from './nearest.ts'

type Known = Pick<ToolRecord, 'inputSchema' | 'request' | 'withheld' | 'merge' | 'each'>

/**
 * Arguments that the schema does not name and that must not pass, though it is open: our own names, withheld ones, the
 * vendor's spelling of one that has another name here, and all others where not the vendor's body is open but only the
 * schema, for its size.
 */
export function findStrays(record: Known, args: Readonly<Record<string, unknown>>): ArgumentProblem[] {
  const { additionalProperties, properties = {} } = record.inputSchema
  if (additionalProperties === false) return []
  return Object.keys(args)
    .filter((name) => !Object.hasOwn(properties, name))
    .flatMap((name) => {
      const expected = whyNot(name, record)
      return expected === undefined ? [] : [{ argument: name, expected, got: show(args[name]) }]
    })
}

function whyNot(name: string, record: Known): string | undefined {
  const { body, parameters } = record.request
  const withheld = reasonOf(record, name)
  if (withheld !== undefined) return withheld
  if (reserved.includes(name)) return 'to be left out: this tool does not take it'
  const filled = [
    ...(record.merge ?? []).map(({ argument }) => argument),
    ...(record.each ? [record.each.as] : []),
  ]
  if (filled.includes(name)) return 'to be left out: it is filled from the other arguments'
  const planned = [...parameters, ...(body?.fields ?? [])]
  if (planned.some(({ argument }) => argument === name)) return undefined
  const field = body?.fields.find((candidate) => candidate.name === name)
  if (field) return `to be left out: ${field.argument ? `use ${field.argument}` : 'it is always sent'}`
  return body?.open ? undefined : unknownArgument(name, record.inputSchema)
}

/** Why a name is withheld, if it is. */
export function reasonOf(record: Pick<ToolRecord, 'withheld'>, name: string): string | undefined {
  const { withheld } = record
  return withheld && Object.hasOwn(withheld, name) ? `to be left out: ${withheld[name]}` : undefined
}

/** More names than this are not worth listing. */
const listed = 40

export function unknownArgument(name: string, schema: JsonSchema | undefined): string {
  const known = Object.keys(schema?.properties ?? {})
  const meant = nearest(name, known)
  const some = known.length > listed ? [...known.slice(0, listed), '...'] : known
  const hint = meant.length > 0 ? `Did you mean ${meant.join(', ')}?` : `Known: ${some.join(', ') || 'none'}.`
  return `to be left out: there is no such argument. ${hint}`
}

/** Our own argument names: a vendor's key of the same name yields, and no vendor ever gets one of them. */
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
