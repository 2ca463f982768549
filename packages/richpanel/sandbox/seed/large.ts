import {
  createStories,
  homeGoods,
  htmlLines,
  type Person,
  type Story,
  type StoryChannel,
  type StoryOrder,
  type Topic,
} from '@helpdesk-mcp/sandbox'
import {
  type Customer,
  firstNumber,
  iso,
  organization,
  type RichpanelState,
  type StoreRecord,
  uuid,
} from '../state.ts'
import { addStory, fileOf, shop, toConversation, viaOf } from './conversation.ts'
import { guideOrders, guideStories } from './guides.ts'
import { agents, moreAgents, moreBuyers, moreTags, moreTeams, outletStore, store, tags } from './people.ts'
import { orderRecord } from './shop.ts'

const count = 320
const dayMs = 86_400_000

/** The oldest has this number, the guides' follow the newest, and the written stories follow them. */
const firstLargeNumber = firstNumber - 400

const team = [...Object.values(agents), ...moreAgents]

/** Adds the guides' conversations, and some hundred more of the last four weeks. */
export function addLargeSeed(state: RichpanelState, now: number): void {
  const { collections } = state
  const known = {
    created_at: iso(now - 300 * dayMs),
    organization_id: organization,
    updated_at: iso(now - 60 * dayMs),
  }
  state.stores.push(outletStore)
  for (const agent of moreAgents) collections.users.insert({ ...agent, ...known })
  for (const tag of Object.values(moreTags)) collections.tags.insert({ ...tag, ...known })
  for (const team of moreTeams) collections.teams.insert({ ...team, ...known })
  for (const buyer of Object.values(moreBuyers)) {
    collections.customers.insert({ ...buyer, created_at: iso(now - 210 * dayMs) })
  }
  for (const order of guideOrders) collections.orders.insert(orderRecord(order, now))
  const { people, orders, stories } = tell(now)
  for (const person of people) collections.customers.insert(customerRecord(person, now))
  for (const order of orders) collections.orders.insert(storeRecord(order))
  for (const story of stories) addTold(state, story)
  state.nextNumber = firstLargeNumber + count
  for (const story of guideStories) addStory(state, story, now)
}

function tell(now: number) {
  return createStories({
    seed: 'harbour and hearth',
    now,
    count,
    shop: { name: shop.name, email: shop.address, currency: 'EUR' },
    agents: team,
    topics: {
      late_parcel: 15,
      where_is_order: 17,
      return: 14,
      damaged: 10,
      refund: 9,
      invoice: 5,
      login: 2,
      outage: 1,
      cancellation: 7,
      subscription: 3,
      question: 10,
      praise: 4,
      spam: 2,
      newsletter: 2,
      auto_reply: 3,
    },
    channels: { email: 55, form: 9, chat: 18, phone: 6, social: 12 },
    business: 0.15,
    products: homeGoods,
    orderNumber: orderIdOf,
  })
}

function orderIdOf({ index }: StoryOrder): string {
  return String(2001 + index)
}

function customerRecord(person: Person, now: number): Customer {
  const { index, name, email, phone, city, country, company } = person
  return {
    id: customerId(index),
    uid: `cust-${1001 + index}`,
    appClientId: store,
    name,
    email,
    phone: phone.replaceAll(' ', ''),
    city,
    country,
    ...(company && { company }),
    created_at: iso(now - (40 + ((index * 37) % 360)) * dayMs),
  }
}

function customerId(index: number): string {
  return uuid('c0a1f2e3', 101 + index)
}

const fulfillment: Record<StoryOrder['status'], string> = {
  paid: 'unfulfilled',
  packed: 'unfulfilled',
  shipped: 'shipped',
  delivered: 'delivered',
  returned: 'returned',
  cancelled: 'cancelled',
}

function storeRecord(order: StoryOrder): StoreRecord {
  const { person, status, shippedAt, carrier, tracking } = order
  const orderId = orderIdOf(order)
  const payment = status === 'returned' || status === 'cancelled' ? 'refunded' : 'paid'
  const shipment = { id: `${orderId}-F1`, status: fulfillment[status], createdAt: shippedAt }
  const trackingUrl = `https://track.carrier.example/${tracking}`
  return {
    orderId,
    orderDbKey: 71928300000020000n + BigInt(order.index),
    status: payment,
    fulfillmentStatus: fulfillment[status],
    items: order.items.map(({ sku, title, price, quantity }) => {
      return { id: sku.toLowerCase(), name: title, sku, price, quantity }
    }),
    key: `${store} ${orderId}`,
    appClientId: store,
    orderName: `#${orderId}`,
    createdAt: order.placedAt,
    currency: 'EUR',
    amount: order.total,
    payment_status: payment,
    paymentStatus: payment,
    statusUrl: `https://harbourhearth.example/orders/${orderId}`,
    fulfillment: tracking
      ? [
          {
            ...shipment,
            tracking: [
              { trackingNumber: tracking, trackingCompany: carrier, trackingUrl, shippingDate: shippedAt },
            ],
          },
        ]
      : [],
    billing_address: {
      name: person.name,
      email: person.email,
      address1: person.street,
      postcode: person.postcode,
      city: person.city,
      country: person.country,
    },
  }
}

const channelOf: Record<StoryChannel, string> = {
  email: 'email',
  form: 'email_from_widget',
  chat: 'messenger',
  phone: 'aircall',
  social: 'instagram',
  marketplace: 'email',
}

const tagOf: Record<Topic, string> = {
  late_parcel: moreTags.late.id,
  where_is_order: moreTags.tracking.id,
  return: tags.returns.id,
  damaged: tags.damaged.id,
  refund: moreTags.refund.id,
  invoice: moreTags.invoice.id,
  login: moreTags.account.id,
  outage: moreTags.outage.id,
  cancellation: moreTags.cancel.id,
  subscription: moreTags.subscription.id,
  question: moreTags.presales.id,
  praise: moreTags.praise.id,
  spam: moreTags.spam.id,
  newsletter: moreTags.newsletter.id,
  auto_reply: moreTags.autoReply.id,
}

function addTold(state: RichpanelState, story: Story): void {
  const { index, order, messages, agent } = story
  const writer = writerOf(state, story)
  const conversation = toConversation({
    id: idOf(story),
    number: firstLargeNumber + index,
    subject: story.subject,
    via: viaOf(channelOf[story.channel], writer),
    customer: writer,
    priority: story.priority === 'normal' ? null : story.priority.toUpperCase(),
    assignee_id: agent === undefined ? 'unassigned' : (team[agent]?.id ?? 'unassigned'),
    tags: tagsOf(story),
    store: order ? store : null,
    score: story.score,
    openedAt: story.openedAt,
    closedAt: story.closedAt,
    thread: messages.map((message) => ({
      at: message.at,
      agent: message.agent === undefined ? undefined : team[message.agent]?.id,
      note: message.isInternal,
      body: message.isHtml ? message.body : htmlLines(message.body),
      plain: message.plain(),
      attachments: message.attachments.map(({ name }) => fileOf(name)),
    })),
  })
  state.collections.tickets.insert(conversation)
  if (order) {
    const link = { conversationId: conversation.id, orderId: orderIdOf(order), appClientId: store }
    state.collections.links.insert(link)
  }
}

/** By the channel, as Richpanel's ids are; the last five digits are the number of the story. */
function idOf({ index, channel, person }: Story): string {
  const number = String(index + 1).padStart(5, '0')
  if (channel === 'chat') return `messenger_104422_${number}`
  if (channel === 'phone') return `aircall_66926680_${number}`
  if (channel === 'social') return `instagram_17841400008460056_${number}`
  return `<CA+demo.${number}@${person.email.slice(person.email.indexOf('@') + 1)}>`
}

/** Who nobody has taken yet has no tag yet. */
function tagsOf({ topic, state, agent, index }: Story): string[] {
  const isSorted = agent !== undefined || state === 'spam'
  return [
    ...(isSorted ? [tagOf[topic]] : []),
    ...(state === 'escalated' ? [tags.escalated.id] : []),
    ...(isSorted && index % 17 === 0 ? [tags.vip.id] : []),
  ]
}

/** The customer, or who a newsletter claims to be from: Richpanel takes a sender for a customer. */
function writerOf({ collections: { customers } }: RichpanelState, { person, messages }: Story) {
  const { name, email } = messages[0]?.author ?? person
  const known = customers.find((customer) => customer.email === email)
  const { id, phone = '' } = known ?? customers.insert({ uid: email, name, email })
  return { id, name, email, phone }
}
