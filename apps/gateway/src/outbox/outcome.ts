import { createHash } from 'node:crypto'
import type { ThreadMark } from '@helpdesk-mcp/connector'
import { type Delivery, isObject, type ToolResult, type Turn } from '@helpdesk-mcp/contracts'
import type { OutboxContent, OutboxItem } from '../outbox-model.ts'
import type { OutboxChange } from '../storage/outbox-store.ts'
import { markAfter } from '../writes/conversation.ts'

/** How an item stands once its call was made, as the call's result says. */
export function outcomeOf(item: OutboxItem, result: ToolResult, now: number): OutboxChange {
  const { error: _, newTurns: __, ...content } = item.content
  const answer = result.structuredContent ?? {}
  if (!result.isError) {
    const { delivery } = answer
    const told = isObject(delivery) ? { delivery: delivery as unknown as Delivery } : {}
    return ended('sent', { ...content, result: answer, ...told })
  }
  const { code = 'unexpected_response', message = '', details } = isObject(answer.error) ? answer.error : {}
  const { reason, new_turns: newTurns, mark } = isObject(details) ? details : {}
  const error = { code: String(code), message: String(message) }
  if (reason === 'conversation_changed') {
    const turns = Array.isArray(newTurns) ? (newTurns as Turn[]) : []
    const read = isObject(mark) ? (mark as unknown as ThreadMark) : markAfter(turns, now, item.content.mark)
    return { ...ended('stale', { ...content, newTurns: turns, mark: read }), decision: null }
  }
  const isUnknown = reason === 'outcome_unknown' || reason === 'in_flight'
  return ended(isUnknown ? 'unknown' : 'failed', { ...content, error })
}

function ended(state: OutboxItem['state'], content: OutboxContent): OutboxChange {
  return { state, content, sendingUntil: null }
}

/** What a person passes back who has seen the turns of a stale item. */
export function seenOf({ state, content }: Pick<OutboxItem, 'state' | 'content'>): string | null {
  if (state !== 'stale') return null
  const seen = JSON.stringify([content.mark, content.newTurns])
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
