import { ApiException, type Call, type Handler } from '@helpdesk-mcp/sandbox'
import { ofTicket, refuseFields, ticketOf, unknownId } from './find.ts'
import { record } from './record-event.ts'
import type { Ticket } from './records.ts'
import { stamp } from './stamp.ts'
import type { ZohoDeskState } from './state.ts'
import { one } from './tickets.ts'
import { done } from './view.ts'
import { blankTicket, changeTicket, type TicketFields } from './write-ticket.ts'

/** Moving, merging, splitting, and what is done to many tickets at once. */
export const ticketActions: Record<string, Handler<ZohoDeskState>> = {
  'tickets.move': (call) => {
    const ticket = ticketOf(call)
    const departmentId = String(call.query.departmentId)
    refuseFields({ departmentId: unknownId(call.state.collections.departments, departmentId) })
    // Agents and teams of the old department do not come along.
    changeTicket(call, ticket, { departmentId, assigneeId: null, teamId: null })
    record(call.state, ticket, 'TicketMoved', ticket.modifiedTime)
    return done(call)
  },

  'tickets.merge': (call) => {
    const kept = ticketOf(call)
    const { ids } = call.body as { ids: unknown[] }
    const others = all(call, ids).filter(({ id }) => id !== kept.id)
    const gone = new Set(others.map(({ id }) => id))
    const { threads, comments, timeEntries, tickets } = call.state.collections
    for (const collection of [threads, comments, timeEntries]) {
      for (const part of collection) if (gone.has(String(part.ticketId))) part.ticketId = kept.id
    }
    kept.tagIds = [...new Set([kept, ...others].flatMap(({ tagIds }) => tagIds))]
    for (const id of gone) tickets.remove(id)
    kept.modifiedTime = stamp(call.timeline())
    record(call.state, kept, 'TicketMerged', kept.modifiedTime)
    return one(call, kept)
  },

  'tickets.split': (call) => {
    const old = ticketOf(call)
    const thread = ofTicket(call, call.state.collections.threads, call.path.threadId)
    const now = stamp(call.timeline())
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
      ...blankTicket(now),
      ...same,
      description: thread.content,
      ticketNumber: String(100 + tickets.size + 1),
    })
    thread.ticketId = split.id
    record(call.state, split, 'TicketSplit', now)
    return one(call, split)
  },

  'tickets.closeMany': (call) => each(call, { status: 'Closed' }),

  'tickets.updateMany': (call) => {
    const {
      fieldName,
      fieldValue = null,
      isCustomField,
    } = call.body as Record<string, string | boolean | null>
    const name = String(fieldName)
    return each(call, isCustomField === true ? { cf: { [name]: fieldValue } } : { [name]: fieldValue })
  },

  'tickets.markSpam': (call) => {
    const { ids, isSpam } = call.body as { ids: unknown[]; isSpam: unknown }
    for (const ticket of all(call, ids)) ticket.isSpam = String(isSpam) === 'true'
    return done(call)
  },

  'tickets.emptySpam': (call) => {
    for (const { id, isSpam } of call.state.collections.tickets.all()) {
      if (isSpam) call.state.collections.tickets.remove(id)
    }
    return done(call)
  },
}

function each(call: Call<ZohoDeskState>, changes: TicketFields) {
  for (const ticket of all(call, (call.body as { ids: unknown[] }).ids)) changeTicket(call, ticket, changes)
  return done(call)
}

/** Every ticket named, or none: one that is not there refuses the whole call. */
function all({ state }: Call<ZohoDeskState>, ids: readonly unknown[]): Ticket[] {
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
