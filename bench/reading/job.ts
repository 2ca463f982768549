import type { Reader } from './reader.ts'

/** Support work as a sequence of calls, with what the agent must have read by its end. */
export interface Job {
  what: string
  play(reader: Reader): Promise<void>
  /** Each occurs in what the agent read, letter by letter. */
  facts: readonly string[]
}

/** The tools that read a whole thread: of these the ratio is reported apart. */
export const threadTools: ReadonlySet<string> = new Set([
  'get_single_richpanel_conversation_by_id',
  'list_all_e_desk_ticket_messages',
  'get_single_fuse_desk_case_by_id',
  'list_all_zoho_desk_ticket_conversations',
])
