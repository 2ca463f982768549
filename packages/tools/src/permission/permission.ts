import {
  effects as allEffects,
  ConnectorError,
  type Effect,
  type EffectRule,
  type Json,
  type JsonSchema,
  type ToolFilter,
  type ToolRecord,
  toolGroups,
} from '@helpdesk-mcp/contracts'
import { nearest } from '../names/nearest.ts'
import { resolve } from '../values/json-schema.ts'
import { isGranted, isMethodClass, isReadOnly, methodClass, methodClasses, sentDefaults } from './effects.ts'
import { withinPermitted } from './further.ts'
import { renderAll } from './tool-references.ts'

/** What a filter permits of a connector's tools. */
export interface Permission {
  /** The permitted tools, narrowed, in their given order. Their texts name no others. */
  readonly permitted: readonly ToolRecord[]
  /** Why a tool is not permitted; undefined when it is. */
  reason(record: ToolRecord): string | undefined
  /** The effects that a call may have. */
  readonly granted: ReadonlySet<Effect>
}

/** Admin is granted only by name: it decides what others may do, so nobody should have it by leaving something out. */
const grantedByDefault = allEffects.filter((effect) => effect !== 'admin')

/** Applies a filter. Throws `invalid_arguments` for an empty list, an unknown word, or if no tool is permitted. */
export function applyFilter(records: readonly ToolRecord[], filter: ToolFilter = {}): Permission {
  checkWords(records, filter)
  const granted = new Set(filter.effects ? (filter.effects as Effect[]) : grantedByDefault)
  const allowed = filter.tools?.allow && new Set(filter.tools.allow)
  const denied = new Set(filter.tools?.deny)
  const refusal = (record: ToolRecord, { methods, tags, groups }: ToolFilter): string | undefined => {
    if (isAmong(record, denied)) return 'it is on the deny list'
    if (allowed && !isAmong(record, allowed)) return 'it is not on the allow list'
    if (
      methods &&
      !methods.some((word) => (isMethodClass(word) ? word === methodClass(record) : word === record.method))
    ) {
      return `its method (${record.method}) is not among the permitted ones: ${methods.join(', ')}`
    }
    if (tags && !tags.some((tag) => record.tags.includes(tag)))
      return `its tags (${record.tags.join(', ')}) are not among the permitted ones: ${tags.join(', ')}`
    if (groups && !groups.includes(record.group))
      return `its group (${record.group}) is not among the permitted ones: ${groups.join(', ')}`
    if (!narrow(record, granted))
      return `its effects (${record.effects.join(', ')}) are not among the granted ones: ${[...granted].join(', ')}`
    return undefined
  }
  const passing = (part: ToolFilter) => records.filter((record) => refusal(record, part) === undefined)
  const { tags, groups, ...elsewhere } = filter
  const named = passing(filter)
  const companions = new Set([
    ...(tags ? companionsOf(named, passing(groups ? { ...elsewhere, groups } : elsewhere)) : []),
    ...(filter.lookups ? lookupsOf(named, passing(elsewhere)) : []),
  ])
  const reason = (record: ToolRecord) => (companions.has(record.id) ? undefined : refusal(record, filter))
  const permitted = records
    .filter((record) => reason(record) === undefined)
    .flatMap((record) => narrow(record, granted) ?? [])
  if (permitted.length === 0)
    throw new ConnectorError(
      'invalid_arguments',
      `The filter leaves no tool: ${JSON.stringify(filter).slice(0, 500)}.`,
    )
  return { permitted: renderAll(withinPermitted(permitted)), reason, granted }
}

/**
 * The reads that permitted tools cannot do without, such as the list that a required id comes from: a filter by tags alone does not hide
 * those of a tool's own group.
 */
function companionsOf(permitted: readonly ToolRecord[], allowed: readonly ToolRecord[]): ReadonlySet<string> {
  const reads = new Map(allowed.filter(isReadOnly).map((record) => [record.id, record]))
  return new Set(
    permitted.flatMap(({ group, needs = [] }) => needs.filter((id) => reads.get(id)?.group === group)),
  )
}

/** The reads that list what permitted tools take by name or id, and the others that they need. */
function lookupsOf(permitted: readonly ToolRecord[], allowed: readonly ToolRecord[]): ReadonlySet<string> {
  const reads = new Set(allowed.filter(isReadOnly).map(({ id }) => id))
  const wanted = permitted.flatMap(({ needs = [], resolve = {} }) => [
    ...needs,
    ...Object.values(resolve).map(({ list }) => list),
  ])
  return new Set(wanted.filter((id) => reads.has(id)))
}

function isAmong({ name, aliases = [] }: ToolRecord, names: ReadonlySet<string>): boolean {
  return names.has(name) || aliases.some((alias) => names.has(alias))
}

function checkWords(records: readonly ToolRecord[], filter: ToolFilter): void {
  checkKeys('filter', filter, ['methods', 'tags', 'groups', 'lookups', 'effects', 'tools'])
  checkKeys('filter.tools', filter.tools ?? {}, ['allow', 'deny'])
  const names = () => records.flatMap((record) => [record.name, ...(record.aliases ?? [])])
  checkList('methods', 'method', filter.methods, () => [
    ...new Set([...methodClasses, ...records.map((record) => record.method)]),
  ])
  checkList('tags', 'tag', filter.tags, () => [...new Set(records.flatMap((record) => record.tags))].sort())
  checkList('groups', 'group', filter.groups, () => toolGroups)
  checkList('effects', 'effect', filter.effects, () => allEffects)
  checkList('tools.allow', 'tool', filter.tools?.allow, names)
  checkList('tools.deny', 'tool', filter.tools?.deny, names)
}

/** Rejects unknown keys, because a misspelt one would restrict nothing. */
function checkKeys(field: string, given: object, known: readonly string[]): void {
  const unknown = Object.keys(given).find((key) => !known.includes(key))
  if (unknown === undefined) return
  throw new ConnectorError(
    'invalid_arguments',
    `${field}: unknown key ${JSON.stringify(unknown.slice(0, maxWord))}. Known keys: ${known.join(', ')}.`,
    { details: { field, value: unknown.slice(0, maxWord), allowed: known } },
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
      `${field} is ${what}. Leave it out to permit all, or name at least one of: ${someOf(known)}.`,
    )
  }
  const knownWords = new Set(known)
  for (const word of given) {
    if (knownWords.has(word)) continue
    const given = String(word).slice(0, maxWord)
    const near = nearest(String(word), known)
    const hint = near.length > 0 ? `Did you mean ${near.join(' or ')}?` : `Known ${noun}s: ${someOf(known)}.`
    const allowed = near.length > 0 ? near : known.slice(0, maxKnown)
    throw new ConnectorError(
      'invalid_arguments',
      `${field}: unknown ${noun} ${JSON.stringify(given)}. ${hint}`,
      { details: { field, value: given, allowed } },
    )
  }
}

/** Of what an error repeats of a word, and of the words that it lists. */
const maxWord = 100
const maxKnown = 40

function someOf(known: readonly string[]): string {
  const more = known.length > maxKnown ? `, and ${known.length - maxKnown} more` : ''
  return `${known.slice(0, maxKnown).join(', ')}${more}`
}

/**
 * Narrows a tool to the granted effects: undefined if they permit no call of it, else with a schema that shows which
 * arguments remain (`public: { const: false }`). Each call is checked anyway.
 */
function narrow(record: ToolRecord, granted: ReadonlySet<Effect>): ToolRecord | undefined {
  if (isGranted(record.effects, granted)) return record
  const { required = [] } = record.inputSchema
  const rules = (record.when ?? []).filter(
    (rule) => isGranted(rule.effects, granted) && canHold(rule, required),
  )
  if (rules.length === 0) return undefined
  return { ...record, inputSchema: narrowSchema(record.inputSchema, rules, sentDefaults(record.request)) }
}

/** Whether any arguments can satisfy a rule: it may not need a required argument, or a given one, to be absent. */
function canHold({ arguments: equal = {}, absent = [] }: EffectRule, required: readonly string[]): boolean {
  const given = [...required, ...Object.keys(equal)]
  return !absent.some((name) => given.some((path) => path === name || path.startsWith(`${name}.`)))
}

/** Puts into the schema what every rule asks of an argument; what only some of them ask cannot be expressed. */
function narrowSchema(
  schema: JsonSchema,
  rules: readonly EffectRule[],
  sent: Record<string, Json>,
): JsonSchema {
  const named = new Set(
    rules.flatMap((rule) => [...Object.keys(rule.arguments ?? {}), ...(rule.absent ?? [])]),
  )
  const demands = [...named].map((path) => demandOf(path, rules))
  return demands.reduce((current, { path, demand }) => {
    if (!demand) return current
    const steps = path.split('.')
    if (demand.values.length === 0) return without(current, steps, schema)
    // A default that is sent satisfies the rule, so the argument stays optional.
    const isSent = Object.hasOwn(sent, path) && demand.values.includes(sent[path] as Json)
    return restrict(current, steps, demand.values, isSent ? 1 : demand.absentSteps, schema)
  }, schema)
}

interface Demand {
  /** The values that the rules ask for; empty if all ask for absence. */
  values: Json[]
  /** How many steps of the path may be absent: 1 for `comment` in `comment.public`. */
  absentSteps: number
}

function demandOf(path: string, rules: readonly EffectRule[]): { path: string; demand: Demand | undefined } {
  const values: Json[] = []
  let absentSteps = 0
  for (const rule of rules) {
    const equal = rule.arguments && Object.hasOwn(rule.arguments, path) ? rule.arguments[path] : undefined
    if (equal !== undefined) values.push(equal)
    else {
      const absent = (rule.absent ?? []).filter((name) => path === name || path.startsWith(`${name}.`))
      if (absent.length === 0) return { path, demand: undefined }
      absentSteps = Math.max(absentSteps, ...absent.map((name) => name.split('.').length))
    }
  }
  return { path, demand: { values: [...new Set(values)], absentSteps } }
}

function restrict(
  schema: JsonSchema,
  [key, ...rest]: readonly string[],
  values: readonly Json[],
  absentSteps: number,
  root: JsonSchema,
): JsonSchema {
  const property = propertyAt(schema, key, root)
  if (key === undefined || property === undefined) return schema
  const inner =
    rest.length > 0 ? restrict(property, rest, values, absentSteps - 1, root) : only(property, values)
  return {
    ...schema,
    properties: { ...schema.properties, [key]: inner },
    ...(absentSteps < 1 ? { required: [...new Set([...(schema.required ?? []), key])] } : {}),
  }
}

function only(property: JsonSchema, values: readonly Json[]): JsonSchema {
  const { enum: _enum, default: value, ...plain } = property
  return {
    ...plain,
    ...(values.length === 1 ? { const: values[0] as Json } : { enum: [...values] }),
    ...(value !== undefined && values.includes(value) ? { default: value } : {}),
  }
}

function without(schema: JsonSchema, [key, ...rest]: readonly string[], root: JsonSchema): JsonSchema {
  const property = propertyAt(schema, key, root)
  if (key === undefined || property === undefined) return schema
  if (rest.length > 0) {
    return { ...schema, properties: { ...schema.properties, [key]: without(property, rest, root) } }
  }
  const { [key]: _removed, ...others } = schema.properties ?? {}
  return { ...schema, properties: others }
}

/** An argument's own schema, copied if it is shared, so that only this one changes. */
function propertyAt(schema: JsonSchema, key: string | undefined, root: JsonSchema): JsonSchema | undefined {
  const properties = schema.properties ?? {}
  if (key === undefined || !Object.hasOwn(properties, key)) return undefined
  const property = properties[key]
  if (property?.$ref === undefined) return property
  const { $ref: _ref, ...beside } = property
  return { ...resolve(property, root), ...beside }
}
