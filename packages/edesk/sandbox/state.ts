import { type Collection, createCollection } from '@helpdesk-mcp/sandbox'

export interface EdeskState {
  collections: {
    tickets: Collection<Ticket>
    messages: Collection<Message>
    salesOrders: Collection<SalesOrder>
    orderNotes: Collection<OrderNote>
    contacts: Collection<Contact>
    channels: Collection<Channel>
    users: Collection<User>
    tags: Collection<Tag>
    tagGroups: Collection<TagGroup>
    templates: Collection<Template>
  }
  /** Whose token it is. */
  caller: User
  /** Everything that customers were sent, oldest first. */
  deliveries: Delivery[]
  /** The id of the next order line, product, custom field or file. */
  nextNumber: number
}

export function emptyState(caller: User): EdeskState {
  const from = <T extends object>(firstSequence: number) => createCollection<T>({ firstSequence })
  return {
    collections: {
      tickets: from<Ticket>(640_001),
      messages: from<Message>(8_210_001),
      salesOrders: from<SalesOrder>(510_001),
      orderNotes: from<OrderNote>(7_301),
      contacts: from<Contact>(20_401),
      channels: from<Channel>(311),
      users: from<User>(41),
      tags: from<Tag>(901),
      tagGroups: from<TagGroup>(81),
      templates: from<Template>(1_201),
    },
    caller,
    deliveries: [],
    nextNumber: 3_300_001,
  }
}

/** An id in a body past 2^53 comes as a bigint. */
export type Id = number | bigint

export interface User {
  id: Id
  name: string
  email: string
  /** Yes is 1 at times. */
  active: boolean | number
  username: string
  role: string
}

export interface CustomField {
  id: number
  name: string
  value: string
}

/** A ticket as it is kept; what the API shows of it is made when it is read. */
export interface Ticket {
  id: Id
  subject: string
  type: string
  channel_id: Id
  status: string
  sales_order_id: Id | null
  created_at: string
  /** When the last message came, null when none did. */
  last_updated_at: string | null
  owner_user_id: Id | null
  custom_fields: CustomField[]
  tags_ids: Id[]
  contact_id: Id | null
  /** Marks beside the state, which filters and changes know and answers do not. */
  unread: boolean
  priority: boolean
}

export interface Attachment {
  id: number
  name: string
  link: string
  mime: string
  attachmentType?: string
}

export interface Message {
  id: Id
  external_id: string | null
  subject: string | null
  created_at: string
  from_consumer_id: Id | null
  from_user: User | null
  type: string
  attachments: Attachment[]
  direction: string
  body: string
  errors: string[]
  ticket_id: Id
}

export interface Address {
  name: string
  line_1: string
  line_2?: string | null
  city: string
  state?: string | null
  county?: string | null
  country: string
  postcode: string
  country_name?: string
}

export interface OrderItem {
  id: number
  product: {
    id: number
    sku: string
    title: string
    price: number
    currency: string
    [more: string]: unknown
  }
  quantity: number
  end_price: number
}

export interface TrackingCode {
  tracking_code: string
  tracking_link: string
  tracking_carrier_name: string
}

/** A sales order as it is kept: its ticket and its notes are looked up when it is read. */
export interface SalesOrder {
  id: Id
  channel_id: Id
  seller_order_id: string
  status: string
  order_items: OrderItem[]
  shipping_amount: number
  total_amount: number
  ship_to: Address | null
  bill_to: Address | null
  contact_id: Id | null
  tracking_codes: TrackingCode[]
  created_at: string
  last_updated_at: string | null
  sales_order_delivery_dates: {
    expected_delivery_from?: string | null
    expected_delivery_to?: string | null
  } | null
  order_created_at: string | null
  order_shipped_at: string | null
  delivery_type: string | null
  custom_fields: CustomField[]
}

export interface OrderNote {
  id: Id
  sales_order_id: Id
  user: User | null
  text: string
  attachments: Attachment[]
  created_at: string
  last_updated_at: string | null
}

export interface Contact {
  id: Id
  channel_id: Id
  client_id: number
  full_name: string | null
  phone_number: string | null
  email: string | null
}

export interface Channel {
  id: Id
  type: string
  country: string | null
  currency: string | null
  name: string
}

export interface Tag {
  id: Id
  name: string
  active: boolean
  tag_group_id: Id
  color: string | null
  icon: string | null
}

export interface TagGroup {
  id: Id
  name: string
  user_id: Id | null
  entity_type: string
  type: string
  hide: boolean
}

export interface Template {
  id: Id
  name: string
  subject: string | null
  body_text: string
  channels: Id[] | null
  template_usage: string
  template_type: string[]
  query_type: string[] | null
  order_status: string[] | null
  delivery_date: string | null
  active: boolean
  order_fulfilment: string[] | null
  created_at: string
  message_subject: string | null
  invoice_attached: boolean
  only_use_if_no_replies_yet: boolean
  ai_classification: { classification: string; quick_reply?: boolean } | null
  attachments: Attachment[]
}

/** What a customer received. */
interface Delivery {
  ticket_id: Id
  channel_id: Id
  to: string | null
  body: string
  attachments: string[]
  sent_at: string
}
