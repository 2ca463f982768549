import type { InfiniteData, QueryClient } from '@tanstack/react-query'
import { type OutboxDetail, type OutboxItem, outboxQuery } from './outbox-requests.ts'

type Pages = InfiniteData<{ result: OutboxItem[] }>

/**
 * Shows what was just sent on the other cards of its conversation, before the gateway has read the conversation again. Until it has, such a
 * card holds no `seen`, so that the gateway refuses to send it.
 */
export function showSentBeside(queries: QueryClient, sent: OutboxDetail): void {
  if (sent.state !== 'sent' || sent.thread === null) return
  const isBeside = (item: OutboxItem) =>
    item.id !== sent.id &&
    (item.state === 'waiting' || item.state === 'stale') &&
    item.integrated_account.id === sent.integrated_account.id &&
    item.thread?.kind === sent.thread?.kind &&
    item.thread?.id === sent.thread?.id
  queries.setQueriesData<OutboxDetail>({ queryKey: ['outbox', 'one'] }, (item) =>
    item && isBeside(item)
      ? { ...item, state: 'stale', new_turns: withTurn(item.new_turns, sent), seen: null }
      : item,
  )
  queries.setQueryData<Pages>(
    outboxQuery('open').queryKey,
    (list) =>
      list && {
        ...list,
        pages: list.pages.map((page) => ({
          ...page,
          result: page.result.map((item) => (isBeside(item) ? { ...item, state: 'stale' } : item)),
        })),
      },
  )
  void queries.invalidateQueries({
    queryKey: ['outbox', 'one'],
    predicate: ({ state }) => state.data !== undefined && (state.data as OutboxDetail).id !== sent.id,
  })
  void queries.invalidateQueries({ queryKey: ['outbox-thread'] })
}

/** What was sent, as a message of the conversation. What writes to nobody adds none. */
function withTurn(turns: OutboxDetail['new_turns'], sent: OutboxDetail): OutboxDetail['new_turns'] {
  if (sent.text === null) return turns
  const turn = {
    ...(sent.delivery?.['id'] === undefined ? {} : { id: sent.delivery['id'] }),
    ...{ role: 'agent', visibility: 'public', text: sent.text },
    ...(sent.decision
      ? { written_here: { ...sent.decision.by, approved: true }, time: sent.decision.at }
      : {}),
  }
  return [...turns, turn]
}
