import {
  createStories,
  homeGoods,
  htmlLines,
  type Person,
  type Story,
  type StoryMessage,
  type StoryOrder,
} from '@helpdesk-mcp/sandbox'
import { createAttachment } from '../messages.ts'
import type { Contact, EdeskState, Message, SalesOrder, Ticket } from '../state.ts'
import { toTimestamp } from '../timestamps.ts'
import {
  allChannels,
  type ChannelKey,
  moreBuyers,
  moreChannels,
  moreTags,
  moreUsers,
  users,
} from './account.ts'
import { guideStories } from './guides.ts'
import { moreTemplates } from './more-templates.ts'
import { addOrders, guideOrders, toOrderItem, tracking } from './shop.ts'
import { addTemplates } from './templates.ts'
import { addStory } from './ticket.ts'
import { orderStatusOf, statusOf, tagsOf, typeOf } from './topics.ts'

const count = 340

/** How many tickets `addLargeSeed` adds. */
export const largeTickets = count + guideStories.length

/** The ids of the oldest ones; each next one is larger by one. */
const firstIds = { ticket: 620_001, order: 500_001, note: 6_001, message: 8_100_001, contact: 30_001 }

const team = [...Object.values(users), ...moreUsers.filter(({ active }) => active)]

/** Adds the guides' tickets, and some hundred more of the last four weeks. */
export function addLargeSeed(state: EdeskState, now: number): void {
  const { collections } = state
  for (const user of moreUsers) collections.users.insert(user)
  for (const channel of Object.values(moreChannels)) collections.channels.insert(channel)
  for (const tag of Object.values(moreTags)) collections.tags.insert(tag)
  for (const { contact } of Object.values(moreBuyers)) collections.contacts.insert(contact)
  addTemplates(state, moreTemplates, now)
  addOrders(state, Object.values(guideOrders), now)
  for (const story of guideStories) addStory(state, story, now)
  for (const story of tell(now)) addTold(state, story)
}

function tell(now: number): Story[] {
  const { stories } = createStories({
    seed: 'northlight',
    now,
    count,
    shop: { name: 'Northlight', email: 'help@northlight.example', currency: 'EUR' },
    agents: team,
    topics: {
      late_parcel: 18,
      where_is_order: 18,
      return: 13,
      damaged: 12,
      refund: 9,
      invoice: 6,
      cancellation: 8,
      question: 10,
      praise: 4,
      login: 1,
      outage: 1,
      spam: 2,
      newsletter: 2,
      auto_reply: 3,
    },
    channels: { marketplace: 48, email: 34, chat: 9, form: 9 },
    business: 0.12,
    products: homeGoods,
    orderNumber: sellerOrderId,
  })
  return stories
}

function sellerOrderId({ index }: StoryOrder): string {
  return `NL-${3001 + index}`
}

function addTold(state: EdeskState, story: Story): void {
  const { index, openedAt, updatedAt, agent, subject, messages } = story
  const { collections } = state
  const channel = allChannels[channelOf(story)]
  const contact = contactOf(state, story, channel.id)
  const order = story.order && collections.salesOrders.insert(orderRecord(state, story.order, contact))
  const ticket = collections.tickets.insert({
    id: firstIds.ticket + index,
    subject,
    type: typeOf(story),
    channel_id: channel.id,
    status: statusOf(story),
    sales_order_id: order?.id ?? null,
    created_at: toTimestamp(openedAt),
    last_updated_at: toTimestamp(updatedAt),
    owner_user_id: agent === undefined ? null : (team[agent]?.id ?? null),
    custom_fields: customFields(state, story),
    tags_ids: tagsOf(story),
    contact_id: contact.id,
    unread: story.state === 'new',
    priority: story.priority === 'high',
  } satisfies Ticket)
  for (const message of messages) {
    const id = firstIds.message + collections.messages.size
    collections.messages.insert({ id, ...messageRecord(state, ticket, message) })
  }
  if (order && story.topic === 'damaged' && agent !== undefined) addOrderNote(state, order, story)
}

/** Marketplaces for the countries that they serve, the shop for the others; a chat about an order is held in the shop. */
function channelOf({ channel, person, order }: Story): ChannelKey {
  if (channel === 'chat' && !order) return 'chat'
  if (channel === 'email' && !order) return 'mailbox'
  if (channel !== 'marketplace') return 'shop'
  if (person.country === 'FR') return 'amazonFr'
  return ['GB', 'IE', 'US'].includes(person.country) ? 'ebayIe' : 'amazon'
}

/** One contact for each channel on which somebody writes: a contact belongs to its channel. */
function contactOf({ collections: { contacts } }: EdeskState, story: Story, channel_id: number): Contact {
  const { person, messages } = story
  const { name, email } = messages[0]?.author ?? person
  const known = contacts.find((contact) => contact.email === email && contact.channel_id === channel_id)
  if (known) return known
  const isPerson = email === person.email
  return contacts.insert({
    id: firstIds.contact + contacts.size,
    channel_id,
    client_id: 5_001,
    full_name: name,
    phone_number: isPerson ? person.phone : null,
    email,
  })
}

function orderRecord(state: EdeskState, order: StoryOrder, contact: Contact): SalesOrder {
  const { index, person, shipping, placedAt, shippedAt, dueAt } = order
  const placed = toTimestamp(placedAt)
  const shipped = shippedAt === undefined ? null : toTimestamp(shippedAt)
  const due = toTimestamp(dueAt)
  const address = addressOf(person)
  return {
    id: firstIds.order + index,
    channel_id: contact.channel_id,
    seller_order_id: sellerOrderId(order),
    status: orderStatusOf[order.status],
    order_items: order.items.map((line) => toOrderItem(state, line, 'EUR')),
    shipping_amount: shipping,
    total_amount: order.total,
    ship_to: address,
    bill_to: address,
    contact_id: contact.id,
    tracking_codes: order.tracking ? [tracking({ code: order.tracking, carrier: order.carrier })] : [],
    created_at: placed,
    last_updated_at: shipped ?? placed,
    sales_order_delivery_dates: { expected_delivery_from: due, expected_delivery_to: due },
    order_created_at: placed,
    order_shipped_at: shipped,
    delivery_type: 'Standard',
    custom_fields: [],
  }
}

function addressOf({ name, street, city, country, postcode, countryName }: Person) {
  return { name, line_1: street, city, country, postcode, country_name: countryName }
}

function customFields(state: EdeskState, { topic, state: at, order }: Story): Ticket['custom_fields'] {
  const isRefunded = at === 'closed' && (topic === 'refund' || topic === 'return')
  const fields: Record<string, string> =
    topic === 'damaged' || topic === 'return' || topic === 'refund'
      ? {
          Reason: topic === 'damaged' ? 'damage' : topic,
          'Refund Issued': isRefunded ? 'Yes' : 'No',
          ...(isRefunded && order && { 'Refund amount': String(order.total) }),
        }
      : {}
  return Object.entries(fields).map(([name, value]) => ({ id: state.nextNumber++, name, value }))
}

function messageRecord(state: EdeskState, ticket: Ticket, message: StoryMessage): Omit<Message, 'id'> {
  const { agent, isInternal, isHtml, body, at, attachments } = message
  return {
    external_id: null,
    subject: ticket.subject,
    created_at: toTimestamp(at),
    from_consumer_id: agent === undefined ? ticket.contact_id : null,
    from_user: agent === undefined ? null : (team[agent] ?? null),
    type: isInternal ? 'Note' : 'Message',
    attachments: attachments.map(({ name, contentType }) => createAttachment(state, name, contentType)),
    direction: isInternal ? 'Other' : agent === undefined ? 'Incoming' : 'Outgoing',
    body: isHtml ? body : htmlLines(body),
    errors: [],
    ticket_id: ticket.id,
  }
}

/** What the warehouse says of a damaged parcel. */
function addOrderNote({ collections: { orderNotes } }: EdeskState, order: SalesOrder, story: Story): void {
  const texts = [
    'Packed in a single box; from now on two for everything of glass or stone.',
    'Carrier claim filed with the photos of the customer.',
    'Second breakage from this pallet, the supplier is informed.',
  ]
  const at = toTimestamp(story.updatedAt)
  orderNotes.insert({
    id: firstIds.note + orderNotes.size,
    sales_order_id: order.id,
    user: team[story.agent ?? 0] ?? null,
    text: texts[story.index % texts.length] ?? '',
    attachments: [],
    created_at: at,
    last_updated_at: null,
  })
}
