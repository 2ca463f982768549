import type { SeedContext } from '@helpdesk-mcp/sandbox'
import { createAttachment } from '../messages.ts'
import {
  type EdeskState,
  emptyState,
  type Id,
  type Message,
  type OrderNote,
  type Template,
  type Ticket,
} from '../state.ts'
import { templateDefaults } from '../templates.ts'
import { toTimestamp } from '../timestamps.ts'
import { buyers, channels, tagGroups, tags, users } from './account.ts'
import { orderRecord, orders, type ShopOrder } from './shop.ts'
import { fillers, type Line, type Story, stories } from './stories.ts'
import { seedTemplates } from './templates.ts'

const day = 86_400_000

/** A seller's week on three marketplaces. Every id is the same on every run; times are counted back from now. */
export function seed({ now, records = 0 }: SeedContext): EdeskState {
  const state = emptyState(users.mara)
  const { collections } = state
  for (const user of Object.values(users)) collections.users.insert(user)
  for (const channel of Object.values(channels)) collections.channels.insert(channel)
  for (const group of tagGroups) collections.tagGroups.insert(group)
  for (const tag of Object.values(tags)) collections.tags.insert(tag)
  for (const { contact } of Object.values(buyers)) collections.contacts.insert(contact)
  for (const template of seedTemplates) {
    const made = {
      ...templateDefaults,
      ...template,
      attachments: [],
      created_at: toTimestamp(now - 300 * day),
    }
    collections.templates.insert(made as unknown as Template)
  }
  for (const order of Object.values<ShopOrder>(orders)) {
    const { id, created_at } = collections.salesOrders.insert(orderRecord(state, order, now))
    for (const text of order.notes ?? []) {
      const note = {
        sales_order_id: id,
        user: users.sofia,
        text,
        attachments: [],
        created_at,
        last_updated_at: null,
      }
      collections.orderNotes.insert(note as unknown as OrderNote)
    }
  }
  const ordinary = fillers(Math.max(0, records - stories.length))
  for (const [index, story] of ordinary.entries()) {
    const before = ordinary.length - index
    addStory(state, story, now, { ticket: 640_001 - before, message: 8_210_001 - before })
  }
  for (const story of stories) addStory(state, story, now)
  return state
}

/** Puts the ticket that a story has become, and its messages, where they belong. `id`: those of fillers are given. */
function addStory(
  state: EdeskState,
  story: Story,
  now: number,
  id?: { ticket: number; message: number },
): void {
  const at = ({ hoursAgo = 0 }: Partial<Line> = {}) => toTimestamp(now - hoursAgo * 3_600_000)
  const { subject, type, status, thread, order, owner, channel } = story
  const { tickets, messages } = state.collections
  const fields = Object.entries(story.fields ?? {})
  const ticket = tickets.insert({
    ...optionalId(id?.ticket),
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
    messages.insert({ ...optionalId(id?.message), ...messageOf(state, ticket, line, at(line)) } as Message)
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
