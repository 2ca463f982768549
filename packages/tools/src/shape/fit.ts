import { isObject, quote } from '@helpdesk-mcp/contracts'

/** Bytes of a value as JSON. */
export function jsonBytes(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value) ?? '')
}

/** Bytes that a value takes in a result. */
export type Measure = (value: unknown) => number

/** How many of the first items fit into `maxBytes` of JSON, with commas; at least one if there is one. */
export function fittingCount(
  items: readonly unknown[],
  maxBytes: number,
  measure: Measure = jsonBytes,
): number {
  let bytes = 0
  for (const [index, item] of items.entries()) {
    bytes += measure(item) + 1
    if (bytes > maxBytes) return Math.max(1, index)
  }
  return items.length
}

/**
 * Cuts an object to `maxBytes` of JSON: its longest strings first, each marked with its full length and how to read it;
 * then its longest lists, listed in `truncated`. An object that fits is returned as it is.
 */
export function fitObject(
  value: Record<string, unknown>,
  maxBytes: number,
  measure: Measure = jsonBytes,
): Record<string, unknown> {
  if (measure(value) <= maxBytes) return value
  const shortest = cutStrings(value, minStringLength)
  return measure(shortest) <= maxBytes
    ? fitStrings(value, shortest, maxBytes, measure)
    : fitLists(shortest, maxBytes, measure)
}

export type JsonRecord = Record<string, unknown>

/** Strings are not cut shorter than this; lists are cut instead. */
export const minStringLength = 200

/** Cuts strings to the greatest length that fits. */
export function fitStrings(
  value: JsonRecord,
  shortest: JsonRecord,
  maxBytes: number,
  measure: Measure,
): JsonRecord {
  let best = shortest
  let low = minStringLength
  let high = longestString(value)
  while (high - low > 16) {
    const middle = Math.floor((low + high) / 2)
    const cut = cutStrings(value, middle)
    if (measure(cut) <= maxBytes) [low, best] = [middle, cut]
    else high = middle
  }
  return best
}

/** Cuts every string to `length` characters, and marks it with its full length and how to read the rest. */
export function cutStrings(value: Record<string, unknown>, length: number): Record<string, unknown> {
  return cutStringsInside(value, length, []) as Record<string, unknown>
}

export function cutStringsInside(value: unknown, length: number, path: readonly string[]): unknown {
  if (typeof value === 'string') return cutText(value, length, path)
  if (Array.isArray(value)) return value.map((item) => cutStringsInside(item, length, path))
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, cutStringsInside(item, length, [...path, key])]),
  )
}

export function cutText(text: string, length: number, path: readonly string[]): string {
  if (text.length <= length) return text
  const start = textStart(text, length)
  const note = cutNote(start.length, text.length, path)
  return text.length <= start.length + note.length ? text : start + note
}

function cutNote(shown: number, total: number, path: readonly string[]): string {
  const field = quote(path.join('.'), 200)
  return ` …[cut: ${shown} of ${total} characters; call again with fields: [${field}] to read more]`
}

/**
 * Where the note begins that says that the text at this path was cut; the text's length if it was not. Somebody else who writes such a note
 * into a text can say nothing with it but a wrong number.
 */
export function cutNoteAt(text: string, path: readonly string[]): number {
  if (!text.endsWith(' to read more]')) return text.length
  const start = text.lastIndexOf(' …[cut: ')
  const total = /^ …\[cut: \d{1,15} of (\d{1,15}) characters;/.exec(text.slice(start))?.[1]
  return total !== undefined && text.slice(start) === cutNote(start, Number(total), path)
    ? start
    : text.length
}

export function longestString(value: unknown): number {
  if (typeof value === 'string') return value.length
  if (typeof value !== 'object' || value === null) return 0
  return Object.values(value).reduce<number>((longest, item) => Math.max(longest, longestString(item)), 0)
}

export function fitLists(value: JsonRecord, maxBytes: number, measure: Measure): JsonRecord {
  for (let longest = longestList(value) >> 1; longest >= 1; longest >>= 1) {
    const cuts: ListCut[] = []
    const cut = { ...cutLists(value, longest, cuts), truncated: largest(cuts) }
    if (measure(cut) <= maxBytes) return cut
  }
  return outline(value, maxBytes, measure)
}

/** A list that was cut, or an object with many keys. */
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
  return cutListsInside(value, length, '', cuts) as Record<string, unknown>
}

export function cutListsInside(value: unknown, length: number, path: string, cuts: ListCut[]): unknown {
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

export function longestList(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  const inside = Object.values(value)
  return inside.reduce<number>((longest, item) => Math.max(longest, longestList(item)), inside.length)
}

export function largest(cuts: readonly ListCut[]): ListCut[] {
  return [...cuts].sort((a, b) => b.total - a.total).slice(0, 10)
}

/** If nothing else fits: the names of the fields, so that a model can ask for some. */
export function outline(value: JsonRecord, maxBytes: number, measure: Measure): JsonRecord {
  const names = Object.keys(value)
  const whole = (count: number) => ({
    truncated: [{ path: '', shown: 0, total: names.length }],
    fields: names.slice(0, count).map((name) => textStart(name, 100)),
  })
  let count = Math.min(names.length, 100)
  while (count > 0 && measure(whole(count)) > maxBytes) count--
  return whole(count)
}

/** The first characters of a text, never half of a surrogate pair. */
export function textStart(text: string, length: number): string {
  const last = text.charCodeAt(length - 1)
  const halved = length < text.length && last >= 0xd800 && last <= 0xdbff
  return text.slice(0, halved ? length - 1 : length)
}
