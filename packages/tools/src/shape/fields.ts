import {
  isObject,
  type ResponsePlan,
  roomyObject,
  setKey,
  type TextPlan,
  valueAt,
} from '@helpdesk-mcp/contracts'
import { isEmpty } from './field-rules.ts'
import { leaveOut } from './leave-out.ts'
import {
  type AskedField,
  createTextsReader,
  newTextBudget,
  readField,
  type TextBudget,
  type TextForm,
} from './texts.ts'

/**
 * Picks the fields that a model asked for, or the plan's default ones, with HTML as text. Fields that the plan omits, and raw
 * HTML, are returned only if they are named; `body:full` is a text with its quoted history and signature. A promise only where texts are read.
 */
export type Shaper = (
  value: unknown,
  fields: readonly string[] | undefined,
  budget?: TextBudget,
  /** Filled with what a lean plan leaves out. */
  left?: Set<string>,
) => unknown

/** Compiles the plan once for all calls without `fields`, and for each call that has some. */
export function createShaper(plan: ResponsePlan): Shaper {
  let usual: ReturnType<typeof compile> | undefined
  return (value, fields = [], budget = newTextBudget(), left = undefined) => {
    if (fields.length > 0) return compile(plan, fields)(value, budget)
    usual ??= compile(plan, [])
    return usual(value, budget, left)
  }
}

/** The same for one value. */
export async function shape(
  value: unknown,
  plan: ResponsePlan,
  fields: readonly string[] | undefined,
  budget?: TextBudget,
  left?: Set<string>,
): Promise<unknown> {
  return createShaper(plan)(value, fields, budget, left)
}

function compile(plan: ResponsePlan, fields: readonly string[]) {
  const asked = fields.map(readField)
  const everything = asked.some(({ path }) => path === '*')
  const named =
    everything || asked.length === 0 ? undefined : [...asked.map(({ path }) => path), ...ownIds(plan)]
  const compact = plan.kind === 'list' && !everything ? plan.compact : undefined
  const paths = named ?? compact
  const chosen = paths && toTree(paths)
  const omitted = everything
    ? []
    : (plan.omit ?? []).filter((path) => !named?.some((name) => isIn(name, path)))
  const omittedSteps = omitted.map((path) => ({ path, steps: path.includes('.') ? path.split('.') : path }))
  const dropped = omitted.length > 0 ? toTree(omitted) : undefined
  const groups = everything ? [] : (plan.firstOf ?? [])
  const onlyFirst = groups.map((group) => createOnlyFirst(group, named ?? []))
  const readTexts = createTextsReader(plan.texts ?? [], (text) => formOf(text, asked))
  const isLean = asked.length === 0

  return (value: unknown, budget: TextBudget, left?: Set<string>): unknown => {
    const kept = chosen ? keep(value, chosen) : value
    if (left && plan.lean && isLean) {
      for (const { path, steps } of omittedSteps) if (!isEmpty(valueAt(kept, steps))) left.add(path)
    }
    const rest = dropped ? drop(kept, dropped) : kept
    let one = rest
    for (const choose of onlyFirst) one = choose(one)
    const lean = isLean ? leaveOut(one, plan, left) : one
    return readTexts ? readTexts(lean, value, budget) : lean
  }
}

/** What to ask for to read more of the field at a path: a text is its vendor's own, HTML and all, unless it is asked for in full. */
export function wholeField({ texts = [] }: ResponsePlan, path: string): string {
  const isText = texts.some((text) =>
    text.within && text.path !== '' ? isIn(path, text.path) : path === text.path,
  )
  return isText && path !== '' ? `${path}:full` : path
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

/** Looks for fields in one item after another. */
export interface FieldSearch {
  look(item: unknown): void
  /** The fields that no item had; none if there were no items. */
  missing(): string[]
}

/** No answer has more levels. */
const maxSteps = 100

/** Finds which of the fields that were asked for are nowhere in a response, in one pass. */
export function searchFields(fields: readonly string[] | undefined): FieldSearch {
  const isPossible = (path: string) => path.split('.', maxSteps + 1).length <= maxSteps
  const asked = (fields ?? []).map((name) => ({ name, path: readField(name).path }))
  const left = toTree(asked.flatMap(({ path }) => (path !== '*' && isPossible(path) ? [path] : [])))
  let hasItems = false
  return {
    look(item) {
      hasItems = true
      find(item, left)
    },
    missing() {
      const missing = new Set(hasItems ? pathsOf(left) : [])
      const isMissing = (path: string) => missing.has(path) || (hasItems && !isPossible(path))
      return asked.flatMap(({ name, path }) => (isMissing(path) ? [name] : []))
    },
  }
}

/** Takes the paths that a value has out of the tree. True when nothing is left of it. */
function find(value: unknown, branch: Branch): boolean {
  branch.whole = false
  branch.under.delete('*')
  if (Array.isArray(value)) {
    for (const item of value) if (branch.under.size === 0 || find(item, branch)) break
  } else if (isObject(value)) {
    for (const key of sharedKeys(value, branch)) {
      const inner = branch.under.get(key)
      if (inner && find(value[key], inner)) branch.under.delete(key)
    }
  }
  return branch.under.size === 0
}

function pathsOf({ whole, under }: Branch, path?: string): string[] {
  const at = (key: string) => (path === undefined ? key : `${path}.${key}`)
  const inside = [...under].flatMap(([key, branch]) => pathsOf(branch, at(key)))
  return whole && path !== undefined ? [path, ...inside] : inside
}

/** The keys that both have, in the order of the branch. Of small objects the keys are looked at first: there may be very many. */
function sharedKeys(value: Record<string, unknown>, { under }: Branch): string[] {
  const keys = Object.keys(value)
  if (keys.length < under.size) {
    const shared = keys.filter((key) => under.has(key))
    return shared.sort((a, b) => (under.get(a)?.place ?? 0) - (under.get(b)?.place ?? 0))
  }
  return [...under.keys()].filter((key) => Object.hasOwn(value, key))
}

/** Dotted paths as a tree. `whole`: a path ends here. */
interface Branch {
  whole: boolean
  /** Its place among its neighbours. */
  place: number
  under: Map<string, Branch>
}

/** Keeps only the fields at these dotted paths, going through arrays. */
export function pick(value: unknown, paths: readonly string[]): unknown {
  return keep(value, toTree(paths))
}

function keep(value: unknown, branch: Branch): unknown {
  const { whole, under } = branch
  if (whole || under.has('*')) return value
  if (Array.isArray(value)) return value.map((item) => keep(item, branch))
  if (!isObject(value)) return value
  const keys = sharedKeys(value, branch)
  const kept = roomyObject(keys.length)
  for (const key of keys) setKey(kept, key, keep(value[key], under.get(key) as Branch))
  return kept
}

/** Leaves out the fields at these dotted paths, going through arrays. */
function omit(value: unknown, paths: readonly string[]): unknown {
  return paths.length === 0 ? value : drop(value, toTree(paths))
}

function drop(value: unknown, tree: Branch): unknown {
  if (Array.isArray(value)) return value.map((item) => drop(item, tree))
  if (!isObject(value)) return value
  const keys = Object.keys(value)
  if (!keys.some((key) => tree.under.has(key))) return value
  const rest = roomyObject(keys.length)
  for (const key of keys) {
    const branch = tree.under.get(key)
    if (!branch) setKey(rest, key, value[key])
    else if (!branch.whole) setKey(rest, key, drop(value[key], branch))
  }
  return rest
}

/** Compiles a group of fields beside each other: of these the first that is not empty is kept, and those that are named. */
function createOnlyFirst(group: readonly string[], named: readonly string[]): (value: unknown) => unknown {
  const [first = ''] = group
  const at = first.lastIndexOf('.') + 1
  const keys = group.map((path) => ({ key: path.slice(at), named: named.some((name) => isIn(name, path)) }))
  const within = (item: unknown, [parent, ...parents]: readonly string[]): unknown => {
    if (Array.isArray(item))
      return item.map((one) => within(one, parent === undefined ? [] : [parent, ...parents]))
    if (!isObject(item)) return item
    if (parent !== undefined)
      return Object.hasOwn(item, parent) ? { ...item, [parent]: within(item[parent], parents) } : item
    const there = keys.filter(({ key }) => Object.hasOwn(item, key))
    const kept = there.find(({ key }) => !isBlank(item[key])) ?? there[0]
    const dropped = there.filter((one) => one !== kept && !one.named).map(({ key }) => key)
    return omit(item, dropped)
  }
  const steps = first
    .slice(0, Math.max(0, at - 1))
    .split('.')
    .filter(Boolean)
  return (value) => within(value, steps)
}

function isBlank(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '')
}

function toTree(paths: readonly string[]): Branch {
  const root: Branch = { whole: false, place: 0, under: new Map() }
  for (const path of paths) {
    let branch = root
    for (const key of path.split('.')) {
      const next = branch.under.get(key) ?? { whole: false, place: branch.under.size, under: new Map() }
      branch.under.set(key, next)
      branch = next
    }
    branch.whole = true
  }
  return root
}
