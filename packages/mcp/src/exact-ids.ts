import { isObject, nodeCrypto } from '@helpdesk-mcp/contracts'

/**
 * Reads and writes the JSON-RPC messages of one connection, or of one HTTP request, without rounding integers that a JavaScript number cannot
 * hold. An id becomes a string on the way in and the client's own digits on the way out; any other such integer becomes a string of digits,
 * which is what tools take for 64-bit ids.
 */
export interface ExactIds {
  /** Parses a message. Throws a SyntaxError, as JSON.parse does. */
  read(text: string): unknown
  /** Puts the client's ids back into JSON text. */
  restore(json: string): string
  /** The same for the body of a response, which may be a stream of events. */
  restoreBody(body: Body): Body
}

type Body = string | ReadableStream<Uint8Array> | null

const longInteger = /\d{16}|\d[eE]\+?\d/
const tokens = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?/g

export function createExactIds(): ExactIds {
  // Made when it is first needed, which is hardly ever.
  let marks: Marks | undefined
  let hasIds = false

  /** Changes every marked value but the ids. Not by recursion: a message may be nested deeper than the stack. */
  const readRest = (message: object, { isMarked, plain }: Marks): void => {
    const kept = new Map(idPlaces(message).map(({ holder, key }) => [holder, key]))
    const left: object[] = [message]
    for (let value = left.pop(); value !== undefined; value = left.pop()) {
      const holder = value as Record<string, unknown>
      for (const [key, item] of Object.entries(holder)) {
        if (typeof item === 'object' && item !== null) left.push(item)
        else if (isMarked(item)) {
          if (kept.get(holder) === key) hasIds = true
          else holder[key] = plain(item)
        }
      }
    }
  }
  const restore = (json: string): string => (hasIds && marks ? marks.remove(json) : json)

  return {
    read(text) {
      if (!longInteger.test(text)) return JSON.parse(text)
      marks ??= createMarks()
      const { isMarked, plain } = marks
      const value: unknown = JSON.parse(marks.add(text))
      if (isMarked(value)) return plain(value)
      if (!Array.isArray(value)) {
        if (isObject(value)) readRest(value, marks)
        return value
      }
      for (const [index, message] of value.entries()) {
        if (isMarked(message)) value[index] = plain(message)
        else if (typeof message === 'object' && message !== null) readRest(message, marks)
      }
      return value
    },
    restore,
    restoreBody(body) {
      if (!hasIds || body === null) return body
      return typeof body === 'string' ? restore(body) : body.pipeThrough(restoreLines(restore))
    },
  }
}

interface Marks {
  /** Makes a marked string of every long integer of a JSON text. */
  add(json: string): string
  /** Makes integers of the marked strings of a JSON text again. */
  remove(json: string): string
  isMarked(value: unknown): value is string
  /** What a marked value is where it is no id. */
  plain(marked: string): string | number
}

function createMarks(): Marks {
  // Random, so that no text of a client or of a helpdesk is taken for an id.
  const mark = `id-${nodeCrypto().randomBytes(16).toString('hex')}:`
  const marked = new RegExp(`"${mark}([^"\\\\]+)"`, 'g')
  return {
    add: (json) => json.replace(tokens, (token) => (isLongInteger(token) ? `"${mark}${token}"` : token)),
    // What is left stands inside the text of an error.
    remove: (json) => json.replace(marked, '$1').replaceAll(mark, ''),
    isMarked: (value): value is string => typeof value === 'string' && value.startsWith(mark),
    plain(value) {
      const literal = value.slice(mark.length)
      return /^-?\d+$/.test(literal) ? literal : Number(literal)
    },
  }
}

function isLongInteger(token: string): boolean {
  if (token.startsWith('"')) return false
  const value = Number(token)
  return Number.isInteger(value) && !Number.isSafeInteger(value)
}

/** Where a message names a request, or the token under which it wants to hear of its progress. */
function idPlaces(message: unknown): { holder: unknown; key: string }[] {
  if (!isObject(message)) return []
  const { params } = message
  const places = [{ holder: message as unknown, key: 'id' }]
  if (!isObject(params)) return places
  return [...places, { holder: params, key: 'requestId' }, { holder: params._meta, key: 'progressToken' }]
}

/** An id never spans lines: JSON has none inside a message, and each event of a stream is one line. */
function restoreLines(restore: (json: string) => string): TransformStream<Uint8Array, Uint8Array> {
  const decoder = new TextDecoder()
  const encoder = new TextEncoder()
  let rest = ''
  return new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      const text = rest + decoder.decode(chunk, { stream: true })
      const end = text.lastIndexOf('\n') + 1
      rest = text.slice(end)
      if (end > 0) controller.enqueue(encoder.encode(restore(text.slice(0, end))))
    },
    flush(controller) {
      if (rest !== '') controller.enqueue(encoder.encode(restore(rest + decoder.decode())))
    },
  })
}
