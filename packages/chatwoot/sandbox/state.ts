import { type Collection, createCollection, type Timeline } from '@helpdesk-mcp/sandbox'

export interface ChatwootState {
  collections: {
    conversations: Collection<Conversation>
    messages: Collection<Message>
    contacts: Collection<Contact>
    inboxes: Collection<Inbox>
    agents: Collection<Agent>
    teams: Collection<Team>
    labels: Collection<Label>
    cannedResponses: Collection<CannedResponse>
    attributes: Collection<AttributeDefinition>
    customFilters: Collection<Entry>
    automationRules: Collection<Entry>
    webhooks: Collection<Entry>
    agentBots: Collection<Entry>
    hooks: Collection<Entry>
    portals: Collection<Portal>
    categories: Collection<Entry>
    articles: Collection<Article>
  }
  /** Everything that customers were sent, oldest first. */
  deliveries: Delivery[]
}

/** The one account that the sandbox's tokens may use. */
export const accountId = 1

/** As Chatwoot writes most times. */
export const seconds = (ms: number) => Math.floor(ms / 1000)
const iso = (ms: number) => new Date(ms).toISOString()

/** The same for the same conversation on every run. */
export function uuidOf(sequence: number): string {
  return `8f4d2b6a-91c3-4e57-a0d8-${String(sequence).padStart(12, '0')}`
}

export function emptyState(timeline: Timeline): ChatwootState {
  const entries = <T extends object = Entry>() => createCollection<T>()
  const dated = <T extends { created_at: string; updated_at: string }>() =>
    createCollection<T>({
      timestamps: { created: 'created_at', updated: 'updated_at', timeline, format: iso },
    })
  return {
    collections: {
      conversations: createCollection<Conversation>({ firstSequence: 2_001 }),
      messages: createCollection<Message>({ firstSequence: 5_001 }),
      contacts: createCollection<Contact>({ firstSequence: 2_001 }),
      inboxes: entries<Inbox>(),
      agents: entries<Agent>(),
      teams: entries<Team>(),
      labels: entries<Label>(),
      cannedResponses: dated<CannedResponse>(),
      attributes: dated<AttributeDefinition>(),
      customFilters: dated<Entry & { created_at: string; updated_at: string }>(),
      automationRules: entries(),
      webhooks: entries(),
      agentBots: entries(),
      hooks: entries(),
      portals: entries<Portal>(),
      categories: entries(),
      articles: entries<Article>(),
    },
    deliveries: [],
  }
}

/** A record that the sandbox only keeps. */
export interface Entry {
  id: number
  [field: string]: unknown
}

export type Status = 'open' | 'resolved' | 'pending' | 'snoozed'
export type Priority = 'urgent' | 'high' | 'medium' | 'low'

/** Times are seconds since 1970, 0 where there is none; `id` is what Chatwoot calls the display id. */
export interface Conversation {
  id: number
  uuid: string
  inbox_id: number
  contact_id: number
  source_id: string
  status: Status
  priority: Priority | null
  assignee_id: number | null
  team_id: number | null
  labels: string[]
  additional_attributes: Record<string, unknown>
  custom_attributes: Record<string, unknown>
  snoozed_until: string | null
  created_at: number
  last_activity_at: number
  first_reply_created_at: number
  waiting_since: number
  agent_last_seen_at: number
  contact_last_seen_at: number
}

export const messageTypes = { incoming: 0, outgoing: 1, activity: 2, template: 3 } as const
export type MessageType = keyof typeof messageTypes

export interface Message {
  id: number
  conversation_id: number
  message_type: MessageType
  content: string | null
  content_type: string
  content_attributes: Record<string, unknown>
  private: boolean
  status: 'sent' | 'delivered' | 'read' | 'failed'
  sender: { type: 'user' | 'contact' | 'agent_bot'; id: number } | null
  created_at: number
  attachments: Attachment[]
}

export interface Attachment {
  id: number
  file_type: 'image' | 'file'
  data_url: string
  file_size: number
}

export interface Contact {
  id: number
  name: string
  email: string | null
  phone_number: string | null
  identifier: string | null
  blocked: boolean
  additional_attributes: Record<string, unknown>
  custom_attributes: Record<string, unknown>
  contact_inboxes: { inbox_id: number; source_id: string }[]
  created_at: number
  last_activity_at: number
}

export interface Inbox {
  id: number
  name: string
  channel_type: string
  /** Of e-mail inboxes. */
  email?: string
  phone_number?: string
  website_url?: string
  enable_auto_assignment: boolean
  greeting_enabled: boolean
  greeting_message: string | null
  csat_survey_enabled: boolean
  /** Ids of the agents who see it. */
  members: number[]
  agent_bot: number | null
  [field: string]: unknown
}

export interface Agent {
  id: number
  name: string
  available_name: string
  email: string
  role: 'administrator' | 'agent'
  availability_status: 'online' | 'busy' | 'offline'
  auto_offline: boolean
}

export interface Team {
  id: number
  name: string
  description: string | null
  allow_auto_assign: boolean
  members: number[]
}

export interface Label {
  id: number
  title: string
  description: string | null
  color: string
  show_on_sidebar: boolean
}

export interface CannedResponse {
  id: number
  short_code: string
  content: string
  created_at: string
  updated_at: string
}

export interface AttributeDefinition {
  id: number
  attribute_key: string
  attribute_display_name: string
  attribute_display_type: string
  attribute_description: string | null
  attribute_model: 'conversation_attribute' | 'contact_attribute'
  attribute_values: string[]
  created_at: string
  updated_at: string
}

export interface Portal {
  id: number
  name: string
  slug: string
  archived: boolean
  [field: string]: unknown
}

export interface Article {
  id: number
  portal_id: number
  category_id: number | null
  author_id: number | null
  title: string
  content: string
  status: string
  views: number
  updated_at: number
  [field: string]: unknown
}

/** What a customer received. */
export interface Delivery {
  conversation_id: number
  message_id: number
  channel: string
  to: string
  content: string | null
  at: number
}
