import { ExternalLink as LinkIcon } from 'lucide-react'
import { VendorSign } from '../design/vendor-sign.tsx'
import { HelpdeskLink } from '../names/helpdesk-link.tsx'
import { listedOnce } from '../words/listed.ts'
import type { OutboxItem } from './outbox-requests.ts'
import { sayThread } from './outbox-words.ts'

/** Which conversation a call is about, with its subject and customer; nothing where it is about none. */
export function ConversationName({ item }: { item: OutboxItem }) {
  const thread = sayThread(item)
  if (thread === undefined) return null
  const about = listedOnce([thread.title, item.thread?.customer])
  return (
    <p className="flex items-start gap-x-2 text-base">
      <VendorSign id={item.integrated_account.connector} />
      <span className="min-w-0 wrap-anywhere">
        <HelpdeskLink
          to={thread.link}
          className="inline-flex items-center gap-1 font-medium"
          sign={
            <>
              <LinkIcon aria-hidden="true" className="size-3.5" />
              <span className="sr-only">(in the helpdesk)</span>
            </>
          }
        >
          {thread.name}
        </HelpdeskLink>
        {about !== '' && ` · ${about}`}
      </span>
    </p>
  )
}
