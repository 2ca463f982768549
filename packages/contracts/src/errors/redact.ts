import { mapStrings } from '../values/map-strings.ts'
import {
  ampersand,
  backslash,
  backslashesAt,
  beginsEscape,
  equals,
  percent,
  readEscape,
} from './read-escape.ts'
import { type Form, formsOf, type Range } from './secret-forms.ts'

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
 * A secret is found as it is and in other letter case; with the escapes of URLs, forms, JSON, HTML and mails; in hex, and in base64 or
 * base64url, alone or inside a longer text such as `user:secret`, and where that is encoded so once more. A secret that may stand in other texts by chance is found more narrowly: one of digits only,
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

/** Characters that one byte of a secret may take: in hex, in base64, escaped, or escaped several times over as in `%2525252F` or `&amp;amp;#x2f;`. */
const maxEncodedLength = 16

/** Replaces every form in one pass over the text: at each place only those are tried that may begin there. */
function createMatcher(forms: readonly Form[]): (text: string) => string {
  const byFirst = new Map<number, Form[]>()
  /** Whether two ASCII characters, one after the other, may begin a form. */
  const pairs = new Uint8Array(1 << 14)
  for (const form of forms) {
    const [first, second] = [0, 1].map((index) => codesAt(form, index)) as [number[], number[]]
    for (const code of first) {
      byFirst.set(code, [...(byFirst.get(code) ?? []), form])
      for (const next of [...second, percent, backslash, plus, ampersand, equals]) {
        if (code < 128 && next < 128) pairs[(code << 7) | next] = 1
      }
    }
  }
  const mayBegin = (code: number, next: number) => {
    if (beginsEscape(code) || code === bracket) return true
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
      const escaped = beginsEscape(code) ? readEscape(text, at) : undefined
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

const plus = 0x2b
const space = 0x20
const bracket = 0x5b

/** Where a form ends that begins at `start`, each of its characters as it is or escaped; -1 where it does not stand. */
function endOf(form: Form, text: string, start: number): number {
  const end = follow(form, text, start, true)
  // A `%` of the secret may stand as it is before what looks like the rest of an escape.
  return end < 0 && /[%&=]/.test(form.text) ? follow(form, text, start, false) : end
}

/** `unescapes`: a `%`, `&` or `=` that may begin an escape of itself does. */
function follow(form: Form, text: string, start: number, unescapes: boolean): number {
  let at = start
  for (let index = 0; index < form.text.length; index++) {
    const code = form.text.charCodeAt(index)
    const twin = form.twin.charCodeAt(index)
    const found = text.charCodeAt(at)
    if (code === backslash && found === backslash) {
      const wanted = backslashesAt(form.text, index)
      const there = backslashesAt(text, at)
      const escaped = readEscape(text, at)
      if (escaped?.code === backslash) at = escaped.end
      else if (there < wanted) return -1
      else {
        index += wanted - 1
        at += there
      }
    } else if (found === code || found === twin || (code === space && found === plus)) {
      const itself = unescapes && beginsEscape(code) ? readEscape(text, at) : undefined
      at = itself?.code === code ? itself.end : at + 1
    } else {
      const escaped = readEscape(text, at)
      if (escaped && (escaped.code === code || escaped.code === twin)) at = escaped.end
      else {
        const broken = index > 0 ? lineBreak(text, at, form.isWrapped === true) : 0
        if (broken === 0) return -1
        at += broken
        index--
      }
    }
  }
  return at
}

const softBreak = /=\r?\n/y
const anyBreak = /(?:=?\r?\n|(?:\\r)?\\n)[ \t]{0,8}/y

/** The length of a line break inside a form: one that mails put into long lines, and in wrapped ones any. */
function lineBreak(text: string, at: number, isWrapped: boolean): number {
  const pattern = isWrapped ? anyBreak : softBreak
  pattern.lastIndex = at
  return pattern.exec(text)?.[0].length ?? 0
}
