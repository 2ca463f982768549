import type { Turn } from '@helpdesk-mcp/contracts'
import { sinceTime } from './guard-arguments.ts'
import type { ApprovedCall, ThreadMark } from './hooks.ts'
import { digestOfWords } from './same-words.ts'

/** A mark to which a read adds that has not shown the end of the conversation. */
export function withPart(before: ThreadMark | undefined, ids: readonly string[], now: number): ThreadMark {
  const { known = [], ...mark } = before ?? { count: 0, readAt: now, isPart: true as const }
  return { ...mark, known: [...new Set([...known, ...ids])].slice(-maxKnown) }
}

const maxKnown = 100

export function afterMark(turns: readonly Turn[], mark: ThreadMark | undefined): readonly Turn[] {
  const known = new Set(mark?.known)
  const after = mark?.isPart ? sinceRead(turns, mark.readAt) : afterNewest(turns, mark)
  return known.size === 0 ? after : after.filter(({ id }) => !known.has(String(id)))
}

/** Whether turns go back as far as a conversation was read, so that `afterMark` finds all that is new. */
export function reachesMark(turns: readonly Turn[], mark: ThreadMark | undefined): boolean {
  const { lastId, lastTime, isPart, readAt = 0 } = mark ?? {}
  if (isPart) return turns.some(({ time }) => (zoned(time) ?? readAt) < readAt - toleranceMs)
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

/** What may have been written since a time. Clocks differ, and some vendors tell whole seconds. */
function sinceRead(turns: readonly Turn[], readAt: number): readonly Turn[] {
  return turns.filter(({ time }) => {
    const at = zoned(time)
    return at === undefined || at > readAt - toleranceMs
  })
}

const toleranceMs = 2_000

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
export function isNews({ role, delivery_state: state }: Turn): boolean {
  return role !== 'system' && state !== 'draft'
}

/** Tells the turns that an agent wrote itself: `own`, and private ones of `notes`. To a person who approves, only those of before the call was held are no news, and notes of assistants. */
export function knownTurns(
  { own = [], notes = [] }: { own?: readonly string[] | undefined; notes?: readonly string[] | undefined },
  approved: Pick<ApprovedCall, 'own'> | undefined,
): (turn: Turn) => boolean {
  const [ofAgent, ofNotes] = [new Set(own), new Set([...own, ...notes])]
  const isNote = (turn: Turn) => turn.visibility === 'private' && isOwn(turn, ofNotes)
  if (!approved) return (turn) => isOwn(turn, ofAgent) || isNote(turn)
  const ofPerson = new Set(approved.own)
  const isOfAssistant = ({ visibility, role }: Turn) => visibility === 'private' && role === 'assistant'
  return (turn) => isOwn(turn, ofPerson) || isOfAssistant(turn) || isNote(turn)
}

/** What a person has not seen who is to approve a call, of turns that were read now. `since`: what they have seen last. */
export function newsToPerson(
  turns: readonly Turn[],
  since: string,
  approved: Pick<ApprovedCall, 'own'>,
): Turn[] {
  const isKnown = knownTurns({}, approved)
  return afterGiven(turns, since).filter((turn) => isNews(turn) && !isKnown(turn))
}

function isOwn({ id, role, text }: Turn, own: ReadonlySet<string>): boolean {
  if (role === 'customer' || own.size === 0) return false
  return own.has(String(id)) || (text !== undefined && own.has(digestOfWords(text)))
}

/** The ids of an agent's turns, which tell them for good: other turns may have the same words later. */
export function ownTurns(turns: readonly Turn[], own: ReadonlySet<string>): string[] {
  return turns.flatMap((turn) => (turn.id !== undefined && isOwn(turn, own) ? [String(turn.id)] : []))
}

/** Of one who may not read the conversation. */
export function withoutWords({ id, role, time }: Turn): Partial<Turn> {
  const turn: Partial<Turn> = {}
  if (id !== undefined) turn.id = id
  if (role !== undefined) turn.role = role
  if (time !== undefined) turn.time = time
  return turn
}
