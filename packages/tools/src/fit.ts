import { cutStrings, longestString } from './response/cut-strings.ts'

/** Bytes of a value as JSON. */
export function jsonBytes(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value) ?? '')
}

/** How many items from the front fit into `maximum` bytes of JSON, commas included; at least one if there is one. */
export function fittingCount(items: readonly unknown[], maximum: number): number {
  let bytes = 0
  for (const [index, item] of items.entries()) {
    bytes += jsonBytes(item) + 1
    if (bytes > maximum) return Math.max(1, index)
  }
  return items.length
}

/** Strings are cut no shorter than this while anything else can be cut. */
const shortest = 200

/**
 * Cuts an object to `maximum` bytes of JSON: its longest strings first, each marked with its full length and how to read
 * it; then its longest lists, named in `truncated`. What fits is returned as it is.
 */
export function fitObject(value: Record<string, unknown>, maximum: number): Record<string, unknown> {
  if (jsonBytes(value) <= maximum) return value
  const leanest = cutStrings(value, shortest)
  return jsonBytes(leanest) <= maximum ? fitStrings(value, leanest, maximum) : fitLists(leanest, maximum)
}

type JsonRecord = Record<string, unknown>

/** The longest strings for which there is room. */
function fitStrings(value: JsonRecord, leanest: JsonRecord, maximum: number): JsonRecord {
  let best = leanest
  let low = shortest
  let high = longestString(value)
  while (high - low > 16) {
    const middle = Math.floor((low + high) / 2)
    const cut = cutStrings(value, middle)
    if (jsonBytes(cut) <= maximum) [low, best] = [middle, cut]
    else high = middle
  }
  return best
}

function fitLists(value: JsonRecord, maximum: number): JsonRecord {
  for (let longest = longestList(value) >> 1; longest >= 1; longest >>= 1) {
    const cuts: ListCut[] = []
    const cut = { ...cutLists(value, longest, cuts), truncated: foremost(cuts) }
    if (jsonBytes(cut) <= maximum) return cut
  }
  return outline(value, maximum)
}

function foremost(cuts: readonly ListCut[]): ListCut[] {
  return [...cuts].sort((a, b) => b.total - a.total).slice(0, 10)
}

/** Where nothing else fits: the names of the fields, so that some can be asked for. */
function outline(value: JsonRecord, maximum: number): JsonRecord {
  const names = Object.keys(value)
  const whole = (count: number) => ({
    truncated: [{ path: '', shown: 0, total: names.length }],
    fields: names.slice(0, count).map((name) => textStart(name, 100)),
  })
  let count = Math.min(names.length, 100)
  while (count > 0 && jsonBytes(whole(count)) > maximum) count--
  return whole(count)
}

/** A list that was cut, or an object of many keys. */
export interface ListCut {
  /** Dotted path; empty for the object itself. */
  path: string
  shown: number
  total: number
}

/** Keeps the first `length` items of every list and object, and records in `cuts` where that took something away. */
export function cutLists(
  value: Record<string, unknown>,
  length: number,
  cuts: ListCut[],
): Record<string, unknown> {
  return cut(value, length, '', cuts) as Record<string, unknown>
}

export function longestList(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  const inside = Object.values(value)
  return inside.reduce<number>((longest, item) => Math.max(longest, longestList(item)), inside.length)
}

function cut(value: unknown, length: number, path: string, cuts: ListCut[]): unknown {
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value)
  if (entries.length > length) cuts.push({ path: textStart(path, 200), shown: length, total: entries.length })
  if (Array.isArray(value)) return value.slice(0, length).map((item) => cut(item, length, path, cuts))
  return Object.fromEntries(
    entries
      .slice(0, length)
      .map(([key, item]) => [key, cut(item, length, path ? `${path}.${key}` : key, cuts)]),
  )
}

/** The first characters of a text, never half of a surrogate pair. */
export function textStart(text: string, length: number): string {
  const last = text.charCodeAt(length - 1)
  const halved = length < text.length && last >= 0xd800 && last <= 0xdbff
  return text.slice(0, halved ? length - 1 : length)
}
