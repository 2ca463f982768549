import type { Handler } from '@helpdesk-mcp/sandbox'
import { collectionOf } from './collections.ts'
import type { Ticket } from './records.ts'
import { searchTickets } from './search.ts'
import type { ZohoDeskState } from './state.ts'
import { told } from './view.ts'

const groups: Readonly<Record<string, string>> = { Open: 'OPEN', 'On Hold': 'ONHOLD', Closed: 'CLOSED' }

/** Numbers of tickets, over all and by the values of a field. */
export const counts: Record<string, Handler<ZohoDeskState>> = {
  'ticketCounts.count': (call) => told(call, { count: searchTickets(call).length }),

  'ticketCounts.countByFieldValues': (call) => {
    const { field, ...query } = call.query
    const tickets = searchTickets({ ...call, query })
    const wanted = [field ?? []].flat().map(String)
    const now = new Date(call.clock.now()).toISOString()
    const marks: Record<string, (ticket: Ticket) => boolean> = {
      spam: ({ isSpam }) => isSpam,
      escalated: ({ isEscalated }) => isEscalated,
      overDue: ({ dueDate, statusType }) => dueDate !== null && dueDate < now && statusType !== 'Closed',
    }
    const numbers = wanted.map((name) => {
      const mark = marks[name]
      return [name, mark ? String(tickets.filter(mark).length) : byValue(tickets, name)] as const
    })
    return told(call, { ...Object.fromEntries(numbers), count: String(tickets.length) })
  },

  'tickets.agentsTicketsCount': (call) => {
    const { tickets } = call.state.collections
    const data = [call.query.agentIds ?? []].flat().map((agentId) => {
      const mine = (type: string) =>
        tickets.filter(
          (one) => one.assigneeId === String(agentId) && one.statusType === type && !one.isTrashed,
        ).length
      return {
        agentId: String(agentId),
        openCount: mine('Open'),
        onholdCount: mine('On Hold'),
        overDueCount: 0,
        dueIn1HrCount: 0,
      }
    })
    return data.length === 0 ? { status: 204 } : told(call, { data })
  },

  'tasks.count': (call) => told(call, { count: collectionOf(call.state, 'tasks').size }),
}

function byValue(tickets: readonly Ticket[], name: string) {
  const numbers = new Map<string, number>()
  for (const ticket of tickets) {
    const value = name === 'statusType' ? groups[ticket.statusType] : ticket[name]
    if (value) numbers.set(String(value), (numbers.get(String(value)) ?? 0) + 1)
  }
  return [...numbers].map(([value, count]) => ({ value, count: String(count) }))
}
