import type { ArgumentConditions } from './visibility.ts'

/** What guards the writes of a tool that is about a conversation. */
export interface GuardPlan {
  /** The conversation: the kind of its target, and the argument that holds its id or ids. */
  thread?: { kind: string; argument: string }
  /** Dotted names of the arguments that hold the words of a message or a note, the plainest form first. */
  words?: string[]
  /** Dotted names of the arguments that say to whom the words go, where no conversation is named. */
  recipient?: string[]
  /** When only the team reads the words, whatever else a customer may notice of the call: one of these holds. Without conditions always. */
  note?: ArgumentConditions[]
  /** When the customer is sent a message that the vendor makes: one of these holds. Without conditions always. */
  notifies?: ArgumentConditions[]
  /** When the call closes the conversation: one of these holds. Without conditions always. */
  closes?: ArgumentConditions[]
  /** The tool that stores the message as the vendor's own draft. */
  draft?: DraftPlan
  /** The message that the vendor keeps and that the call sends. */
  sends?: SendsPlan
  /** It changes a message that the vendor keeps until it is sent. */
  isDraft?: true
  /** Why there is no conversation to check, or nothing of it to be checked. */
  unguarded?: string
}

export interface SendsPlan {
  /** The id of the tool that reads it. */
  tool: string
  /** The arguments of that tool, and those of this one that hold them. */
  arguments: Record<string, string>
  /** Dotted path of its words in the answer. */
  text: string
  /** Paths of whom it goes to and what goes with it. */
  shows: string[]
}

export interface DraftPlan {
  /** The id of that tool. It takes the arguments that it has in common with this one; the others are told as left out. */
  tool: string
  /** Arguments with which it is no draft of the same message. */
  unless?: string[]
}

/** What a read shows of a conversation: how far it was read is compared with what stands there before a reply or a close. */
export interface ThreadPlan {
  /** The kind of its target. */
  kind: string
  /** The argument that holds its id, where the answer does not. */
  argument?: string
  /** This tool reads the turns of every conversation of the kind: the argument that takes the id. */
  reads?: string
  /** It shows one turn alone. */
  isTurn?: boolean
}
