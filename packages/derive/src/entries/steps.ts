import type { JsonSchema, MergePlan, ToolRecord } from '@helpdesk-mcp/contracts'
import { digitsPattern, isReadOnly, typesOf } from '@helpdesk-mcp/tools'
import type { DeriveProblem, Report } from '../problems.ts'
import type { Definitions } from '../schemas/input-schema.ts'
import type { Argument } from './argument.ts'
import type { ToolEntry } from './entry.ts'
import { filterArguments, withSeveralValues } from './filters.ts'
import { planOf, type Resolvers } from './resolvers.ts'

/** The arguments of a tool that makes several calls, as a model sees them. */
export function withSteps(
  args: readonly Argument[],
  entry: ToolEntry,
  definitions: Definitions,
  resolvers: Resolvers,
  report: Report,
): Argument[] {
  const takes = (name: string) => {
    const rule = entry.resolve?.[name]
    const resolver = resolvers.get((typeof rule === 'string' ? rule : rule?.with) ?? '')
    // A value that is its own name, such as a status, has no other id.
    return resolver?.takes ?? (resolver?.match.includes(resolver.id) ? '' : undefined)
  }
  /** Its values are looked up, not the argument, which stays an object. */
  const ofFields = (name: string) => {
    const rule = entry.resolve?.[name]
    return resolvers.get((typeof rule === 'string' ? rule : rule?.with) ?? '')?.keys !== undefined
  }
  const known = (key: string, name: string) => {
    const found = args.find((argument) => argument.name === name)
    if (!found)
      report(
        key,
        `${name} is not an argument of ${entry.operation}.`,
        `Its arguments: ${args.map((argument) => argument.name).join(', ')}.`,
      )
    return found
  }
  for (const name of Object.keys(entry.resolve ?? {})) known('resolve', name)
  for (const name of Object.keys(entry.split ?? {})) known('split', name)
  for (const name of Object.keys(entry.spread ?? {})) known('spread', name)
  for (const { argument } of entry.merge ?? []) known('merge', argument)
  const repeated = entry.each ? known('each', entry.each.as) : undefined
  const asked = args.flatMap((argument) => {
    const parts = isNamed(entry.spread, argument.name) ? entry.spread?.[argument.name] : undefined
    if (parts) return spreadOut(argument, parts, definitions)
    const merge = entry.merge?.find((plan) => plan.argument === argument.name)
    if (merge) {
      const isNameable = isNamed(entry.resolve, argument.name)
      const changed = isNameable ? { ...argument, schema: nameOrId(argument.schema, '') } : argument
      const noun = isNameable ? 'Ids or names' : 'Ids'
      return [
        { ...argument, internal: true },
        change(merge.add, changed, `${noun} to add.`),
        change(merge.remove, changed, `${noun} to remove.`),
      ]
    }
    if (argument === repeated) return [{ ...argument, internal: true }]
    if (!isNamed(entry.resolve, argument.name) || ofFields(argument.name)) return [argument]
    return [{ ...argument, schema: nameOrId(argument.schema, takes(argument.name)), wire: argument.schema }]
  })
  const all = [...withSeveralValues(asked, entry), ...filterArguments(entry)]
  return entry.each && repeated ? [parentOf(entry.each, repeated), ...directionOf(entry.each), ...all] : all
}

function spreadOut(argument: Argument, parts: Record<string, string>, definitions: Definitions): Argument[] {
  if (!('parameter' in argument.target)) return [argument]
  const { properties = {} } = definitions.resolve(argument.schema)
  const { argument: _whole, ...plan } = argument.target.parameter
  return Object.entries(parts).map(
    ([key, name], index): Argument => ({
      name,
      schema: properties[key] ?? { type: 'string' },
      required: false,
      target: index === 0 ? { parameter: { ...plan, parts } } : { none: true },
    }),
  )
}

function change(name: string, argument: Argument, description: string): Argument {
  return { name, schema: { ...argument.schema, description }, required: false, target: { none: true } }
}

function parentOf(each: NonNullable<ToolEntry['each']>, repeated: Argument): Argument {
  const digits = repeated.schema.pattern === digitsPattern ? { pattern: digitsPattern } : {}
  return {
    name: each.argument,
    schema: { type: 'string', ...digits, description: each.description },
    required: true,
    target: { none: true },
  }
}

function directionOf({ direction }: NonNullable<ToolEntry['each']>): Argument[] {
  if (!direction) return []
  const schema: JsonSchema = {
    type: 'string',
    enum: ['asc', 'desc'],
    default: direction.default,
    description: 'desc: the last ones first.',
  }
  return [{ name: direction.argument, schema, required: false, target: { none: true } }]
}

/** The schema of an id, changed to accept a name too. Null stays allowed. */
function nameOrId(schema: JsonSchema, takes = 'Id or name.'): JsonSchema {
  const { description = '', default: fallback } = schema
  if (schema.items) return { ...schema, items: nameOrId(schema.items, takes) }
  return {
    type: typesOf(schema).includes('null') ? ['string', 'null'] : 'string',
    description:
      takes !== '' && /\bname\b/i.test(description) ? description : `${description} ${takes}`.trim(),
    ...(fallback === undefined ? {} : { default: fallback === null ? null : String(fallback) }),
  }
}

function isNamed(record: object | undefined, name: string): boolean {
  return record !== undefined && Object.hasOwn(record, name)
}

/** What the connector does before and after the tool's own call. */
export function stepPlans(
  entry: ToolEntry,
  args: readonly Argument[],
  resolvers: Resolvers,
  report: Report,
): Pick<ToolRecord, 'resolve' | 'split' | 'merge' | 'each'> {
  const ofFilters = Object.entries(entry.filters ?? {}).flatMap(([argument, filter]) =>
    filter.with === undefined ? [] : [[argument, filter.with] as const],
  )
  const resolve = [...Object.entries(entry.resolve ?? {}), ...ofFilters].flatMap(([argument, rule]) => {
    const name = typeof rule === 'string' ? rule : rule.with
    const resolver = resolvers.get(name)
    if (!resolver)
      report(
        'resolve',
        `${name} is an unknown resolver.`,
        `Known: ${[...resolvers.keys()].join(', ') || 'none'}.`,
      )
    if (!resolver) return []
    const plan = planOf(resolver, typeof rule === 'string' ? undefined : rule.separator)
    const merge = entry.merge?.find((one) => one.argument === argument)
    return (merge ? [merge.add, merge.remove] : [argument]).map((one) => [one, plan] as const)
  })
  const { description: _description, ...each } = entry.each ?? { description: '' }
  return {
    ...(resolve.length > 0 ? { resolve: Object.fromEntries(resolve) } : {}),
    ...(entry.split ? { split: entry.split } : {}),
    ...(entry.merge ? { merge: mergePlans(entry.merge, args, report) } : {}),
    ...(entry.each ? { each: each as NonNullable<ToolRecord['each']> } : {}),
  }
}

/** Says which argument holds the id of the record whose list is read, where it is not `id`. */
function mergePlans(plans: readonly MergePlan[], args: readonly Argument[], report: Report): MergePlan[] {
  const given = args.filter(({ internal }) => !internal)
  const inPath = given.filter(({ target }) => 'parameter' in target && target.parameter.in === 'path')
  return plans.map((plan) => {
    const by = plan.by ?? (given.some(({ name }) => name === 'id') ? 'id' : inPath.at(-1)?.name)
    if (by === undefined || !given.some(({ name }) => name === by))
      report('merge', `${by ?? 'id'} is not an argument.`, 'Name the one with the id of the record: `by`.')
    return by === undefined || by === 'id' ? plan : { ...plan, by }
  })
}

/** Reports steps that call a tool that does not exist. */
export function checkSteps(records: readonly ToolRecord[], problems: DeriveProblem[]): void {
  const ids = new Set(records.map(({ id }) => id))
  for (const { id, resolve, merge, each, confirm, response } of records) {
    const called = [
      ...Object.values(confirm ?? {}).flatMap(({ read, per }) => [read, ...(per ? [per.list] : [])]),
      ...Object.values(resolve ?? {}).flatMap(({ list, create = [], elsewhere }) =>
        [list, create, elsewhere?.list ?? []].flat(),
      ),
      ...(merge ?? []).map(({ read }) => read),
      ...(each ? [each.read] : []),
      ...(response.names ?? []).flatMap(({ from, each: one }) => [from?.list ?? [], one?.tool ?? []].flat()),
    ]
    for (const name of called) {
      if (!ids.has(name))
        problems.push({
          file: 'tools.yaml',
          key: id,
          problem: `calls the unknown tool ${name}.`,
          fix: 'Use the id of a tool in tools.yaml.',
        })
    }
  }
}

/** A tool may only need reads of the same connector: what is permitted beside it must change nothing. */
export function checkNeeds(records: readonly ToolRecord[], problems: DeriveProblem[]): void {
  const byId = new Map(records.map((record) => [record.id, record]))
  for (const { id, needs = [] } of records) {
    for (const name of needs) {
      const needed = byId.get(name)
      if (needed && name !== id && isReadOnly(needed)) continue
      problems.push({
        file: 'tools.yaml',
        key: `${id}.needs`,
        problem: needed ? `${name} is not another tool that only reads.` : `${name} is an unknown tool.`,
        fix: 'Use the id of a tool in tools.yaml that only reads.',
      })
    }
  }
}

/** The entry with the resolvers that apply to its arguments in every tool. The entry's own take precedence. */
export function withResolvers(
  id: string,
  entry: ToolEntry,
  args: readonly Argument[],
  resolvers: Resolvers,
): ToolEntry {
  const found = [...resolvers].flatMap(([name, { list, wherever = [], ids_of = [] }]) => {
    const names = ids_of.includes(entry.resource) ? [...wherever, 'id'] : wherever
    return list === id
      ? []
      : args.filter((argument) => takes(entry, argument, names)).map((one) => [one.name, name])
  })
  return found.length === 0
    ? entry
    : { ...entry, resolve: { ...Object.fromEntries(found), ...entry.resolve } }
}

function takes(entry: ToolEntry, { name, schema }: Argument, wherever: readonly string[]): boolean {
  if (!wherever.includes(name) || schema.enum) return false
  // A merged list is withheld because its additions and removals, which take names too, stand for it.
  const isMerged = entry.merge?.some(({ argument }) => argument === name)
  if (Object.hasOwn(entry.fixed ?? {}, name)) return false
  if (Object.hasOwn(entry.withheld ?? {}, name) && !isMerged) return false
  const types = typesOf(schema.items ?? schema)
  return types.length > 0 && types.every((type) => ['string', 'integer', 'null'].includes(type))
}
