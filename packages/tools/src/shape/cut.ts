import { isObject, quote, type Redactor, redactStart, setKey } from '@helpdesk-mcp/contracts'

/** The start of a text that was cut. As JSON it is a string that ends with its full length and how to read the rest. */
export class CutText {
  readonly start: string
  /** Characters of the whole text. */
  readonly length: number
  /** What to do to read on. */
  readonly advice: string

  constructor(start: string, length: number, advice: string) {
    this.start = start
    this.length = length
    this.advice = advice
  }

  toJSON(): string {
    return this.start + cutNote(this.start.length, this.length, this.advice)
  }
}

function cutNote(shown: number, total: number, advice: string): string {
  return ` …[cut: ${shown} of ${total} characters${advice}]`
}

/** How to read the whole text at a dotted path, or of a field that is asked for by this name. */
export function adviceFor(path: string, takesFields: boolean): string {
  if (path === '') return '; the rest cannot be read here'
  const field = quote(path, maxPathLength)
  return takesFields
    ? `; call again with fields: [${field}] to read more`
    : `; read the record to see more of ${field}`
}

/**
 * Where the note begins that says that the text at this path was cut; the text's length if it was not. Somebody else who writes such a note
 * into a text can say nothing with it but a wrong number.
 */
export function cutNoteAt(text: string, path: readonly string[]): number {
  const start = text.endsWith(']') ? text.lastIndexOf(' …[cut: ') : -1
  if (start < 0) return text.length
  const note = text.slice(start)
  const total = /^ …\[cut: \d{1,15} of (\d{1,15}) characters;/.exec(note)?.[1]
  const at = path.join('.')
  const advices = [
    adviceFor(at, true),
    adviceFor(`${at}:full`, true),
    adviceFor(at, false),
    adviceFor('', false),
  ]
  const isNote =
    total !== undefined && advices.some((advice) => note === cutNote(start, Number(total), advice))
  return isNote ? start : text.length
}

/** A list that was cut, or an object with many keys. */
export interface ListCut {
  /** Dotted path; empty for the value itself. */
  path: string
  shown: number
  total: number
}

export interface CutOptions {
  /** Strings longer than this are cut. */
  maxText: number
  /** So many items of each list and keys of each object are kept. */
  maxItems: number
  /** How to read the whole text at a dotted path; empty if nothing helps. */
  advise: (path: string) => string
  /** Applied to texts before they are cut. */
  redact: Redactor
  /** Told of each list that was cut. */
  onCut: (cut: ListCut) => void
}

const maxKeyLength = 200
const maxPathLength = 200

/** A copy with its long strings, keys and lists cut. Strings that are cut become a `CutText`. */
export function cutInside(value: unknown, options: CutOptions, path = ''): unknown {
  if (typeof value === 'string') return cutText(value, value.length, path, options)
  if (value instanceof CutText) return cutText(value.start, value.length, path, options)
  if (typeof value !== 'object' || value === null) return value
  const { maxItems, onCut } = options
  if (Array.isArray(value)) {
    if (value.length > maxItems)
      onCut({ path: textStart(path, maxPathLength), shown: maxItems, total: value.length })
    return value.slice(0, maxItems).map((item) => cutInside(item, options, path))
  }
  const keys = Object.keys(value)
  if (keys.length > maxItems)
    onCut({ path: textStart(path, maxPathLength), shown: maxItems, total: keys.length })
  const copy: Record<string, unknown> = {}
  /** Two long keys may begin alike: how often each beginning was used. */
  const used = new Map<string, number>()
  for (const key of keys.slice(0, maxItems)) {
    const short = key.length > maxKeyLength ? cutKey(key, options.redact, used) : key
    const inner = path ? `${path}.${short}` : short
    const member = cutInside((value as Record<string, unknown>)[key], options, inner)
    setKey(copy, short, member)
  }
  return copy
}

/** `text` may itself be the start of a text of `length` characters. */
function cutText(text: string, length: number, path: string, options: CutOptions): string | CutText {
  if (text.length <= options.maxText && text.length === length) return text
  const start = textStart(redactStart(options.redact, text, options.maxText + 1), options.maxText)
  const cut = new CutText(start, length, options.advise(path))
  return text.length === length && text.length <= cut.toJSON().length ? text : cut
}

function cutKey(key: string, redact: Redactor, used: Map<string, number>): string {
  const start = textStart(redactStart(redact, key, maxKeyLength + 1), maxKeyLength)
  const count = (used.get(start) ?? 0) + 1
  used.set(start, count)
  return `${start}…[cut: ${key.length} characters${count > 1 ? `, ${count}` : ''}]`
}

/** Replaces every `CutText` by its string. */
export function toPlain(value: unknown): unknown {
  if (value instanceof CutText) return value.toJSON()
  if (Array.isArray(value)) return value.map(toPlain)
  if (!isObject(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toPlain(item)]))
}

/** The first characters of a text, never half of a surrogate pair. */
export function textStart(text: string, length: number): string {
  const last = text.charCodeAt(length - 1)
  const halved = length < text.length && last >= 0xd800 && last <= 0xdbff
  return text.slice(0, halved ? length - 1 : length)
}
