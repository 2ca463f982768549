import { type RawBuilder, sql } from 'kysely'
import { conversationKinds } from './target-names.ts'

/** What calls that succeeded are counted as. A call is one of `reads`, `notes`, `replies` and `changes`. */
export const countedKinds = ['conversations_read', 'reads', 'notes', 'replies', 'changes'] as const

export interface CountedAs {
  kind: (typeof countedKinds)[number]
  /** Names of the tools that answer customers. */
  answering: readonly string[]
}

/** The server id of calls that people make by hand, on the page. */
export const byHandServerId = 'page'

/** How the sentences begin that say of a call that it added an internal note, alone or beside other changes. */
const noteSentences = ['Added an internal note%', '%: an internal note%']
/** How they end for what a customer sees. A status that customers may notice is none of it. */
const seenSentences = ['gets', 'sees', 'may see'].map((verb) => `%; the customer ${verb} it%`)

const isLike = (sentences: readonly string[]): RawBuilder<boolean> =>
  sql`(${sql.join(
    sentences.map((sentence) => sql`summary like ${sentence}`),
    sql` or `,
  )})`

export const isNoteCall: RawBuilder<boolean> = isLike(noteSentences)
export const isSeenCall: RawBuilder<boolean> = isLike(seenSentences)

const isRead = sql<boolean>`(effects in ('["read"]', '[]'))`

/** A call that is held and still waits for a person. Others were decided against, or nobody decided in time. */
export const isWaitingCall: RawBuilder<boolean> = sql`(outcome = 'held' and exists (select 1 from outbox_items as item
  where item.tenant_id = tool_calls.tenant_id and item.id = tool_calls.outbox_item_id
  and item.state in ('waiting', 'stale', 'sending', 'vendor_draft')))`

/** Whether a call succeeded and is counted as this. */
export function isCountedAs({ kind, answering }: CountedAs): RawBuilder<boolean> {
  const isOk = sql<boolean>`outcome = 'ok'`
  const isReply = sql<boolean>`(effects like '%"outbound"%' and (${isSeenCall}${
    answering.length > 0 ? sql` or tool in (${sql.join(answering)})` : sql``
  }))`
  switch (kind) {
    case 'conversations_read':
      return sql`${isOk} and effects = '["read"]' and exists (select 1 from tool_call_targets as touched
        where touched.call_id = tool_calls.id and touched.kind in (${sql.join(conversationKinds)}))`
    case 'reads':
      return sql`${isOk} and ${isRead}`
    case 'notes':
      return sql`${isOk} and not ${isRead} and ${isNoteCall}`
    case 'replies':
      return sql`${isOk} and not ${isNoteCall} and ${isReply}`
    case 'changes':
      return sql`${isOk} and not ${isRead} and not ${isNoteCall} and not ${isReply}`
  }
}
