/** One way in which a secret may be written. */
export interface Form {
  /** Each character may be that of either text: upper or lower case, or the two alphabets of base64. */
  text: string
  twin: string
  /** Lines may break in it, as mails break those of base64. */
  isWrapped?: boolean
  /** What to replace when the form was found at [start, end); undefined where it stands by chance. */
  extent(text: string, start: number, end: number): Range | undefined
}

export type Range = readonly [start: number, end: number]

/** Every way in which a secret may be written, but for escapes. */
export function formsOf(secret: string): Form[] {
  const isWeak = secret.length < 8 || /^\d+$/.test(secret)
  const bytes = Buffer.from(secret)
  return [
    anyCase(secret, isWeak ? standsAlone : asFound),
    // Characters beyond ASCII are several escapes each.
    ...(bytes.length > secret.length ? [anyCase(encodeURIComponent(bytes.toString()), asFound)] : []),
    anyCase(bytes.toString('hex'), asFound),
    ...offsets.flatMap((before) => base64Forms(bytes, before, isWeak)),
    ...(isWeak ? [] : encodedTwice(bytes)),
  ]
}

/** How many bytes before it may share a group of three with the first of a text in base64. */
const offsets = [0, 1, 2] as const

/** A secret that was encoded before the text that holds it was encoded in base64 or in hex. */
function encodedTwice(secret: Buffer): Form[] {
  const hex = secret.toString('hex')
  const inner = new Set([
    ...offsets.flatMap((before) => {
      const { text, twin } = base64Form(secret, before)
      return [text, twin]
    }),
    hex,
    hex.toUpperCase(),
    ...escapedForms(secret.toString()),
  ])
  // What the shared characters at both ends hold of the secret is replaced with their neighbours.
  const margin = 3
  const encoded = [...inner].map((text) => Buffer.from(text))
  return [
    ...encoded.flatMap((bytes) => offsets.map((before) => base64Form(bytes, before, undefined, margin))),
    ...encoded.map((bytes) => anyCase(bytes.toString('hex'), asFound)),
  ]
}

/** A secret as URLs, JSON and HTML usually have it, where that differs from what it is. */
function escapedForms(secret: string): string[] {
  const url = encodeURIComponent(secret)
  const json = JSON.stringify(secret).slice(1, -1)
  const html = secret.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
  const named = secret
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
  const forms = [
    url,
    url.replace(/%../g, (byte) => byte.toLowerCase()),
    url.replaceAll('%20', '+'),
    json,
    json.replaceAll('/', '\\/'),
    html,
    named,
  ]
  return forms.filter((form) => form !== secret)
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
    /(%[\da-f]{2}|=[\da-f]{2}|\\x[\da-f]{2}|\\u[\da-f]{4}|\\[bfnrt])$/i.test(
      text.slice(Math.max(0, start - 6), start),
    )
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
 * depends on that neighbour: it is not searched for, but replaced with the rest. `margin`: how many characters at an end that is shared.
 */
function base64Form(secret: Buffer, before: number, edge?: 'start' | 'end', margin = 1): Form {
  const encoded = Buffer.concat([Buffer.alloc(before), secret]).toString('base64url')
  const first = Math.ceil((before * 8) / 6)
  const afterOwn = Math.floor(((before + secret.length) * 8) / 6)
  const left = before > 0 || margin > 1 ? margin : 0
  const right = (afterOwn < encoded.length || margin > 1) && edge !== 'end' ? margin : 0
  // At the end of a text no neighbour follows: all characters are known.
  const text = encoded.slice(first, edge === 'end' ? undefined : afterOwn)
  return {
    text,
    twin: text.replaceAll('-', '+').replaceAll('_', '/'),
    isWrapped: true,
    extent(text, start, end) {
      if (edge === 'start' && isBase64(text, start - 1)) return undefined
      if (edge === 'end' && isBase64(text, end)) return undefined
      let [from, to] = [start, end]
      while (start - from < left && isBase64(text, from - 1)) from--
      while (to - end < right && isBase64(text, to)) to++
      return [from, text.startsWith('==', to) ? to + 2 : text.startsWith('=', to) ? to + 1 : to]
    },
  }
}

function isBase64(text: string, at: number): boolean {
  return /^[\w+/-]$/.test(text.charAt(at))
}
