import { isObject, type ResponsePlan, type TextPlan } from '@helpdesk-mcp/contracts'
import { type AskedField, readField, readTexts, type TextForm } from './texts.ts'

/**
 * Picks the fields that a model asked for, or the plan's default ones, with HTML as text. Fields that the plan omits, and raw
 * HTML, are returned only if they are named; `body:full` is a text with its quoted history and signature.
 */
export async function shape(
  value: unknown,
  plan: ResponsePlan,
  fields: readonly string[] | undefined,
): Promise<unknown> {
  const asked = (fields ?? []).map(readField)
  const everything = asked.some(({ path }) => path === '*')
  const named =
    everything || asked.length === 0 ? undefined : [...asked.map(({ path }) => path), ...ownIds(plan)]
  const compact = plan.kind === 'list' && !everything ? plan.compact : undefined
  const paths = named ?? compact
  const chosen = paths ? pick(value, paths) : value
  const omitted = everything
    ? []
    : (plan.omit ?? []).filter((path) => !named?.some((name) => isIn(name, path)))
  return readTexts(omit(chosen, omitted), value, plan.texts ?? [], (text) => formOf(text, asked))
}

/** A text that is named is the vendor's own; with a suffix, or inside something that is named with one, it has that form. */
function formOf({ path, within }: TextPlan, asked: readonly AskedField[]): TextForm {
  const named = asked.find((field) =>
    within ? isIn(field.path, path) && field.path !== path : field.path === path,
  )
  const around = asked.find((field) => field.form !== 'raw' && (field.path === '*' || isIn(path, field.path)))
  return named?.form ?? around?.form ?? 'text'
}

/** The fields that say which record a row is: without them a row of other fields leads nowhere. */
function ownIds({ kind, compact = [] }: ResponsePlan): string[] {
  if (kind !== 'list') return []
  const [first = 'id'] = compact
  return /^\w*id$/i.test(first) ? ['id', first] : ['id']
}

/** Whether a path is `other` or inside it. */
function isIn(path: string, other: string): boolean {
  return path === other || path.startsWith(`${other}.`)
}

/** Fields that were asked for but are nowhere in the response. */
export function unknownFields(value: unknown, fields: readonly string[] | undefined): string[] {
  const empty = Array.isArray(value) && value.length === 0
  return fields && !empty ? missingPaths(value, fields) : []
}

/** Dotted paths as a tree. `whole`: a path ends here. */
interface Branch {
  whole: boolean
  under: Map<string, Branch>
}

/** Keeps only the fields at these dotted paths, going through arrays. */
function pick(value: unknown, paths: readonly string[]): unknown {
  return keep(value, toTree(paths))
}

function keep(value: unknown, { whole, under }: Branch): unknown {
  if (whole || under.has('*')) return value
  if (Array.isArray(value)) return value.map((item) => keep(item, { whole, under }))
  if (!isObject(value)) return value
  const kept = [...under].filter(([key]) => Object.hasOwn(value, key))
  return Object.fromEntries(kept.map(([key, branch]) => [key, keep(value[key], branch)]))
}

/** Leaves out the fields at these dotted paths, going through arrays. */
function omit(value: unknown, paths: readonly string[]): unknown {
  return paths.length === 0 ? value : drop(value, toTree(paths))
}

function drop(value: unknown, tree: Branch): unknown {
  if (Array.isArray(value)) return value.map((item) => drop(item, tree))
  if (!isObject(value) || !Object.keys(value).some((key) => tree.under.has(key))) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]) => {
      const branch = tree.under.get(key)
      if (branch?.whole) return []
      return [[key, branch ? drop(item, branch) : item]]
    }),
  )
}

function toTree(paths: readonly string[]): Branch {
  const root: Branch = { whole: false, under: new Map() }
  for (const path of paths) {
    let branch = root
    for (const key of path.split('.')) {
      const next = branch.under.get(key) ?? { whole: false, under: new Map() }
      branch.under.set(key, next)
      branch = next
    }
    branch.whole = true
  }
  return root
}

/** The paths that are nowhere in the value. */
function missingPaths(value: unknown, paths: readonly string[]): string[] {
  return paths.filter((path) => path !== '*' && !has(value, readField(path).path.split('.')))
}

function has(value: unknown, [key, ...rest]: string[]): boolean {
  if (key === undefined || key === '*') return true
  if (Array.isArray(value)) return value.some((item) => has(item, [key, ...rest]))
  return isObject(value) && Object.hasOwn(value, key) && has(value[key], rest)
}
