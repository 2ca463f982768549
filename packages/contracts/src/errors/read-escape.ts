export const percent = 0x25
export const ampersand = 0x26
export const equals = 0x3d
export const backslash = 0x5c

/** A character in its escaped form, and where it ends. */
export interface Escape {
  code: number
  end: number
}

/** Characters with which an escape may begin. */
export function beginsEscape(code: number): boolean {
  return code === percent || code === backslash || code === ampersand || code === equals
}

/**
 * The character that an escape stands for: of a URL (`%2F`), of JSON and scripts (`\\/`, `\\u002f`, `\\x2f`, `\\u{2f}`), of HTML (`&#47;`,
 * `&#x2f;`, `&sol;`) or of a mail (`=2F`). Those of URLs, JSON and HTML may be encoded several times: `%252F`, `&amp;#47;`.
 */
export function readEscape(text: string, at: number): Escape | undefined {
  const sign = text.charCodeAt(at)
  if (sign === percent) {
    let digits = at + 1
    while (text.startsWith('25', digits) && hexAt(text, digits + 2, 2) >= 0) digits += 2
    return escapeOf(hexAt(text, digits, 2), digits + 2)
  }
  if (sign === equals) return escapeOf(hexAt(text, at + 1, 2), at + 3)
  if (sign === ampersand) return readReference(text, at)
  if (sign !== backslash) return undefined
  const next = at + backslashesAt(text, at)
  return (
    readHexEscape(text, next) ??
    (next < text.length ? { code: text.charCodeAt(next), end: next + 1 } : undefined)
  )
}

function escapeOf(code: number, end: number): Escape | undefined {
  return code < 0 ? undefined : { code, end }
}

/** What follows a backslash: `u002f`, `u{2f}`, `x2f`. */
function readHexEscape(text: string, at: number): Escape | undefined {
  if (text.charAt(at) === 'x') return escapeOf(hexAt(text, at + 1, 2), at + 3)
  if (text.charAt(at) !== 'u') return undefined
  const [, digits] =
    text.charAt(at + 1) === '{' ? (/^\{([\da-f]{1,6})\}/i.exec(text.slice(at + 1, at + 9)) ?? []) : []
  return digits === undefined
    ? escapeOf(hexAt(text, at + 1, 4), at + 5)
    : { code: Number.parseInt(digits, 16), end: at + 3 + digits.length }
}

const reference = /&(?:amp;)*(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));?/iy

/** A character reference of HTML, which `&amp;` encodes again. */
function readReference(text: string, at: number): Escape | undefined {
  reference.lastIndex = at
  const [whole, decimal, hex, name] = reference.exec(text) ?? []
  if (whole === undefined) return undefined
  const code =
    decimal !== undefined
      ? Number(decimal)
      : hex !== undefined
        ? Number.parseInt(hex, 16)
        : named.get(name ?? '')
  return code === undefined ? undefined : { code, end: at + whole.length }
}

/** The characters of ASCII that HTML has a name for. */
const named: ReadonlyMap<string | undefined, number> = new Map(
  Object.entries({
    excl: '!',
    quot: '"',
    QUOT: '"',
    num: '#',
    dollar: '$',
    percnt: '%',
    amp: '&',
    AMP: '&',
    apos: "'",
    lpar: '(',
    rpar: ')',
    ast: '*',
    midast: '*',
    plus: '+',
    comma: ',',
    period: '.',
    sol: '/',
    colon: ':',
    semi: ';',
    lt: '<',
    LT: '<',
    equals: '=',
    gt: '>',
    GT: '>',
    quest: '?',
    commat: '@',
    lsqb: '[',
    lbrack: '[',
    bsol: '\\',
    rsqb: ']',
    rbrack: ']',
    Hat: '^',
    lowbar: '_',
    UnderBar: '_',
    grave: '`',
    lcub: '{',
    lbrace: '{',
    verbar: '|',
    vert: '|',
    rcub: '}',
    rbrace: '}',
  }).map(([name, character]) => [name, character.charCodeAt(0)]),
)

/** How many stand here; of very many, the first few. */
export function backslashesAt(text: string, at: number): number {
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
