import type { StoreRecord } from '../state.ts'
import { type Buyer, buyers, store as firstStore, moreBuyers } from './people.ts'

export interface ShopOrder {
  /** The key of the store; the first one's when absent. */
  store?: string
  orderId: string
  /** Longer than a double holds, as stores' database keys are. */
  orderDbKey: bigint
  buyer: Buyer
  placedDaysAgo: number
  status: string
  fulfillmentStatus: string
  items: { id: string; name: string; sku: string; price: number; quantity: number }[]
  parcel?: { trackingNumber: string; trackingCompany: string; trackingUrl: string; shippedDaysAgo: number }
}

export const item = (id: string, name: string, price: number, quantity = 1) => {
  return { id, name, sku: id.toUpperCase(), price, quantity }
}

export const parcel = (trackingNumber: string, trackingCompany: string, shippedDaysAgo: number) => ({
  trackingNumber,
  trackingCompany,
  trackingUrl: `https://track.carrier.example/${trackingNumber}`,
  shippedDaysAgo,
})

export const shopOrders: ShopOrder[] = [
  {
    orderId: '1001',
    orderDbKey: 71928300000012345n,
    buyer: 'ana',
    placedDaysAgo: 11,
    status: 'paid',
    fulfillmentStatus: 'shipped',
    items: [item('throw-wool', 'Wool throw, heather', 89), item('candle-fig', 'Fig candle', 24.5, 2)],
    parcel: parcel('HH100100771IE', 'An Post', 8),
  },
  {
    orderId: '1002',
    orderDbKey: 71928300000012346n,
    buyer: 'ben',
    placedDaysAgo: 6,
    status: 'paid',
    fulfillmentStatus: 'delivered',
    items: [item('vase-celadon', 'Celadon vase, tall', 120)],
    parcel: parcel('HH100200772GB', 'Royal Mail', 4),
  },
  {
    orderId: '1003',
    orderDbKey: 71928300000012347n,
    buyer: 'chloe',
    placedDaysAgo: 15,
    status: 'paid',
    fulfillmentStatus: 'delivered',
    items: [item('lamp-arc', 'Arc floor lamp', 249)],
    parcel: parcel('HH100300773FR', 'Colissimo', 12),
  },
  {
    orderId: '#1004/A',
    orderDbKey: 71928300000012348n,
    buyer: 'dev',
    placedDaysAgo: 9,
    status: 'paid',
    fulfillmentStatus: 'delivered',
    items: [item('rug-jute', 'Jute rug, 160 x 230', 175), item('pad-felt', 'Felt rug pad', 39)],
    parcel: parcel('HH100400774US', 'USPS', 7),
  },
  {
    orderId: '1005',
    orderDbKey: 71928300000012349n,
    buyer: 'helena',
    placedDaysAgo: 1,
    status: 'paid',
    fulfillmentStatus: 'unfulfilled',
    items: [item('table-oak', 'Oak dining table', 1290), item('bench-oak', 'Oak bench', 420, 2)],
  },
]

const dayMs = 86_400_000

/** A shop's order as Richpanel keeps it. */
export function orderRecord(
  { buyer, placedDaysAgo, parcel, store = firstStore, ...order }: ShopOrder,
  now: number,
): StoreRecord {
  const { name, email, city, country } = { ...buyers, ...moreBuyers }[buyer]
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
