import type { Call, Handler, Reply } from '@helpdesk-mcp/sandbox'
import { collectionOf } from './collections.ts'
import { found, ticketOf } from './find.ts'
import { listed } from './listed.ts'
import type { Ticket } from './records.ts'
import { person } from './relations.ts'
import { matches } from './search-language.ts'
import { stamp } from './stamp.ts'
import { caller, type ZohoDeskState } from './state.ts'
import { ticketView } from './ticket-view.ts'
import { done, shown, told } from './view.ts'
import { changeTicket, createTicket, type TicketFields } from './write-ticket.ts'

const day = 86_400_000

export const tickets: Record<string, Handler<ZohoDeskState>> = {
  'tickets.list': (call) => rows(call, current(call)),
  'tickets.listByContact': (call) => rows(call, of(call, 'contactId')),
  'accounts.listTickets': (call) => rows(call, of(call, 'accountId')),
  'tickets.listByProduct': (call) => rows(call, of(call, 'productId')),
  'tickets.listArchived': (call) => {
    return rows(
      call,
      call.state.collections.tickets.filter(({ isArchived, isTrashed }) => isArchived && !isTrashed),
    )
  },
  'tickets.listAssociated': (call) => {
    const { id } = caller(call.state)
    return rows(
      call,
      current(call).filter((one) => one.assigneeId === id || one.followerIds.includes(id)),
    )
  },
  'tickets.create': (call) => one(call, createTicket(call)),
  'tickets.get': (call) => one(call, ticketOf(call)),
  'tickets.update': (call) =>
    one(call, changeTicket(call, ticketOf(call), (call.body ?? {}) as TicketFields)),
  'tickets.markAsRead': (call) => mark(call, true),
  'tickets.markAsUnRead': (call) => mark(call, false),

  'tickets.getResolution': (call) => told(call, resolutionOf(call, ticketOf(call))),
  'tickets.updateResolution': (call) => {
    const ticket = ticketOf(call)
    ticket.resolution = (call.body as { content: string }).content
    ticket.modifiedTime = stamp(call.timeline())
    const resolution = resolutionOf(call, ticket)
    collectionOf(call.state, 'resolutionHistory').insert({ ...resolution, ticketId: ticket.id })
    return told(call, resolution)
  },
  'tickets.deleteResolution': (call) => {
    ticketOf(call).resolution = null
    return done(call)
  },

  'tickets.metrics': (call) => {
    const ticket = ticketOf(call)
    const mine = call.state.collections.threads.filter(
      (one) => one.ticketId === ticket.id && one.status !== 'DRAFT',
    )
    const outgoing = mine.filter(({ direction }) => direction === 'out')
    const first = outgoing.at(-1)
    return told(call, {
      firstResponseTime: first ? duration(ticket.createdTime, first.createdTime) : null,
      totalResponseTime: first ? duration(ticket.createdTime, first.createdTime) : null,
      resolutionTime: ticket.closedTime ? duration(ticket.createdTime, ticket.closedTime) : null,
      responseCount: String(outgoing.length),
      outgoingCount: String(outgoing.length),
      threadCount: String(mine.length),
      reassignCount: '0',
      reopenCount: '0',
      agentsHandled: [],
      stagingData: [
        { status: ticket.status, handledTime: duration(ticket.createdTime, ticket.modifiedTime) },
      ],
    })
  },
}

/** A ticket's list row or detail: which, its operation says. */
export function one(call: Call<ZohoDeskState>, ticket: Ticket): Reply {
  return shown(call, ticketView(call.state, ticket))
}

export function rows(call: Call<ZohoDeskState>, records: readonly Ticket[]): Reply {
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
      : stamp(clock.now() - Number(receivedInDays) * day)
  const departments = [departmentIds ?? [], departmentId ?? []].flat().map(String)
  const inView = viewFilter(state, viewId)
  const chosen = records.filter((ticket) => {
    if (departments.length > 0 && !departments.includes('0') && !departments.includes(ticket.departmentId))
      return false
    return ticket.createdTime >= since && inView(ticket) && isAssigned(ticket, assignee)
  })
  return listed(
    { ...call, query: rest },
    chosen.map((ticket) => ticketView(state, ticket)),
  )
}

/** Those that are neither in the recycle bin nor in the archive; spam has a list of its own. */
function current({ state }: Call<ZohoDeskState>): Ticket[] {
  return state.collections.tickets.filter(
    ({ isTrashed, isArchived, isSpam }) => !isTrashed && !isArchived && !isSpam,
  )
}

function of(call: Call<ZohoDeskState>, key: 'contactId' | 'accountId' | 'productId'): Ticket[] {
  const collection = { contactId: 'contacts', accountId: 'accounts', productId: 'products' }[key]
  const { id } = foundIn(call, collection, call.path[key])
  return current(call).filter((ticket) => ticket[key] === id)
}

function foundIn(call: Call<ZohoDeskState>, collection: string, id: unknown) {
  return found(collectionOf(call.state, collection), id)
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

function mark(call: Call<ZohoDeskState>, isRead: boolean): Reply {
  ticketOf(call).isRead = isRead
  return done(call)
}

function resolutionOf({ state }: Call<ZohoDeskState>, ticket: Ticket) {
  const author = ticket.resolution === null ? null : person(caller(state))
  return { content: ticket.resolution, author, modifiedTime: ticket.modifiedTime }
}

/** "03:20 hrs". */
function duration(from: string, to: string): string {
  const minutes = Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 60_000))
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')} hrs`
}
