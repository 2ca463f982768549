import {
  type CompanionPlan,
  type Effect,
  isObject,
  type Json,
  type JsonSchema,
  type ShortPlan,
  type StepPlan,
  type ToolRecord,
} from '@helpdesk-mcp/contracts'
import { isReadOnly, possibleEffects, reservedArguments, resolveSchema } from '@helpdesk-mcp/tools'
import type { DeriveProblem } from '../problems.ts'
import { type Check, flag, mapOf, only, text } from './forms.ts'

/** What an entry says of further calls that the same call makes. */
export interface FurtherEntry {
  /** Writes with other tools, in the order in which they follow the tool's own. */
  steps?: StepEntry[]
  /** What the read brings along on request, by the word for it. */
  with?: Record<string, CompanionPlan>
  /** The argument that holds the record's id: several ids may be given in its place. */
  several?: string
  /** Arguments that stand for an object in another one. */
  short_for?: Record<string, ShortPlan & { says?: string }>
}

/** One of `steps` in tools.yaml. `says`: what an argument is told to be, if not what the other tool says. */
type StepEntry = Omit<StepPlan, 'takes'> & { takes: Record<string, string | { as: string; says?: string }> }

const taken: Check = (value) => text(value) || only({ as: text, says: text }, ['as'])(value)
const step = only({ tool: text, same: mapOf(text), takes: mapOf(taken), set: isObject, each: flag }, [
  'tool',
  'same',
  'takes',
])
const short = only({ argument: text, as: text, set: isObject, says: text }, ['argument', 'as', 'set'])
const companion: Check = (value) =>
  only(
    { tool: text, same: mapOf(text), from: mapOf(text), set: isObject, next: companion, first: companion },
    ['tool'],
  )(value)

export const furtherKeys = {
  steps: {
    name: 'list of { tool, same, takes, set, each }',
    holds: (value: unknown) => Array.isArray(value) && value.length > 0 && value.every(step),
  },
  with: { name: 'map of { tool, same, from, set, next, first }', holds: mapOf(companion) },
  several: { name: 'string', holds: text },
  short_for: { name: 'map of { argument, as, set, says }', holds: mapOf(short) },
}

/** The ids that one call takes at most: of records that are changed, and of those that are read whole. */
const maxSeveral = 20
const maxSeveralRead = 5

type Report = (key: string, problem: string, fix: string) => void

/** Adds to each record the further calls that its entry names, and their arguments. */
export function withFurther(
  records: readonly ToolRecord[],
  entries: ReadonlyMap<string, FurtherEntry>,
  problems: DeriveProblem[],
): ToolRecord[] {
  const byId = new Map(records.map((record) => [record.id, record]))
  return records.map((record) => {
    const entry = entries.get(record.id)
    if (!entry?.steps && !entry?.with && !entry?.several && !entry?.short_for) return record
    const report: Report = (key, problem, fix) =>
      problems.push({ file: 'tools.yaml', key: `${record.id}.${key}`, problem, fix })
    const parts = [
      stepsOf(entry.steps ?? [], record, byId, report),
      companionsOf(entry.with, record, byId, report),
      severalOf(entry.several, record, report),
      shortOf(entry.short_for, record, report),
    ]
    const properties = parts.flatMap((part) => Object.entries(part.properties))
    const known = new Set([...Object.keys(record.inputSchema.properties ?? {}), ...reservedArguments])
    for (const [name] of properties) {
      if (known.has(name)) report('steps', `${name} is an argument already.`, 'Choose another name.')
      known.add(name)
    }
    const { fields, ...own } = record.inputSchema.properties ?? {}
    const inputSchema = {
      ...record.inputSchema,
      properties: { ...own, ...Object.fromEntries(properties), ...(fields ? { fields } : {}) },
    }
    return Object.assign({}, record, { inputSchema }, ...parts.map(({ plan }) => plan)) as ToolRecord
  })
}

/** The names of the arguments that `withFurther` adds. */
export function furtherArguments({ steps = [], several, short_for = {}, ...entry }: FurtherEntry): string[] {
  return [
    ...steps.flatMap(({ takes }) => Object.keys(takes)),
    ...(entry.with ? ['with'] : []),
    ...(several === undefined ? [] : [`${several}s`]),
    ...Object.keys(short_for),
  ]
}

interface Part {
  plan: Partial<ToolRecord>
  properties: Record<string, JsonSchema>
}

function stepsOf(
  entries: readonly StepEntry[],
  record: ToolRecord,
  byId: ReadonlyMap<string, ToolRecord>,
  report: Report,
): Part {
  const properties: Record<string, JsonSchema> = {}
  const steps = entries.flatMap(({ takes, ...plan }): StepPlan[] => {
    const target = byId.get(plan.tool)
    if (!target || isReadOnly(target)) {
      report('steps', `${plan.tool} is not a tool that writes.`, 'Use the id of one in tools.yaml.')
      return []
    }
    const names = Object.entries(takes).map(([name, rule]) => {
      const { as, says } = typeof rule === 'string' ? { as: rule, says: undefined } : rule
      const schema = plainSchema(target, as)
      if (!schema) report('steps', `${as} of ${target.id} is not a plain argument.`, 'Take another.')
      else properties[name] = describedStep(schema, says, plan.each)
      return [name, as] as const
    })
    checkGiven(target, plan, names, record, report)
    checkEffects(target, plan, names, record, report)
    return [{ ...plan, takes: Object.fromEntries(names) }]
  })
  return { plan: steps.length > 0 ? { steps } : {}, properties }
}

/** The schema of an argument without references; undefined if it has none. */
function plainSchema({ inputSchema }: ToolRecord, argument: string): JsonSchema | undefined {
  const own = inputSchema.properties?.[argument]
  const { $ref: _ref, ...beside } = own ?? {}
  const schema = own && { ...resolveSchema(own, inputSchema), ...beside }
  return schema && !JSON.stringify(schema).includes('"$ref"') ? schema : undefined
}

function describedStep(schema: JsonSchema, says: string | undefined, each: true | undefined): JsonSchema {
  const plain = withoutBounds(schema)
  if (plain.items) plain.items = withoutBounds(plain.items)
  const told = says === undefined ? {} : { description: says }
  return each ? { type: 'array', items: plain, maxItems: maxSeveral, ...told } : { ...plain, ...told }
}

/** The other tool's own check has them, and takes place before anything is sent. */
function withoutBounds(schema: JsonSchema): JsonSchema {
  const { description: _text, default: _value, minItems: _1, maxItems: _2, ...plain } = schema
  const { minLength: _3, maxLength: _4, pattern: _5, ...rest } = plain
  return rest
}

/** Every argument of the other tool that is named must be one, and every one that it needs be given. */
function checkGiven(
  target: ToolRecord,
  { same, set = {} }: Pick<StepPlan, 'same' | 'set'>,
  takes: readonly (readonly [string, string])[],
  record: ToolRecord,
  report: Report,
): void {
  const has = ({ inputSchema }: ToolRecord, name: string) => Object.hasOwn(inputSchema.properties ?? {}, name)
  for (const [theirs, ours] of Object.entries(same)) {
    if (!has(record, ours)) report('steps', `${ours} is not an argument of ${record.id}.`, 'Fix the name.')
    if (!has(target, theirs))
      report('steps', `${theirs} is not an argument of ${target.id}.`, 'Fix the name.')
  }
  for (const name of Object.keys(set))
    if (!has(target, name)) report('steps', `${name} is not an argument of ${target.id}.`, 'Fix the name.')
  const given = new Set([...Object.keys(same), ...Object.keys(set), ...takes.map(([, as]) => as)])
  for (const name of target.inputSchema.required ?? [])
    if (!given.has(name)) report('steps', `${target.id} needs ${name}.`, 'Give it in same, takes or set.')
}

/** What a step does must be told by the tool that takes it: a host asks a person by the tool's own effects. */
function checkEffects(
  target: ToolRecord,
  plan: Pick<StepPlan, 'set'>,
  takes: readonly (readonly [string, string])[],
  record: ToolRecord,
  report: Report,
): void {
  const own = new Set(possibleEffects(record).flat())
  const more = stepEffects(target, plan.set ?? {}, new Set(takes.map(([, as]) => as))).filter(
    // Who is asked about an outbound call need not be asked about a tag.
    (effect) => !own.has(effect) && effect !== 'internal' && effect !== 'read',
  )
  if (more.length > 0)
    report(
      'steps',
      `${target.id} may be ${more.join(', ')}, which ${record.id} is not.`,
      'State its effects.',
    )
}

/** All that a step can do, whatever is taken. */
function stepEffects(
  { effects, when = [] }: ToolRecord,
  set: Readonly<Record<string, Json>>,
  takes: ReadonlySet<string>,
): Effect[] {
  const isTaken = (path: string) => takes.has(path.split('.')[0] ?? path)
  const possible: Effect[] = []
  for (const rule of when) {
    const equal = Object.entries(rule.arguments ?? {})
    const conditions = [...equal.map(([path]) => path), ...(rule.absent ?? [])]
    // What is taken decides whether it holds; until then it may hold, or what follows.
    if (conditions.some(isTaken)) {
      possible.push(...rule.effects)
      continue
    }
    const isGiven = (path: string) => Object.hasOwn(set, path)
    if (equal.every(([path, value]) => set[path] === value) && !(rule.absent ?? []).some(isGiven))
      return [...possible, ...rule.effects]
  }
  return [...possible, ...effects]
}

function companionsOf(
  companions: Record<string, CompanionPlan> | undefined,
  record: ToolRecord,
  byId: ReadonlyMap<string, ToolRecord>,
  report: Report,
): Part {
  if (!companions) return { plan: {}, properties: {} }
  const check = (plan: CompanionPlan): void => {
    const target = byId.get(plan.tool)
    if (!target || !isReadOnly(target)) {
      report('with', `${plan.tool} is not a tool that only reads.`, 'Use the id of one in tools.yaml.')
      return
    }
    const given = Object.keys({ ...plan.same, ...plan.from, ...plan.set })
    for (const name of given)
      if (!Object.hasOwn(target.inputSchema.properties ?? {}, name))
        report('with', `${name} is not an argument of ${plan.tool}.`, 'Fix the name.')
    for (const name of target.inputSchema.required ?? [])
      if (!given.includes(name))
        report('with', `${plan.tool} needs ${name}.`, 'Give it in same, from or set.')
    for (const ours of Object.values(plan.same ?? {}))
      if (!Object.hasOwn(record.inputSchema.properties ?? {}, ours))
        report('with', `${ours} is not an argument of ${record.id}.`, 'Fix the name.')
    for (const further of [plan.next, plan.first]) if (further) check(further)
  }
  for (const plan of Object.values(companions)) check(plan)
  if (!isReadOnly(record) || record.response.kind !== 'item')
    report('with', 'is only for reads of one record.', 'Remove it.')
  const schema: JsonSchema = {
    type: 'array',
    items: { type: 'string', enum: Object.keys(companions) },
    description: 'Read along.',
  }
  return { plan: { companions }, properties: { with: schema } }
}

function severalOf(of: string | undefined, record: ToolRecord, report: Report): Part {
  if (of === undefined) return { plan: {}, properties: {} }
  const own = record.inputSchema.properties?.[of]
  if (!own || record.response.kind !== 'item') {
    report('several', `${of} is not the id of one record.`, 'Name an argument of a tool for one record.')
    return { plan: {}, properties: {} }
  }
  const as = `${of}s`
  const { type = 'string', pattern } = resolveSchema(own, record.inputSchema) ?? {}
  const items: JsonSchema = { type, ...(pattern === undefined ? {} : { pattern }) }
  const maximum = isReadOnly(record) ? maxSeveralRead : maxSeveral
  const description = `Up to ${maximum}, in place of ${of}.`
  return {
    plan: { several: { of, as, maximum } },
    properties: { [as]: { type: 'array', items, maxItems: maximum, description } },
  }
}

function shortOf(entries: FurtherEntry['short_for'], record: ToolRecord, report: Report): Part {
  const properties: Record<string, JsonSchema> = {}
  const plans = Object.entries(entries ?? {}).map(([name, { says, ...plan }]) => {
    const whole = record.inputSchema.properties?.[plan.argument]
    const fields = (whole && resolveSchema(whole, record.inputSchema)?.properties) ?? {}
    const unknown = [plan.as, ...Object.keys(plan.set)].find((field) => !Object.hasOwn(fields, field))
    const field = fields[plan.as]
    if (unknown !== undefined || !field)
      report('short_for', `${plan.argument}.${unknown ?? plan.as} is not an argument.`, 'Fix the name.')
    else properties[name] = describedStep(field, says, undefined)
    return [name, plan] as const
  })
  return { plan: plans.length > 0 ? { short_for: Object.fromEntries(plans) } : {}, properties }
}
