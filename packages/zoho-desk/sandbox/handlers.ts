import type { Handler } from '@helpdesk-mcp/sandbox'
import { articles } from './articles.ts'
import { attachments } from './attachments.ts'
import { comments } from './comments.ts'
import { counts } from './counts.ts'
import { people } from './people.ts'
import { portal } from './portal.ts'
import { replies } from './replies.ts'
import { search } from './search.ts'
import type { ZohoDeskState } from './state.ts'
import { tags } from './tags.ts'
import { threads } from './threads.ts'
import { ticketActions } from './ticket-actions.ts'
import { ticketDetails } from './ticket-details.ts'
import { tickets } from './tickets.ts'
import { timeEntries } from './time-entries.ts'
import { timers } from './timers.ts'
import { trash } from './trash.ts'

/** Everything that is more than its path and its document say; the rest is answered from the document. */
export const handlers: Record<string, Handler<ZohoDeskState>> = {
  ...tickets,
  ...trash,
  ...ticketActions,
  ...threads,
  ...replies,
  ...comments,
  ...attachments,
  ...timeEntries,
  ...timers,
  ...tags,
  ...ticketDetails,
  ...articles,
  ...people,
  ...portal,
  ...search,
  ...counts,
}
