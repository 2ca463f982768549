import { carriersOf, type Person } from './people.ts'
import type { Random } from './random.ts'
import type { Topic } from './texts/texts.ts'

export interface Product {
  sku: string
  title: string
  price: number
}

export interface OrderItem extends Product {
  quantity: number
}

/** What a customer bought. Times are milliseconds; absent where it has not happened. */
export interface StoryOrder {
  /** From 0, oldest story first. */
  index: number
  person: Person
  items: readonly OrderItem[]
  shipping: number
  /** With shipping. */
  total: number
  status: 'paid' | 'packed' | 'shipped' | 'delivered' | 'returned' | 'cancelled'
  placedAt: number
  shippedAt?: number
  deliveredAt?: number
  /** When the customer was told it would come. */
  dueAt: number
  carrier: string
  /** Absent until it is shipped. */
  tracking?: string
}

/** Things for the home, as the shops of the demo sell them. */
export const homeGoods: readonly Product[] = [
  { sku: 'THROW-WOOL', title: 'Wool throw, heather', price: 89 },
  { sku: 'CANDLE-FIG', title: 'Fig candle', price: 24.5 },
  { sku: 'VASE-CELADON', title: 'Celadon vase, tall', price: 120 },
  { sku: 'LAMP-ARC', title: 'Arc floor lamp', price: 249 },
  { sku: 'RUG-JUTE', title: 'Jute rug, 160 x 230', price: 175 },
  { sku: 'TABLE-OAK', title: 'Oak dining table', price: 1290 },
  { sku: 'BENCH-OAK', title: 'Oak bench', price: 420 },
  { sku: 'MUG-SET-4', title: 'Stoneware mugs, set of 4', price: 48 },
  { sku: 'LINEN-DUVET', title: 'Linen duvet cover, 200 x 200', price: 159 },
  { sku: 'CLOCK-WALL', title: 'Wall clock, walnut', price: 74 },
  { sku: 'MIRROR-RND', title: 'Round mirror, 80 cm', price: 135 },
  { sku: 'KETTLE-CU', title: 'Copper kettle', price: 112 },
  { sku: 'CUSHION-OCH', title: 'Velvet cushion, ochre', price: 39 },
  { sku: 'SHELF-ASH', title: 'Ash wall shelf', price: 68 },
  { sku: 'PLANTER-L', title: 'Terracotta planter, large', price: 56 },
  { sku: 'BLANKET-BABY', title: 'Cotton baby blanket', price: 45 },
]

const hourMs = 3_600_000
const dayMs = 24 * hourMs

/** Which state an order is in when its customer writes about a topic. */
const statusOf: Partial<Record<Topic, readonly StoryOrder['status'][]>> = {
  late_parcel: ['shipped'],
  where_is_order: ['packed', 'shipped', 'shipped'],
  return: ['delivered'],
  damaged: ['delivered'],
  refund: ['returned', 'delivered'],
  cancellation: ['paid', 'cancelled'],
  invoice: ['delivered', 'shipped'],
}

/** An order of this person that fits what they write about at `openedAt`. */
export function createOrder(
  random: Random,
  {
    index,
    person,
    topic,
    openedAt,
    products,
  }: {
    index: number
    person: Person
    topic: Topic
    openedAt: number
    products: readonly Product[]
  },
): StoryOrder {
  const status = random.pick<StoryOrder['status']>(statusOf[topic] ?? ['delivered'])
  const first = random.pick(products)
  const second = random.chance(0.4) ? random.pick(products) : first
  const items = (second === first ? [first] : [first, second]).map((product) => ({
    ...product,
    quantity: product.price < 100 ? random.integer(1, 3) : 1,
  }))
  const goods = items.reduce((sum, { price, quantity }) => sum + price * quantity, 0)
  const shipping = goods > 150 ? 0 : 4.9
  const ageDays = {
    paid: 0.2,
    packed: 2,
    shipped: topic === 'late_parcel' ? 11 : 4,
    delivered: 8,
    returned: 24,
    cancelled: 0.5,
  }[status]
  const placedAt = openedAt - Math.round((ageDays + random.next() * 2 * Math.min(1, ageDays)) * dayMs)
  const isShipped = status === 'shipped' || status === 'delivered' || status === 'returned'
  const shippedAt = placedAt + random.integer(20, 44) * hourMs
  return {
    index,
    person,
    items,
    shipping,
    total: Math.round((goods + shipping) * 100) / 100,
    status,
    placedAt,
    dueAt: placedAt + 5 * dayMs,
    carrier: random.pick(carriersOf(person.country)),
    ...(isShipped && {
      shippedAt,
      tracking: `${person.country}${random.digits(9)}${random.integer(10, 99)}`,
    }),
    ...(isShipped && status !== 'shipped' && { deliveredAt: shippedAt + random.integer(40, 90) * hourMs }),
  }
}
