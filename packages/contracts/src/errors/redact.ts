import { mapStrings } from '../values/map-strings.ts'

/** Replaces secrets in a value; a value without any is returned as it is. */
export interface Redactor {
  <Value>(value: Value): Value
  /** Max characters of a text that one secret takes, however it is written. Left out: 0. */
  readonly reach?: number
}

const redacted = '[redacted]'

/**
 * Makes a redactor for these secrets. It changes the strings of a JSON-like value, keys included, at any depth. Numbers, booleans and null
 * stay as they are, so a secret such as `12345678` or `null` cannot damage a document. Redact before a text is cut: a part of a secret is
 * not found.
 *
 * A secret is found as it is and in other letter case, URL- and form-encoded, JSON-escaped, in hex, and in base64 or base64url, alone or
 * inside a longer text such as `user:secret`. A secret that may stand in other texts by chance is found more narrowly: one of digits only,
 * or of fewer than 8 characters, only where no letter or digit touches it; one of fewer than 4 only as a whole string.
 */
export function createRedactor(
  secrets: readonly string[],
  /** What becomes of each string besides, in the same pass. */
  change?: (text: string) => string,
): Redactor {
  const known = [...new Set(secrets.map((secret) => secret.trim()))].filter((secret) => secret !== '')
  const short = new Set(known.filter((secret) => secret.length < 4).map((secret) => secret.toLowerCase()))
  const matcher = createMatcher(known.filter((secret) => secret.length >= 4).flatMap(formsOf))
  const redactText = (text: string) =>
    short.size > 0 && short.has(text.trim().toLowerCase()) ? redacted : matcher(text)
  const mapText = change ? (text: string) => change(redactText(text)) : redactText
  const redact: Redactor = (value) => (known.length === 0 && !change ? value : mapStrings(value, mapText))
  const longest = Math.max(0, ...known.map((secret) => Buffer.byteLength(secret)))
  return Object.assign(redact, { reach: maxEncodedLength * longest })
}

/** Characters that one byte of a secret may take: in hex, in base64, escaped, or escaped several times over as in `%2525252F`. */
const maxEncodedLength = 12

/** One way in which a secret may be written. */
interface Form {
  /** Each character may be that of either text: upper or lower case, or the two alphabets of base64. */
  text: string
  twin: string
  /** What to replace when the form was found at [start, end); undefined where it stands by chance. */
  extent(text: string, start: number, end: number): Range | undefined
}

type Range = readonly [start: number, end: number]

function formsOf(secret: string): Form[] {
  const isWeak = secret.length < 8 || /^\d+$/.test(secret)
  const bytes = Buffer.from(secret)
  return [
    anyCase(secret, isWeak ? standsAlone : asFound),
    // Characters beyond ASCII are several escapes each.
    ...(bytes.length > secret.length ? [anyCase(encodeURIComponent(bytes.toString()), asFound)] : []),
    anyCase(bytes.toString('hex'), asFound),
    ...[0, 1, 2].flatMap((before) => base64Forms(bytes, before, isWeak)),
  ]
}

function anyCase(text: string, extent: Form['extent']): Form {
  const [lower, upper] = [text.toLowerCase(), text.toUpperCase()]
  // A few letters have a counterpart of another length.
  const isPair = lower.length === text.length && upper.length === text.length
  return isPair ? { text: lower, twin: upper, extent } : { text, twin: text, extent }
}

function asFound(_text: string, start: number, end: number): Range {
  return [start, end]
}

function standsAlone(text: string, start: number, end: number): Range | undefined {
  const isWord = (at: number) => /^[a-z\d]$/i.test(text.charAt(at))
  // The letter before may be the end of an escape: `key%3D12345678`.
  const endsEscape = () =>
    /(%[\da-f]{2}|\\u[\da-f]{4}|\\[bfnrt])$/i.test(text.slice(Math.max(0, start - 6), start))
  return isWord(end) || (isWord(start - 1) && !endsEscape()) ? undefined : [start, end]
}

/** In a longer text a weak secret is taken for one where credentials have theirs: at the end (`user:secret`), or before a colon. */
function base64Forms(secret: Buffer, before: number, isWeak: boolean): Form[] {
  if (!isWeak) return [base64Form(secret, before)]
  const last = base64Form(secret, before, 'end')
  return before > 0 ? [last] : [last, base64Form(Buffer.concat([secret, Buffer.from(':')]), 0, 'start')]
}

/**
 * The secret in base64 with so many bytes before it, counted in threes. A character that shares its bits with a neighbour of the secret
 * depends on that neighbour: it is not searched for, but replaced with the rest.
 */
function base64Form(secret: Buffer, before: number, edge?: 'start' | 'end'): Form {
  const encoded = Buffer.concat([Buffer.alloc(before), secret]).toString('base64url')
  const first = Math.ceil((before * 8) / 6)
  const afterOwn = Math.floor(((before + secret.length) * 8) / 6)
  const sharesLeft = before > 0
  const sharesRight = afterOwn < encoded.length && edge !== 'end'
  // At the end of a text no neighbour follows: all characters are known.
  const text = encoded.slice(first, edge === 'end' ? undefined : afterOwn)
  return {
    text,
    twin: text.replaceAll('-', '+').replaceAll('_', '/'),
    extent(text, start, end) {
      if (edge === 'start' && isBase64(text, start - 1)) return undefined
      if (edge === 'end' && isBase64(text, end)) return undefined
      const from = sharesLeft && isBase64(text, start - 1) ? start - 1 : start
      const to = sharesRight && isBase64(text, end) ? end + 1 : end
      return [from, text.startsWith('==', to) ? to + 2 : text.startsWith('=', to) ? to + 1 : to]
    },
  }
}

function isBase64(text: string, at: number): boolean {
  return /^[\w+/-]$/.test(text.charAt(at))
}

/** Replaces every form in one pass over the text: at each place only those are tried that may begin there. */
function createMatcher(forms: readonly Form[]): (text: string) => string {
  const byFirst = new Map<number, Form[]>()
  /** Whether two ASCII characters, one after the other, may begin a form. */
  const pairs = new Uint8Array(1 << 14)
  for (const form of forms) {
    const [first, second] = [0, 1].map((index) => codesAt(form, index)) as [number[], number[]]
    for (const code of first) {
      byFirst.set(code, [...(byFirst.get(code) ?? []), form])
      for (const next of [...second, percent, backslash, plus]) {
        if (code < 128 && next < 128) pairs[(code << 7) | next] = 1
      }
    }
  }
  const mayBegin = (code: number, next: number) => {
    if (code === percent || code === backslash || code === bracket) return true
    return code < 128 && next < 128 ? pairs[(code << 7) | next] === 1 : byFirst.has(code)
  }

  /** The longest of the forms that begin here with this character. */
  const longestAt = (text: string, at: number, code: number): Range | undefined => {
    let longest: Range | undefined
    for (const form of byFirst.get(code) ?? []) {
      const end = endOf(form, text, at)
      const found = end < 0 ? undefined : form.extent(text, at, end)
      if (found && found[1] > (longest?.[1] ?? at)) longest = found
    }
    return longest
  }

  return (text) => {
    let result = ''
    let copied = 0
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at)
      if (!mayBegin(code, text.charCodeAt(at + 1))) continue
      const escaped = code === percent || code === backslash ? readEscape(text, at) : undefined
      const found = longestAt(text, at, code) ?? (escaped && longestAt(text, at, escaped.code))
      if (found) {
        result += text.slice(copied, Math.max(copied, found[0])) + redacted
        copied = found[1]
        at = copied - 1
      } else if (code === bracket && text.startsWith(redacted, at)) {
        at += redacted.length - 1
      }
    }
    return copied === 0 ? text : result + text.slice(copied)
  }
}

function codesAt({ text, twin }: Form, index: number): number[] {
  return [...new Set([text.charCodeAt(index), twin.charCodeAt(index)])]
}

const percent = 0x25
const plus = 0x2b
const space = 0x20
const backslash = 0x5c
const bracket = 0x5b

/** Where a form ends that begins at `start`, each of its characters as it is or escaped; -1 where it does not stand. */
function endOf(form: Form, text: string, start: number): number {
  const end = follow(form, text, start, true)
  // A `%` of the secret may stand as it is before what looks like the rest of an escape.
  return end < 0 && form.text.includes('%') ? follow(form, text, start, false) : end
}

function follow(form: Form, text: string, start: number, unescapePercent: boolean): number {
  let at = start
  for (let index = 0; index < form.text.length; index++) {
    const code = form.text.charCodeAt(index)
    const twin = form.twin.charCodeAt(index)
    const found = text.charCodeAt(at)
    if (code === percent && found === percent) {
      at += unescapePercent && text.startsWith('25', at + 1) ? 3 : 1
    } else if (code === backslash && found === backslash) {
      const wanted = backslashesAt(form.text, index)
      const there = backslashesAt(text, at)
      if (text.startsWith('u005', at + there) && hexAt(text, at + there + 1, 4) === backslash) {
        at += there + 5
      } else if (there < wanted) return -1
      else {
        index += wanted - 1
        at += there
      }
    } else if (found === code || found === twin || (code === space && found === plus)) {
      at += 1
    } else {
      const escaped = readEscape(text, at)
      if (!escaped || (escaped.code !== code && escaped.code !== twin)) return -1
      at = escaped.end
    }
  }
  return at
}

/** The character that an escape of a URL or of JSON stands for, encoded once or several times: `%2F`, `%252F`, `\/`, `\u002f`. */
function readEscape(text: string, at: number): { code: number; end: number } | undefined {
  const sign = text.charCodeAt(at)
  if (sign === percent) {
    let digits = at + 1
    while (text.startsWith('25', digits) && hexAt(text, digits + 2, 2) >= 0) digits += 2
    const code = hexAt(text, digits, 2)
    return code < 0 ? undefined : { code, end: digits + 2 }
  }
  if (sign !== backslash) return undefined
  const next = at + backslashesAt(text, at)
  const code = text.charCodeAt(next) === 0x75 ? hexAt(text, next + 1, 4) : -1
  if (code >= 0) return { code, end: next + 5 }
  return next < text.length ? { code: text.charCodeAt(next), end: next + 1 } : undefined
}

/** How many stand here; of very many, the first few. */
function backslashesAt(text: string, at: number): number {
  let count = 0
  while (count < 8 && text.charCodeAt(at + count) === backslash) count++
  return count
}

/** The number that so many hexadecimal digits say; -1 where others stand. */
function hexAt(text: string, at: number, length: number): number {
  let value = 0
  for (let index = 0; index < length; index++) {
    const code = text.charCodeAt(at + index)
    const letter = code | 0x20
    const digit =
      code >= 0x30 && code <= 0x39 ? code - 0x30 : letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1
    if (digit < 0) return -1
    value = value * 16 + digit
  }
  return value
}
