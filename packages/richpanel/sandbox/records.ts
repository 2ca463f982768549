/** Ends of a channel: an address on e-mail, an id elsewhere. */
export interface Party {
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

/** The scenario stands twice, as in live conversations. */
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
export interface OrderLink {
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
export interface DirectoryEntry {
  id: string
  [property: string]: unknown
}

/** What a customer received. */
export interface Delivery {
  conversation_id: string
  channel: string
  to: string | null
  author_id: string
  body: string
  attachments: string[]
  sent_at: string
}
