import { isObject, type ResolvePlan } from '@helpdesk-mcp/contracts'
import { typesOf } from '@helpdesk-mcp/tools'
import type { Argument } from './arguments.ts'
import type { ToolEntry } from './entry.ts'
import type { DeriveProblem } from './problems.ts'

/** An entry of the key `resolvers` of tools.yaml. */
export type Resolver = ResolvePlan & {
  /** Arguments that it stands for in every tool that has them. */
  wherever?: string[]
  /** What a model is told that it may give, where that is not `Id or name.` */
  takes?: string
}

/** How names become ids, by the resolver's name. */
export type Resolvers = ReadonlyMap<string, Resolver>

const texts = (value: unknown) => Array.isArray(value) && value.every((one) => typeof one === 'string')
const text = (value: unknown) => typeof value === 'string'
const needed = { list: text, id: text, match: texts }
const optional = { arguments: isObject, query: text, literals: texts, wherever: texts, takes: text }

export function readResolvers(raw: unknown, problems: DeriveProblem[]): Resolvers {
  const resolvers = new Map<string, Resolver>()
  for (const [name, value] of Object.entries(isObject(raw) ? raw : {})) {
    const isComplete = isObject(value) && Object.entries(needed).every(([key, holds]) => holds(value[key]))
    const forms: Record<string, (value: unknown) => boolean> = { ...needed, ...optional }
    const strange = Object.entries(isObject(value) ? value : {}).find(
      ([key, one]) => !(Object.hasOwn(forms, key) && forms[key]?.(one)),
    )
    if (isComplete && !strange) resolvers.set(name, value as unknown as Resolver)
    else
      problems.push({
        file: 'tools.yaml',
        key: `resolvers.${name}${strange ? `.${strange[0]}` : ''}`,
        problem: 'is not a resolver.',
        cure: `It has ${Object.keys(needed).join(', ')}, and may have ${Object.keys(optional).join(', ')}.`,
      })
  }
  return resolvers
}

/** As a record holds it. */
export function planOf(
  { wherever: _wherever, takes: _takes, ...plan }: Resolver,
  separator?: string,
): ResolvePlan {
  return separator === undefined ? plan : { ...plan, separator }
}

/** The entry with the resolvers that stand for its arguments wherever these are; what it says itself comes first. */
export function withResolvers(
  id: string,
  entry: ToolEntry,
  args: readonly Argument[],
  resolvers: Resolvers,
): ToolEntry {
  const found = [...resolvers].flatMap(([name, { list, wherever = [] }]) =>
    list === id
      ? []
      : args.filter((argument) => takes(entry, argument, wherever)).map((one) => [one.name, name]),
  )
  return found.length === 0
    ? entry
    : { ...entry, resolve: { ...Object.fromEntries(found), ...entry.resolve } }
}

function takes(entry: ToolEntry, { name, schema }: Argument, wherever: readonly string[]): boolean {
  if (!wherever.includes(name) || schema.enum) return false
  if (Object.hasOwn(entry.fixed ?? {}, name) || Object.hasOwn(entry.withheld ?? {}, name)) return false
  const types = typesOf(schema.items ?? schema)
  return types.length > 0 && types.every((type) => ['string', 'integer', 'null'].includes(type))
}
