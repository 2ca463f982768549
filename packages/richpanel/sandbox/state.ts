import { type Collection, createCollection, type Timeline } from '@helpdesk-mcp/sandbox'

export interface RichpanelState {
  collections: {
    tickets: Collection<Conversation>
    orders: Collection<StoreRecord>
    subscriptions: Collection<StoreRecord>
    links: Collection<OrderLink>
    customers: Collection<Customer>
    tags: Collection<DirectoryEntry>
    teams: Collection<DirectoryEntry>
    users: Collection<DirectoryEntry>
    channels: Collection<DirectoryEntry>
    files: Collection<DirectoryEntry>
  }
  /** The stores that are connected: what the vendor calls appclient_id. */
  stores: string[]
  /** Everything that customers were sent, oldest first. */
  deliveries: Delivery[]
  /** The number of the next conversation. */
  nextNumber: number
}

export const organization = 'harbour-hearth'

/** The number of the oldest written story, however many conversations precede it. */
export const firstNumber = 20_001

export const iso = (ms: number) => new Date(ms).toISOString()

/** A UUID that is the same on every run. */
export function uuid(family: string, sequence: number): string {
  return `${family}-4c94-4546-be2f-${String(sequence).padStart(12, '0')}`
}

export function emptyState(timeline: Timeline): RichpanelState {
  const timestamps = { created: 'created_at', updated: 'updated_at', timeline, format: iso }
  const entries = (family: string) =>
    createCollection<DirectoryEntry>({ nextId: (sequence) => uuid(family, sequence), timestamps })
  return {
    collections: {
      tickets: createCollection<Conversation>({
        insertAt: 'head',
        nextId: (sequence) => `api-${organization}-${uuid('7d1c0a52', sequence)}`,
        timestamps: { created: 'created_at', updated: 'updated_at', timeline, format: iso },
      }),
      orders: createCollection<StoreRecord>({ id: 'key' }),
      subscriptions: createCollection<StoreRecord>({ id: 'key' }),
      links: createCollection<OrderLink>({ id: 'conversationId' }),
      customers: createCollection<Customer>({
        nextId: (sequence) => uuid('c0a1f2e3', sequence),
        timestamps: { created: 'created_at', timeline, format: iso },
      }),
      tags: entries('009a8844'),
      teams: entries('1b52e6d7'),
      users: entries('2f60c9b8'),
      channels: entries('3e71dba9'),
      files: entries('4d82eca0'),
    },
    stores: [],
    deliveries: [],
    nextNumber: firstNumber,
  }
}

/** Ends of a channel: an address on e-mail, an id elsewhere. */
interface Party {
  address?: string
  name?: string
  id?: string
}

export interface Via {
  channel: string
  source?: { from?: Party; to?: Party }
}

/** As live conversations spell it: `is_operator`, where the reference has `isOperator`. */
export interface Comment {
  id: string
  author_id: string | null
  type: string
  body: string
  plain_body: string
  html_body: string
  created_at: string
  public: boolean
  is_operator: boolean
  metadata: Record<string, unknown>
  attachments: { name: string; url: string }[]
  via: Via
}

/** The scenario's members exist twice, as in live conversations. */
export interface Conversation {
  id: string
  conversation_no: number
  subject: string
  status: string
  priority: string | null
  assignee_id: string
  organization_id: string
  recipient: string | null
  via: Via
  tags: string[]
  url: string
  created_at: string
  updated_at: string
  first_closed_at: string | null
  closed_at: string | null
  first_response_time: string | null
  first_response_duration: number
  resolution_duration: number
  is_trashed: boolean
  last_message_sender_type: string
  customer_profile: { id: string; name: string | null; email: string | null; type: string }
  customFields: Record<string, unknown>
  satisfaction_rating: { score: number } | null
  app_client_id: string | null
  cookieId: string | null
  scenario_id: string | null
  scenarioId: string | null
  scenario_name: string | null
  scenarioName: string | null
  comments: Comment[]
}

export interface Customer {
  id: string
  uid: string
  name?: string
  email?: string
  phone?: string
  created_at?: string
  [property: string]: unknown
}

/** Which order a conversation is about. */
interface OrderLink {
  conversationId: string
  orderId: string
  appClientId: string
}

/** An order or a subscription, under its store and its id there. */
export interface StoreRecord {
  /** `<appClientId> <orderId>` */
  key: string
  appClientId: string
  orderId: string
  [property: string]: unknown
}

/** A label, a team, a user or a channel. */
interface DirectoryEntry {
  id: string
  [property: string]: unknown
}

/** What a customer received. */
interface Delivery {
  conversation_id: string
  channel: string
  to: string | null
  author_id: string
  body: string
  attachments: string[]
  sent_at: string
}
