import type { Turn } from '@helpdesk-mcp/contracts'
import { restNote } from '@helpdesk-mcp/tools'
import { zoned } from './new-turns.ts'
import { compareWords } from './same-words.ts'
import type { ThreadMark } from './thread-ref.ts'

/** A call whose words are looked for. */
interface SentWords {
  /** All forms of them that it gives. */
  words: readonly string[]
  isOutbound: boolean
  /** When it was begun. */
  at: number
  /** How far the conversation was read before. */
  mark: ThreadMark | undefined
  /** Other messages of the agent. */
  own: ReadonlySet<Turn>
}

/** Which of the turns holds the words; null where none does, undefined where that cannot be told. */
export async function landedIn(
  turns: readonly Turn[],
  { words, isOutbound, at, mark, own }: SentWords,
): Promise<string | null | undefined> {
  const place = mark?.lastId === undefined ? -1 : turns.findIndex(({ id }) => String(id) === mark.lastId)
  const isAfter = (turn: Turn, index: number) => {
    if (place >= 0) return index > place
    const time = zoned(turn.time)
    return time === undefined ? index >= turns.length - maxUntimed : time >= at - toleranceMs
  }
  const isSame = await compareWords(words)
  let isUntold = false
  for (const [index, turn] of [...turns.entries()].reverse()) {
    if (turn.role === 'customer' || own.has(turn) || !isAfter(turn, index)) continue
    // What is stored as a draft was not sent.
    if (turn.delivery_state === 'draft' && isOutbound) continue
    const notes = turn.text_left_out ?? []
    const found = isSame({
      ...{ text: String(turn.text ?? ''), notes },
      ...{ isCut: notes.includes(restNote), isNew: place >= 0 },
    })
    if (found) return String(turn.id ?? turn.time ?? 'the newest message')
    // A note is no message, and a message no note.
    const isOfKind = turn.visibility !== (isOutbound ? 'private' : 'public')
    isUntold ||= found === undefined && turn.role !== 'system' && isOfKind
  }
  return isUntold ? undefined : null
}

/** Clocks differ. */
const toleranceMs = 120_000
/** Of turns whose time says no zone. */
const maxUntimed = 3
