import { useInfiniteQuery } from '@tanstack/react-query'
import { Empty, ErrorNote, Loading } from '../design/states.tsx'
import { ShowMore } from '../design/table.tsx'
import { OneItem } from './one-item.tsx'
import { outboxQuery } from './outbox-requests.ts'

/** What stands among the drafts of a helpdesk: a person sends it there, and the list says afterwards what became of it. */
export function Drafts({ server }: { server: string | undefined }) {
  const list = useInfiniteQuery(outboxQuery('drafts', server))
  const items = list.data?.pages.flatMap(({ result }) => result) ?? []
  if (list.isPending) return <Loading what="Loading drafts" />
  if (list.isError && list.data === undefined)
    return <ErrorNote error={list.error} retry={() => list.refetch()} />
  if (items.length === 0) {
    return (
      <Empty title="No drafts wait in a helpdesk">
        What was sent or deleted there is listed under Decided for 30 days.
      </Empty>
    )
  }
  return (
    <>
      <ul className="grid grid-cols-1 gap-5">
        {items.map((item) => (
          <li key={item.id}>
            <OneItem item={item} />
          </li>
        ))}
      </ul>
      <ShowMore query={list} />
    </>
  )
}
