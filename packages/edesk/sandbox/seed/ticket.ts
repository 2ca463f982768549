import { createAttachment } from '../messages.ts'
import type { EdeskState, Id, Message, Ticket } from '../state.ts'
import { toTimestamp } from '../timestamps.ts'
import { allBuyers, allChannels, allTags, users } from './account.ts'
import { allOrders } from './shop.ts'
import type { Line, Story } from './stories.ts'

/** Puts the ticket that a story has become, and its messages, where they belong. `id`: those of fillers are given. */
export function addStory(
  state: EdeskState,
  story: Story,
  now: number,
  id: { ticket?: number | undefined; message?: number } = { ticket: story.id },
): void {
  const at = ({ hoursAgo = 0 }: Partial<Line> = {}) => toTimestamp(now - hoursAgo * 3_600_000)
  const { subject, type, status, thread, order, owner, channel } = story
  const { tickets, messages } = state.collections
  const fields = Object.entries(story.fields ?? {})
  const ticket = tickets.insert({
    ...optionalId(id.ticket),
    subject,
    type,
    channel_id: allChannels[channel].id,
    status,
    sales_order_id: order ? allOrders[order].id : null,
    created_at: at(thread[0]),
    last_updated_at: at(thread.at(-1)),
    owner_user_id: owner ? users[owner].id : null,
    custom_fields: fields.map(([name, value]) => ({ id: state.nextNumber++, name, value })),
    tags_ids: (story.tags ?? []).map((key) => allTags[key].id),
    contact_id: allBuyers[story.buyer].contact.id,
    unread: status === 'Open',
    priority: story.tags?.includes('vip') ?? false,
  } as Ticket)
  for (const line of thread)
    messages.insert({ ...optionalId(id.message), ...messageOf(state, ticket, line, at(line)) } as Message)
}

function messageOf(
  state: EdeskState,
  ticket: Ticket,
  { user, note, text, photo }: Line,
  created_at: string,
): Omit<Message, 'id'> {
  return {
    external_id: null,
    subject: ticket.subject,
    created_at,
    from_consumer_id: user ? null : ticket.contact_id,
    from_user: user ? users[user] : null,
    type: note ? 'Note' : 'Message',
    attachments: photo ? [createAttachment(state, photo)] : [],
    direction: note ? 'Other' : user ? 'Outgoing' : 'Incoming',
    body: `<p>${text}</p>`,
    errors: [],
    ticket_id: ticket.id,
  }
}

function optionalId(id: Id | undefined): { id?: Id } {
  return id === undefined ? {} : { id }
}
