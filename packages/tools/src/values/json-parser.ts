import { setKey } from '@helpdesk-mcp/contracts'

/** Parses a JSON text step by step, so that a long one can be parsed in slices. */
export interface JsonParser {
  /** Goes on for about so many characters. True when the whole text is parsed. Throws a `SyntaxError` for what is not JSON. */
  step(characters: number): boolean
  value(): unknown
}

type Container = unknown[] | Record<string, unknown>

/** What may stand next. */
type State = 'value' | 'value or end' | 'key' | 'key or end' | 'comma or end' | 'end'

const literals: readonly (readonly [string, unknown])[] = [
  ['true', true],
  ['false', false],
  ['null', null],
]
/** Longer ones do not occur, and could be cut or rounded by whoever reads them next. */
const maxNumberLength = 1_000
const sliceLength = 65_536

const quote = 0x22
const backslash = 0x5c

/**
 * Takes what JSON.parse takes, with the same result but for integers that a JavaScript number cannot hold: they become strings of digits. Of
 * duplicate keys the last one wins. It keeps its place on a stack of its own, so that depth costs no calls; bounds are the caller's to check.
 */
export function createJsonParser(text: string): JsonParser {
  let at = 0
  let state: State = 'value'
  let result: unknown
  const open: Container[] = []
  /** The key that waits for its value, for each open container. */
  const keys: (string | undefined)[] = []
  /** What was read of a string that is longer than a slice. */
  let long: string[] | undefined
  const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y

  const fail = (): never => {
    throw new SyntaxError(`Unexpected JSON at position ${at}.`)
  }

  function put(value: unknown): void {
    const container = open.at(-1)
    if (container === undefined) {
      result = value
      state = 'end'
      return
    }
    if (Array.isArray(container)) container.push(value)
    else setKey(container, keys.at(-1) as string, value)
    state = 'comma or end'
  }

  function begin(container: Container, next: State): void {
    at++
    put(container)
    open.push(container)
    keys.push(undefined)
    state = next
  }

  function end(): void {
    at++
    open.pop()
    keys.pop()
    state = open.length === 0 ? 'end' : 'comma or end'
  }

  /** The string whose text begins here, or undefined if its end is further than one slice away: then it is to be read on. */
  function readString(): string | undefined {
    const start = at
    const stop = Math.min(text.length, at + sliceLength)
    while (at < stop) {
      const code = text.charCodeAt(at)
      if (code === quote) break
      if (code < 0x20) return fail()
      if (code !== backslash) at++
      else at += text.charCodeAt(at + 1) === 0x75 ? 6 : 2
    }
    if (at >= text.length) return fail()
    const piece = ownString(text.slice(start, at))
    const ends = text.charCodeAt(at) === quote
    if (!ends || long) {
      long ??= []
      long.push(piece)
    }
    if (!ends) return undefined
    at++
    if (!long) return piece
    const whole = long.join('')
    long = undefined
    return whole
  }

  function readNumber(): number | string {
    number.lastIndex = at
    const literal = number.exec(text)?.[0]
    if (literal === undefined || literal.length > maxNumberLength) return fail()
    at += literal.length
    return exactNumber(literal)
  }

  function readValue(code: number): void {
    if (code === 0x7b) begin({}, 'key or end')
    else if (code === 0x5b) begin([], 'value or end')
    else if (code === 0x2d || (code >= 0x30 && code <= 0x39)) put(readNumber())
    else {
      const [word, value] = literals.find(([word]) => text.startsWith(word, at)) ?? fail()
      at += word.length
      put(value)
    }
  }

  function readText(): void {
    const string = readString()
    if (string === undefined) return
    if (state === 'value' || state === 'value or end') put(string)
    else {
      keys[keys.length - 1] = string
      skipSpace()
      if (text[at] !== ':') fail()
      at++
      state = 'value'
    }
  }

  function skipSpace(): void {
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at)
      if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return
    }
  }

  function next(): void {
    if (!long) skipSpace()
    const code = text.charCodeAt(at)
    const isObject = open.length > 0 && !Array.isArray(open.at(-1))
    const mayClose = state === 'comma or end' || state === 'value or end' || state === 'key or end'
    if (long) readText()
    else if (code === quote && state !== 'comma or end') {
      at++
      readText()
    } else if (mayClose && code === (isObject ? 0x7d : 0x5d)) end()
    else if (state === 'comma or end' && code === 0x2c) {
      at++
      state = isObject ? 'key' : 'value'
    } else if (state === 'value' || state === 'value or end') readValue(code)
    else fail()
  }

  return {
    step(characters) {
      const stop = at + characters
      while (state !== 'end' && at < stop) next()
      if (state !== 'end') return false
      skipSpace()
      return at === text.length || fail()
    },
    value: () => result,
  }
}

/** A string without its escapes. Never a slice of the text, which would keep the whole text in memory for as long as the string is kept. */
function ownString(text: string): string {
  return JSON.parse(`"${text}"`) as string
}

/** Digits as they are where a number would lose some. */
function exactNumber(literal: string): number | string {
  const value = Number(literal)
  return Number.isInteger(value) && !Number.isSafeInteger(value) && /^-?\d+$/.test(literal)
    ? ownString(literal)
    : value
}
