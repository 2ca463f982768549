import type { Call, Collection, Handler } from '@helpdesk-mcp/sandbox'
import { getOrThrow, throwInvalid } from './errors.ts'
import { type Customer, iso, type RichpanelState, type StoreRecord } from './state.ts'
import { conversationOf } from './thread.ts'

interface StoreEvent {
  appClientId: string
  properties: { orderId: string; [property: string]: unknown }
  userProperties?: Buyer
  user_properties?: Buyer
}

interface Buyer {
  uid: string
  email?: string
  phone?: string
  firstName?: string
  lastName?: string
  billingAddress?: object
}

/** Orders and subscriptions of the connected stores, and which conversation is about which. */
export const orders: Record<string, Handler<RichpanelState>> = {
  retrieveOrderLinkedToAConversation({ state, path }) {
    const { id } = getOrThrow(state.collections.tickets, path.key, 'conversation')
    const link = state.collections.links.get(id)
    return { status: 200, body: link ? { orderId: link.orderId, appClientId: link.appClientId } : {} }
  },

  attachOrder(call) {
    const { appClientId = '', orderId = '' } = call.path
    const conversation = conversationOf(call)
    const { orders, links } = call.state.collections
    getOrThrow(orders, `${appClientId} ${orderId}`, 'order')
    links.insert({ conversationId: conversation.id, orderId, appClientId })
    conversation.updated_at = iso(call.timeline())
    return { status: 200, body: { message: 'Order attached.' } }
  },

  retrieveAOrder({ state, path }) {
    const order = getOrThrow(state.collections.orders, `${path.appclient_id} ${path.order_id}`, 'order')
    const { key: _, ...body } = order
    return { status: 200, body }
  },

  createAnOrder(call) {
    const { orders } = call.body as { orders: StoreEvent[] }
    saveRecords(call, call.state.collections.orders, call.path.key, orders)
    return { status: 200, body: 'Orders accepted.' }
  },

  createASubscription(call) {
    const { subscriptions } = call.body as { subscriptions: StoreEvent[] }
    saveRecords(call, call.state.collections.subscriptions, call.path.appclient_id, subscriptions)
    return { status: 200, body: { message: 'Subscriptions accepted.' } }
  },
}

/** What an event leaves out stays as it was; its buyer becomes known. */
function saveRecords(
  { state }: Call<RichpanelState>,
  collection: Collection<StoreRecord>,
  appClientId = '',
  events: readonly StoreEvent[],
): void {
  if (!state.stores.includes(appClientId)) throwInvalid(`${appClientId} is no connected store.`)
  if (events.some((event) => event.appClientId !== appClientId))
    throwInvalid(`appClientId must be ${appClientId} throughout.`)
  for (const { properties, userProperties, user_properties } of events) {
    const key = `${appClientId} ${properties.orderId}`
    const { uid = '', billingAddress, ...person } = userProperties ?? user_properties ?? {}
    const billing = billingAddress && { billing_address: billingAddress }
    collection.insert({ ...collection.get(key), ...properties, ...billing, key, appClientId })
    if (!state.collections.customers.find((customer) => customer.uid === uid)) {
      state.collections.customers.insert({ ...contactOf(person), uid, appClientId })
    }
  }
}

function contactOf({ firstName, lastName, email, phone }: Partial<Buyer>): Partial<Customer> {
  const name = [firstName, lastName].filter(Boolean).join(' ')
  return { ...(name && { name }), ...(email && { email }), ...(phone && { phone }) }
}
