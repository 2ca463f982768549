import type { Part } from './lines.ts'
import { hasWords, isBlank, type MessageLine, nextFilled } from './message-line.ts'
import {
  forwarded,
  type HeaderKind,
  headerKind,
  messageOf,
  original,
  pointsBelow,
  replyAbove,
  wrote,
} from './phrases.ts'

/** Where something begins that runs to the end: the mail that is answered, or one that is passed on. */
interface Boundary {
  at: number
  kind: 'history' | 'forwarded'
}

/** Lines that are looked at for what mail programs write; what is further down counts as its markup says. */
const maxLooked = 1_000

/** Marks the mail that is answered as quoted, and returns where the part ends that the writer may have written in. */
export function markHistory(lines: readonly MessageLine[], parts: Part[]): number {
  const end = Math.min(lines.length, maxLooked)
  const boundary = boundaryIn(lines, parts, end)
  const last = boundary?.at ?? lines.length
  markAttributed(lines, parts, Math.min(last, end))
  markHeaded(lines, parts, Math.min(last, end))
  markMarked(lines, parts, Math.min(last, end))
  markRules(lines, parts, Math.min(last, end))
  keepAnswered(lines, parts, Math.min(last, end))
  if (boundary) parts.fill(boundary.kind === 'history' ? 'quoted' : 'own', boundary.at)
  return last
}

function boundaryIn(
  lines: readonly MessageLine[],
  parts: readonly Part[],
  end: number,
): Boundary | undefined {
  let said = false
  for (let at = 0; at < end; at++) {
    const line = lines[at]
    if (!line || line.bare === '') continue
    const quoted = parts[at] === 'quoted' || line.depth > 0
    if (quoted && !isFirstOfQuote(lines, parts, at)) continue
    if (isForwarded(line.bare)) return { at, kind: 'forwarded' }
    if (quoted) continue
    if (said && startsHistory(lines, parts, at, end))
      return { at: withRule(lines, at), kind: keptKind(lines, at) }
    said ||= hasWords(line)
  }
  return undefined
}

const isRule = /^[\s*>]*[-_=]{2}/

/** A cheap look first: most lines are none. */
function isForwarded(text: string): boolean {
  return text.length < 300 && (isRule.test(text) || /[:：]$/.test(text)) && forwarded.test(text)
}

/** A quote without "On Monday Ana wrote:" above it. */
function isFirstOfQuote(lines: readonly MessageLine[], parts: readonly Part[], at: number): boolean {
  let before = at - 1
  while (before >= 0 && isBlank(lines[before])) before--
  const line = lines[before]
  if (!line) return true
  return parts[before] !== 'quoted' && line.depth === 0 && !/(?:[:：]|wrote\s*-{2,})$/.test(line.bare)
}

function startsHistory(
  lines: readonly MessageLine[],
  parts: readonly Part[],
  at: number,
  end: number,
): boolean {
  const line = lines[at]
  if (!line || line.bare.length > 400) return false
  if (isRule.test(line.bare) && original.test(line.bare)) return true
  if (/above|über|oberhalb|^##-/i.test(line.bare) && replyAbove.test(line.bare)) return true
  if (isHeaderBlock(lines, at, end)) return true
  const next = attributionAt(lines, at, end)
  if (next === undefined) return false
  const after = nextFilled(lines, next, end)
  // With a quote behind it only the quote is history; the writer may go on below it.
  return after < end && !isQuoted(lines, parts, after)
}

function isQuoted(lines: readonly MessageLine[], parts: readonly Part[], at: number): boolean {
  return parts[at] === 'quoted' || (lines[at]?.depth ?? 0) > 0
}

/**
 * From, sent, to and subject of a mail, one below the other. Forms and journeys have from and to as well: without a subject there must be an
 * address or a line drawn above, without a date it is none.
 */
function isHeaderBlock(lines: readonly MessageLine[], at: number, end: number): boolean {
  const first = lines[at]
  const kind = first && headerKind(first.bare)
  if (!first || (kind !== 'from' && kind !== 'sent')) return false
  const second = lines[nextFilled(lines, at + 1, end)]
  if (!second || (headerKind(second.bare) ?? kind) === kind) return false
  const found = new Set<HeaderKind>([kind])
  let hasAddress = first.bare.includes('@')
  let others = 0
  for (let index = at + 1; index < Math.min(end, at + 10); index++) {
    const line = lines[index]
    if (!line || line.bare === '') continue
    const kind = headerKind(line.bare)
    hasAddress ||= line.bare.includes('@')
    if (kind) {
      found.add(kind)
      others = 0
    } else if (++others > 1 || !line.bare.includes('@')) break
  }
  if (!found.has('sent') || !found.has('from')) return false
  return found.has('subject') || (kind === 'from' && (first.divider || (found.has('to') && hasAddress)))
}

/** A ruled line above belongs to what is below. */
function withRule(lines: readonly MessageLine[], at: number): number {
  let start = at
  while (start > 0 && /^[\s_=*-]*$/.test(lines[start - 1]?.bare ?? 'x')) start--
  return start
}

/** Where the writer points at what is below, as in "see my answers in red", it is kept. */
function keptKind(lines: readonly MessageLine[], at: number): 'history' | 'forwarded' {
  const own = lines.slice(Math.max(0, at - 40), at)
  return own.some(({ bare, depth }) => depth === 0 && bare.length < 1_000 && pointsBelow.test(bare))
    ? 'forwarded'
    : 'history'
}

const opener =
  /^(?:on|am|le|el|il|op|em|a|den|dne|dnia|w dniu|w|в|på|pe|el día|il giorno|\p{L}{2,12}[.,]+|\d{1,4}[./\s-]|在|於)\s?.*\d/iu
const address = /[^\s<>@]{1,64}@[^\s<>@]{1,200}/
const named = /[<＜(][^<>\s]+@[^<>\s]+[>＞)]/
const moment = /\b\d{1,2}\s?[:.h]\s?\d{2}\b|\b(?:19|20)\d\d\b|\d年/

/** Whether "On Monday Ana wrote:" stands here, maybe over several lines; returns the line behind it. */
function attributionAt(lines: readonly MessageLine[], at: number, end: number): number | undefined {
  let joined = ''
  for (let next = at; next < Math.min(end, at + 4); next++) {
    const line = lines[next]
    if (!line || line.bare === '') return undefined
    joined = joined === '' ? line.bare : `${joined} ${line.bare}`
    if (joined.length > 320) return undefined
    if (next > at && !opener.test(lines[at]?.bare ?? '')) return undefined
    if (!/(?:[:：]|wrote\s*-{2,})\s*$/u.test(joined)) continue
    if (isAttribution(joined)) return next + 1
    // A language that is not known here: a time, an address and a quote right behind it.
    const behind = lines[nextFilled(lines, next + 1, end)]
    return named.test(joined) && moment.test(joined) && behind && behind.depth > line.depth
      ? next + 1
      : undefined
  }
  return undefined
}

/** `30 Nov 2026, 10:00 by ana@mail.example:` */
const sentBy =
  /[\s,](?:by|von|de|da|di|par|door|av|af|od|przez|от|від)\s+[^\s<>@]{1,64}@[^\s<>@]{1,200}\s*[:：]$/iu

function isAttribution(text: string): boolean {
  if (!address.test(text) && !moment.test(text)) return false
  return wrote.test(text) || sentBy.test(text) || /[<＜(][^<>\s]+@[^<>\s]+[>＞)]\s*[:：]$/u.test(text)
}

/** Quotes below "On Monday Ana wrote:", with that line. */
function markAttributed(lines: readonly MessageLine[], parts: Part[], end: number): void {
  for (let at = 0; at < end; at++) {
    if (parts[at] === 'quoted' || isBlank(lines[at])) continue
    const next = attributionAt(lines, at, end)
    if (next === undefined) continue
    const start = nextFilled(lines, next, end)
    if (start >= end || !isQuoted(lines, parts, start)) continue
    let stop = start
    while (stop < end && (isBlank(lines[stop]) || isQuoted(lines, parts, stop))) stop++
    for (let index = at; index < stop; index++) parts[index] = 'quoted'
    at = stop - 1
  }
}

/** A quote that begins with the headers of the mail that it holds, as Zimbra and Orange write it. */
function markHeaded(lines: readonly MessageLine[], parts: Part[], end: number): void {
  for (let at = 0; at < end; at++) {
    const line = lines[at]
    if (!line || parts[at] !== 'own' || line.depth === 0 || !isFirstOfQuote(lines, parts, at)) continue
    if (!messageOf.test(line.bare) && !isHeaderBlock(lines, at, end)) continue
    let stop = at
    while (stop < end && (isBlank(lines[stop]) || (lines[stop]?.depth ?? 0) > 0)) stop++
    if (keptKind(lines, at) === 'history') parts.fill('quoted', at, stop)
    at = stop
  }
}

/** Lines marked by `>`; a single one that nothing introduces may be the writer's own. */
function markMarked(lines: readonly MessageLine[], parts: Part[], end: number): void {
  let marked = 0
  for (let at = 0; at < end; at++) if (lines[at]?.marked) marked++
  for (let at = 0; at < end; at++) {
    if (!lines[at]?.marked || parts[at] !== 'own') continue
    let stop = at
    while (stop < end && (lines[stop]?.marked || (isBlank(lines[stop]) && lines[stop + 1]?.marked))) stop++
    if (marked > 1) parts.fill('quoted', at, stop)
    at = stop
  }
}

/** A ruled line above a quote belongs to it. */
function markRules(lines: readonly MessageLine[], parts: Part[], end: number): void {
  for (let at = end - 1, below: Part = 'own'; at >= 0; at--) {
    const line = lines[at]
    if (!line || line.bare === '') continue
    if (below === 'quoted' && parts[at] === 'own' && /^[-_=*\s]{3,}$/.test(line.bare)) parts[at] = 'quoted'
    below = parts[at] ?? 'own'
  }
}

/** Where a writer answers between the lines of a mail, the lines that are answered stay. */
function keepAnswered(lines: readonly MessageLine[], parts: Part[], end: number): void {
  const answers: number[] = []
  let before: Part | undefined
  for (let at = 0; at < end; at++) {
    const line = lines[at]
    const part = parts[at]
    if (!line || part === undefined || part === 'signature' || !hasWords(line)) continue
    if (part === 'own' && before === 'quoted') answers.push(at)
    before = part
  }
  const last = answers.at(-1)
  if (answers.length < 2 || last === undefined) return
  for (let at = 0; at < last; at++) if (parts[at] === 'quoted') parts[at] = 'own'
}
