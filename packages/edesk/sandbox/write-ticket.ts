import type { Call } from '@helpdesk-mcp/sandbox'
import { wrongEmail } from './addresses.ts'
import { contactFor, type NewContact } from './contacts.ts'
import { refuseFaults } from './invalid.ts'
import type { Id, Ticket } from './records.ts'
import { wrongCustomFields, wrongReferences, wrongRelations } from './references.ts'
import { isStamp, stamp } from './stamp.ts'
import type { EdeskState } from './state.ts'

interface NewTicket {
  subject: string
  channel_id: Id
  status: string
  sales_order_id?: Id
  created_at?: string
  custom_fields?: { name: string; value: string }[]
  contact_id?: Id
  contact?: NewContact
}

type TicketChange = Partial<Omit<NewTicket, 'created_at' | 'contact'>> & {
  tag_ids?: Id[]
  owner_user_id?: Id
}

export function createTicket({ state, body, timeline }: Call<EdeskState>): Ticket {
  const given = body as NewTicket
  const { subject, channel_id, status, sales_order_id = null, created_at, contact, custom_fields } = given
  refuseFaults({
    ...wrongRelations(state, given),
    ...wrongReferences(state, given),
    ...wrongEmail(contact),
    ...wrongCustomFields(custom_fields),
    created_at: created_at !== undefined && !isStamp(created_at) && 4010,
  })
  const ticket = state.collections.tickets.insert({
    subject,
    type: 'Query',
    channel_id,
    status,
    sales_order_id,
    created_at: created_at ?? stamp(timeline()),
    last_updated_at: null,
    owner_user_id: null,
    custom_fields: [],
    tags_ids: [],
    contact_id: given.contact_id ?? (contact ? contactFor(state, contact, channel_id).id : null),
    unread: true,
    priority: false,
  } as unknown as Ticket)
  setCustomFields(state, ticket, custom_fields)
  return ticket
}

const marks: Record<string, Partial<Ticket>> = {
  Unread: { unread: true },
  Read: { unread: false },
  Priority: { priority: true },
  Unpriority: { priority: false },
}

/** Fields that are left out stay; tags that are left out of their list go. */
export function updateTicket({ state, body }: Call<EdeskState>, ticket: Ticket): Ticket {
  const given = (body ?? {}) as TicketChange
  refuseFaults({
    ...wrongRelations(state, { ...ticket, ...given }),
    ...wrongReferences(state, given),
    ...wrongCustomFields(given.custom_fields),
  })
  const { status, tag_ids, custom_fields, ...changes } = given
  setCustomFields(state, ticket, custom_fields)
  return Object.assign(ticket, {
    ...changes,
    ...(status === undefined ? {} : (marks[status] ?? { status })),
    // Written as tag_ids, read as tags_ids.
    ...(tag_ids === undefined ? {} : { tags_ids: [...new Set(tag_ids)] }),
  })
}

/** Sets those that are given, by name. */
export function setCustomFields(
  state: EdeskState,
  ticket: Ticket,
  fields: NewTicket['custom_fields'] = [],
): void {
  refuseFaults(wrongCustomFields(fields))
  for (const { name, value } of fields) {
    const known = ticket.custom_fields.find((field) => field.name === name)
    if (known) known.value = value
    else ticket.custom_fields.push({ id: state.nextNumber++, name, value })
  }
}
