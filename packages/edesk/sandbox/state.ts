import { type Collection, createCollection } from '@helpdesk-mcp/sandbox'
import type {
  Channel,
  Contact,
  Delivery,
  Message,
  OrderNote,
  SalesOrder,
  Tag,
  TagGroup,
  Template,
  Ticket,
  User,
} from './records.ts'

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
