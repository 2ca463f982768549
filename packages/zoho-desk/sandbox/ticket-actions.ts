import { ApiException, type Call, type Handler } from '@helpdesk-mcp/sandbox'
import { getOfTicket, throwFieldErrors, ticketOf, unknownIdError } from './errors.ts'
import { type Ticket, toTimestamp, type ZohoDeskState } from './state.ts'
import { ticketReply } from './tickets.ts'
import { emptyReply } from './view.ts'
import { changeTicket, recordEvent, type TicketFields, ticketDefaults } from './write-ticket.ts'

/** Moving, merging, splitting, and what is done to many tickets at once. */
export const ticketActions: Record<string, Handler<ZohoDeskState>> = {
  'tickets.move': (call) => {
    const ticket = ticketOf(call)
    const departmentId = String(call.query.departmentId)
    throwFieldErrors({ departmentId: unknownIdError(call.state.collections.departments, departmentId) })
    // Agents and teams of the old department do not come along.
    changeTicket(call, ticket, { departmentId, assigneeId: null, teamId: null })
    recordEvent(call.state, ticket, 'TicketMoved', ticket.modifiedTime)
    return emptyReply(call)
  },

  'tickets.merge': (call) => {
    const kept = ticketOf(call)
    const { ids } = call.body as { ids: unknown[] }
    const others = ticketsWithIds(call, ids).filter(({ id }) => id !== kept.id)
    const gone = new Set(others.map(({ id }) => id))
    const { threads, comments, timeEntries, tickets } = call.state.collections
    for (const collection of [threads, comments, timeEntries]) {
      for (const part of collection) if (gone.has(String(part.ticketId))) part.ticketId = kept.id
    }
    kept.tagIds = [...new Set([kept, ...others].flatMap(({ tagIds }) => tagIds))]
    for (const id of gone) tickets.remove(id)
    kept.modifiedTime = toTimestamp(call.timeline())
    recordEvent(call.state, kept, 'TicketMerged', kept.modifiedTime)
    return ticketReply(call, kept)
  },

  'tickets.split': (call) => {
    const old = ticketOf(call)
    const thread = getOfTicket(call, call.state.collections.threads, call.path.threadId)
    const now = toTimestamp(call.timeline())
    const { contactId, departmentId, accountId, email, phone, channel, productId, subject } = old
    const same = {
      contactId,
      departmentId,
      accountId,
      email,
      phone: phone ?? null,
      channel,
      productId,
      subject,
    }
    const { tickets } = call.state.collections
    const split = tickets.insert({
      ...ticketDefaults(now),
      ...same,
      description: thread.content,
      ticketNumber: String(100 + tickets.size + 1),
    })
    thread.ticketId = split.id
    recordEvent(call.state, split, 'TicketSplit', now)
    return ticketReply(call, split)
  },

  'tickets.closeMany': (call) => changeEach(call, { status: 'Closed' }),

  'tickets.updateMany': (call) => {
    const {
      fieldName,
      fieldValue = null,
      isCustomField,
    } = call.body as Record<string, string | boolean | null>
    const name = String(fieldName)
    return changeEach(call, isCustomField === true ? { cf: { [name]: fieldValue } } : { [name]: fieldValue })
  },

  'tickets.markSpam': (call) => {
    const { ids, isSpam } = call.body as { ids: unknown[]; isSpam: unknown }
    for (const ticket of ticketsWithIds(call, ids)) ticket.isSpam = String(isSpam) === 'true'
    return emptyReply(call)
  },

  'tickets.emptySpam': (call) => {
    for (const { id, isSpam } of call.state.collections.tickets.all()) {
      if (isSpam) call.state.collections.tickets.remove(id)
    }
    return emptyReply(call)
  },
}

function changeEach(call: Call<ZohoDeskState>, changes: TicketFields) {
  for (const ticket of ticketsWithIds(call, (call.body as { ids: unknown[] }).ids))
    changeTicket(call, ticket, changes)
  return emptyReply(call)
}

/** The tickets with these ids. Throws if one of them is unknown. */
function ticketsWithIds({ state }: Call<ZohoDeskState>, ids: readonly unknown[]): Ticket[] {
  return ids.map((id) => {
    const ticket = state.collections.tickets.get(id)
    if (ticket) return ticket
    const problem = {
      in: 'body',
      at: '/ids',
      keyword: 'reference',
      message: `has ${String(id)}, which is no ticket`,
    } as const
    throw new ApiException({ reason: 'invalid', message: problem.message, problems: [problem] })
  })
}
