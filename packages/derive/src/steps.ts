import type { JsonSchema, ToolRecord } from '@helpdesk-mcp/contracts'
import { digitsPattern, typesOf } from '@helpdesk-mcp/tools'
import type { Argument } from './arguments.ts'
import type { ToolEntry } from './entry.ts'
import type { Definitions } from './input-schema.ts'
import type { DeriveProblem } from './problems.ts'
import { planOf, type Resolvers } from './resolvers.ts'
import type { Say } from './response-plan.ts'

/** Arguments as a model sees them once several calls stand behind one tool. */
export function withSteps(
  args: readonly Argument[],
  entry: ToolEntry,
  definitions: Definitions,
  resolvers: Resolvers,
  say: Say,
): Argument[] {
  const takes = (name: string) => {
    const rule = entry.resolve?.[name]
    return resolvers.get((typeof rule === 'string' ? rule : rule?.with) ?? '')?.takes
  }
  const known = (key: string, name: string) => {
    const found = args.find((argument) => argument.name === name)
    if (!found)
      say(
        key,
        `${name} is not an argument of ${entry.operation}.`,
        `Its arguments: ${args.map((argument) => argument.name).join(', ')}.`,
      )
    return found
  }
  for (const name of Object.keys(entry.resolve ?? {})) known('resolve', name)
  for (const name of Object.keys(entry.spread ?? {})) known('spread', name)
  for (const { argument } of entry.merge ?? []) known('merge', argument)
  const repeated = entry.each ? known('each', entry.each.as) : undefined
  const asked = args.flatMap((argument) => {
    const parts = isNamed(entry.spread, argument.name) ? entry.spread?.[argument.name] : undefined
    if (parts) return spreadOut(argument, parts, definitions)
    const merge = entry.merge?.find((plan) => plan.argument === argument.name)
    if (merge)
      return [
        { ...argument, internal: true },
        change(merge.add, argument, 'Ids to add.'),
        change(merge.remove, argument, 'Ids to take away.'),
      ]
    if (argument === repeated) return [{ ...argument, internal: true }]
    if (!isNamed(entry.resolve, argument.name)) return [argument]
    return [{ ...argument, schema: nameOrId(argument.schema, takes(argument.name)), wire: argument.schema }]
  })
  return entry.each && repeated
    ? [parentOf(entry.each, repeated), ...directionOf(entry.each), ...asked]
    : asked
}

function isNamed(record: object | undefined, name: string): boolean {
  return record !== undefined && Object.hasOwn(record, name)
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

/** What was an id, as an id or a name. Where the vendor takes null, a model may give it too. */
function nameOrId(schema: JsonSchema, takes = 'Id or name.'): JsonSchema {
  const { description = '', default: fallback } = schema
  if (schema.items) return { ...schema, items: nameOrId(schema.items, takes) }
  return {
    type: typesOf(schema).includes('null') ? ['string', 'null'] : 'string',
    description: /\bname\b/i.test(description) ? description : `${description} ${takes}`.trim(),
    ...(fallback === undefined ? {} : { default: fallback === null ? null : String(fallback) }),
  }
}

/** What the connector does before and after the tool's own call. */
export function stepPlans(
  entry: ToolEntry,
  resolvers: Resolvers,
  say: Say,
): Pick<ToolRecord, 'resolve' | 'merge' | 'each'> {
  const resolve = Object.entries(entry.resolve ?? {}).flatMap(([argument, rule]) => {
    const name = typeof rule === 'string' ? rule : rule.with
    const resolver = resolvers.get(name)
    if (!resolver)
      say('resolve', `${name} is not a resolver.`, `Known: ${[...resolvers.keys()].join(', ') || 'none'}.`)
    return resolver
      ? [[argument, planOf(resolver, typeof rule === 'string' ? undefined : rule.separator)] as const]
      : []
  })
  const { description: _description, ...each } = entry.each ?? { description: '' }
  return {
    ...(resolve.length > 0 ? { resolve: Object.fromEntries(resolve) } : {}),
    ...(entry.merge ? { merge: entry.merge } : {}),
    ...(entry.each ? { each: each as NonNullable<ToolRecord['each']> } : {}),
  }
}

/** The tools that a step calls must be there. */
export function checkSteps(records: readonly ToolRecord[], problems: DeriveProblem[]): void {
  const ids = new Set(records.map(({ id }) => id))
  for (const { id, resolve, merge, each } of records) {
    const called = [
      ...Object.values(resolve ?? {}).map(({ list }) => list),
      ...(merge ?? []).map(({ read }) => read),
      ...(each ? [each.read] : []),
    ]
    for (const name of called) {
      if (!ids.has(name))
        problems.push({
          file: 'tools.yaml',
          key: id,
          problem: `calls ${name}, which is no tool.`,
          cure: 'Name the id of one.',
        })
    }
  }
}
