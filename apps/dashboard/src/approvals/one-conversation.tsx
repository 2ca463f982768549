import { useQueries, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Loading } from '../design/states.tsx'
import { VendorSign } from '../design/vendor-sign.tsx'
import { HelpdeskLink } from '../names/helpdesk-link.tsx'
import { count, listedOnce } from '../words/listed.ts'
import { CustomersLast } from './customers-last.tsx'
import { type ItemGroup, readerOf } from './item-groups.ts'
import { itemQuery, threadQuery } from './outbox-requests.ts'
import { sayGroup, sayThread } from './outbox-words.ts'

interface OneConversationProps {
  group: ItemGroup
  /** One of its cards stands whole: what the customer wrote last stands above them. */
  isRead: boolean
  children: ReactNode
}

/** Several calls about one conversation: how they stand, and what they answer. */
export function OneConversation({ group: { items }, isRead, children }: OneConversationProps) {
  const [first] = items
  const thread = first && sayThread(first)
  const about = listedOnce([thread?.title, first?.thread?.customer])
  // The list holds what was decided here as it waited; its card has read how it stands now.
  const details = useQueries({ queries: items.map(({ id }) => ({ ...itemQuery(id), enabled: false })) })
  const now = items.map((item, index) => details[index]?.data ?? item)
  const reader = isRead ? readerOf({ items }) : undefined
  return (
    <section
      aria-label={`${thread?.name}: ${count(items.length, 'request')}`}
      className="grid grid-cols-1 gap-3 rounded-panel border border-line bg-sunken p-3 sm:p-4"
    >
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        {first && <VendorSign id={first.integrated_account.connector} />}
        <h2 className="min-w-0 flex-1 font-medium wrap-anywhere">
          {thread && (
            <HelpdeskLink to={thread.link} sign={<span className="sr-only"> (in the helpdesk)</span>}>
              {thread.name}
            </HelpdeskLink>
          )}
          {about !== '' && ` · ${about}`}
        </h2>
        <p className="basis-full text-sm text-soft">{sayGroup(now)}</p>
      </div>
      {reader && <LastOf id={reader.id} name={thread?.name ?? 'the conversation'} />}
      {children}
    </section>
  )
}

/** A conversation that cannot be read is said by the cards below. */
function LastOf({ id, name }: { id: string; name: string }) {
  const thread = useQuery(threadQuery(id))
  if (thread.isPending) return <Loading what="Loading conversation" />
  return (
    <div className="empty:hidden [&_article]:bg-panel">
      <CustomersLast turns={thread.data?.turns ?? []} name={name} />
    </div>
  )
}
