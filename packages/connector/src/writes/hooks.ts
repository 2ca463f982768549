import type {
  CallContext,
  Effect,
  Json,
  ToolRecord,
  ToolResult,
  WriteMarks,
  WritePolicy,
} from '@helpdesk-mcp/contracts'
import type { CallDescription } from '../records/audit.ts'
import type { ThreadNames } from './thread-names.ts'
import type { ThreadMark, ThreadRef } from './thread-ref.ts'

/** What guards the writes of one server. */
export interface WriteHooks {
  /** Without one every write is sent. */
  policy?: WritePolicy
  marks?: WriteMarks
  /** Of a call that a person has approved. */
  approved?: ApprovedCall
  /** What confirmations are bound to: the server and its account. */
  server: string
  /** Signs confirmations; 32 bytes. */
  key: Uint8Array
  sent: SentWrites
  threads: ReadThreadsStore
  /**
   * Does `work` while no other call that answers or closes the conversation is made at this account, through whichever server. Rejects with
   * `conflict`, and does nothing, where it would have to wait too long.
   */
  lock<Result>(thread: ThreadRef, work: (lock: Lock) => Promise<Result>): Promise<Result>
  /**
   * Holds a call until a person has decided, and answers what the agent is told. Without it a policy of `draft` takes only the vendor's own
   * drafts.
   */
  hold?(call: HeldCall, context: CallContext): Promise<ToolResult>
  /** Told of a call that has become the vendor's own draft; answers what the agent is told in place of `result`. */
  drafted?(call: HeldCall, draft: VendorDraft, result: ToolResult): Promise<ToolResult>
}

/** A draft that the vendor keeps, and that a person sends there. */
export interface VendorDraft {
  /** Where the vendor's answer has one. */
  id?: string
  /** The vendor's name as people write it. */
  helpdesk: string
}

/** A call that a person has approved. The agent's own call with the same arguments is a repetition of it. */
export interface ApprovedCall {
  /** What the answer to such a repetition says beside that of the call. */
  beside: Record<string, Json>
  /** False once another process may settle what became of it. Nothing is sent then. */
  isHeld?(): boolean
  /** The digest of the message that the vendor keeps, as the person read it. */
  sends?: string
  /** Told of that message as it is now, where it is another one. Nothing is sent then. */
  changed?(stored: StoredMessage): void
  /** Ids of turns that the agent had written when the call was held. What it has sent since is news to the person. */
  own?: readonly string[]
  /** How far the agent had read the conversation when the call was held. */
  mark?: ThreadMark
}

/** What a call holds while it answers or closes a conversation. */
export interface Lock {
  /** False once others may take it, because it could not be renewed in time. */
  isHeld(): boolean
  /** Another call had it when it was asked for. */
  hasWaited: boolean
}

/** What was sent under which key, for 24 hours. */
export interface SentWrites {
  /**
   * Reserves the key, or says what became of the call that has it. Of two callers at the same time, one gets `new`, or `lost`: that call has the
   * key again, under the time, the tool and the digest of the first.
   */
  begin(entry: SentEntry): Promise<SentState>
  /** The same, without reserving the key. */
  look(entry: SentEntry): Promise<SentState>
  end(key: string, end: SentEnd): Promise<void>
}

export interface SentEntry {
  key: string
  /** Of the arguments. */
  digest: string
  tool: string
  /** Milliseconds since 1970. */
  at: number
}

export type SentState =
  | { state: 'new' }
  | SentCall
  /** The key belongs to a call of `tool` with other arguments. */
  | { state: 'other_arguments'; tool: string; sent: SentCall }

/** What became of a call that was begun `at`. */
export type SentCall =
  /** It was sent, with this result. */
  | { state: 'done'; at: number; result: ToolResult }
  /** It is being sent now. `until`: when it is known, should the process have ended that sends it. */
  | { state: 'in_flight'; at: number; until?: number }
  /** Nobody knows how it ended. */
  | { state: 'unknown'; at: number }
  /** Its answer was lost, and the conversation did not show it afterwards. It may have come late. */
  | { state: 'lost'; at: number }

export type SentEnd =
  | { state: 'done'; result: ToolResult }
  /** Nothing was sent: the key is free again. */
  | { state: 'failed' }
  /** It was sent, and its answer was lost. */
  | { state: 'unknown' }
  /** The same, and the conversation does not show it. */
  | { state: 'lost' }

/** What an agent has read of conversations. */
export interface ReadThreadsStore {
  /** Waited for before the agent gets its answer: it may make its next call at another process. Does not reject. */
  seen(thread: ThreadRef, state: ThreadMark): void | Promise<void>
  find(thread: ThreadRef): Promise<ThreadMark | undefined>
}

/** A call that waits for a person. */
export interface HeldCall {
  /** The tool's name. */
  tool: string
  record: ToolRecord
  /** Whole and checked, as the agent gave them, without those that guard a write. Names are looked up again when it is sent. */
  arguments: Record<string, unknown>
  /** Equal for calls that do the same, however their arguments are written. */
  digest: string
  /** Of the call and its steps. */
  effects: readonly Effect[]
  describe(): CallDescription
  /** The argument that holds the words for the customer, and these words whole. */
  text?: { argument: string; value: string }
  /** The message that the vendor keeps and that it sends, as it was when the call was held. */
  sends?: StoredMessage
  /** The conversation that it answers or closes, and how far the agent has read it; else how it stood when the call was held. */
  thread?: ThreadRef & ThreadNames & { mark?: ThreadMark }
}

/** A message that the vendor keeps, such as a draft, and that a call sends. */
export interface StoredMessage {
  /** Its words, whole. */
  text?: string
  /** The same in all forms: as they are shown, and as the vendor keeps them. */
  words: readonly string[]
  /** To whom it goes and what goes with it, by the vendor's names. */
  fields: Record<string, Json>
  /** Of all that would be sent. */
  digest: string
  /** Whether the tool that reads it is permitted. */
  isShown: boolean
}
