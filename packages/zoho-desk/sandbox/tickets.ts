import type { Call, Handler, Reply } from '@helpdesk-mcp/sandbox'
import { getOrThrow, ticketOf } from './errors.ts'
import { listReply, sortRecords } from './lists.ts'
import { isReopening } from './reports.ts'
import { collectionOf, currentAgent, type Ticket, toTimestamp, type ZohoDeskState } from './state.ts'
import { matches } from './text.ts'
import { agentView, bodyReply, emptyReply, recordReply } from './view.ts'
import { changeTicket, createTicket, type TicketFields } from './write-ticket.ts'

const dayMs = 86_400_000

export const tickets: Record<string, Handler<ZohoDeskState>> = {
  'tickets.list': (call) => ticketListReply(call, currentTickets(call)),
  'tickets.listByContact': (call) => ticketListReply(call, ticketsOf(call, 'contactId')),
  'accounts.listTickets': (call) => ticketListReply(call, ticketsOf(call, 'accountId')),
  'tickets.listByProduct': (call) => ticketListReply(call, ticketsOf(call, 'productId')),
  'tickets.listArchived': (call) => {
    return ticketListReply(
      call,
      call.state.collections.tickets.filter(({ isArchived, isTrashed }) => isArchived && !isTrashed),
    )
  },
  'tickets.listAssociated': (call) => {
    const { id } = currentAgent(call.state)
    return ticketListReply(
      call,
      currentTickets(call).filter((one) => one.assigneeId === id || one.followerIds.includes(id)),
    )
  },
  'tickets.create': (call) => ticketReply(call, createTicket(call)),
  'tickets.get': (call) => ticketReply(call, ticketOf(call)),
  'tickets.update': (call) =>
    ticketReply(call, changeTicket(call, ticketOf(call), (call.body ?? {}) as TicketFields)),
  'tickets.markAsRead': (call) => markRead(call, true),
  'tickets.markAsUnRead': (call) => markRead(call, false),

  'tickets.getResolution': (call) => bodyReply(call, resolutionOf(call, ticketOf(call))),
  'tickets.updateResolution': (call) => {
    const ticket = ticketOf(call)
    ticket.resolution = (call.body as { content: string }).content
    ticket.modifiedTime = toTimestamp(call.timeline())
    const resolution = resolutionOf(call, ticket)
    collectionOf(call.state, 'resolutionHistory').insert({ ...resolution, ticketId: ticket.id })
    return bodyReply(call, resolution)
  },
  'tickets.deleteResolution': (call) => {
    ticketOf(call).resolution = null
    return emptyReply(call)
  },

  'tickets.metrics': (call) => {
    const ticket = ticketOf(call)
    const mine = call.state.collections.threads.filter(
      (one) => one.ticketId === ticket.id && one.status !== 'DRAFT',
    )
    const outgoing = mine.filter(({ direction }) => direction === 'out')
    const first = outgoing.at(-1)
    const reopenings = call.state.collections.history.filter(
      (event) => event.ticketId === ticket.id && isReopening(event),
    )
    return bodyReply(call, {
      firstResponseTime: first ? duration(ticket.createdTime, first.createdTime) : null,
      totalResponseTime: first ? duration(ticket.createdTime, first.createdTime) : null,
      resolutionTime: ticket.closedTime ? duration(ticket.createdTime, ticket.closedTime) : null,
      responseCount: String(outgoing.length),
      outgoingCount: String(outgoing.length),
      threadCount: String(mine.length),
      reassignCount: '0',
      reopenCount: String(reopenings.length),
      agentsHandled: [],
      stagingData: [
        { status: ticket.status, handledTime: duration(ticket.createdTime, ticket.modifiedTime) },
      ],
    })
  },
}

/** A ticket's list row or detail: which, its operation says. */
export function ticketReply(call: Call<ZohoDeskState>, ticket: Ticket): Reply {
  return recordReply(call, ticketView(call.state, ticket))
}

export function ticketListReply(call: Call<ZohoDeskState>, records: readonly Ticket[]): Reply {
  const { state, query, clock } = call
  const {
    assignee,
    receivedInDays,
    viewId,
    departmentId,
    departmentIds,
    filters: _,
    follower: _f,
    ...rest
  } = query
  const since =
    receivedInDays === undefined || receivedInDays === '-1'
      ? ''
      : toTimestamp(clock.now() - Number(receivedInDays) * dayMs)
  const departments = [departmentIds ?? [], departmentId ?? []].flat().map(String)
  const inView = viewFilter(state, viewId)
  const chosen = records.filter((ticket) => {
    if (departments.length > 0 && !departments.includes('0') && !departments.includes(ticket.departmentId))
      return false
    return ticket.createdTime >= since && inView(ticket) && isAssigned(ticket, assignee)
  })
  // The latest first where no order is asked for.
  const inOrder = rest.sortBy === undefined ? sortRecords(chosen, 'createdTime', true) : chosen
  return listReply({ ...call, query: rest }, ticketViews(state, inOrder))
}

/** Those that are neither in the recycle bin nor in the archive; spam has a list of its own. */
function currentTickets({ state }: Call<ZohoDeskState>): Ticket[] {
  return state.collections.tickets.filter(
    ({ isTrashed, isArchived, isSpam }) => !isTrashed && !isArchived && !isSpam,
  )
}

function ticketsOf(call: Call<ZohoDeskState>, key: 'contactId' | 'accountId' | 'productId'): Ticket[] {
  const collection = { contactId: 'contacts', accountId: 'accounts', productId: 'products' }[key]
  const { id } = foundIn(call, collection, call.path[key])
  return currentTickets(call).filter((ticket) => ticket[key] === id)
}

function foundIn(call: Call<ZohoDeskState>, collection: string, id: unknown) {
  return getOrThrow(collectionOf(call.state, collection), id)
}

function isAssigned(ticket: Ticket, assignee: unknown): boolean {
  if (assignee === undefined) return true
  return [assignee].flat().some((one) => {
    return String(one).toLowerCase() === 'unassigned'
      ? ticket.assigneeId === null
      : String(one) === ticket.assigneeId
  })
}

/** What a saved view shows: its criteria are filters as in a search, null for what must be missing. */
function viewFilter(state: ZohoDeskState, viewId: unknown): (ticket: Ticket) => boolean {
  const criteria = collectionOf(state, 'views').get(viewId)?.criteria as
    | Record<string, string | null>
    | undefined
  return (ticket) =>
    Object.entries(criteria ?? {}).every(([name, wanted]) => {
      return wanted === null ? ticket[name] === null : matches(ticket[name], wanted)
    })
}

function markRead(call: Call<ZohoDeskState>, isRead: boolean): Reply {
  ticketOf(call).isRead = isRead
  return emptyReply(call)
}

function resolutionOf({ state }: Call<ZohoDeskState>, ticket: Ticket) {
  const author = ticket.resolution === null ? null : agentView(currentAgent(state))
  return { content: ticket.resolution, author, modifiedTime: ticket.modifiedTime }
}

/** "03:20 hrs". */
function duration(from: string, to: string): string {
  const minutes = Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 60_000))
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')} hrs`
}

/** A ticket with all that is counted or looked up when it is read; counts are text in some answers and numbers in others. */
export function ticketView(state: ZohoDeskState, ticket: Ticket): Ticket {
  return ticketViews(state, [ticket])[0] as Ticket
}

/** The views of many tickets, with one pass over the records that belong to them. */
export function ticketViews(state: ZohoDeskState, tickets: readonly Ticket[]): Ticket[] {
  const { threads, comments, tasks, timeEntries, approvals } = state.collections
  const sent = byTicket(threads.filter(({ status }) => status !== 'DRAFT'))
  const [commentsOf, tasksOf, timeEntriesOf, approvalsOf] = [comments, tasks, timeEntries, approvals].map(
    (records) => byTicket<object>(records),
  )
  return tickets.map((ticket) => {
    const { id } = ticket
    const mine = sent.get(id) ?? []
    const [last] = mine
    const count = (records?: Map<unknown, object[]>) => records?.get(id)?.length ?? 0
    return {
      ...ticket,
      webUrl: `https://desk.zoho.com/support/${state.organization.portalName}/ShowHomePage.do#Cases/dv/${id}`,
      threadCount: mine.length,
      commentCount: count(commentsOf),
      taskCount: count(tasksOf),
      timeEntryCount: count(timeEntriesOf),
      approvalCount: count(approvalsOf),
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
  })
}

/** Records by the ticket that they belong to, each list in the order of the records. */
function byTicket<T extends object>(records: Iterable<T>): Map<unknown, T[]> {
  const groups = new Map<unknown, T[]>()
  for (const record of records) {
    const ticketId: unknown = Reflect.get(record, 'ticketId')
    const group = groups.get(ticketId)
    if (group) group.push(record)
    else groups.set(ticketId, [record])
  }
  return groups
}
