import { datesIn } from './dates.ts'
import type { StoryChannel, StoryOptions, StoryState } from './options.ts'
import type { StoryOrder } from './orders.ts'
import type { Person } from './people.ts'
import type { Deal, Random } from './random.ts'
import type { Language, Topic } from './texts/texts.ts'

/** What is known of a story before it is told. */
export interface ThreadContext {
  options: StoryOptions
  random: Random
  deal: Deal
  topic: Topic
  language: Language
  person: Person
  channel: StoryChannel
  state: StoryState
  order: StoryOrder | undefined
  agent: number | undefined
  openedAt: number
}

const errors = [
  'HTTP 500',
  'HTTP 502 Bad Gateway',
  'ERR_CONNECTION_RESET',
  'AUTH-4013',
  'error 1020',
  'SAML_RESPONSE_INVALID',
  'timeout after 30000 ms',
]

/** Puts the story's names and numbers in the place of what stands in braces. */
export function filler({
  random,
  options,
  order,
  person,
  agent,
  openedAt,
  language,
}: ThreadContext): (text: string) => string {
  const number = order ? options.orderNumber(order) : random.digits(5)
  const money = order?.total ?? random.integer(20, 400)
  const values: Record<string, string> = {
    order: number,
    product: order?.items[0]?.title ?? random.pick(options.products).title,
    tracking: order?.tracking ?? `${person.country}${random.digits(9)}00`,
    carrier: order?.carrier ?? 'DHL',
    amount: `${money.toFixed(2)} ${options.shop.currency}`,
    placed: datesIn(language).day(order?.placedAt ?? openedAt - 5 * 86_400_000),
    first: person.firstName,
    company: person.company ?? person.name,
    shop: options.shop.name,
    agent: options.agents[agent ?? 0]?.name.split(' ')[0] ?? '',
    invoice: `${random.integer(2000, 9899)}`,
    error: random.pick(errors),
    city: person.city,
  }
  return (text) => text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
}
