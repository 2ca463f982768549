import type { Call } from '@helpdesk-mcp/sandbox'
import { wrongEmail } from './addresses.ts'
import { contactFor, type NewContact } from './contacts.ts'
import { refuseFaults } from './invalid.ts'
import { type OrderInput, type OrderLine, readAddress, readTracking, wrongOrder } from './order-input.ts'
import type { Id, OrderItem, SalesOrder } from './records.ts'
import { wrongCustomFields, wrongReferences, wrongRelations } from './references.ts'
import { stamp } from './stamp.ts'
import type { EdeskState } from './state.ts'

type NewOrder = OrderInput & {
  channel_id: Id
  status: string
  seller_order_id: string
  currency: string
  order_items: OrderLine[]
  shipping_amount: number
  contact?: NewContact
}

export function createOrder({ state, body, timeline }: Call<EdeskState>): SalesOrder {
  const given = body as NewOrder
  const { channels, salesOrders } = state.collections
  const { channel_id, seller_order_id, contact, custom_fields = [], shipping_amount } = given
  const taken = salesOrders.find(
    (order) => order.seller_order_id === seller_order_id && String(order.channel_id) === String(channel_id),
  )
  const chat = channels.get(channel_id)?.type === 'Chat'
  refuseFaults({
    ...wrongOrder(given),
    ...wrongRelations(state, given),
    // Which types take no orders is not documented; a chat sells nothing.
    channel_id: chat && 4013,
    ...wrongReferences(state, given),
    ...wrongEmail(contact),
    ...wrongCustomFields(custom_fields),
    seller_order_id: taken && 4003,
    // Optional by the reference; orders without it were seen to fail.
    ship_to: given.ship_to === undefined && 4001,
  })
  const created_at = stamp(timeline())
  const order_items = given.order_items.map((line) => readLine(state, line, given.currency))
  return salesOrders.insert({
    channel_id,
    seller_order_id,
    status: given.status,
    order_items,
    shipping_amount,
    total_amount: total(order_items, shipping_amount),
    ship_to: readAddress(given.ship_to),
    bill_to: readAddress(given.bill_to),
    contact_id: given.contact_id ?? (contact ? contactFor(state, contact, channel_id).id : null),
    tracking_codes: readTracking(given.tracking_codes ?? []),
    created_at,
    last_updated_at: given.order_shipped_at ?? given.order_created_at ?? created_at,
    sales_order_delivery_dates: given.sales_order_delivery_dates ?? null,
    order_created_at: given.order_created_at ?? created_at,
    order_shipped_at: given.order_shipped_at ?? null,
    delivery_type: given.delivery_type ?? null,
    custom_fields: custom_fields.map((field) => ({ id: state.nextNumber++, ...field })),
  } as unknown as SalesOrder)
}

/** A line is written flat and read with its product. */
export function readLine(state: EdeskState, line: OrderLine, currency: string): OrderItem {
  const {
    sku,
    title,
    quantity,
    item_amount: price,
    brand = null,
    dimensions = null,
    product_image_url = null,
  } = line
  const weight = Number(line.weight ?? 0)
  const product = {
    id: state.nextNumber++,
    sku,
    title,
    brand,
    dimensions,
    weight,
    product_image_url,
    price,
    currency,
  }
  return { id: Number(line.id ?? state.nextNumber++), product, quantity, end_price: price * quantity }
}

export function total(items: readonly OrderItem[], shipping: number): number {
  return Math.round((items.reduce((sum, { end_price }) => sum + end_price, 0) + shipping) * 100) / 100
}
