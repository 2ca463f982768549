import {
  effects as allEffects,
  ConnectorError,
  type Effect,
  type ToolFilter,
  type ToolRecord,
} from '@helpdesk-mcp/contracts'
import { isClass, methodClass, methodClasses } from './effects.ts'
import { narrow } from './narrow.ts'
import { nearest } from './nearest.ts'

/** What a filter permits of a connector's tools. */
export interface Permission {
  /** The permitted tools, narrowed, in their given order. */
  readonly permitted: readonly ToolRecord[]
  /** Why a tool is not permitted; undefined when it is. */
  reason(record: ToolRecord): string | undefined
  /** Whether a call with these effects is permitted. */
  grants(effects: readonly Effect[]): boolean
}

/** Applies a filter. Throws `invalid_arguments` for an empty list, an unknown word, or if no tool is permitted. */
export function applyFilter(records: readonly ToolRecord[], filter: ToolFilter = {}): Permission {
  checkWords(records, filter)
  const granted = filter.effects && new Set(filter.effects as Effect[])
  const allowed = filter.tools?.allow && new Set(filter.tools.allow)
  const denied = new Set(filter.tools?.deny)
  const reason = (record: ToolRecord): string | undefined => {
    const { methods, tags } = filter
    if (isAmong(record, denied)) return 'it is on the deny list'
    if (allowed && !isAmong(record, allowed)) return 'it is not on the allow list'
    if (
      methods &&
      !methods.some((word) => (isClass(word) ? word === methodClass(record) : word === record.method))
    ) {
      return `its method (${record.method}) is not among the permitted ones: ${methods.join(', ')}`
    }
    if (tags && !tags.some((tag) => record.tags.includes(tag)))
      return `its tags (${record.tags.join(', ')}) are not among the permitted ones: ${tags.join(', ')}`
    if (!narrow(record, granted))
      return `its effects (${record.effects.join(', ')}) are not among the granted ones: ${filter.effects?.join(', ')}`
    return undefined
  }
  const permitted = records
    .filter((record) => reason(record) === undefined)
    .flatMap((record) => narrow(record, granted) ?? [])
  if (permitted.length === 0)
    throw new ConnectorError('invalid_arguments', `The filter leaves no tool: ${JSON.stringify(filter)}.`)
  return {
    permitted,
    reason,
    grants: (effects) => !granted || effects.every((effect) => granted.has(effect)),
  }
}

function isAmong({ name, aliases = [] }: ToolRecord, names: ReadonlySet<string>): boolean {
  return names.has(name) || aliases.some((alias) => names.has(alias))
}

function checkWords(records: readonly ToolRecord[], filter: ToolFilter): void {
  checkKeys('filter', filter, ['methods', 'tags', 'effects', 'tools'])
  checkKeys('filter.tools', filter.tools ?? {}, ['allow', 'deny'])
  const names = () => records.flatMap((record) => [record.name, ...(record.aliases ?? [])])
  checkList('methods', 'method', filter.methods, () => [
    ...new Set([...methodClasses, ...records.map((record) => record.method)]),
  ])
  checkList('tags', 'tag', filter.tags, () => [...new Set(records.flatMap((record) => record.tags))].sort())
  checkList('effects', 'effect', filter.effects, () => allEffects)
  checkList('tools.allow', 'tool', filter.tools?.allow, names)
  checkList('tools.deny', 'tool', filter.tools?.deny, names)
}

/** A misspelt key would restrict nothing, without a word to whoever wrote it. */
function checkKeys(field: string, given: object, known: readonly string[]): void {
  const unknown = Object.keys(given).find((key) => !known.includes(key))
  if (unknown === undefined) return
  throw new ConnectorError(
    'invalid_arguments',
    `${field}: unknown key ${JSON.stringify(unknown)}. Known keys: ${known.join(', ')}.`,
    { details: { field, value: unknown, allowed: known } },
  )
}

function checkList(
  field: string,
  noun: string,
  given: readonly string[] | undefined,
  words: () => readonly string[],
): void {
  if (given === undefined) return
  const known = words()
  if (!Array.isArray(given) || given.length === 0) {
    const what = Array.isArray(given) ? 'empty' : 'not a list'
    throw new ConnectorError(
      'invalid_arguments',
      `${field} is ${what}. Leave it out to permit all, or name at least one of: ${known.join(', ')}.`,
    )
  }
  const knownWords = new Set(known)
  for (const word of given) {
    if (knownWords.has(word)) continue
    const near = nearest(word, known)
    const hint =
      near.length > 0 ? `Did you mean ${near.join(' or ')}?` : `Known ${noun}s: ${known.join(', ')}.`
    throw new ConnectorError(
      'invalid_arguments',
      `${field}: unknown ${noun} ${JSON.stringify(word)}. ${hint}`,
      {
        details: { field, value: word, allowed: known },
      },
    )
  }
}
