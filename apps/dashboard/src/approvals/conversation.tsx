import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { isLost, sayError } from '../api/api-problem.ts'
import { Button } from '../design/button.tsx'
import { Details } from '../design/panel.tsx'
import { ErrorNote, Loading, Note } from '../design/states.tsx'
import { Thread, Turn } from '../try/result/thread.tsx'
import { itemQuery, type OutboxDetail, threadQuery } from './outbox-requests.ts'

interface ConversationProps {
  item: OutboxDetail
  name: string
  /** What the customer wrote last is shown above already. */
  isFollowing: boolean
}

/** What the customer wrote last, and the conversation on request, as the helpdesk has it now. */
export function Conversation({ item, name, isFollowing }: ConversationProps) {
  const { id, state, new_turns: news } = item
  const [isWhole, setIsWhole] = useState(false)
  const thread = useQuery(threadQuery(id))
  const turns = thread.data?.turns ?? []
  const newest = turns.filter(({ role }) => role === 'customer').at(-1)
  // It stands among what is new already.
  const last = news.some((turn) => turn['id'] === newest?.['id']) ? undefined : newest
  useReadAgain(id, thread.data?.changed === true && state === 'waiting')
  return (
    <div className="grid gap-3">
      {thread.isPending && <Loading what="Loading conversation" />}
      {thread.isError && <NotRead error={thread.error} retry={() => void thread.refetch()} />}
      {last && !isWhole && !isFollowing && (
        <section aria-label={`The customer’s last message in ${name}`} className="grid gap-1.5">
          <h3 className="text-sm font-medium">The customer’s last message</h3>
          <Turn turn={last} />
        </section>
      )}
      {thread.data && !isWhole && (
        <div>
          <Button size="small" onClick={() => setIsWhole(true)}>
            Show the conversation
          </Button>
        </div>
      )}
      {isWhole && <Thread turns={turns} label={`${name} now`} />}
    </div>
  )
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
