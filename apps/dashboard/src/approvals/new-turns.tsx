import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { sessionQuery } from '../api/session.ts'
import { Note } from '../design/states.tsx'
import { Thread } from '../try/result/thread.tsx'
import { type OutboxDetail, type OutboxItem, outboxQuery } from './outbox-requests.ts'

/** What was written since the assistant read the conversation: it must be read before anything is sent. */
export function NewTurns({ item, name }: { item: OutboxDetail; name: string }) {
  const decided = useInfiniteQuery(outboxQuery('done'))
  const me = useQuery(sessionQuery).data?.person?.id
  const items = decided.data?.pages.flatMap(({ result }) => result) ?? []
  const approver = approverOf(item, items)
  if (item.new_turns.length === 0)
    return (
      <Note tone="info">
        What the helpdesk keeps was changed since it was shown here. Nothing was sent. Read it as it is now,
        then decide again.
      </Note>
    )
  return (
    <div className="grid gap-3 rounded-control border border-warn/40 bg-warn-wash p-3.5">
      <p className="text-sm font-medium text-warn">{sayNew(approver, me)}</p>
      <div className="rounded-control bg-panel p-3">
        <Thread turns={item.new_turns} label={`New in ${name}`} />
      </div>
    </div>
  )
}

export function sayNew(approver: Approver | undefined, me: string | undefined): string {
  const rest = 'since the assistant read the conversation. Read it, then decide about this one.'
  if (approver === undefined) {
    return `Somebody has written since the assistant read the conversation. Nothing was sent. Read what is new, then decide again.`
  }
  if (approver.id === null || approver.id !== me)
    return `${approver.name ?? 'Somebody'} has approved this ${rest}`
  return `You have approved this ${rest}`
}

type Approver = NonNullable<OutboxItem['decision']>['by']

/** Who approved all that is new, where nothing else is: other calls about the same conversation that were sent meanwhile. */
export function approverOf(
  { thread, new_turns: turns, integrated_account: account }: OutboxDetail,
  decided: readonly OutboxItem[],
): Approver | undefined {
  const sent = decided.filter(
    (each) =>
      each.state === 'sent' &&
      each.integrated_account.id === account.id &&
      each.thread?.kind === thread?.kind &&
      each.thread?.id === thread?.id,
  )
  const approvers = turns.map((turn) => sent.find((each) => isMessageOf(each, turn))?.decision?.by)
  const [first] = approvers
  return approvers.every((each) => each !== undefined && each.id === first?.id) ? first : undefined
}

/** By the id that the helpdesk gave it, else by its words. */
function isMessageOf({ delivery, text_start: start }: OutboxItem, turn: OutboxDetail['new_turns'][number]) {
  const { id, role, text } = turn
  if (delivery?.['id'] !== undefined && id !== undefined && String(delivery['id']) === String(id)) return true
  if (role === 'customer' || start === null || typeof text !== 'string') return false
  const [words, asked] = [plain(text), plain(start)]
  // A helpdesk may add a signature. A few words may begin what somebody else wrote, too.
  return words === asked || (asked.length >= 30 && words.startsWith(asked))
}

function plain(text: string): string {
  return text
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}
