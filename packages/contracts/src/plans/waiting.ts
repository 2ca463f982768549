import type { FieldRule } from './field-rule.ts'

/** A status in one form for all vendors. `open`: the team has to act, or the status does not say who has. */
export const statusKinds = ['open', 'waiting_for_customer', 'closed'] as const
/** Who wrote a message. */
export const messageSenders = ['customer', 'agent', 'system'] as const

export type StatusKind = (typeof statusKinds)[number]
export type MessageSender = (typeof messageSenders)[number]

/** Stands in every row of a list of conversations, and in a single one. Null where the vendor's answer does not say it. */
export interface WaitingState {
  status_kind: StatusKind | null
  /** When the oldest message came that is not answered yet: ISO 8601, with its zone. */
  waiting_since: string | null
  /**
   * The time is that of a later message or change, as the answer does not have the oldest: the customer waits at least since then. A result
   * then has null as `waiting_since`, and the time as `waiting_since_at_latest`.
   */
  waiting_since_at_latest?: true
  last_message_from: MessageSender | null
}

/** How a conversation says its waiting state. */
export interface WaitingPlan {
  status: FieldRule<StatusKind>[]
  /** The status that waits for the customer is known to be left as it is when the customer writes: it counts only after an answer of the team. */
  confirm?: true
  from?: FieldRule<MessageSender>[]
  /** The dotted path of the time. */
  since?: WaitingSinceRule[]
  /** The dotted path of the text of the last message: rows show its first words as `last_message_text`. */
  text?: string
  /** The messages, which know better than the rules where they are at hand. */
  thread?: WaitingThread
  /** How the messages are read where a caller asks for it. */
  read?: WaitingRead
}

/** `atLatest`: the time may be later than the oldest message that waits, but not earlier. */
export interface WaitingSinceRule extends FieldRule<string> {
  atLatest?: true
}

export interface WaitingThread {
  /** Dotted path of the messages; empty where a list of messages is read. */
  at: string
  /** Dotted path in a message. */
  time: string
  /** `none`: an entry that is no message, such as a note; one for which no rule holds is none either. */
  from: FieldRule<MessageSender | 'none'>[]
}

export interface WaitingRead {
  /** The id of the tool. */
  tool: string
  argument: string
  /** Dotted path in the row of what the argument takes; of a list of ids the last ones are read, from the end. */
  id: string
  /** Messages of a list of ids that are read at most for one row. */
  maximum?: number
}

/** Rows of one answer whose messages are read at most. */
export const maxWaitingReads = 20
