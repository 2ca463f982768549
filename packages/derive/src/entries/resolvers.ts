import { isObject, type LabelPlan, type ResolvePlan } from '@helpdesk-mcp/contracts'
import type { DeriveProblem } from '../problems.ts'

/** A resolver in tools.yaml: how a name becomes an id. */
export type Resolver = ResolvePlan & {
  /** Arguments that it resolves in every tool that has them. */
  wherever?: string[]
  /** Resources whose tools it resolves the id of. */
  ids_of?: string[]
  /** What a model is told it may give, if not `Id or name.` */
  takes?: string
  /**
   * Fields of answers that hold such ids, and what the keys beside them begin with: `assigneeId: assignee` makes assignee_name. `also` are keys
   * of the label's own `also`.
   */
  beside?: Record<string, string | { as: string; also: string[] }>
  /** Where answers have the names themselves: paths in an object beside the id, which is called as the keys begin. */
  near?: LabelPlan
  /** The tool that reads one by its id, where not all are listed. */
  each?: { tool: string; argument: string; max: number }
}

/** Resolvers by name. */
export type Resolvers = ReadonlyMap<string, Resolver>

/** The resolver as a tool record holds it. */
export function planOf(
  { wherever: _, ids_of: _ids, takes: _takes, beside: _beside, near: _near, each: _each, ...plan }: Resolver,
  separator?: string,
): ResolvePlan {
  return separator === undefined ? plan : { ...plan, separator }
}

const text = (value: unknown) => typeof value === 'string'
const texts = (value: unknown) => Array.isArray(value) && value.every((one) => typeof one === 'string')
const required = { list: text, id: text, match: texts }
const optional = {
  arguments: isObject,
  items: texts,
  query: text,
  keys: text,
  literals: texts,
  wherever: texts,
  ids_of: texts,
  takes: text,
  form: (value: unknown) => text(value) && isPattern(value as string),
  ids: (value: unknown) => text(value) && isPattern(value as string),
  when: (value: unknown) => value === 'not_found',
  pages: Number.isInteger,
  unknown: (value: unknown) => value === 'send' || value === 'create',
  create: text,
  elsewhere: (value: unknown) =>
    isObject(value) && [value['list'], value['says']].every(text) && texts(value['match']),
  refuses: (value: unknown) => isObject(value) && Object.values(value).every(text),
  checked: (value: unknown) => value === true,
  label: isLabel,
  beside: (value: unknown) =>
    isObject(value) &&
    Object.values(value).every(
      (one) => text(one) || (isObject(one) && text(one['as']) && texts(one['also'])),
    ),
  near: isLabel,
  each: (value: unknown) =>
    isObject(value) && [value['tool'], value['argument']].every(text) && Number.isInteger(value['max']),
}

function isLabel(value: unknown): boolean {
  if (!isObject(value)) return false
  const { also = {} } = value
  const isAlso = isObject(also) && Object.values(also).every(text)
  return text(value['name']) && [undefined, 'string'].includes(typeOf(value['email'])) && isAlso
}

function typeOf(value: unknown): string | undefined {
  return value === undefined ? undefined : typeof value
}

function isPattern(text: string): boolean {
  try {
    new RegExp(text)
    return true
  } catch {
    return false
  }
}

export function readResolvers(raw: unknown, problems: DeriveProblem[]): Resolvers {
  const resolvers = new Map<string, Resolver>()
  for (const [name, value] of Object.entries(isObject(raw) ? raw : {})) {
    const isComplete = isObject(value) && Object.entries(required).every(([key, holds]) => holds(value[key]))
    const forms: Record<string, (value: unknown) => boolean> = { ...required, ...optional }
    const strange = Object.entries(isObject(value) ? value : {}).find(
      ([key, one]) => !(Object.hasOwn(forms, key) && forms[key]?.(one)),
    )
    if (isComplete && !strange) resolvers.set(name, value as unknown as Resolver)
    else
      problems.push({
        file: 'tools.yaml',
        key: `resolvers.${name}${strange ? `.${strange[0]}` : ''}`,
        problem: 'is not a valid resolver.',
        fix: `Required keys: ${Object.keys(required).join(', ')}. Optional: ${Object.keys(optional).join(', ')}.`,
      })
  }
  return resolvers
}
