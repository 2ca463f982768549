import type { Ticket } from './records.ts'
import type { ZohoDeskState } from './state.ts'

/** A ticket with all that is counted or looked up when it is read; counts are text in some answers and numbers in others. */
export function ticketView(state: ZohoDeskState, ticket: Ticket): Ticket {
  const { threads, comments, tasks, timeEntries, approvals } = state.collections
  const own = (record: object) => Reflect.get(record, 'ticketId') === ticket.id
  const mine = threads.filter((thread) => own(thread) && thread.status !== 'DRAFT')
  const [last] = mine
  const count = (records: Iterable<object>) => [...records].filter(own).length
  return {
    ...ticket,
    webUrl: `https://desk.zoho.com/support/${state.organization.portalName}/ShowHomePage.do#Cases/dv/${ticket.id}`,
    threadCount: mine.length,
    commentCount: count(comments),
    taskCount: count(tasks),
    timeEntryCount: count(timeEntries),
    approvalCount: count(approvals),
    attachmentCount: mine.reduce((sum, { attachments }) => sum + attachments.length, 0),
    tagCount: ticket.tagIds.length,
    followerCount: ticket.followerIds.length,
    lastThread: last
      ? { channel: last.channel, isDraft: false, isForward: false, direction: last.direction }
      : null,
    lastThreadTime: last?.createdTime ?? ticket.createdTime,
    layoutDetails: { id: ticket.layoutId, layoutName: 'Standard' },
    isDeleted: ticket.isTrashed,
    isFollowing: false,
    source: { appName: null, extId: null, type: 'SYSTEM', permalink: null, appPhotoURL: null },
  } as Ticket
}
