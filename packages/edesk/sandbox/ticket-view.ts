import { orderView } from './order-view.ts'
import type { Message, Ticket } from './records.ts'
import { readStamp } from './stamp.ts'
import type { EdeskState } from './state.ts'

/** Marketplaces want an answer within a day. */
const secondsToReply = 86_400

/** What the API shows of a ticket: its order whole, its messages by their ids, oldest first. */
export function ticketView(state: EdeskState, ticket: Ticket, now: number) {
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
  return secondsToReply - Math.floor((now - readStamp(last.created_at)) / 1000)
}

function isReply({ type, direction }: Message): boolean {
  return type === 'Message' && direction === 'Outgoing'
}
