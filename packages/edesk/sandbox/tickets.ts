import type { Call, Handler, Reply } from '@helpdesk-mcp/sandbox'
import { findOrCreateContact, type NewContact } from './contacts.ts'
import { getOrThrow } from './errors.ts'
import { deletedReply, filterAndSort, pageReply } from './replies.ts'
import { orderView } from './sales-orders.ts'
import type { EdeskState, Id, Message, Ticket } from './state.ts'
import { fromTimestamp, isTimestamp, toTimestamp } from './timestamps.ts'
import {
  customFieldErrors,
  emailErrors,
  referenceErrors,
  relationErrors,
  throwFieldErrors,
} from './validation.ts'

export const tickets: Record<string, Handler<EdeskState>> = {
  listTickets(call) {
    const { state, clock } = call
    const rows = filterAndSort(state.collections.tickets.all(), call, (ticket, field) =>
      readField(state, ticket, field),
    )
    return pageReply(rows, call, (ticket) => ticketView(state, ticket, clock.now()))
  },

  createTicket(call) {
    const ticket = createTicket(call)
    const { full_response } = call.body as { full_response?: boolean }
    // What is left of the answer then is not documented.
    return full_response === false
      ? { status: 200, body: { data: { id: ticket.id } } }
      : ticketReply(call, ticket)
  },

  getTicket: (call) => ticketReply(call, ticketOf(call)),

  updateTicket: (call) => ticketReply(call, updateTicket(call, ticketOf(call))),

  updateTicketData(call) {
    const ticket = ticketOf(call)
    const { custom_fields } = (call.body ?? {}) as { custom_fields?: { name: string; value: string }[] }
    setCustomFields(call.state, ticket, custom_fields)
    return ticketReply(call, ticket)
  },

  /** The ticket was seen to stay, archived. */
  deleteTicket(call) {
    ticketOf(call).status = 'Archived'
    return deletedReply()
  },
}

function ticketOf({ state, path }: Call<EdeskState>): Ticket {
  return getOrThrow(state.collections.tickets.get(path.ticketId), path.ticketId)
}

function ticketReply({ state, clock }: Call<EdeskState>, ticket: Ticket): Reply {
  return { status: 200, body: { data: ticketView(state, ticket, clock.now()) } }
}

function readField({ collections }: EdeskState, ticket: Ticket, field: string): unknown {
  if (field === 'seller_order_id') return collections.salesOrders.get(ticket.sales_order_id)?.seller_order_id
  if (field !== 'status') return ticket[field as keyof Ticket]
  return [ticket.status, ticket.unread ? 'Unread' : 'Read', ticket.priority ? 'Priority' : 'Unpriority']
}

/** Marketplaces want an answer within a day. */
const secondsToReply = 86_400

/** What the API shows of a ticket: its order whole, its messages by their ids, oldest first. */
function ticketView(state: EdeskState, ticket: Ticket, now: number) {
  const { unread: _unread, priority: _priority, contact_id, ...shown } = ticket
  const messages = messagesOf(state, ticket)
  const order = state.collections.salesOrders.get(ticket.sales_order_id)
  return {
    ...shown,
    ...(contact_id === null ? {} : { contact_id }),
    sales_order: order ? orderView(state, order) : null,
    external_order_id: order ? order.id : null,
    time_left_to_reply: timeLeft(ticket, messages, now),
    messages_ids: messages.map(({ id }) => id),
    uri: `/crm/tickets/${ticket.id}`,
    replies: messages.filter(isReply).length,
    ai_classification: null,
  }
}

function messagesOf({ collections }: EdeskState, { id }: Ticket): Message[] {
  return collections.messages.filter((message) => String(message.ticket_id) === String(id))
}

/** Seconds, below zero when overdue; false while nobody waits for an answer. */
function timeLeft({ status }: Ticket, messages: readonly Message[], now: number): number | false {
  const last = messages.findLast(({ type }) => type === 'Message')
  if (!['Open', 'Pending'].includes(status) || last?.direction !== 'Incoming') return false
  return secondsToReply - Math.floor((now - fromTimestamp(last.created_at)) / 1000)
}

function isReply({ type, direction }: Message): boolean {
  return type === 'Message' && direction === 'Outgoing'
}

interface NewTicket {
  subject: string
  channel_id: Id
  status: string
  sales_order_id?: Id
  created_at?: string
  custom_fields?: { name: string; value: string }[]
  contact_id?: Id
  contact?: NewContact
}

type TicketChange = Partial<Omit<NewTicket, 'created_at' | 'contact'>> & {
  tag_ids?: Id[]
  owner_user_id?: Id
}

function createTicket({ state, body, timeline }: Call<EdeskState>): Ticket {
  const given = body as NewTicket
  const { subject, channel_id, status, sales_order_id = null, created_at, contact, custom_fields } = given
  throwFieldErrors({
    ...relationErrors(state, given),
    ...referenceErrors(state, given),
    ...emailErrors(contact),
    ...customFieldErrors(custom_fields),
    created_at: created_at !== undefined && !isTimestamp(created_at) && 4010,
  })
  const ticket = state.collections.tickets.insert({
    subject,
    type: 'Query',
    channel_id,
    status,
    sales_order_id,
    created_at: created_at ?? toTimestamp(timeline()),
    last_updated_at: null,
    owner_user_id: null,
    custom_fields: [],
    tags_ids: [],
    contact_id: given.contact_id ?? (contact ? findOrCreateContact(state, contact, channel_id).id : null),
    unread: true,
    priority: false,
  } as unknown as Ticket)
  setCustomFields(state, ticket, custom_fields)
  return ticket
}

const markChanges: Record<string, Partial<Ticket>> = {
  Unread: { unread: true },
  Read: { unread: false },
  Priority: { priority: true },
  Unpriority: { priority: false },
}

/** Updates the given fields; a list of tags replaces the old one. */
function updateTicket({ state, body }: Call<EdeskState>, ticket: Ticket): Ticket {
  const given = (body ?? {}) as TicketChange
  throwFieldErrors({
    ...relationErrors(state, { ...ticket, ...given }),
    ...referenceErrors(state, given),
    ...customFieldErrors(given.custom_fields),
  })
  const { status, tag_ids, custom_fields, ...changes } = given
  setCustomFields(state, ticket, custom_fields)
  return Object.assign(ticket, {
    ...changes,
    ...(status === undefined ? {} : (markChanges[status] ?? { status })),
    // Sent as tag_ids, returned as tags_ids.
    ...(tag_ids === undefined ? {} : { tags_ids: [...new Set(tag_ids)] }),
  })
}

/** Sets the given fields, by name. */
function setCustomFields(state: EdeskState, ticket: Ticket, fields: NewTicket['custom_fields'] = []): void {
  throwFieldErrors(customFieldErrors(fields))
  for (const { name, value } of fields) {
    const known = ticket.custom_fields.find((field) => field.name === name)
    if (known) known.value = value
    else ticket.custom_fields.push({ id: state.nextNumber++, name, value })
  }
}
