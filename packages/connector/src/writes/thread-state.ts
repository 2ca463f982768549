import type { Turn } from '@helpdesk-mcp/contracts'
import type { ThreadNames } from './thread-names.ts'
import type { ThreadMark, ThreadRef } from './thread-ref.ts'

/** What was written in a conversation since it was read. */
export interface Change {
  thread: ThreadRef
  turns: Partial<Turn>[]
  /** There is more that was not read. */
  isPart?: true
  /** Of a call that a person has approved: the ids of those that its agent wrote itself. */
  own?: string[]
  /** How far it is read now. */
  mark?: ThreadMark
}

/** How a conversation stands, and what people know it by. */
export interface ThreadState {
  mark?: ThreadMark
  /** The ids of the newest turns that `own` of a mark tells as an agent's. */
  ownTurns(own: readonly string[]): string[]
  /** May read more of it. */
  names(): Promise<ThreadNames>
}
