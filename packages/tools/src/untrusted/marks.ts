import { isObject, nodeCrypto, setKey, type UntrustedPart, valueAt } from '@helpdesk-mcp/contracts'
import { cutNoteAt } from '../shape/cut.ts'
import {
  countUntrusted,
  createUntrustedTrees,
  inList,
  mapUntrusted,
  type UntrustedTrees,
  type UntrustedVisitor,
} from './map-untrusted.ts'
import { FoundPaths, untrustedPaths } from './paths.ts'

/** A result as text in which everything that people outside wrote is delimited. */
export interface MarkedText {
  /** JSON; without its marks it is the content. */
  text: string
  /** Stands before each text, as the first thing in its string. */
  begin: string
  /** Stands after each text, as in `<<Where is my order?>>u582039`: new for each result, and in none of its texts. */
  end: string
  /** Where untrusted text stands: dotted paths, with `[]` for the items of a list. A path may stand for all that is inside it. */
  paths: string[]
}

interface MarkOptions {
  /** The content as JSON, where it is at hand. */
  json?: string
  /** Plans that were compiled before. */
  trees?: UntrustedTrees
}

/** Writes a result as JSON with its untrusted strings marked. Undefined if there are none. */
export function markUntrusted(
  content: Record<string, unknown>,
  parts: readonly UntrustedPart[],
  { json = JSON.stringify(content), trees = createUntrustedTrees() }: MarkOptions = {},
): MarkedText | undefined {
  const end = newEnd(json)
  const found = new FoundPaths()
  let marked: unknown = content
  for (const { at, plan, ours } of parts) {
    // Each item of a list was cut by itself: the note names the field by its path in the item.
    const toItem = Array.isArray(valueAt(content, at)) ? at.length + 1 : 0
    const visitor: UntrustedVisitor = {
      text(text, path) {
        found.add(path)
        const note = text.endsWith(']') ? cutNoteAt(text, keysOf(path.slice(toItem))) : text.length
        return note === text.length
          ? begin + text + end
          : begin + text.slice(0, note) + end + text.slice(note)
      },
      key(key, path) {
        found.add([...path, key])
        return begin + key + end
      },
    }
    const options = ours === undefined ? { path: at } : { path: at, ours }
    marked = changeAt(marked, at, (data) => mapUntrusted(data, trees(plan), visitor, options))
  }
  return found.paths.length === 0
    ? undefined
    : { text: JSON.stringify(marked), begin, end, paths: untrustedPaths(found.paths) }
}

function keysOf(path: readonly string[]): string[] {
  return path.filter((key) => key !== inList)
}

function changeAt(value: unknown, at: readonly string[], change: (value: unknown) => unknown): unknown {
  const [key, ...rest] = at
  if (key === undefined) return change(value)
  if (!isObject(value) || !Object.hasOwn(value, key)) return value
  return { ...value, [key]: changeAt(value[key], rest, change) }
}

const begin = '<<'
const digits = 6
const maxDigits = 15
/** Digits that `randomInt` can give at once. */
const maxRandom = 14
const triesEach = 20

/** An end that stands nowhere in the JSON: the text inside cannot hold it. The beginning needs no such care, as nothing comes before it. */
function newEnd(json: string): string {
  for (let attempt = 0; ; attempt++) {
    const length = Math.min(digits + 3 * Math.floor(attempt / triesEach), maxDigits)
    const end = endOf(String(nodeCrypto().randomInt(10 ** Math.min(length, maxRandom))).padStart(length, '0'))
    if (!json.includes(end)) return end
  }
}

function endOf(number: string): string {
  return `>>u${number}`
}

/** Bytes that the marks of one string take. */
const markBytes = begin.length + endOf('0'.repeat(digits)).length

/** Measures a result, or data with its part of the plan, as JSON text with marks. */
export function markedBytes(
  parts: readonly UntrustedPart[],
  trees = createUntrustedTrees(),
): (value: unknown) => number {
  return (value) => {
    let marked = 0
    for (const { at, plan, ours } of parts) marked += countUntrusted(valueAt(value, at), trees(plan), ours)
    return Buffer.byteLength(JSON.stringify(value) ?? '') + marked * markBytes
  }
}

/** An end of any result, also as written in HTML. */
const anyEnd = new RegExp(`(?:>>|&gt;&gt;)u\\d{${digits},${maxDigits}}`, 'i')
const anyBegin = /<<|&lt;&lt;/
const maxDepth = 100

/** A call with more values is refused, so that no more are looked at. */
const maxValues = 5_000

/**
 * Arguments without marks: a model that copies text from a result may copy its marks too. Of more arguments than a call may have, one too many
 * is kept.
 */
export function withoutMarks(args: Record<string, unknown>): Record<string, unknown> {
  let values = 0

  function strip(value: unknown, depth: number): unknown {
    if (++values > maxValues) return value
    if (typeof value === 'string') return stripText(value)
    if (depth > maxDepth || typeof value !== 'object' || value === null) return value
    if (Array.isArray(value)) return value.map((item) => strip(item, depth + 1))
    return stripKeys(value as Record<string, unknown>, Object.keys(value), depth)
  }

  function stripKeys(object: Record<string, unknown>, keys: readonly string[], depth: number) {
    const stripped: Record<string, unknown> = {}
    for (const key of keys) setKey(stripped, stripText(key), strip(object[key], depth + 1))
    return stripped
  }

  // To list the names of 80,000 arguments takes longer than all else: it is done once.
  return stripKeys(args, Object.keys(args).slice(0, maxValues + 1), 0)
}

/** Only an end is surely a mark; what it ended begins at the first `<<` before it. */
function stripText(text: string): string {
  if (!(text.includes('>>') || text.includes('&')) || !anyEnd.test(text)) return text
  const parts = text.split(anyEnd)
  const [last] = parts.splice(-1)
  return parts.map((part) => part.replace(anyBegin, '')).join('') + last
}
