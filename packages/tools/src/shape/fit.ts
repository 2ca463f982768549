import { isObject, type Redactor } from '@helpdesk-mcp/contracts'
import { adviceFor, CutText, cutInside, type ListCut, textStart, toPlain } from './cut.ts'

type JsonRecord = Record<string, unknown>

/** Bytes of a value as JSON. */
export function jsonBytes(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value) ?? '')
}

/** Bytes that a value takes in a result: those of its JSON, and at most `maxMarks` for each text and key. */
export type Measure = (value: unknown) => number

const maxMarks = 16

export interface FitOptions {
  /** The bytes of its JSON by default. */
  measure?: Measure
  /** Applied to what may fit as it is, after `redact`. */
  shorten?: (value: unknown) => unknown
  /** Takes credentials out, before anything is cut. */
  redact?: Redactor
  /** Whether the tool takes `fields`, so that a part of its answer can be asked for. */
  takesFields?: boolean
  /** False where no call reads more of a text than this one. */
  readsMore?: boolean
  /** What to ask for in `fields` to read more of the text at a path; the path by default. */
  fieldAt?: (path: string) => string
}

/**
 * Cuts an object to `maxBytes` of JSON: its longest strings first, each marked with its full length and how to read it; then its longest
 * lists, listed in `truncated`. What fits is returned as it is. The work is bounded by `maxBytes`, but for one look at each value.
 */
export function fitObject(value: JsonRecord, maxBytes: number, options: FitOptions = {}): JsonRecord {
  const { redact = plain, shorten = (given) => given, measure = jsonBytes, takesFields = true } = options
  const { fieldAt = (path: string) => path, readsMore = true } = options
  const fitsAsItIs = surelyFits(value, maxBytes)
  if (fitsAsItIs || isSmall(value, maxBytes)) {
    const whole = shorten(redact(value)) as JsonRecord
    if ((fitsAsItIs && whole === value) || measure(whole) <= maxBytes) return whole
  }
  const advise = (path: string) =>
    adviceFor(readsMore ? (takesFields ? fieldAt(path) : path) : '', takesFields)
  const cuts: ListCut[] = []
  const outer = redact(outline(value, { maxBytes, advise, redact, cuts })) as JsonRecord
  const cut = { advise, redact: plain, maxItems: Number.POSITIVE_INFINITY, onCut: () => undefined }
  const shortest = cutInside(outer, { ...cut, maxText: minTextLength }) as JsonRecord
  const finish = (content: JsonRecord) => toPlain(withTruncated(content, cuts, options)) as JsonRecord
  const fits = (content: JsonRecord) => measure(finish(content)) <= maxBytes
  if (fits(outer)) return finish(outer)
  if (!fits(shortest)) return toPlain(fitLists(shortest, maxBytes, cuts, options)) as JsonRecord
  let best = shortest
  let low = minTextLength
  let high = longestText(outer)
  while (high - low > 16) {
    const middle = Math.floor((low + high) / 2)
    const tried = cutInside(outer, { ...cut, maxText: middle }) as JsonRecord
    if (fits(tried)) [low, best] = [middle, tried]
    else high = middle
  }
  return finish(best)
}

/** The same for a value of any form. A list that is cut ends with a text that says so. */
export function fitValue(value: unknown, maxBytes: number, options: FitOptions = {}): unknown {
  if (isObject(value)) return fitObject(value, maxBytes, options)
  const { redact = plain, shorten = (given) => given, measure = jsonBytes } = options
  const fitsAsItIs = surelyFits(value, maxBytes)
  if (fitsAsItIs || isSmall(value, maxBytes)) {
    const whole = shorten(redact(value))
    if ((fitsAsItIs && whole === value) || measure(whole) <= maxBytes) return whole
  }
  const room = maxBytes - 200
  const { '': item, truncated } = fitObject({ '': value }, room, options) as {
    '': unknown
    truncated?: ListCut[]
  }
  if (item === undefined) return `…[cut: a value that does not fit into ${maxBytes} bytes]`
  if (!truncated || !Array.isArray(item)) return item
  const total = Math.max(...truncated.map((cut) => cut.total))
  return [...item, `…[cut: a list of ${total} items is not shown whole]`]
}

/** Whether a value fits whatever the measure says: what is far below the bound, as most results are, is not measured. */
export function surelyFits(value: unknown, maxBytes: number): boolean {
  return roomBeside(value, maxBytes, longestTextBytes) >= 0 || roomBeside(value, maxBytes, textBytes) >= 0
}

/** Bytes that are left of a room beside a value, at least, whatever the measure says. Below zero where it may not fit. */
export function leftBeside(value: unknown, room: number): number {
  return roomBeside(value, room, longestTextBytes)
}

/** What is left of so many bytes, at least. Below zero, how much is missing is not told. */
function roomBeside(value: unknown, maxBytes: number, bytesOf: (text: string) => number): number {
  if (typeof value === 'string') return maxBytes - bytesOf(value)
  if (typeof value !== 'object' || value === null) return maxBytes - 26
  let left = maxBytes - 2
  if (Array.isArray(value)) {
    for (const item of value) {
      left = roomBeside(item, left, bytesOf) - 1
      if (left < 0) return left
    }
    return left
  }
  for (const key of Object.keys(value)) {
    left = roomBeside((value as JsonRecord)[key], left - bytesOf(key), bytesOf) - 2
    if (left < 0) return left
  }
  return left
}

/** A text in JSON with its marks. */
function textBytes(text: string): number {
  const bytes = /^[ !#-[\]-~]*$/.test(text) ? text.length + 2 : jsonBytes(text)
  return bytes + maxMarks
}

/** The same without a look at it: no character takes more than `\u0000`. */
function longestTextBytes(text: string): number {
  return 6 * text.length + 2 + maxMarks
}

/** How many of the first items fit into `maxBytes` of JSON, with commas; at least one if there is one. */
export function fittingCount(items: readonly unknown[], maxBytes: number): number {
  let bytes = 0
  for (const [index, item] of items.entries()) {
    bytes += isSmall(item, maxBytes) ? jsonBytes(item) + 1 : maxBytes + 1
    if (bytes > maxBytes) return Math.max(1, index)
  }
  return items.length
}

/** Names to show in a note, which may have come from anywhere: the first few, each cut. */
export function someNames(names: readonly string[]): string[] {
  const shown = names
    .slice(0, maxNames)
    .map((name) => (name.length > 100 ? `${textStart(name, 100)}…` : name))
  return names.length > maxNames ? [...shown, `… and ${names.length - maxNames} more`] : shown
}

const maxNames = 20

/** Strings are not cut shorter than this; lists are cut instead. */
const minTextLength = 200

const plain: Redactor = (value) => value

/** Whether a value is at most a few times as long as what fits. Looks at no more of it than that. */
function isSmall(value: unknown, maxBytes: number): boolean {
  let left = 4 * maxBytes
  const waiting: unknown[] = [value]
  while (waiting.length > 0 && left > 0) {
    const item = waiting.pop()
    if (typeof item === 'string') left -= item.length
    else if (typeof item === 'object' && item !== null) {
      if (Array.isArray(item)) {
        left -= 2 * item.length
        if (left > 0) for (const inner of item) waiting.push(inner)
      } else {
        for (const key in item) {
          left -= key.length + 4
          waiting.push((item as JsonRecord)[key])
          if (left <= 0) break
        }
      }
    }
    left--
  }
  return left > 0
}

interface OutlineOptions {
  maxBytes: number
  advise: (path: string) => string
  redact: Redactor
  cuts: ListCut[]
}

/** A copy of bounded size, whatever the value: the search for the best cut copies and measures it several times. */
function outline(value: JsonRecord, { maxBytes, advise, redact, cuts }: OutlineOptions): unknown {
  const lengths = [maxBytes, maxBytes >> 3, 1_000, minTextLength].filter((length) => length >= minTextLength)
  const maxValues = maxBytes >> 3
  let maxItems = maxValues
  while (maxItems > 1 && valuesIn(value, maxItems, maxValues) > maxValues)
    maxItems = Math.floor(maxItems * 0.7)
  const maxCharacters = 3 * maxBytes
  const maxText =
    lengths.find((length) => charactersIn(value, length, maxItems, maxCharacters) <= maxCharacters) ??
    minTextLength
  return cutInside(value, { maxText, maxItems, advise, redact, onCut: (cut) => cuts.push(cut) })
}

/** How many values there are when so many items of each list are kept; of more than `enough`, not how many. */
function valuesIn(value: unknown, maxItems: number, enough: number): number {
  let count = 0
  const waiting: unknown[] = [value]
  while (waiting.length > 0 && count <= enough) {
    const item = waiting.pop()
    count++
    if (typeof item !== 'object' || item === null || item instanceof CutText) continue
    const inside = Array.isArray(item) ? item : Object.values(item)
    const kept = Math.min(inside.length, maxItems)
    if (count + kept > enough) return count + kept
    for (let index = 0; index < kept; index++) waiting.push(inside[index])
  }
  return count
}

function charactersIn(value: unknown, maxText: number, maxItems: number, enough: number): number {
  let count = 0
  const waiting: unknown[] = [value]
  while (waiting.length > 0 && count <= enough) {
    const item = waiting.pop()
    if (typeof item === 'string') count += Math.min(item.length, maxText)
    if (typeof item !== 'object' || item === null || item instanceof CutText) continue
    const inside = Array.isArray(item) ? item : Object.values(item)
    for (let index = 0; index < inside.length && index < maxItems; index++) waiting.push(inside[index])
  }
  return count
}

function longestText(value: unknown): number {
  if (typeof value === 'string') return value.length
  if (value instanceof CutText) return value.start.length
  if (typeof value !== 'object' || value === null) return 0
  return Object.values(value).reduce<number>((longest, item) => Math.max(longest, longestText(item)), 0)
}

function fitLists(
  value: JsonRecord,
  maxBytes: number,
  earlier: readonly ListCut[],
  options: FitOptions,
): JsonRecord {
  const { measure = jsonBytes } = options
  const totals = new Map(earlier.map(({ path, total }) => [path, total]))
  for (let longest = longestList(value) >> 1; longest >= 1; longest >>= 1) {
    const cuts: ListCut[] = []
    const onCut = (cut: ListCut) =>
      cuts.push({ ...cut, total: Math.max(cut.total, totals.get(cut.path) ?? 0) })
    const cut = cutInside(value, {
      maxText: Number.POSITIVE_INFINITY,
      maxItems: longest,
      advise: () => '',
      redact: plain,
      onCut,
    }) as JsonRecord
    const again = new Set(cuts.map(({ path }) => path))
    const whole = withTruncated(cut, [...cuts, ...earlier.filter(({ path }) => !again.has(path))], options)
    if (measure(toPlain(whole)) <= maxBytes) return whole
  }
  return namesOnly(value, maxBytes, measure)
}

function longestList(value: unknown): number {
  if (typeof value !== 'object' || value === null || value instanceof CutText) return 0
  const inside = Object.values(value)
  return inside.reduce<number>((longest, item) => Math.max(longest, longestList(item)), inside.length)
}

function withTruncated(
  value: JsonRecord,
  cuts: readonly ListCut[],
  { takesFields = true }: FitOptions,
): JsonRecord {
  if (cuts.length === 0) return value
  const longest = new Map<string, ListCut>()
  for (const cut of [...cuts].sort((a, b) => a.total - b.total)) longest.set(cut.path, cut)
  const truncated = [...longest.values()].sort((a, b) => b.total - a.total).slice(0, 10)
  const advice = takesFields
    ? 'Lists were cut to fit. Call again with fields to read one part of the answer.'
    : 'Lists were cut to fit.'
  return { ...value, truncated, truncated_note: advice }
}

/** If nothing else fits: the names of the fields, so that a model can ask for some. */
function namesOnly(value: JsonRecord, maxBytes: number, measure: Measure): JsonRecord {
  const names = Object.keys(value)
  const whole = (count: number) => ({
    truncated: [{ path: '', shown: 0, total: names.length }],
    fields: names.slice(0, count).map((name) => textStart(name, 100)),
  })
  let count = Math.min(names.length, 100)
  while (count > 0 && measure(whole(count)) > maxBytes) count--
  return whole(count)
}
