import type { Handler } from '@helpdesk-mcp/sandbox'
import { checkUser, conversationOf, findCustomer } from './find.ts'
import { newConversation } from './new-conversation.ts'
import type { Conversation, Via } from './records.ts'
import { iso, type RichpanelState } from './state.ts'
import { addComment, addressOf, setStatus } from './thread.ts'

interface TicketBody {
  id?: string
  status?: string
  /** Pairs with status to close; alone it does nothing. */
  state?: string
  subject?: string
  priority?: string
  comment?: { body?: string; sender_type?: 'customer' | 'operator'; public?: boolean }
  via?: Via
  tags?: string[]
  assignee_id?: string
  customer_profile?: { firstName?: string; lastName?: string }
}

/** An id that is taken is overwritten, as the reference warns. */
export const createConversation: Handler<RichpanelState> = ({ state, body, timeline }) => {
  const { ticket } = body as { ticket: TicketBody }
  const { assignee_id = 'unassigned', tags = [], status = 'OPEN', priority = null, subject = '' } = ticket
  checkUser(state, assignee_id, 'unassigned')
  const via = { ...ticket.via, channel: ticket.via?.channel ?? 'email' }
  const address = addressOf(via) ?? ''
  const known = findCustomer(state, 'email', address) ?? findCustomer(state, 'phone', address)
  const { from, to } = via.source ?? {}
  const name = nameOf(ticket) ?? known?.name ?? from?.name ?? null
  const customer = known ?? { id: '', name, email: from?.address ?? null }
  const made = state.collections.tickets.insert({
    ...newConversation({ number: state.nextNumber++, subject, via, at: iso(timeline()) }),
    ...(ticket.id === undefined ? {} : { id: ticket.id }),
    priority,
    assignee_id,
    tags: [...new Set(tags)],
    recipient: to?.address ?? to?.id ?? null,
    customer_profile: { id: customer.id, name, email: customer.email ?? null, type: 'customer' },
  })
  comment(made, ticket, 'customer', made.created_at)
  if (status === 'CLOSED') setStatus(made, status, made.created_at)
  return { status: 200, body: { ticket: made } }
}

/** Fields that are left out stay; a comment is stored and not mailed. */
export const updateConversation: Handler<RichpanelState> = (call) => {
  const { ticket } = call.body as { ticket: TicketBody }
  const conversation = conversationOf(call)
  if (ticket.assignee_id !== undefined) checkUser(call.state, ticket.assignee_id, 'unassigned')
  const { priority, assignee_id, tags, via } = ticket
  const name = nameOf(ticket)
  const at = iso(call.timeline())
  Object.assign(conversation, {
    updated_at: at,
    ...(priority !== undefined && { priority }),
    ...(assignee_id !== undefined && { assignee_id }),
    ...(tags && { tags: [...new Set(tags)] }),
    ...(via && { via: { ...conversation.via, ...via } }),
    ...(name && { customer_profile: { ...conversation.customer_profile, name } }),
  })
  comment(conversation, ticket, 'operator', at)
  if (ticket.status !== undefined) setStatus(conversation, ticket.status, at)
  return { status: 200, body: { ticket: conversation } }
}

function comment(
  conversation: Conversation,
  ticket: TicketBody,
  fallback: 'customer' | 'operator',
  at: string,
): void {
  if (ticket.comment?.body === undefined) return
  const { body, sender_type = fallback } = ticket.comment
  const author_id = sender_type === 'customer' ? conversation.customer_profile.id : conversation.assignee_id
  addComment(conversation, { body, sender_type, public: ticket.comment.public ?? true, author_id }, at)
}

function nameOf({ customer_profile: profile }: TicketBody): string | undefined {
  return [profile?.firstName, profile?.lastName].filter(Boolean).join(' ') || undefined
}
