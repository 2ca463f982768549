import type { Turn } from '@helpdesk-mcp/contracts'
import { sinceTime } from './guard-arguments.ts'
import type { ApprovedCall } from './hooks.ts'
import { digestOfWords } from './same-words.ts'
import type { ThreadMark } from './thread-ref.ts'

/** A mark to which a read adds that has not shown the end of the conversation. */
export function withPart(before: ThreadMark | undefined, ids: readonly string[], at: number): ThreadMark {
  const { known = [], ...mark } = before ?? { count: 0, readAt: at, isPart: true as const }
  return { ...mark, known: [...new Set([...known, ...ids])].slice(-maxKnown) }
}

const maxKnown = 100

export function afterMark(turns: readonly Turn[], mark: ThreadMark | undefined): readonly Turn[] {
  const known = new Set(mark?.known)
  const after = mark?.isPart ? sinceRead(turns, mark) : afterNewest(turns, mark)
  return known.size === 0 ? after : after.filter(({ id }) => !known.has(String(id)))
}

/** Whether turns go back as far as a conversation was read, so that `afterMark` finds all that is new. */
export function reachesMark(turns: readonly Turn[], mark: ThreadMark | undefined): boolean {
  const { lastId, lastTime, isPart, readAt = 0, own = [] } = mark ?? {}
  if (isPart) return turns.some((turn) => isOlder(turn, readAt)) || writtenAs(turns, own).size > 0
  return (lastId !== undefined && hasTurn(turns, lastId)) || isBefore(turns, lastTime)
}

/** The same for `afterGiven`. */
export function reachesGiven(turns: readonly Turn[], since: string): boolean {
  return turns.some(({ time }) => time === since) || hasTurn(turns, since) || isBefore(turns, since)
}

function hasTurn(turns: readonly Turn[], lastId: string): boolean {
  return turns.some(({ id }) => String(id) === lastId)
}

/** Whether one of them is older than that. */
function isBefore(turns: readonly Turn[], given: string | undefined): boolean {
  const from = given === undefined ? undefined : sinceTime(given)
  return from !== undefined && turns.some(({ time }) => time !== undefined && Date.parse(time) < from)
}

/** What may have been written since a time. Where the vendor's times have no zone, what stands before the agent's own turn was there before. */
function sinceRead(turns: readonly Turn[], { readAt, own = [] }: ThreadMark): readonly Turn[] {
  const written = writtenAs(turns, own)
  const last = turns.findLastIndex((turn) => written.has(turn))
  return turns.filter(
    (turn, place) => !isOlder(turn, readAt) && (place > last || zoned(turn.time) !== undefined),
  )
}

/** The turns since a mark, the agent's own among them. */
export function recentTurns(turns: readonly Turn[], mark: ThreadMark | undefined): readonly Turn[] {
  return mark?.isPart ? turns.filter((turn) => !isOlder(turn, mark.readAt)) : afterNewest(turns, mark)
}

/** Whether a turn was surely written before a time, in whatever zone the vendor tells it. */
function isOlder({ time }: Turn, readAt: number): boolean {
  const at = zoned(time)
  if (at !== undefined) return at <= readAt - toleranceMs
  // The clocks of the westernmost zone are twelve hours behind.
  return time !== undefined && Date.parse(`${time.replace(' ', 'T')}Z`) + 12 * hourMs < readAt - toleranceMs
}

/** Clocks differ, and some vendors tell whole seconds. */
const toleranceMs = 2_000
const hourMs = 3_600_000

function afterNewest(turns: readonly Turn[], mark: ThreadMark | undefined): readonly Turn[] {
  const { lastId, lastTime, count = 0 } = mark ?? {}
  const place = lastId === undefined ? -1 : turns.findLastIndex(({ id }) => String(id) === lastId)
  if (place >= 0) return turns.slice(place + 1)
  if (lastTime !== undefined) return laterThan(turns, lastTime)
  return lastId === undefined ? turns.slice(count) : turns
}

/** `since`: the id or the time of a turn, or any other time. */
export function afterGiven(turns: readonly Turn[], since: string): readonly Turn[] {
  const place = turns.findLastIndex(({ id, time }) => String(id) === since || time === since)
  return place >= 0 ? turns.slice(place + 1) : laterThan(turns, since)
}

/** All of them where the time is none. */
function laterThan(turns: readonly Turn[], since: string): readonly Turn[] {
  const from = sinceTime(since)
  if (from === undefined) return turns
  return turns.filter(({ time }) => time === undefined || !(Date.parse(time) <= from))
}

export function zoned(time: string | undefined): number | undefined {
  if (time === undefined || !/(?:Z|[+-]\d\d:?\d\d)$/.test(time)) return undefined
  const found = Date.parse(time)
  return Number.isNaN(found) ? undefined : found
}

/** What somebody has written, another assistant too. Drafts are not sent. */
function isNews({ role, delivery_state: state }: Turn): boolean {
  return role !== 'system' && state !== 'draft'
}

/** What an agent has written: as `own` of a mark has it, and what of it may be private notes. */
interface OwnWrites {
  own?: readonly string[] | undefined
  notes?: readonly string[] | undefined
}

/**
 * What an agent does not know of `after`. What it wrote itself is found among `recent`: it may stand before those. To a person who approves,
 * what the agent sent is known only if it was before the call was held, and so are notes of assistants.
 */
export function newsIn(
  after: readonly Turn[],
  recent: readonly Turn[],
  { own = [], notes = [] }: OwnWrites,
  approved: Pick<ApprovedCall, 'own'> | undefined,
): Turn[] {
  const known = writtenAs(recent, approved ? (approved.own ?? []) : own)
  const ownNotes = writtenAs(recent, [...new Set([...own, ...notes])])
  const isKnown = (turn: Turn) =>
    known.has(turn) ||
    (turn.visibility === 'private' && (ownNotes.has(turn) || (approved && turn.role === 'assistant')))
  return after.filter((turn) => isNews(turn) && !isKnown(turn))
}

/** What a person has not seen who is to approve a call, of turns that were read now. `since`: what they have seen last. */
export function newsToPerson(
  turns: readonly Turn[],
  since: string,
  approved: Pick<ApprovedCall, 'own'>,
): Turn[] {
  return newsIn(afterGiven(turns, since), turns, {}, approved)
}

/** What tells a turn that an agent wrote: its id, else its words in one of the forms in which it may be shown. */
export function ownEntry(ids: readonly string[], digests: readonly string[]): string {
  return [...ids, ...digests].join('\n')
}

/**
 * The turns that an agent wrote. Words tell them only as far as there are no more turns with these words than the agent wrote: somebody else
 * may have written the same.
 */
export function writtenAs(turns: readonly Turn[], own: readonly string[]): Set<Turn> {
  const found = new Set<Turn>()
  if (own.length === 0) return found
  const unfound: string[][] = []
  for (const entry of own) {
    const names = entry.split('\n')
    const turn = turns.find(({ id }) => id !== undefined && names.includes(String(id)))
    if (turn) found.add(turn)
    else unfound.push(names)
  }
  const byWords = new Map<string, Turn[]>()
  for (const turn of turns) {
    if (found.has(turn) || turn.text === undefined || turn.role === 'customer') continue
    const words = digestOfWords(turn.text)
    byWords.set(words, [...(byWords.get(words) ?? []), turn])
  }
  for (const [words, alike] of byWords)
    if (alike.length <= unfound.filter((names) => names.includes(words)).length)
      for (const turn of alike) found.add(turn)
  return found
}

/** The ids of an agent's turns, which tell them for good: other turns may have the same words later. */
export function ownTurns(turns: readonly Turn[], own: readonly string[]): string[] {
  return [...writtenAs(turns, own)].flatMap(({ id }) => (id === undefined ? [] : [String(id)]))
}

/** Of one who may not read the conversation. */
export function withoutWords({ id, role, time }: Turn): Partial<Turn> {
  const turn: Partial<Turn> = {}
  if (id !== undefined) turn.id = id
  if (role !== undefined) turn.role = role
  if (time !== undefined) turn.time = time
  return turn
}
