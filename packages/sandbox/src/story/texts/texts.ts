/** What conversations are about. `spam`, `newsletter` and `auto_reply` come without a thread. */
export const topics = [
  'late_parcel',
  'where_is_order',
  'return',
  'damaged',
  'refund',
  'invoice',
  'login',
  'outage',
  'cancellation',
  'subscription',
  'question',
  'praise',
  'spam',
  'newsletter',
  'auto_reply',
] as const

export type Topic = (typeof topics)[number]

/** Topics that people write about and are answered. */
export type AnsweredTopic = Exclude<Topic, 'spam' | 'newsletter' | 'auto_reply'>

export type Language = 'en' | 'de' | 'fr' | 'es' | 'it' | 'nl' | 'pt' | 'ja' | 'ar'

/**
 * The sentences of one topic, or of one case of it. A customer's message is an opening, at times a detail, and a request; each fits every other.
 * In braces stand {order}, {product}, {tracking}, {carrier}, {amount}, {placed} (a date), {first} (the customer's name),
 * {company} (the customer's), {shop}, {agent}, {invoice}, {error} and {city}.
 */
export interface TopicTexts {
  subjects: readonly string[]
  opens: readonly string[]
  details?: readonly string[]
  asks: readonly string[]
  /** The agent's first answer. */
  answers: readonly string[]
  /** What the customer writes then. */
  follows: readonly string[]
  /** The answer that settles it. */
  resolves: readonly string[]
  /** Notes for this case, in English; those of the topic when absent. */
  notes?: readonly string[]
}

/** All that is written in one language. */
export interface LanguageTexts {
  /** A name follows or is left out: `Dear {first},`. */
  agentGreetings: readonly string[]
  agentClosings: readonly string[]
  greetings: readonly string[]
  closings: readonly string[]
  /** A customer who has waited asks again. */
  reminders: readonly string[]
  /** A customer who has waited too long. */
  complaints: readonly string[]
  thanks: readonly string[]
  /** Over quoted history: `On {date}, {name} wrote:`. */
  wrote: string
  /** The heads of a quoted Outlook mail. */
  heads: { from: string; sent: string; to: string; subject: string }
  /** The heads of an order's table. */
  table: { item: string; quantity: string; price: string; total: string; order: string }
  /** An agent has news, but not the end of it. */
  updates: readonly string[]
  /** A list where a topic has cases whose sentences do not fit each other. */
  topics: Partial<Record<AnsweredTopic, TopicTexts | readonly TopicTexts[]>>
}
