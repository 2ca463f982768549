import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { isLost, sayError } from '../api/api-problem.ts'
import { Button } from '../design/button.tsx'
import { Details } from '../design/panel.tsx'
import { ErrorNote, Loading, Note } from '../design/states.tsx'
import { Thread } from '../try/result/thread.tsx'
import { CustomersLast, lastOfCustomer } from './customers-last.tsx'
import { itemQuery, type OutboxDetail, threadQuery } from './outbox-requests.ts'

interface ConversationProps {
  item: OutboxDetail
  name: string
  /** What the customer wrote last stands above: of several on one conversation, once. */
  isShownAbove: boolean
}

/** What the customer wrote last, and the conversation on request, as the helpdesk has it now. */
export function Conversation({ item, name, isShownAbove }: ConversationProps) {
  const { id, state, new_turns: news } = item
  const [isWhole, setIsWhole] = useState(false)
  const thread = useQuery(threadQuery(id))
  const turns = thread.data?.turns ?? []
  const newest = lastOfCustomer(turns)
  // It stands among what is new already.
  const isAmongNews = newest !== undefined && isOneOf(newest, news)
  // What is new counts more than what was there before.
  const isLastShown = isShownAbove || state !== 'stale'
  useReadAgain(id, thread.data?.changed === true && state === 'waiting')
  return (
    <div className="grid gap-3 empty:hidden">
      {thread.isPending && <Loading what="Loading conversation" />}
      {thread.isError && <NotRead error={thread.error} retry={() => void thread.refetch()} />}
      {!isWhole && !isShownAbove && isLastShown && !isAmongNews && (
        <CustomersLast turns={turns} name={name} />
      )}
      {isWhole && <Thread turns={turns} label={`${name} now`} />}
      {(isWhole || hasMore(turns, news, isLastShown)) && (
        <div>
          <Button size="small" aria-expanded={isWhole} onClick={() => setIsWhole(!isWhole)}>
            {isWhole ? 'Hide the conversation' : 'Show the conversation'}
          </Button>
        </div>
      )}
    </div>
  )
}

type Turns = OutboxDetail['new_turns']

/** Whether a conversation has more than what stands there without opening it: what is new, and what the customer wrote last. */
export function hasMore(turns: Turns, news: Turns, isLastShown: boolean): boolean {
  const last = isLastShown ? lastOfCustomer(turns) : undefined
  return turns.some((turn) => turn !== last && !isOneOf(turn, news))
}

function isOneOf(turn: Turns[number], others: Turns): boolean {
  return turn['id'] !== undefined && others.some((other) => other['id'] === turn['id'])
}

/** What is new is shown by the item itself. */
function useReadAgain(id: string, isOld: boolean) {
  const queries = useQueryClient()
  useEffect(() => {
    if (isOld) void queries.invalidateQueries({ queryKey: itemQuery(id).queryKey })
  }, [queries, id, isOld])
}

/** The reply can be decided about all the same; why the helpdesk did not answer is for those who look after it. */
function NotRead({ error, retry }: { error: Error; retry: () => void }) {
  if (isLost(error)) return <ErrorNote error={error} retry={retry} />
  return (
    <Note tone="warn" role="alert">
      <div className="grid gap-1.5">
        <span>
          The conversation cannot be read at the moment. Look at it in the helpdesk before you decide.
        </span>
        <Details summary="Why">{sayError(error)}</Details>
      </div>
      <Button size="small" onClick={retry}>
        Try again
      </Button>
    </Note>
  )
}
