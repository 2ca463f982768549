import { useQuery } from '@tanstack/react-query'
import { Badge } from '../design/badge.tsx'
import { Panel } from '../design/panel.tsx'
import { ErrorNote, Loading } from '../design/states.tsx'
import { ItemView, nameOf } from './item-view.tsx'
import { isOver, itemQuery, type OutboxItem } from './outbox-requests.ts'
import { sayTitle, stateWords } from './outbox-words.ts'

/** One of a list, whole. It stays where it was decided, and says how it stands now. */
export function OneItem({ item }: { item: OutboxItem }) {
  const detail = useQuery(itemQuery(item.id))
  const now = detail.data ?? item
  const { state } = now
  const isDone = isOver(state)
  return (
    <Panel
      title={
        <>
          {sayTitle(now)}
          <span className="sr-only"> {nameOf(item)}</span>
        </>
      }
      actions={isDone && <Badge tone={state === 'sent' ? 'good' : 'plain'}>{stateWords(now).label}</Badge>}
      className={isDone ? 'opacity-90' : ''}
    >
      {detail.isPending && <Loading what="Loading the whole text" />}
      {detail.isError && detail.data === undefined && (
        <ErrorNote error={detail.error} retry={() => detail.refetch()} />
      )}
      {detail.data && <ItemView item={detail.data} />}
    </Panel>
  )
}
