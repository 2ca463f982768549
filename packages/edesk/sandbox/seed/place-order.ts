import type { OrderItem, SalesOrder } from '../records.ts'
import { stamp } from '../stamp.ts'
import type { EdeskState } from '../state.ts'
import { type ChannelKey, channels } from './account.ts'
import { buyers } from './buyers.ts'
import type { ShopOrder } from './shop.ts'

const day = 86_400_000

/** The order that the shop has told eDesk of. */
export function placeOrder(state: EdeskState, order: ShopOrder, now: number): SalesOrder {
  const { contact, address } = buyers[order.buyer]
  const { parcel, shipping, placedDaysAgo } = order
  const currency = currencyOf(contact.channel_id)
  const order_items = order.items.map(({ price, quantity, ...product }): OrderItem => {
    const whole = { id: state.nextNumber++, ...product, brand: 'Northlight', weight: 1.2, price, currency }
    return { id: state.nextNumber++, product: whole, quantity, end_price: price * quantity }
  })
  const placed = stamp(now - placedDaysAgo * day)
  const shipped = parcel ? stamp(now - parcel.shippedDaysAgo * day) : null
  const expected = parcel ? stamp(now + parcel.expectedInDays * day) : null
  return {
    id: order.id,
    channel_id: contact.channel_id,
    seller_order_id: order.seller_order_id,
    status: order.status,
    order_items,
    shipping_amount: shipping,
    total_amount: order_items.reduce((sum, { end_price }) => sum + end_price, shipping),
    ship_to: address,
    bill_to: address,
    contact_id: contact.id,
    tracking_codes: parcel ? [tracking(parcel)] : [],
    created_at: placed,
    last_updated_at: shipped ?? placed,
    sales_order_delivery_dates: expected
      ? { expected_delivery_from: expected, expected_delivery_to: expected }
      : null,
    order_created_at: placed,
    order_shipped_at: shipped,
    delivery_type: order.delivery ?? null,
    custom_fields: [],
  }
}

function tracking({ code, carrier }: NonNullable<ShopOrder['parcel']>) {
  const tracking_link = `https://track.carrier.example/${code}`
  return { tracking_code: code, tracking_link, tracking_carrier_name: carrier }
}

function currencyOf(id: unknown): string {
  const key = (Object.keys(channels) as ChannelKey[]).find((one) => channels[one].id === id)
  return (key && channels[key].currency) ?? 'EUR'
}
