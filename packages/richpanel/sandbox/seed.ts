import type { SeedContext } from '@helpdesk-mcp/sandbox'
import type { StoreRecord } from './records.ts'
import { fillers } from './seed/fillers.ts'
import { agents, buyers, channels, tags, teams } from './seed/people.ts'
import { type ShopOrder, shopOrders, store } from './seed/shop.ts'
import { stories } from './seed/stories.ts'
import { tell } from './seed/tell.ts'
import { emptyState, iso, organization, type RichpanelState } from './state.ts'

const day = 86_400_000

/** A small shop's week. Every id is the same on every run; times are counted back from now. */
export function seed({ now, timeline, records = 0 }: SeedContext): RichpanelState {
  const state = emptyState(timeline)
  const { collections } = state
  const joined = { created_at: iso(now - 400 * day) }
  const known = { ...joined, organization_id: organization, updated_at: iso(now - 90 * day) }
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
    const conversation = collections.tickets.insert(tell(story, state.nextNumber++, now))
    if (story.order === undefined) continue
    collections.links.insert({ conversationId: conversation.id, orderId: story.order, appClientId: store })
  }
  return state
}

function orderRecord({ buyer, placedDaysAgo, parcel, ...order }: ShopOrder, now: number): StoreRecord {
  const { name, email, city, country } = buyers[buyer]
  const { shippedDaysAgo = 0, ...tracking } = parcel ?? {}
  const shipped = now - shippedDaysAgo * day
  const shipment = { id: `${order.orderId}-F1`, status: order.fulfillmentStatus, createdAt: shipped }
  return {
    ...order,
    key: `${store} ${order.orderId}`,
    appClientId: store,
    orderName: `#${order.orderId.replace('#', '')}`,
    createdAt: now - placedDaysAgo * day,
    currency: 'EUR',
    amount: order.items.reduce((sum, { price, quantity }) => sum + price * quantity, 0),
    payment_status: order.status,
    paymentStatus: order.status,
    statusUrl: `https://harbourhearth.example/orders/${encodeURIComponent(order.orderId)}`,
    fulfillment: parcel ? [{ ...shipment, tracking: [{ ...tracking, shippingDate: shipped }] }] : [],
    billing_address: { name, email, city, country },
  }
}
