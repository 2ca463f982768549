import { isObject, mapAt, type ResponsePlan } from '@helpdesk-mcp/contracts'

/**
 * Picks the fields that a model asked for, or the plan's default ones, with HTML as text. Fields that the plan omits, and raw
 * HTML, are returned only if they are named.
 */
export async function shape(
  value: unknown,
  plan: ResponsePlan,
  fields: readonly string[] | undefined,
): Promise<unknown> {
  const everything = fields?.includes('*') ?? false
  const named = everything || !fields?.length ? undefined : fields
  const compact = plan.kind === 'list' && !everything ? plan.compact : undefined
  const paths = named ?? compact
  const chosen = paths ? pick(value, paths) : value
  const omitted = everything
    ? []
    : (plan.omit ?? []).filter((path) => !named?.some((name) => isIn(name, path)))
  const html = (plan.html ?? []).filter((path) => !fields?.includes(path))
  return htmlToText(omit(chosen, omitted), html)
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
  return paths.filter((path) => path !== '*' && !has(value, path.split('.')))
}

function has(value: unknown, [key, ...rest]: string[]): boolean {
  if (key === undefined || key === '*') return true
  if (Array.isArray(value)) return value.some((item) => has(item, [key, ...rest]))
  return isObject(value) && Object.hasOwn(value, key) && has(value[key], rest)
}

/** Converts the HTML strings at these dotted paths to text. The converter is loaded on first use. */
async function htmlToText(value: unknown, paths: readonly string[]): Promise<unknown> {
  if (paths.length === 0) return value
  const { convert } = await import('html-to-text')
  const options = {
    wordwrap: false as const,
    selectors: [
      { selector: 'a', options: { hideLinkHrefIfSameAsText: true } },
      { selector: 'img', format: 'skip' },
    ],
    limits: { maxInputLength: 2_000_000 },
  }
  const text = (item: unknown) =>
    typeof item === 'string' && /<[a-z!/]|&[a-z#]/i.test(item) ? convert(item, options) : item
  return paths.reduce((current, path) => mapAt(current, path, text), value)
}

/** Bytes of a value as JSON. */
export function jsonBytes(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value) ?? '')
}

/** How many of the first items fit into `maxBytes` of JSON, with commas; at least one if there is one. */
export function fittingCount(items: readonly unknown[], maxBytes: number): number {
  let bytes = 0
  for (const [index, item] of items.entries()) {
    bytes += jsonBytes(item) + 1
    if (bytes > maxBytes) return Math.max(1, index)
  }
  return items.length
}

/**
 * Cuts an object to `maxBytes` of JSON: its longest strings first, each marked with its full length and how to read it;
 * then its longest lists, listed in `truncated`. An object that fits is returned as it is.
 */
export function fitObject(value: Record<string, unknown>, maxBytes: number): Record<string, unknown> {
  if (jsonBytes(value) <= maxBytes) return value
  const shortest = cutStrings(value, minStringLength)
  return jsonBytes(shortest) <= maxBytes
    ? fitStrings(value, shortest, maxBytes)
    : fitLists(shortest, maxBytes)
}

type JsonRecord = Record<string, unknown>

/** Strings are not cut shorter than this; lists are cut instead. */
const minStringLength = 200

/** Cuts strings to the greatest length that fits. */
function fitStrings(value: JsonRecord, shortest: JsonRecord, maxBytes: number): JsonRecord {
  let best = shortest
  let low = minStringLength
  let high = longestString(value)
  while (high - low > 16) {
    const middle = Math.floor((low + high) / 2)
    const cut = cutStrings(value, middle)
    if (jsonBytes(cut) <= maxBytes) [low, best] = [middle, cut]
    else high = middle
  }
  return best
}

/** Cuts every string to `length` characters, and marks it with its full length and how to read the rest. */
function cutStrings(value: Record<string, unknown>, length: number): Record<string, unknown> {
  return cutStringsInside(value, length, []) as Record<string, unknown>
}

function cutStringsInside(value: unknown, length: number, path: readonly string[]): unknown {
  if (typeof value === 'string') return cutText(value, length, path)
  if (Array.isArray(value)) return value.map((item) => cutStringsInside(item, length, path))
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, cutStringsInside(item, length, [...path, key])]),
  )
}

function cutText(text: string, length: number, path: readonly string[]): string {
  if (text.length <= length) return text
  const start = textStart(text, length)
  const field = textStart(path.join('.'), 200)
  const mark = ` …[cut: ${start.length} of ${text.length} characters; call again with fields: ["${field}"] to read more]`
  return text.length <= start.length + mark.length ? text : start + mark
}

function longestString(value: unknown): number {
  if (typeof value === 'string') return value.length
  if (typeof value !== 'object' || value === null) return 0
  return Object.values(value).reduce<number>((longest, item) => Math.max(longest, longestString(item)), 0)
}

function fitLists(value: JsonRecord, maxBytes: number): JsonRecord {
  for (let longest = longestList(value) >> 1; longest >= 1; longest >>= 1) {
    const cuts: ListCut[] = []
    const cut = { ...cutLists(value, longest, cuts), truncated: largest(cuts) }
    if (jsonBytes(cut) <= maxBytes) return cut
  }
  return outline(value, maxBytes)
}

/** A list that was cut, or an object with many keys. */
interface ListCut {
  /** Dotted path; empty for the object itself. */
  path: string
  shown: number
  total: number
}

/** Keeps the first `length` items of every list and object, and records in `cuts` where that took something away. */
function cutLists(value: Record<string, unknown>, length: number, cuts: ListCut[]): Record<string, unknown> {
  return cutListsInside(value, length, '', cuts) as Record<string, unknown>
}

function cutListsInside(value: unknown, length: number, path: string, cuts: ListCut[]): unknown {
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value)
  if (entries.length > length) cuts.push({ path: textStart(path, 200), shown: length, total: entries.length })
  if (Array.isArray(value))
    return value.slice(0, length).map((item) => cutListsInside(item, length, path, cuts))
  return Object.fromEntries(
    entries
      .slice(0, length)
      .map(([key, item]) => [key, cutListsInside(item, length, path ? `${path}.${key}` : key, cuts)]),
  )
}

function longestList(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  const inside = Object.values(value)
  return inside.reduce<number>((longest, item) => Math.max(longest, longestList(item)), inside.length)
}

function largest(cuts: readonly ListCut[]): ListCut[] {
  return [...cuts].sort((a, b) => b.total - a.total).slice(0, 10)
}

/** If nothing else fits: the names of the fields, so that a model can ask for some. */
function outline(value: JsonRecord, maxBytes: number): JsonRecord {
  const names = Object.keys(value)
  const whole = (count: number) => ({
    truncated: [{ path: '', shown: 0, total: names.length }],
    fields: names.slice(0, count).map((name) => textStart(name, 100)),
  })
  let count = Math.min(names.length, 100)
  while (count > 0 && jsonBytes(whole(count)) > maxBytes) count--
  return whole(count)
}

/** The first characters of a text, never half of a surrogate pair. */
function textStart(text: string, length: number): string {
  const last = text.charCodeAt(length - 1)
  const halved = length < text.length && last >= 0xd800 && last <= 0xdbff
  return text.slice(0, halved ? length - 1 : length)
}
