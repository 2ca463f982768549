import type { Part } from './lines.ts'
import { hasWords, isBlank, type MessageLine, nextFilled } from './message-line.ts'
import { advertised, disclaimer, farewell } from './phrases.ts'

/** A signature is at most this long; what is longer may hold words of the writer. */
const maxLines = 16
const maxCharacters = 1_500

/** Marks signatures at the end of what the writer says, before the quotes and behind them. */
export function markSignatures(lines: readonly MessageLine[], parts: Part[], end: number): void {
  let stop = end
  for (let runs = 0; runs < 20 && stop > 0; runs++) {
    while (stop > 0 && (parts[stop - 1] !== 'own' || isBlank(lines[stop - 1]))) stop--
    let start = stop
    while (start > 0 && parts[start - 1] === 'own') start--
    markIn(lines, parts, start, stop)
    stop = start
  }
}

function markIn(lines: readonly MessageLine[], parts: Part[], start: number, stop: number): void {
  const end = markEnd(lines, parts, start, stop)
  const isAboveSmallPrint = lines.slice(end, stop).some(isSmallPrint)
  const from =
    startOfMarked(lines, start, end) ??
    startOfContact(lines, start, end) ??
    (isAboveSmallPrint ? startOfBlock(lines, start, end) : undefined)
  if (from !== undefined) parts.fill('signature', from, end)
}

/** Lines that phones add, and small print, at the end; returns where what is above them ends. */
function markEnd(lines: readonly MessageLine[], parts: Part[], start: number, stop: number): number {
  let end = stop
  for (let at = stop - 1; at >= start; at--) {
    const line = lines[at]
    if (!line || isBlank(line)) continue
    const added = line.bare.length <= 140 && advertised.test(line.bare.replace(/\s*\[[^\]]*\]/g, ''))
    const legal = isSmallPrint(line)
    const rule = /^[-_=*\s]+$/.test(line.bare) && end < stop
    if (!added && !legal && !rule) break
    parts.fill('signature', at, end)
    end = at
  }
  return end
}

function isSmallPrint({ bare }: MessageLine): boolean {
  return bare.length >= 100 && bare.length <= 3_000 && disclaimer.test(bare)
}

/** Name, firm and telephone right above the small print, in short lines that an empty one parts from what the writer says. */
function startOfBlock(lines: readonly MessageLine[], start: number, end: number): number | undefined {
  let last = end
  while (last > start && isBlank(lines[last - 1])) last--
  let from = last
  while (from > start && !isBlank(lines[from - 1]) && last - from <= maxLines) from--
  const above = lines.slice(start, from).findLast((line) => !isBlank(line))
  const block = lines.slice(from, last)
  // A line that ends with a colon says that what follows is meant to be read.
  const isApart = above !== undefined && !/[:：]$/.test(above.bare)
  const areShort = block.every(({ bare }) => bare.length <= 60) && isNameLine(block[0])
  return isApart && areShort && isContact(block.slice(1), 2) ? from : undefined
}

/** Below `-- `. */
function startOfMarked(lines: readonly MessageLine[], start: number, end: number): number | undefined {
  for (let at = start; at < end; at++) {
    if (/^--\s?$/.test(lines[at]?.text.trimStart() ?? '') && isShort(lines.slice(at + 1, end))) return at
  }
  return undefined
}

function isShort(lines: readonly MessageLine[]): boolean {
  const filled = lines.filter((line) => !isBlank(line))
  return filled.length <= maxLines && filled.reduce((sum, { bare }) => sum + bare.length, 0) <= maxCharacters
}

/** Name, firm, telephone below "Best regards" and the name, which stay. */
function startOfContact(lines: readonly MessageLine[], start: number, end: number): number | undefined {
  for (let at = end - 1; at >= Math.max(start, end - 2 * maxLines); at--) {
    const line = lines[at]
    if (!line || line.bare.length > 60 || !farewell.test(line.bare)) continue
    const name = nextFilled(lines, at + 1, end)
    const isName = name < end && isNameLine(lines[name])
    const from = nextFilled(lines, isName ? name + 1 : name, end)
    const isRuled = /^[-_=*]{3,}$/.test(lines[from]?.bare ?? '')
    return from < end && isContact(lines.slice(from, end), isRuled ? 1 : 2) ? from : undefined
  }
  return undefined
}

function isNameLine(line: MessageLine | undefined): boolean {
  return (
    line !== undefined &&
    line.bare.length <= 60 &&
    !/@|www\.|https?:|\d{4}/.test(line.bare) &&
    !line.bare.startsWith('[image') &&
    !line.bare.includes(' | ')
  )
}

const cue =
  /[^\s@]@[^\s@]+\.\w|\bwww\.|https?:\/\/|(?:^|[\s|])(?:t|p|m|f|tel|tél|phone|fon|telefon\w*|teléfono|telefono|téléphone|mob|mobile?|móvil|handy|cell|fax|office|direct|电话|電話|tlf)\b\s*[.:：]*\s*[+(]?\d|^\+?[\d(][\d\s()./-]{7,}$|\b(?:gmbh|ltd|llc|inc|s\.?a\.?r\.?l|b\.v|s\.r\.l|sp\. z o\.o|aktiebolag)\b|株式会社|有限公司|\b(?:ust-?id|vat|hrb|amtsgericht|geschäftsführer)\b/iu

function isContact(lines: readonly MessageLine[], cues: number): boolean {
  const filled = lines.filter(hasWords)
  if (filled.length === 0 || filled.length > maxLines) return false
  const doubtful = filled.some(
    ({ bare }) =>
      /^p\.?\s?s\b|[?？]$|\b(?:i|my|please|bitte|ich|mein|je|mon|yo|mi)\b.*\s/iu.test(bare) ||
      (bare.length > 140 && !disclaimer.test(bare)),
  )
  return !doubtful && filled.filter(({ bare }) => cue.test(bare)).length >= Math.min(cues, filled.length)
}
