import { type Effect, type ToolRecord, valueAt } from '@helpdesk-mcp/contracts'
import { argumentError } from '@helpdesk-mcp/tools'

/**
 * Throws `invalid_arguments` for words that nobody can read: those of which nothing is visible, and those for a customer that hold characters
 * which nobody sees who approves them. What a script or an emoji needs is no such character.
 */
export function checkWords(
  record: ToolRecord,
  args: Readonly<Record<string, unknown>>,
  effects: readonly Effect[],
): void {
  const { words = [], isDraft = false } = record.guard ?? {}
  const isForCustomers = isDraft || effects.includes('outbound')
  for (const argument of words) {
    const value = valueAt(args, argument)
    if (typeof value !== 'string' || value === '') continue
    const text = value.includes('&') ? withoutEntities(value) : value
    if (!isVisible(text))
      throw argumentError(record, [{ argument, expected: 'words that can be seen', got: 'none' }])
    const hidden = isForCustomers ? hiddenIn(text) : undefined
    if (hidden === undefined) continue
    const expected = 'words without characters that nobody sees, or that turn others around'
    throw argumentError(record, [{ argument, expected, got: hidden }])
  }
}

/** Whether a reader sees anything of a text, or of markup. */
function isVisible(text: string): boolean {
  if (/<(?:img|video|audio|iframe|svg|object|embed)\b/i.test(text)) return true
  return text.replace(tags, '').replace(unseen, '') !== ''
}

const tags = /<\/?[a-z!][^<>]*>/gi
/** Spaces, controls, fillers, and what changes the character before it. U+2800 is a pattern of Braille without dots. */
const unseen = /[\s\p{Cc}\p{Cf}\p{Zs}\p{Default_Ignorable_Code_Point}\p{M}\u2800]/gu

/** The first character that does nothing where it stands, but for being there: `U+200B at 5`. */
function hiddenIn(text: string): string | undefined {
  if (!anyHidden.test(text)) return undefined
  const isRightToLeft = rightToLeft.test(text)
  for (const { 0: found, index } of text.matchAll(everyHidden)) {
    const before = text.slice(Math.max(0, index - maxAround), index)
    const after = text.slice(index + found.length, index + found.length + maxAround)
    if (!isNeeded(found, { before, after, isRightToLeft }))
      return `U+${(found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')} at ${index}`
  }
  return undefined
}

interface Place {
  before: string
  after: string
  isRightToLeft: boolean
}

/** What a script, an emoji or a line break needs there. */
function isNeeded(found: string, { before, after, isRightToLeft }: Place): boolean {
  const code = found.codePointAt(0) ?? 0
  if (code >= 0xe0020 && code <= 0xe007f) return /\u{1F3F4}[\u{E0020}-\u{E007E}]*$/u.test(before)
  if (code >= 0xe0100 && code <= 0xe01ef) return /\p{Script=Han}$/u.test(before)
  if (code >= 0xfe00 && code <= 0xfe0f)
    return /[\p{Extended_Pictographic}\p{S}\p{Script=Han}#*0-9]$/u.test(before)
  if (code >= 0x180b && code <= 0x180f && code !== 0x180e) return /\p{Script=Mongolian}$/u.test(before)
  switch (code) {
    case 0x00ad:
      return /\p{L}$/u.test(before) && /^\p{L}/u.test(after)
    case 0x200b:
      return spaceless.test(before.slice(-2)) || spaceless.test(after.slice(0, 2))
    case 0x200c:
      return joined.test(before)
    case 0x200d:
      return joined.test(before) || (emoji.test(before) && /^\p{Extended_Pictographic}/u.test(after))
    case 0x034f:
    case 0x061c:
    case 0x200e:
    case 0x200f:
    case 0x202a:
    case 0x202b:
    case 0x202c:
    case 0x2066:
    case 0x2067:
    case 0x2068:
    case 0x2069:
      return isRightToLeft
    default:
      return false
  }
}

/** The longest flag of a region is that long, in code units. */
const maxAround = 32
const anyHidden = /[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\uFFF9-\uFFFB]/u
const everyHidden = new RegExp(anyHidden.source, 'gu')
const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u
/** Letters that take another form beside others, such as those of Persian and Hindi. */
const joined = /(?![\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}])[\p{L}\p{M}]$/u
const emoji = /[\p{Extended_Pictographic}\p{Emoji_Modifier}]\uFE0F?$/u
/** Scripts that put no spaces between words. */
const spaceless =
  /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}\p{Script=Javanese}]/u

/** Characters of markup that stand for ones that nobody sees. */
function withoutEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,24}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return named[String(name).toLowerCase()] ?? whole
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal)
    return code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : whole
  })
}

const named: Readonly<Record<string, string>> = {
  ...{ nbsp: '\u00A0', ensp: '\u2002', emsp: '\u2003', thinsp: '\u2009', shy: '\u00AD', zwj: '\u200D' },
  ...{ zwnj: '\u200C', lrm: '\u200E', rlm: '\u200F', zerowidthspace: '\u200B', nobreak: '\u2060' },
}
