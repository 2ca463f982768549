import type { Product, StoryOrder } from './orders.ts'
import type { Topic } from './texts/texts.ts'

export type StoryChannel = 'email' | 'form' | 'chat' | 'phone' | 'social' | 'marketplace'

/**
 * `new`: nobody has taken it. `open`: taken, and the customer waits. `waiting`: the agent waits for the customer.
 * `escalated`: a lead is asked for. `spam` holds newsletters and automatic replies too.
 */
export type StoryState = 'new' | 'open' | 'waiting' | 'escalated' | 'closed' | 'spam'

export interface StoryOptions {
  seed: string
  now: number
  count: number
  shop: { name: string; email: string; currency: string }
  agents: readonly { name: string; email: string }[]
  /** How often each topic and each channel comes, relative to the others. */
  topics: Readonly<Partial<Record<Topic, number>>>
  channels: Readonly<Partial<Record<StoryChannel, number>>>
  /** Which share of customers write for a company, 0 to 1. */
  business: number
  products: readonly Product[]
  /** The number that customers know an order by. */
  orderNumber: (order: StoryOrder) => string
}
