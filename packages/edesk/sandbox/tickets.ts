import type { Call, Handler, Reply } from '@helpdesk-mcp/sandbox'
import { pageOf } from './page-of.ts'
import type { Ticket } from './records.ts'
import { removed } from './removed.ts'
import { found, select } from './select.ts'
import type { EdeskState } from './state.ts'
import { ticketView } from './ticket-view.ts'
import { createTicket, setCustomFields, updateTicket } from './write-ticket.ts'

export const tickets: Record<string, Handler<EdeskState>> = {
  listTickets(call) {
    const { state, clock } = call
    const rows = select(state.collections.tickets.all(), call, (ticket, field) => read(state, ticket, field))
    return pageOf(rows, call, (ticket) => ticketView(state, ticket, clock.now()))
  },

  createTicket(call) {
    const ticket = createTicket(call)
    const { full_response } = call.body as { full_response?: boolean }
    // What is left of the answer then is not documented.
    return full_response === false ? { status: 200, body: { data: { id: ticket.id } } } : show(call, ticket)
  },

  getTicket: (call) => show(call, ticketOf(call)),

  updateTicket: (call) => show(call, updateTicket(call, ticketOf(call))),

  updateTicketData(call) {
    const ticket = ticketOf(call)
    const { custom_fields } = (call.body ?? {}) as { custom_fields?: { name: string; value: string }[] }
    setCustomFields(call.state, ticket, custom_fields)
    return show(call, ticket)
  },

  /** Called a deletion; the ticket was seen to stay. */
  deleteTicket(call) {
    ticketOf(call).status = 'Archived'
    return removed()
  },
}

function ticketOf({ state, path }: Call<EdeskState>): Ticket {
  return found(state.collections.tickets.get(path.ticketId), path.ticketId)
}

function show({ state, clock }: Call<EdeskState>, ticket: Ticket): Reply {
  return { status: 200, body: { data: ticketView(state, ticket, clock.now()) } }
}

function read({ collections }: EdeskState, ticket: Ticket, field: string): unknown {
  if (field === 'seller_order_id') return collections.salesOrders.get(ticket.sales_order_id)?.seller_order_id
  if (field !== 'status') return ticket[field as keyof Ticket]
  return [ticket.status, ticket.unread ? 'Unread' : 'Read', ticket.priority ? 'Priority' : 'Unpriority']
}
