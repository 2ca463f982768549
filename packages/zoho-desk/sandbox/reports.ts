import { ApiException, type Call, type Handler } from '@helpdesk-mcp/sandbox'
import { getOrThrow } from './errors.ts'
import { listReply } from './lists.ts'
import { collectionOf, type HistoryEvent, type Thread, type Ticket, type ZohoDeskState } from './state.ts'
import { bodyReply } from './view.ts'

const dayMs = 86_400_000

/** Something that a report counts: when it was, and on which ticket. */
interface Happening {
  ticket: Ticket
  at: string
  /** The agent who did it; the ticket's own where nobody is named. */
  agentId?: string | null
  /** How long it took. */
  ms?: number
}

/** Figures over the tickets of a span, by day, hour, channel or agent; and the numbers of one customer. */
export const reports: Record<string, Handler<ZohoDeskState>> = {
  'dashboardMetrics.createdTickets': (call) =>
    countReply(call, (ticket) => [{ ticket, at: ticket.createdTime }]),
  'dashboardMetrics.solvedTickets': (call) => countReply(call, solved),
  'dashboardMetrics.onholdTickets': (call) =>
    countReply(call, (ticket) =>
      ticket.statusType === 'On Hold'
        ? [{ ticket, at: String(ticket.onholdTime ?? ticket.modifiedTime) }]
        : [],
    ),
  'dashboardMetrics.backlogTickets': (call) =>
    countReply(call, (ticket) =>
      ticket.statusType === 'Closed' ? [] : [{ ticket, at: ticket.createdTime }],
    ),
  'dashboardMetrics.reopenedTickets': (call) => {
    const reopenings = call.state.collections.history.filter(isReopening)
    return countReply(call, (ticket) =>
      reopenings
        .filter(({ ticketId }) => ticketId === ticket.id)
        .map(({ eventTime }) => ({ ticket, at: eventTime })),
    )
  },
  'dashboardMetrics.responseCount': (call) => {
    const replies = repliesBy(call.state)
    const { total, groups, ...rest } = report(call, (ticket) => replies(ticket))
    const responseCount = groups.map(({ value, found }) => ({ value, count: found.length }))
    return bodyReply(call, { totalResponseCount: total, responseCount, ...rest })
  },
  'dashboardMetrics.responseTime': (call) => {
    const replies = repliesBy(call.state)
    const isFirst = String(call.query.isFirstResponse) === 'true'
    const { total, all, groups, groupedBy } = report(call, (ticket) =>
      isFirst ? replies(ticket).slice(0, 1) : replies(ticket),
    )
    const timeData = groups.map(({ value, found }) => ({
      value,
      ...averages(found),
      responseCount: found.length,
    }))
    return bodyReply(call, { ...totalAverages(all), totalResponseCount: total, timeData, groupedBy })
  },
  'dashboardMetrics.ticketsResolutionTime': (call) => {
    const { total, all, groups, groupedBy } = report(call, solved)
    const timeData = groups.map(({ value, found }) => ({
      value,
      ...averages(found),
      ticketCount: found.length,
    }))
    return bodyReply(call, { ...totalAverages(all), totalTicketCount: total, timeData, groupedBy })
  },

  'contacts.statistics': (call) => {
    const { id } = getOrThrow(call.state.collections.contacts, call.path.contactId)
    const tickets = ticketsOf(call, 'contactId', id)
    const ratings = collectionOf(call.state, 'customerHappiness').filter(({ contactId }) => contactId === id)
    const rated = (rating: string) => ratings.filter((one) => one.rating === rating).length
    const replies = repliesBy(call.state)
    const ofType = (type: string) => tickets.filter(({ statusType }) => statusType === type).length
    return bodyReply(call, {
      totalTickets: tickets.length,
      openTickets: ofType('Open'),
      onholdTickets: ofType('On Hold'),
      closedTickets: ofType('Closed'),
      overdueTickets: tickets.filter((ticket) => isOverdue(ticket, call.clock.now())).length,
      escalatedTickets: tickets.filter(({ isEscalated }) => isEscalated).length,
      spamTickets: tickets.filter(({ isSpam }) => isSpam).length,
      firstResponseTime: averageMs(tickets.flatMap((ticket) => replies(ticket).slice(0, 1))),
      responseTime: averageMs(tickets.flatMap(replies)),
      resolutionTime: averageMs(tickets.flatMap(solved)),
      channelWiseCount: countBy(tickets, ({ channel }) => channel),
      customerHappiness: { badCount: rated('BAD'), okCount: rated('OKAY'), goodCount: rated('GOOD') },
    })
  },
  'accounts.statistics': (call) => {
    const { id } = getOrThrow(call.state.collections.accounts, call.path.accountId)
    const tickets = ticketsOf(call, 'accountId', id)
    const replies = repliesBy(call.state)
    const closed = tickets.filter(({ statusType }) => statusType === 'Closed').length
    return bodyReply(call, {
      overallCount: String(tickets.length),
      openCount: String(tickets.length - closed),
      closedCount: String(closed),
      responseTime: averageTime(tickets.flatMap((ticket) => replies(ticket).slice(0, 1))),
      resolutionTime: averageTime(tickets.flatMap(solved)),
      customerHappiness: {},
    })
  },
  'customerHappiness.listRatings': (call) => {
    const { department, ...query } = call.query
    const ratings = collectionOf(call.state, 'customerHappiness').filter(({ departmentId }) =>
      [departmentId, 'allDepartment'].includes(String(department)),
    )
    return listReply({ ...call, query }, ratings)
  },
}

/** Past its due time and not closed. */
export function isOverdue({ dueDate, statusType }: Ticket, now: number): boolean {
  return dueDate !== null && dueDate < new Date(now).toISOString() && statusType !== 'Closed'
}

/** A closed ticket was opened again: it lost the time when it was closed. */
export function isReopening({ changes }: HistoryEvent): boolean {
  return changes.some(
    ({ propertyName, propertyValue }) => propertyName === 'closedTime' && propertyValue === null,
  )
}

function solved(ticket: Ticket): Happening[] {
  const { closedTime, createdTime } = ticket
  return closedTime === null ? [] : [{ ticket, at: closedTime, ms: msBetween(createdTime, closedTime) }]
}

/** The replies on each ticket, oldest first, with how long each took since the ticket was opened. */
function repliesBy({ collections }: ZohoDeskState): (ticket: Ticket) => Happening[] {
  const byTicket = new Map<string, Thread[]>()
  for (const thread of collections.threads) {
    if (thread.direction === 'out' && thread.status === 'SUCCESS')
      byTicket.set(thread.ticketId, [thread, ...(byTicket.get(thread.ticketId) ?? [])])
  }
  return (ticket) =>
    (byTicket.get(ticket.id) ?? []).map(({ createdTime: at, responderId }) => ({
      ticket,
      at,
      agentId: String(responderId),
      ms: msBetween(ticket.createdTime, at),
    }))
}

function ticketsOf({ state, query }: Call<ZohoDeskState>, key: 'contactId' | 'accountId', id: string) {
  const { departmentId } = query
  return state.collections.tickets.filter(
    (ticket) =>
      ticket[key] === id &&
      !ticket.isTrashed &&
      (departmentId === undefined || ticket.departmentId === String(departmentId)),
  )
}

function countReply(call: Call<ZohoDeskState>, find: (ticket: Ticket) => Happening[]) {
  const { total, groups, avg, groupedBy } = report(call, find)
  const ticketCount = groups.map(({ value, found }) => ({ value, count: found.length }))
  return bodyReply(call, { totalTicketCount: total, ticketCount, avg, groupedBy })
}

/** What happened in the span of the query to the tickets that it selects, in groups. */
function report(call: Call<ZohoDeskState>, find: (ticket: Ticket) => Happening[]) {
  const { query, state, clock } = call
  const [from, to] = spanOf(call, clock.now())
  const among = (wanted: unknown, value: unknown) =>
    wanted === undefined || [wanted].flat().map(String).includes(String(value))
  const all = state.collections.tickets
    .filter(
      (ticket) =>
        !ticket.isTrashed &&
        !ticket.isSpam &&
        among(query.departmentId, ticket.departmentId) &&
        among(query.teamId, ticket.teamId) &&
        among(query.channel, ticket.channel),
    )
    .flatMap(find)
    .filter(({ at, ticket, agentId = ticket.assigneeId }) => {
      return at >= from && at < to && among(query.agentId, agentId)
    })
  const groupedBy = String(query.groupBy)
  const groups = new Map<string, Happening[]>()
  for (const one of all) {
    const value = groupOf(one, groupedBy)
    groups.set(value, [...(groups.get(value) ?? []), one])
  }
  const days = Math.max(1, Math.ceil((Date.parse(to) - Date.parse(from)) / dayMs))
  return {
    all,
    total: all.length,
    avg: (all.length / days).toFixed(2),
    groupedBy,
    groups: [...groups]
      .map(([value, found]) => ({ value, found }))
      .sort((a, b) => (a.value < b.value ? -1 : 1)),
  }
}

function groupOf({ at, ticket, agentId = ticket.assigneeId }: Happening, groupedBy: string): string {
  if (groupedBy === 'date') return at.slice(0, 10)
  if (groupedBy === 'hour') return at.slice(11, 13)
  return groupedBy === 'channel' ? ticket.channel : String(agentId ?? 'unassigned')
}

/** Days and weeks in UTC, weeks from Monday. Throws for a span of one's own without its bounds. */
function spanOf({ query }: Call<ZohoDeskState>, now: number): [from: string, to: string] {
  const today = now - (now % dayMs)
  const monday = today - ((new Date(now).getUTCDay() + 6) % 7) * dayMs
  const [year, month] = [new Date(now).getUTCFullYear(), new Date(now).getUTCMonth()]
  const end = now + 1
  const spans: Record<string, [number, number]> = {
    LAST_1_HOUR: [now - 3_600_000, end],
    LAST24HOURS: [now - dayMs, end],
    TODAY: [today, end],
    YESTERDAY: [today - dayMs, today],
    LAST_7_DAYS: [now - 7 * dayMs, end],
    LAST_30_DAYS: [now - 30 * dayMs, end],
    THIS_WEEK: [monday, end],
    LAST_WEEK: [monday - 7 * dayMs, monday],
    THIS_MONTH: [Date.UTC(year, month), end],
    LAST_MONTH: [Date.UTC(year, month - 1), Date.UTC(year, month)],
  }
  const [from, to] = spans[String(query.duration)] ?? [
    bound(query.startDate),
    bound(query.endDate) + (query.duration === 'CUSTOM_IN_DATE' ? dayMs : 1),
  ]
  return [new Date(from).toISOString(), new Date(to).toISOString()]
}

function bound(given: unknown): number {
  const ms = /^\d+$/.test(String(given)) ? Number(given) : Date.parse(String(given))
  if (Math.abs(ms) <= 8.64e15) return ms
  const message = 'must be a day, or milliseconds since 1970'
  const problem = { in: 'query', at: 'startDate', keyword: 'pattern', message } as const
  throw new ApiException({ reason: 'invalid', message, problems: [problem] })
}

/** The vendor tells apart the agents' working hours and all hours; the sandbox's agents work at all hours. */
function averages(found: readonly Happening[]) {
  return { avgAgentTime: averageTime(found), avgSystemTime: averageTime(found) }
}

function totalAverages(found: readonly Happening[]) {
  return { totalAvgAgentTime: averageTime(found), totalAvgSystemTime: averageTime(found) }
}

/** "3:05 hrs". */
function averageTime(found: readonly Happening[]): string {
  const minutes = Math.round(averageMs(found) / 60_000)
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')} hrs`
}

function averageMs(found: readonly Happening[]): number {
  const sum = found.reduce((before, { ms = 0 }) => before + ms, 0)
  return Math.round(sum / Math.max(1, found.length))
}

function countBy<T>(records: readonly T[], keyOf: (record: T) => string): Record<string, number> {
  const numbers: Record<string, number> = {}
  for (const record of records) numbers[keyOf(record)] = (numbers[keyOf(record)] ?? 0) + 1
  return numbers
}

function msBetween(from: string, to: string): number {
  return Math.max(0, Date.parse(to) - Date.parse(from))
}
