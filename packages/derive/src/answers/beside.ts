import { isObject, type LabelPlan, type NamePlan } from '@helpdesk-mcp/contracts'
import type { Schema, SchemaSource } from '../document/schema-source.ts'
import type { ToolEntry } from '../entries/entry.ts'
import { planOf, type Resolver, type Resolvers } from '../entries/resolvers.ts'
import type { DeriveProblem } from '../problems.ts'
import { typesIn } from '../schemas/plain-schema.ts'

/** Finds the fields of answers whose ids get a name beside them. */
export interface NameReader {
  /** `schema`: of an item. */
  read(schema: Schema | undefined, entry: ToolEntry): NamePlan[]
  /** Reports fields that no answer has. */
  finish(): void
}

/**
 * Reads `label`, `beside`, `near` and `each` of the resolvers. A field is looked for at its path in the schema of each answer; where it has
 * none, among the fields that the entry shows.
 */
export function createNameReader(
  source: SchemaSource,
  resolvers: Resolvers,
  resourceOf: (id: string) => string | undefined,
  problems: DeriveProblem[],
): NameReader {
  const met = new Set<string>()
  const fields = [...resolvers].flatMap(([name, resolver]) =>
    Object.entries(resolver.beside ?? {}).map(([path, rule]) => {
      const { as: prefix, also = [] } = typeof rule === 'string' ? { as: rule } : rule
      return { name, resolver, path, prefix, also }
    }),
  )
  return {
    read: (schema, { resource, compact = [], answer = [], defaults = {} }) =>
      fields.flatMap(({ name, resolver, path, prefix, also }) => {
        const steps = path.split('.')
        const found = propertyAt(source, schema, steps)
        const target = found ?? ([...compact, ...answer].includes(path) ? { type: 'string' } : undefined)
        const holder = steps.length > 1 ? propertyAt(source, schema, steps.slice(0, -1)) : (schema ?? {})
        // A rep's own repid is another number than the repid of a case.
        if (!target || !holder || resourceOf(resolver.list) === resource) return []
        met.add(`${name}.${path}`)
        const isSeveral = typesIn(target).includes('array') || target['items'] !== undefined
        const plan = { ...planFor(resolver, path, prefix, isSeveral), ...alsoOf(prefix, also) }
        const near = isSeveral || steps.length > 1 ? undefined : nearIn(source, holder, resolver, prefix)
        if (!near && !plan.from && !plan.each) return []
        const taken = [plan.name, plan.email ?? '', ...Object.values(plan.also ?? {})].filter((key) =>
          propertyAt(source, holder, [key]),
        )
        if (taken.length > 0) return []
        // Objects that are asked for by default come for the names alone.
        const isAsked = near && Object.hasOwn(defaults, 'include')
        const drop = isAsked ? { drop: { path: prefix, unless: 'include' } } : {}
        return [{ ...plan, ...(near ? { near, ...drop } : {}) }]
      }),
    finish() {
      for (const { name, path } of fields) {
        if (met.has(`${name}.${path}`)) continue
        const problem = `${path} is in the answer of no tool.`
        const fix = 'Fix the path, or the schema in openapi.yaml.'
        problems.push({ file: 'tools.yaml', key: `resolvers.${name}.beside`, problem, fix })
      }
    },
  }
}

/** The fields of a row, with the keys of names after their ids. */
export function withNames(compact: readonly string[], plans: readonly NamePlan[]): string[] {
  const beside = (field: string) => keysOfNames(plans.filter((plan) => plan.field === field))
  return compact.flatMap((field) => [field, ...beside(field)])
}

/** The paths at which names come to stand. */
export function keysOfNames(plans: readonly NamePlan[]): string[] {
  return plans.flatMap(({ field, name, email, also = {} }) =>
    [name, ...(email === undefined ? [] : [email]), ...Object.values(also)].map((key) =>
      [...field.split('.').slice(0, -1), key].join('.'),
    ),
  )
}

function alsoOf(prefix: string, also: readonly string[]): Pick<NamePlan, 'also'> {
  if (also.length === 0) return {}
  return { also: Object.fromEntries(also.map((key) => [key, `${prefix}_${key}`])) }
}

function planFor(resolver: Resolver, field: string, prefix: string, isSeveral: boolean): NamePlan {
  const {
    list,
    arguments: given,
    items,
    id,
    match,
    literals,
    label,
    pages,
    query,
  } = {
    ...planOf(resolver),
  }
  // Of those who wrote a thread, say, the name is enough.
  const hasEmail = !isSeveral && !field.includes('.') && (label?.email ?? resolver.near?.email) !== undefined
  const listed = label !== undefined && query === undefined
  return {
    field,
    name: isSeveral ? `${prefix}_names` : `${prefix}_name`,
    ...(hasEmail ? { email: `${prefix}_email` } : {}),
    ...(listed
      ? {
          from: {
            list,
            ...(given ? { arguments: given } : {}),
            ...(items ? { items } : {}),
            id,
            match,
            ...(literals ? { literals } : {}),
            label,
            ...(pages === undefined ? {} : { pages }),
          },
        }
      : {}),
    ...(resolver.each && label ? { each: { ...resolver.each, label } } : {}),
  }
}

/** The paths of `near` in the object that stands beside the id, if the answer has one. */
function nearIn(
  source: SchemaSource,
  holder: Schema,
  { near }: Resolver,
  prefix: string,
): LabelPlan | undefined {
  const object = near && propertyAt(source, holder, [prefix])
  if (!near || !object || !typesIn(object).includes('object')) return undefined
  const within = (paths: string) =>
    paths
      .split(' ')
      .map((path) => `${prefix}.${path}`)
      .join(' ')
  const hasEmail = near.email !== undefined && propertyAt(source, object, [near.email]) !== undefined
  return { name: within(near.name), ...(hasEmail ? { email: within(near.email as string) } : {}) }
}

/** The schema at a dotted path, through arrays; undefined where the document does not name it. */
function propertyAt(
  source: SchemaSource,
  schema: Schema | undefined,
  steps: readonly string[],
): Schema | undefined {
  let current = schema
  for (const step of steps) {
    while (current?.['items'] !== undefined) current = source.read(current['items'])
    const properties = isObject(current?.['properties']) ? current['properties'] : {}
    if (!Object.hasOwn(properties, step)) return undefined
    current = source.read(properties[step])
  }
  return current
}
