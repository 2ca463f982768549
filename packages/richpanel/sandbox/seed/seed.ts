import type { SeedContext } from '@helpdesk-mcp/sandbox'
import {
  type Conversation,
  emptyState,
  iso,
  organization,
  type RichpanelState,
  type StoreRecord,
  type Via,
} from '../state.ts'
import { addComment, newConversation, setStatus } from '../thread.ts'
import { agents, buyers, channels, tags, teams } from './people.ts'
import { type ShopOrder, shopOrders, store } from './shop.ts'
import { fillers, type Story, stories } from './stories.ts'

const dayMs = 86_400_000

/** A small shop's week. Every id is the same on every run; times are counted back from now. */
export function seed({ now, timeline, records = 0 }: SeedContext): RichpanelState {
  const state = emptyState(timeline)
  const { collections } = state
  const joined = { created_at: iso(now - 400 * dayMs) }
  const known = { ...joined, organization_id: organization, updated_at: iso(now - 90 * dayMs) }
  state.stores.push(store)
  for (const agent of Object.values(agents)) collections.users.insert({ ...agent, ...known })
  for (const tag of Object.values(tags)) collections.tags.insert({ ...tag, ...known })
  for (const team of teams) collections.teams.insert({ ...team, ...known })
  for (const channel of channels) collections.channels.insert({ ...channel, ...known })
  for (const buyer of Object.values(buyers)) collections.customers.insert({ ...buyer, ...joined })
  for (const order of shopOrders) collections.orders.insert(orderRecord(order, now))
  const ordinary = fillers(Math.max(0, records - stories.length))
  state.nextNumber -= ordinary.length
  for (const story of [...ordinary, ...stories]) {
    const conversation = collections.tickets.insert(storyConversation(story, state.nextNumber++, now))
    if (story.order === undefined) continue
    collections.links.insert({ conversationId: conversation.id, orderId: story.order, appClientId: store })
  }
  return state
}

function orderRecord({ buyer, placedDaysAgo, parcel, ...order }: ShopOrder, now: number): StoreRecord {
  const { name, email, city, country } = buyers[buyer]
  const { shippedDaysAgo = 0, ...tracking } = parcel ?? {}
  const shipped = now - shippedDaysAgo * dayMs
  const shipment = { id: `${order.orderId}-F1`, status: order.fulfillmentStatus, createdAt: shipped }
  return {
    ...order,
    key: `${store} ${order.orderId}`,
    appClientId: store,
    orderName: `#${order.orderId.replace('#', '')}`,
    createdAt: now - placedDaysAgo * dayMs,
    currency: 'EUR',
    amount: order.items.reduce((sum, { price, quantity }) => sum + price * quantity, 0),
    payment_status: order.status,
    paymentStatus: order.status,
    statusUrl: `https://harbourhearth.example/orders/${encodeURIComponent(order.orderId)}`,
    fulfillment: parcel ? [{ ...shipment, tracking: [{ ...tracking, shippingDate: shipped }] }] : [],
    billing_address: { name, email, city, country },
  }
}

const shop = { address: 'hello@harbourhearth.example', name: 'Harbour & Hearth', id: '+15550100' }

/** The conversation that a story has become. */
function storyConversation(story: Story, number: number, now: number): Conversation {
  const at = (hoursAgo: number) => iso(now - hoursAgo * 3_600_000)
  const { thread, channel, subject, assignee, closedHoursAgo, score } = story
  const buyer = buyers[story.buyer]
  const via = viaOf(channel, story.buyer)
  const conversation: Conversation = {
    ...newConversation({ number, subject, via, at: at(thread[0]?.hoursAgo ?? 0) }),
    id: story.id,
    priority: story.priority ?? null,
    assignee_id: assignee ? agents[assignee].id : 'unassigned',
    recipient: via.source?.to?.address ?? via.source?.to?.id ?? null,
    tags: (story.tags ?? []).map((key) => tags[key].id),
    customer_profile: { id: buyer.id, name: buyer.name, email: buyer.email, type: 'customer' },
    app_client_id: story.order === undefined ? null : buyer.appClientId,
    satisfaction_rating: score === undefined ? null : { score },
  }
  for (const { text, agent, note, photo, hoursAgo } of thread) {
    const author_id = agent ? agents[agent].id : buyer.id
    const sender_type = agent ? 'operator' : 'customer'
    const attachments = photo ? [{ name: photo, url: `https://files.richpanel.example/${photo}` }] : []
    addComment(conversation, { body: text, sender_type, public: !note, author_id, attachments }, at(hoursAgo))
  }
  if (closedHoursAgo !== undefined) setStatus(conversation, 'CLOSED', at(closedHoursAgo))
  return conversation
}

/** E-mail has addresses at its ends, every other channel ids. */
function viaOf(channel: string, key: Story['buyer']): Via {
  const { name, email, phone } = buyers[key]
  const to = channel === 'email' ? { address: shop.address, name: shop.name } : { id: shop.id }
  const from = channel === 'email' ? { address: email, name } : { id: phone, name }
  return { channel, source: { from, to } }
}
