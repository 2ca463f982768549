import { attachment } from '../files.ts'
import type { Id, Message, Ticket } from '../records.ts'
import { stamp } from '../stamp.ts'
import type { EdeskState } from '../state.ts'
import { channels, tags, users } from './account.ts'
import { buyers } from './buyers.ts'
import { orders } from './shop.ts'
import type { Line, Story } from './story.ts'

/** Puts the ticket that a story has become, and its messages, where they belong. `id`: those of fillers are given. */
export function tell(
  state: EdeskState,
  story: Story,
  now: number,
  id?: { ticket: number; message: number },
): void {
  const at = ({ hoursAgo = 0 }: Partial<Line> = {}) => stamp(now - hoursAgo * 3_600_000)
  const { subject, type, status, thread, order, owner, channel } = story
  const { tickets, messages } = state.collections
  const fields = Object.entries(story.fields ?? {})
  const ticket = tickets.insert({
    ...given(id?.ticket),
    subject,
    type,
    channel_id: channels[channel].id,
    status,
    sales_order_id: order ? orders[order].id : null,
    created_at: at(thread[0]),
    last_updated_at: at(thread.at(-1)),
    owner_user_id: owner ? users[owner].id : null,
    custom_fields: fields.map(([name, value]) => ({ id: state.nextNumber++, name, value })),
    tags_ids: (story.tags ?? []).map((key) => tags[key].id),
    contact_id: buyers[story.buyer].contact.id,
    unread: status === 'Open',
    priority: story.tags?.includes('vip') ?? false,
  } as Ticket)
  for (const line of thread)
    messages.insert({ ...given(id?.message), ...said(state, ticket, line, at(line)) } as Message)
}

function said(
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
    attachments: photo ? [attachment(state, photo)] : [],
    direction: note ? 'Other' : user ? 'Outgoing' : 'Incoming',
    body: `<p>${text}</p>`,
    errors: [],
    ticket_id: ticket.id,
  }
}

function given(id: Id | undefined): { id?: Id } {
  return id === undefined ? {} : { id }
}
