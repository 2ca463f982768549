import { createHash } from 'node:crypto'
import type { StoredMessage, ThreadMark } from '@helpdesk-mcp/connector'
import { type Delivery, isObject, quote, type ToolResult, type Turn } from '@helpdesk-mcp/contracts'
import { sayWhoWrote } from '../activity/stopped-approval.ts'
import type { OutboxContent, OutboxError, OutboxItem } from '../outbox-model.ts'
import type { OutboxChange } from '../storage/outbox-store.ts'
import { markAfter } from '../writes/conversation.ts'
import { withStored } from '../writes/stored.ts'
import { wordsOf } from '../writes/words.ts'

/** What the activity says of a call that failed. */
export type ToldOfCall = Omit<OutboxError, 'code' | 'message'>

interface KnownOfCall {
  told?: ToldOfCall | undefined
  /** The message that the helpdesk keeps, where it is not the one that was approved. */
  stored?: StoredMessage | undefined
}

/** How an item stands once its call was made, as the call's result says. */
export function outcomeOf(
  item: OutboxItem,
  result: ToolResult,
  now: number,
  { told, stored }: KnownOfCall = {},
): OutboxChange {
  const { error: _, newTurns: __, ownTurns: ___, ...content } = item.content
  const answer = result.structuredContent ?? {}
  if (!result.isError) {
    const { delivery } = answer
    const known = isObject(delivery) ? { delivery: delivery as unknown as Delivery } : {}
    return ended('sent', { ...content, result: answer, ...known })
  }
  const { code = 'unexpected_response', message = '', details } = isObject(answer.error) ? answer.error : {}
  const { reason, new_turns: newTurns, own_turns: ownTurns, mark } = isObject(details) ? details : {}
  const error = { code: String(code), message: String(message), ...told }
  if (reason === 'conversation_changed') {
    const turns = Array.isArray(newTurns) ? (newTurns as Turn[]) : []
    const read = isObject(mark) ? (mark as unknown as ThreadMark) : markAfter(turns, now, item.content.mark)
    const own = Array.isArray(ownTurns) ? { ownTurns: ownTurns.map(String) } : {}
    return { ...ended('stale', { ...content, newTurns: turns, ...own, mark: read }), decision: null }
  }
  if (reason === 'draft_changed' && stored)
    return { ...ended('stale', { ...content, ...withStored(content, stored) }), decision: null }
  // Whoever changes the policy, or the call, may still approve it.
  if (reason === 'denied') return { ...ended('waiting', { ...content, error }), decision: null }
  const isUnknown = reason === 'outcome_unknown' || reason === 'in_flight'
  return ended(isUnknown ? 'unknown' : 'failed', { ...content, error })
}

function ended(state: OutboxItem['state'], content: OutboxContent): OutboxChange {
  return { state, content, sendingUntil: null }
}

/** What is new of a stale item: `A colleague wrote in conversation 814 meanwhile.` */
export function sayChanged({ thread, targets, content }: OutboxItem): string {
  if (thread === null) return 'Somebody has written meanwhile.'
  if (content.newTurns === undefined) return 'What the helpdesk keeps was changed meanwhile.'
  const target = targets.find(({ kind, id }) => kind === thread.kind && id === thread.id)
  const { newTurns, ownTurns } = content
  const words = wordsOf(content)?.trim()
  const isSame = words !== undefined && newTurns.every(({ text }) => text?.trim() === words)
  return sayWhoWrote(target ?? thread, newTurns, { own: ownTurns, isSame })
}

/** Why nothing was sent, for a person: in the helpdesk's own words where it has said why. */
export function sayFailure({ error }: Pick<OutboxContent, 'error'>): string | undefined {
  return (
    error &&
    [
      error.summary ?? error.message,
      ...(error.vendorMessage === undefined ? [] : [`It said: ${quote(error.vendorMessage)}`]),
    ].join(' ')
  )
}

/** What a person passes back who has seen what is new of a stale item. */
export function seenOf({ state, content }: Pick<OutboxItem, 'state' | 'content'>): string | null {
  if (state !== 'stale') return null
  const { mark, newTurns, sends } = content
  const seen = JSON.stringify([mark, newTurns, ...(sends ? [sends.digest] : [])])
  return createHash('sha256').update(seen).digest('base64url').slice(0, 22)
}

/** Since when the conversation must not have changed: what was read last of it, else when the call was held. */
export function unchangedSince({ thread, content, createdAt, targets }: OutboxItem): string | undefined {
  if (thread === null) return undefined
  const { lastId, lastTime, readAt = createdAt } = content.mark ?? {}
  // The last turn of one conversation says nothing of another.
  const isOne = targets.filter(({ kind }) => kind === thread.kind).length <= 1
  return (isOne ? (lastId ?? lastTime) : undefined) ?? new Date(readAt).toISOString()
}
