import { withoutDataUris } from './data-uris.ts'
import { markHistory } from './history.ts'
import { withoutInvisible } from './invisible.ts'
import { hasBlocks, isHtml } from './is-html.ts'
import { type Line, linesOf, type Part } from './lines.ts'
import { hasWords, isBlank, type MessageLine, plainLine } from './message-line.ts'
import { readHtml } from './read-html.ts'
import { markSignatures } from './signature.ts'
import { runSteps, type Steps } from './steps.ts'

/** A message, read. */
export interface MessageText {
  /** What the writer says: without quoted history and signature, where `parts` was asked for. */
  text: string
  /** All of it, in its order; hidden text is never part of it. */
  full: string
  /** The mail that is answered. */
  quoted?: string
  signature?: string
  /** What `text` leaves out, each with its size. */
  notes: string[]
  /** The notes that hold for `full` too. */
  fullNotes: string[]
}

export interface ReadOptions {
  /** `html` or `plain` where the vendor says it; else the text itself decides. */
  type?: 'html' | 'plain' | undefined
  /** Tells quoted history and signature from the rest. */
  parts?: boolean
  /** Characters that are read at most, pictures not counted. */
  maxInput?: number
}

/** Characters of one text that are read, and that are written. */
const maxInput = 2_000_000
const maxOutput = 120_000
const maxLines = 5_000

/** Characters that steer a terminal and say nothing. */
const controls = /(?![\t-\r\u0085])\p{Cc}/u
const everyControl = new RegExp(controls.source, 'gu')

/** Lines that are put together at a stretch. */
const batch = 500

/**
 * Reads a message as text: HTML as a person sees it, plain text unchanged. Linear in its length, and never long at a stretch.
 * Never throws: a text that cannot be read is given as it is, which a note says. A short one is not waited for.
 */
export function readMessage(
  written: string,
  options?: ReadOptions,
  parse?: typeof readHtml,
): MessageText | Promise<MessageText> {
  return runSteps(messageSteps(written, options, parse))
}

/** The same as a part of other work. */
export function* messageSteps(
  written: string,
  options: ReadOptions = {},
  parse: typeof readHtml = readHtml,
): Steps<MessageText> {
  const source = controls.test(written) ? written.replace(everyControl, '') : written
  const limit = Math.max(0, Math.min(options.maxInput ?? maxInput, maxInput))
  try {
    const asHtml = options.type === 'html' || (options.type === undefined && isHtml(source))
    return yield* asHtml ? readMarkup(source, limit, options, parse) : readPlain(source, limit, options)
  } catch {
    const text = cutTo(source, 20_000)
    const notes = [
      'formatting (could not be read: this is the raw text)',
      ...cutNote(text.length, source.length),
    ]
    return { text, full: text, notes, fullNotes: notes }
  }
}

function* readMarkup(
  source: string,
  limit: number,
  options: ReadOptions,
  parse: typeof readHtml,
): Steps<MessageText> {
  const html = withoutDataUris(source)
  const cut = cutTo(html, limit)
  const preLine = !hasBlocks(cut)
  const { block, hidden, shortened, full } = yield* parse(withoutCutTag(cut), {
    maxCharacters: maxOutput,
    maxLines,
    preLine,
  })
  const lines: MessageLine[] = []
  let count = 0
  for (const line of linesOf(block)) {
    if (line.gap && lines.length > 0) lines.push(blankIn(line))
    lines.push(shownLine(line))
    if (++count % batch === 0) yield
  }
  const notes = [
    ...(hidden > 0 ? [`hidden text (${amount(hidden)})`] : []),
    ...(shortened > 0
      ? [`parts of ${shortened} long link ${shortened === 1 ? 'address' : 'addresses'}`]
      : []),
    ...(full
      ? [`the end (this is the first ${amount(block.characters)} of text)`]
      : cutNote(cut.length, html.length)),
  ]
  return yield* parted(lines, notes, options)
}

/** Vendors cut HTML at a number of characters. The tokenizer drops a tag that was cut behind its name; this is the rest of the others. */
function withoutCutTag(html: string): string {
  const start = html.lastIndexOf('<')
  return start >= 0 && /^<(?:\/|!-?|\?|[!?][a-z][^>]{0,200})?$/i.test(html.slice(start, start + 300))
    ? html.slice(0, start)
    : html
}

function* readPlain(source: string, limit: number, options: ReadOptions): Steps<MessageText> {
  const cut = cutTo(source, Math.min(limit, maxOutput))
  const { text, removed } = withoutTags(cut)
  const notes = [
    ...(removed > 0 ? [`hidden text (${amount(removed)})`] : []),
    ...cutNote(cut.length, source.length),
  ]
  if (!options.parts) return { text, full: text, notes, fullNotes: notes }
  const lines: MessageLine[] = []
  for (const row of text.split(/\r\n|\n|\r/)) {
    lines.push(plainLine(row))
    if (lines.length % batch === 0) yield
  }
  const read = yield* parted(lines, notes, options)
  const isWhole = read.quoted === undefined && read.signature === undefined
  return isWhole ? { ...read, text, full: text } : { ...read, full: text }
}

/** Only what could carry hidden words is taken out of plain text; everything else stays as it is. */
function withoutTags(text: string): { text: string; removed: number } {
  if (!text.includes('\udb40')) return { text, removed: 0 }
  const { removed } = withoutInvisible(text)
  return {
    text: text.replace(/(\u{1f3f4}[\u{e0020}-\u{e007e}]{1,10}\u{e007f})|[\u{e0000}-\u{e007f}]+/gu, '$1'),
    removed,
  }
}

function* parted(
  lines: readonly MessageLine[],
  notes: string[],
  { parts: wanted }: ReadOptions,
): Steps<MessageText> {
  const isLong = lines.length > 200
  if (isLong) yield
  const full = textOf(lines, () => true)
  if (!wanted) return { text: full, full, notes, fullNotes: notes }
  if (isLong) yield
  const parts = partsOf(lines)
  if (parts.every((part) => part === 'own')) return { text: full, full, notes, fullNotes: notes }
  if (isLong) yield
  const text = textOf(lines, (at) => parts[at] === 'own')
  const quoted = textOf(lines, (at) => parts[at] === 'quoted')
  const signature = textOf(lines, (at) => parts[at] === 'signature')
  return {
    text,
    full,
    ...(quoted === '' ? {} : { quoted }),
    ...(signature === '' ? {} : { signature }),
    notes: [
      ...(quoted === '' ? [] : [`quoted history (${amount(quoted.length)})`]),
      ...(signature === '' ? [] : [`signature (${amount(signature.length)})`]),
      ...notes,
    ],
    fullNotes: notes,
  }
}

/** What each line is. A message never becomes empty by it: if nothing of its own is left, the quoted mail is what it says. */
function partsOf(lines: readonly MessageLine[]): Part[] {
  const parts = lines.map(({ part }) => part)
  const end = markHistory(lines, parts)
  markSignatures(lines, parts, Math.min(end, lines.length))
  for (const kept of ['quoted', 'signature'] as const) {
    if (lines.some((line, at) => parts[at] === 'own' && hasWords(line))) break
    for (const [at, part] of parts.entries()) if (part === kept) parts[at] = 'own'
  }
  return parts
}

function textOf(lines: readonly MessageLine[], isIn: (at: number) => boolean): string {
  const chosen: string[] = []
  let gap = false
  for (const [at, line] of lines.entries()) {
    if (!isIn(at)) gap = chosen.length > 0
    else if (isBlank(line) && line.text.trim() === '') gap = chosen.length > 0
    else {
      if (gap) chosen.push('')
      gap = false
      chosen.push(line.text.trimEnd())
    }
  }
  return chosen.join('\n')
}

function shownLine({ text, depth, part, divider }: Line): MessageLine {
  const plain = plainLine(text)
  const shown = depth > 0 ? `${'> '.repeat(Math.min(depth, 5))}${text}` : text
  return { ...plain, text: shown, depth: depth + plain.depth, divider, part }
}

function blankIn({ depth, part }: Line): MessageLine {
  return { text: '', bare: '', depth, marked: false, divider: false, part }
}

function amount(characters: number): string {
  return `${characters.toLocaleString('en-US')} ${characters === 1 ? 'character' : 'characters'}`
}

function cutNote(read: number, length: number): string[] {
  return read < length ? [`the end (${amount(read)} of ${length.toLocaleString('en-US')} were read)`] : []
}

/** The start of a text, never half of a surrogate pair. */
function cutTo(text: string, length: number): string {
  if (text.length <= length) return text
  const last = text.charCodeAt(length - 1)
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? length - 1 : length)
}
