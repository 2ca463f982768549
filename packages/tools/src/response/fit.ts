import { isObject } from '@helpdesk-mcp/contracts'

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

const shortest = 200

/**
 * Cuts an object to `maximum` bytes of JSON: its longest strings first, each marked with its full length and how to read
 * it; then its longest lists, named in `truncated`. What fits is returned as it is.
 */
export function fitObject(value: Record<string, unknown>, maximum: number): Record<string, unknown> {
  if (jsonBytes(value) <= maximum) return value
  const lengths = [...new Set(stringLengths(value))].sort((a, b) => b - a)
  let low = shortest
  let high = Math.max(shortest, lengths[0] ?? shortest)
  if (jsonBytes(cutStrings(value, low, [])) > maximum)
    return fitLists(cutStrings(value, low, []) as Record<string, unknown>, maximum)
  while (high - low > 16) {
    const middle = Math.floor((low + high) / 2)
    if (jsonBytes(cutStrings(value, middle, [])) <= maximum) low = middle
    else high = middle
  }
  return cutStrings(value, low, []) as Record<string, unknown>
}

function stringLengths(value: unknown): number[] {
  if (typeof value === 'string') return [value.length]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(stringLengths)
}

function cutStrings(value: unknown, length: number, path: string[]): unknown {
  if (typeof value === 'string') {
    const mark = (shown: number) =>
      ` …[cut: ${shown} of ${value.length} characters; call again with fields: ["${path.join('.')}"] to read more]`
    return value.length <= length + mark(length).length ? value : whole(value, length) + mark(length)
  }
  if (Array.isArray(value)) return value.map((item) => cutStrings(item, length, path))
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, cutStrings(item, length, [...path, key])]),
  )
}

/** The first characters, never half of a surrogate pair. */
function whole(text: string, length: number): string {
  const last = text.charCodeAt(length - 1)
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? length - 1 : length)
}

function fitLists(value: Record<string, unknown>, maximum: number): Record<string, unknown> {
  let longest = Math.max(...listLengths(value), 0)
  while (longest > 1) {
    longest = Math.floor(longest / 2)
    const truncated: { path: string; shown: number; total: number }[] = []
    const cut = {
      ...(cutLists(value, longest, [], truncated) as Record<string, unknown>),
      truncated: summary(truncated),
    }
    if (jsonBytes(cut) <= maximum) return cut
  }
  return {
    truncated: [{ path: '', shown: 0, total: 1 }],
    fields: Object.keys(value)
      .slice(0, 100)
      .map((key) => key.slice(0, 100)),
  }
}

function summary<Row extends { path: string; shown: number; total: number }>(rows: Row[]): Row[] {
  return [...rows].sort((a, b) => b.total - a.total).slice(0, 10)
}

function listLengths(value: unknown): number[] {
  if (typeof value !== 'object' || value === null) return []
  const inside = Object.values(value).flatMap(listLengths)
  return [Array.isArray(value) ? value.length : Object.keys(value).length, ...inside]
}

function cutLists(
  value: unknown,
  length: number,
  path: string[],
  cut: { path: string; shown: number; total: number }[],
): unknown {
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value)
  if (entries.length > length) cut.push({ path: path.join('.'), shown: length, total: entries.length })
  if (Array.isArray(value)) return value.slice(0, length).map((item) => cutLists(item, length, path, cut))
  return Object.fromEntries(
    entries.slice(0, length).map(([key, item]) => [key, cutLists(item, length, [...path, key], cut)]),
  )
}
