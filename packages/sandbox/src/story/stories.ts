import { bulkThread } from './bulk.ts'
import type { StoryChannel, StoryOptions, StoryState } from './options.ts'
import { createOrder, type StoryOrder } from './orders.ts'
import { createPeople, type Person } from './people.ts'
import { createDeal, createRandom, type Random } from './random.ts'
import { textsFor } from './texts/languages.ts'
import type { AnsweredTopic, Language, Topic } from './texts/texts.ts'
import { type StoryMessage, writeThread } from './thread.ts'
import { openingTimes } from './times.ts'

/** A conversation, as people would tell it; a vendor's seed turns it into records. Times are milliseconds. */
export interface Story {
  /** From 0, oldest first; the same for the same seed, whatever the date. */
  index: number
  topic: Topic
  language: Language
  person: Person
  subject: string
  channel: StoryChannel
  state: StoryState
  priority: 'high' | 'normal' | 'low'
  /** Index of the agent in `StoryOptions.agents`; undefined when nobody has taken it. */
  agent: number | undefined
  order: StoryOrder | undefined
  openedAt: number
  /** When the last message came, notes included. */
  updatedAt: number
  /** Set for closed and spam. */
  closedAt: number | undefined
  /** What the customer thought of it, 1 to 5; of some closed ones. */
  score: number | undefined
  /** Oldest first; the first is the customer's. */
  messages: StoryMessage[]
}

export interface Stories {
  people: Person[]
  orders: StoryOrder[]
  stories: Story[]
}

const orderTopics: readonly Topic[] = [
  'late_parcel',
  'where_is_order',
  'return',
  'damaged',
  'refund',
  'cancellation',
  'invoice',
]
const unanswered: readonly Topic[] = ['spam', 'newsletter', 'auto_reply']

/** The same seed and the same time give the same records; another time moves them as a whole. */
export function createStories(options: StoryOptions): Stories {
  const { seed, count, now, topics, channels, business } = options
  const random = createRandom(seed)
  const people = createPeople(random.fork('people'), Math.ceil(count * 0.6), business)
  const times = openingTimes(random.fork('times'), count, now)
  const deal = createDeal(random.fork('texts'))
  const orders: StoryOrder[] = []
  const stories = times.map(({ at: openedAt, daysAgo }, index): Story => {
    const own = random.fork(`story ${index}`)
    const topic = own.weighted(topics)
    const person = own.pick(people)
    const isBulk = unanswered.includes(topic)
    const channel = isBulk ? 'email' : own.weighted(channels)
    const state = isBulk ? 'spam' : own.weighted(statesByAge(daysAgo, topic))
    const order = orderTopics.includes(topic)
      ? createOrder(own.fork('order'), {
          index: orders.length,
          person,
          topic,
          openedAt,
          products: options.products,
        })
      : undefined
    if (order) orders.push(order)
    const agent = state === 'new' || isBulk ? undefined : own.integer(0, options.agents.length - 1)
    const language = isBulk ? 'en' : textsFor(person.language, topic as AnsweredTopic).language
    const context = {
      options,
      language,
      random: own,
      deal,
      topic,
      person,
      channel,
      state,
      order,
      agent,
      openedAt,
    }
    const { subject, messages } = isBulk ? bulkThread(context) : writeThread(context)
    const updatedAt = messages.at(-1)?.at ?? openedAt
    const isOver = state === 'closed' || state === 'spam'
    return {
      index,
      topic,
      language,
      person,
      subject,
      channel,
      state,
      priority: priorityOf(own, topic, state),
      agent,
      order,
      openedAt,
      updatedAt,
      closedAt: isOver ? updatedAt : undefined,
      score: state === 'closed' && own.chance(0.4) ? scoreOf(own) : undefined,
      messages,
    }
  })
  return { people, orders, stories }
}

function statesByAge(daysAgo: number, topic: Topic): Partial<Record<StoryState, number>> {
  if (topic === 'praise') return daysAgo === 0 ? { new: 1, closed: 2 } : { closed: 1 }
  if (daysAgo === 0) return { new: 42, open: 22, waiting: 16, escalated: 6, closed: 14 }
  if (daysAgo === 1) return { new: 14, open: 24, waiting: 24, escalated: 8, closed: 30 }
  if (daysAgo <= 5) return { new: 2, open: 8, waiting: 16, escalated: 4, closed: 70 }
  return { open: 1, waiting: 4, escalated: 1, closed: 94 }
}

function priorityOf(random: Random, topic: Topic, state: StoryState): Story['priority'] {
  if (state === 'escalated' || topic === 'outage') return 'high'
  if (topic === 'praise' || state === 'spam') return 'low'
  return random.weighted({ high: 15, normal: 70, low: 15 })
}

function scoreOf(random: Random): number {
  return random.pick([5, 5, 5, 5, 4, 4, 4, 3, 2, 1])
}
