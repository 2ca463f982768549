/** A conversation: the kind of its target, and its id. */
export interface ThreadRef {
  kind: string
  id: string
}

/** How far a conversation was read. */
export interface ThreadMark {
  /** Of the newest turn. */
  lastId?: string
  /** ISO 8601, of the newest turn. */
  lastTime?: string
  /** The id of the conversation, where the mark is kept under the number that people see. */
  threadId?: string
  /** How many turns were read. */
  count: number
  /** It was not read to its end: what is newer than `readAt` is new, but for `known`. */
  isPart?: true
  /** Ids of turns that were shown by reads of parts of it. */
  known?: string[]
  /** What this agent has written there since, each as what tells its turn again. No change that it does not know of. */
  own?: string[]
  /** Milliseconds since 1970: when the read began. What was written while the helpdesk answered may not be in it. */
  readAt: number
  /** Milliseconds since 1970: when the answer had come, where that was later. What was written until then may be in it. */
  answeredAt?: number
}
