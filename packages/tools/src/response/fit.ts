import { cutLists, type ListCut, longestList } from './cut-lists.ts'
import { cutStrings, longestString } from './cut-strings.ts'
import { textStart } from './text-start.ts'

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
