import type { BuyerKey } from './buyers.ts'

export interface ShopOrder {
  id: number
  seller_order_id: string
  buyer: BuyerKey
  status: string
  placedDaysAgo: number
  shipping: number
  items: { sku: string; title: string; price: number; quantity: number }[]
  parcel?: { code: string; carrier: string; shippedDaysAgo: number; expectedInDays: number }
  delivery?: 'Standard' | 'NextDay'
  notes?: string[]
}

const item = (sku: string, title: string, price: number, quantity = 1) => ({ sku, title, price, quantity })

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
export type OrderKey = keyof typeof orders
