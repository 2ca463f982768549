import type { EdeskState, OrderItem, SalesOrder } from '../state.ts'
import { toTimestamp } from '../timestamps.ts'
import { allBuyers, allChannels, type BuyerKey, users } from './account.ts'

export interface ShopOrder {
  id: number
  seller_order_id: string
  buyer: BuyerKey
  status: string
  placedDaysAgo: number
  shipping: number
  items: { sku: string; title: string; price: number; quantity: number }[]
  parcel?: { code: string; carrier: string; shippedDaysAgo: number; expectedInDays: number }
  delivery?: 'Standard' | 'NextDay' | 'Expedited'
  notes?: string[]
}

export const item = (sku: string, title: string, price: number, quantity = 1) => ({
  sku,
  title,
  price,
  quantity,
})

export const orders = {
  late: {
    id: 510_001,
    seller_order_id: '302-5518204-7719340',
    buyer: 'ana',
    status: 'InTransit',
    placedDaysAgo: 12,
    shipping: 4.9,
    items: [item('THROW-WOOL', 'Wool throw, heather', 89), item('CANDLE-FIG', 'Fig candle', 24.5, 2)],
    parcel: { code: 'JJD000390007718', carrier: 'DHL', shippedDaysAgo: 9, expectedInDays: -4 },
    delivery: 'Standard',
  },
  vase: {
    id: 510_002,
    seller_order_id: '11-09134-77120',
    buyer: 'tomas',
    status: 'Delivered',
    placedDaysAgo: 6,
    shipping: 0,
    items: [item('VASE-CELADON', 'Celadon vase, tall', 120)],
    parcel: { code: 'HV771120045GB', carrier: 'Royal Mail', shippedDaysAgo: 4, expectedInDays: -2 },
    notes: ['Packed with the old boxes: the supplier pays for breakage until the end of the month.'],
  },
  lamp: {
    id: 510_003,
    seller_order_id: 'NL-2207',
    buyer: 'chloe',
    status: 'OrderShipped',
    placedDaysAgo: 5,
    shipping: 9.5,
    items: [item('LAMP-ARC', 'Arc floor lamp', 249)],
    parcel: { code: '6A21400771320', carrier: 'Colissimo', shippedDaysAgo: 2, expectedInDays: 1 },
  },
  table: {
    id: 510_004,
    seller_order_id: 'NL-2211',
    buyer: 'helena',
    status: 'PaymentReceived',
    placedDaysAgo: 1,
    shipping: 0,
    items: [item('TABLE-OAK', 'Oak dining table', 1290), item('BENCH-OAK', 'Oak bench', 420, 2)],
    delivery: 'NextDay',
    notes: ['Two people needed on delivery; third floor, no lift.'],
  },
} satisfies Record<string, ShopOrder>

/** Orders that the guides' prompts name. */
export const guideOrders = {
  complaint: {
    id: 509_211,
    seller_order_id: '306-9021147-5509211',
    buyer: 'jane',
    status: 'InTransit',
    placedDaysAgo: 9,
    shipping: 4.9,
    items: [item('LAMP-ARC', 'Arc floor lamp', 249), item('CUSHION-OCH', 'Velvet cushion, ochre', 39, 2)],
    parcel: { code: 'JJD000390509211', carrier: 'DHL', shippedDaysAgo: 7, expectedInDays: -3 },
    delivery: 'Standard',
  },
  shattered: {
    id: 11_092,
    seller_order_id: '12-11092-40418',
    buyer: 'paula',
    status: 'Delivered',
    placedDaysAgo: 5,
    shipping: 0,
    items: [item('VASE-CELADON', 'Celadon vase, tall', 120)],
    parcel: { code: 'AP11092004IE', carrier: 'An Post', shippedDaysAgo: 4, expectedInDays: -1 },
  },
  update: {
    id: 88_310,
    seller_order_id: 'NL-88310',
    buyer: 'walter',
    status: 'OrderShipped',
    placedDaysAgo: 4,
    shipping: 9.5,
    items: [item('RUG-JUTE', 'Jute rug, 160 x 230', 175), item('PAD-FELT', 'Felt rug pad', 39)],
    parcel: { code: '794658210883', carrier: 'FedEx', shippedDaysAgo: 2, expectedInDays: 1 },
    delivery: 'Expedited',
  },
} satisfies Record<string, ShopOrder>

export const allOrders = { ...orders, ...guideOrders }
export type OrderKey = keyof typeof allOrders

const dayMs = 86_400_000

export function toOrderItem(
  state: EdeskState,
  line: ShopOrder['items'][number],
  currency: string,
): OrderItem {
  const { price, quantity, ...product } = line
  const whole = { id: state.nextNumber++, ...product, brand: 'Northlight', weight: 1.2, price, currency }
  return { id: state.nextNumber++, product: whole, quantity, end_price: price * quantity }
}

/** A shop's order as eDesk stores it. */
export function orderRecord(state: EdeskState, order: ShopOrder, now: number): SalesOrder {
  const { contact, address } = allBuyers[order.buyer]
  const { parcel, shipping, placedDaysAgo } = order
  const currency = currencyOf(contact.channel_id)
  const order_items = order.items.map((line) => toOrderItem(state, line, currency))
  const placed = toTimestamp(now - placedDaysAgo * dayMs)
  const shipped = parcel ? toTimestamp(now - parcel.shippedDaysAgo * dayMs) : null
  const expected = parcel ? toTimestamp(now + parcel.expectedInDays * dayMs) : null
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

export function tracking({ code, carrier }: { code: string; carrier: string }) {
  const tracking_link = `https://track.carrier.example/${code}`
  return { tracking_code: code, tracking_link, tracking_carrier_name: carrier }
}

export function currencyOf(id: unknown): string {
  return Object.values(allChannels).find((channel) => channel.id === id)?.currency ?? 'EUR'
}

/** Adds orders, and the notes on them. */
export function addOrders(state: EdeskState, shopOrders: readonly ShopOrder[], now: number): void {
  const { salesOrders, orderNotes } = state.collections
  for (const order of shopOrders) {
    const { id, created_at } = salesOrders.insert(orderRecord(state, order, now))
    for (const text of order.notes ?? []) {
      const note = { sales_order_id: id, user: users.sofia, text, attachments: [], created_at }
      orderNotes.insert({ ...note, last_updated_at: null })
    }
  }
}
