import { resolveSchema as resolve } from '@helpdesk-mcp/connector'
import type { JsonSchema } from '@helpdesk-mcp/contracts'

/** A tool's arguments in a few words each, for an answer that one can act on without reading the whole schema. */
export interface ShortArguments {
  arguments: Record<string, string>
  /** The names of those that did not fit. */
  more_arguments?: string
}

export const maxArgumentBytes = 900
const maxMoreBytes = 300
const maxDescription = 110
const maxChoices = 12
const maxParts = 8

/** Required arguments first, then `named` ones, then those that `words` speak of, then the rest as they stand, within `maxArgumentBytes`. */
export function shortArguments(
  schema: JsonSchema,
  named: readonly string[],
  isAsked: (argument: string) => boolean,
): ShortArguments {
  const { properties = {}, required = [] } = schema
  const rank = (name: string) =>
    required.includes(name)
      ? 0
      : named.includes(name)
        ? 1
        : usualArguments.has(name)
          ? 4
          : isAsked(name)
            ? 2
            : 3
  const names = Object.keys(properties)
    .map((name, place) => ({ name, place, rank: rank(name) }))
    .sort((one, other) => one.rank - other.rank || one.place - other.place)
  const shown: Record<string, string> = {}
  const left: string[] = []
  let bytes = 0
  for (const { name, rank: order } of names) {
    const text = argumentText(properties[name] as JsonSchema, schema, required.includes(name))
    const size = Buffer.byteLength(name) + Buffer.byteLength(text) + jsonOverhead
    const fits = left.length === 0 && bytes + size <= maxArgumentBytes
    if (fits || order === 0) {
      shown[name] = text
      bytes += size
    } else left.push(name)
  }
  return { arguments: shown, ...(left.length > 0 ? { more_arguments: joined(left) } : {}) }
}

/** Quotes, colon and comma. */
const jsonOverhead = 6
/** Arguments that nearly every tool takes, and that few calls need. */
const usualArguments = new Set(['fields', 'include', 'limit', 'next_cursor', 'max_tokens', 'connection'])

function argumentText(schema: JsonSchema, root: JsonSchema, isRequired: boolean): string {
  const target = resolve(schema, root) ?? schema
  const says = schema.description ?? target.description
  const text = [
    `${typeText(schema, root)}${isRequired ? ', required' : ''}`,
    ...(says ? [shortened(says)] : []),
  ]
  return text.join(': ')
}

function typeText(schema: JsonSchema, root: JsonSchema, isInner = false): string {
  const target = resolve(schema, root) ?? schema
  const { enum: values, items, properties, required = [] } = target
  const choices = (values ?? []).filter((value) => value !== null)
  if (choices.length > 0) {
    const shown = choices.slice(0, maxChoices).map(String).join(' | ')
    return choices.length > maxChoices ? `${shown} | ...` : shown
  }
  const types = [target.type ?? []].flat().filter((type) => type !== 'null')
  if (types.includes('array'))
    return `[${items && !Array.isArray(items) ? typeText(items, root, isInner) : 'any'}]`
  if (properties && !isInner) {
    const parts = Object.keys(properties)
    const named = parts.slice(0, maxParts).map((name) => (required.includes(name) ? name : `${name}?`))
    return `{${named.join(', ')}${parts.length > maxParts ? ', ...' : ''}}`
  }
  return types.join(' or ') || 'any'
}

/** The first sentence, cut at a word. */
function shortened(text: string): string {
  const sentence = (/^.*?[.;](?=\s|$)/s.exec(text.trim())?.[0] ?? text).replace(/\s+/g, ' ')
  if (sentence.length <= maxDescription) return sentence
  return `${sentence.slice(0, maxDescription).replace(/\s+\S*$/, '')} ...`
}

function joined(names: readonly string[]): string {
  const text = names.join(', ')
  return text.length <= maxMoreBytes ? text : `${text.slice(0, maxMoreBytes).replace(/,[^,]*$/, '')}, ...`
}
