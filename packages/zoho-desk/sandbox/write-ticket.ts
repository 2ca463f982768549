import type { Call } from '@helpdesk-mcp/sandbox'
import { choices, isChoice, statusType } from './choices.ts'
import { refuseFields, unknownId } from './find.ts'
import { record } from './record-event.ts'
import type { Contact, Ticket } from './records.ts'
import { stamp } from './stamp.ts'
import { caller, type ZohoDeskState } from './state.ts'
import { addThread } from './write-thread.ts'

/** What a body may say of a ticket; ids may be numbers. */
export interface TicketFields {
  subject?: string
  description?: string | null
  status?: string
  departmentId?: unknown
  contactId?: unknown
  assigneeId?: unknown
  teamId?: unknown
  cf?: Record<string, unknown>
  contact?: { lastName?: string; firstName?: string; email?: string }
  [member: string]: unknown
}

const ids = [
  'departmentId',
  'contactId',
  'accountId',
  'productId',
  'assigneeId',
  'teamId',
  'layoutId',
  'slaId',
] as const

export function createTicket({ state, body, timeline }: Call<ZohoDeskState>): Ticket {
  const { contact, contactId, clonedTicketId: _, ticketCreationType, ...given } = body as TicketFields
  refuseFields({
    subject: !given.subject?.trim() && 'is required',
    contactId: contactId === undefined && contact === undefined && 'is required',
    ...faults(state, { ...given, contactId }),
  })
  const who =
    contactId === undefined ? contactFor(state, contact ?? {}) : state.collections.contacts.get(contactId)
  const now = stamp(timeline())
  const ticket = state.collections.tickets.insert({
    ...blankTicket(now),
    accountId: who?.accountId ?? null,
    email: who?.email ?? null,
    phone: who?.phone ?? null,
    ...asKept(given),
    contactId: who?.id ?? '',
    ticketNumber: String(100 + state.collections.tickets.size + 1),
    statusType: statusType(given.status ?? 'Open'),
    createdBy: caller(state).id,
    modifiedBy: caller(state).id,
  } as Partial<Ticket>)
  const asEmail = ticketCreationType === 'sendAsEmail'
  if (ticket.description || asEmail) {
    addThread(state, ticket, {
      direction: asEmail ? 'out' : 'in',
      channel: 'EMAIL',
      content: ticket.description ?? '',
      createdTime: now,
      isDescriptionThread: true,
    })
  }
  record(state, ticket, 'TicketCreated', now)
  return ticket
}

/** Changes what is given, and nothing else. */
export function changeTicket(
  { state, timeline }: Pick<Call<ZohoDeskState>, 'state' | 'timeline'>,
  ticket: Ticket,
  fields: TicketFields,
): Ticket {
  refuseFields({ subject: fields.subject?.trim() === '' && 'is required', ...faults(state, fields) })
  const now = stamp(timeline())
  const { contact, cf, customFields: _, ...given } = asKept(fields) as TicketFields
  const changes: Record<string, unknown> = { ...given }
  if (contact) changes.contactId = contactFor(state, contact).id
  if (given.status !== undefined && given.status !== ticket.status) {
    changes.statusType = statusType(given.status)
    changes.closedTime = changes.statusType === 'Closed' ? now : null
    changes.onholdTime = changes.statusType === 'On Hold' ? now : null
  }
  const altered = Object.entries(changes).filter(([name, value]) => ticket[name] !== value)
  Object.assign(ticket, changes, { modifiedTime: now, modifiedBy: caller(state).id })
  if (cf) ticket.cf = { ...ticket.cf, ...cf }
  record(
    state,
    ticket,
    'TicketUpdated',
    now,
    altered.map(([propertyName, propertyValue]) => ({ propertyName, propertyValue })),
  )
  return ticket
}

export function blankTicket(now: string): Omit<Ticket, 'id' | 'contactId' | 'departmentId' | 'ticketNumber'> {
  const nothing = {
    accountId: null,
    productId: null,
    assigneeId: null,
    teamId: null,
    layoutId: null,
    slaId: null,
  }
  const times = {
    closedTime: null,
    dueDate: null,
    customerResponseTime: now,
    onholdTime: null,
    responseDueDate: null,
  }
  const marks = { isSpam: false, isTrashed: false, isArchived: false, isEscalated: false, isRead: false }
  return {
    ...nothing,
    ...times,
    ...marks,
    subject: '',
    description: null,
    status: 'Open',
    statusType: 'Open',
    priority: null,
    category: null,
    channel: 'Email',
    email: null,
    phone: null,
    resolution: null,
    createdTime: now,
    modifiedTime: now,
    cf: { cf_order_number: null },
    secondaryContacts: [],
    entitySkills: [],
    sharedDepartments: [],
    tagIds: [],
    followerIds: [],
  }
}

function faults({ collections }: ZohoDeskState, fields: TicketFields): Record<string, string | false> {
  const { departments, contacts, accounts, products, agents, teams } = collections
  const told = Object.keys(choices).map((name) => {
    const value = fields[name]
    const wrong = value !== undefined && value !== null && !isChoice(name, value)
    return [name, wrong && `must be one of ${choices[name]?.join(', ')}`] as const
  })
  return {
    ...Object.fromEntries(told),
    departmentId: unknownId(departments, fields.departmentId),
    contactId: unknownId(contacts, fields.contactId),
    accountId: unknownId(accounts, fields.accountId),
    productId: unknownId(products, fields.productId),
    assigneeId: unknownId(agents, fields.assigneeId),
    teamId: unknownId(teams, fields.teamId),
  }
}

/** Ids as text, whatever they came as. */
function asKept(fields: TicketFields): TicketFields {
  const kept = { ...fields }
  for (const name of ids) {
    if (kept[name] !== undefined && kept[name] !== null) kept[name] = String(kept[name])
  }
  return kept
}

/** The contact with that address, or a new one. */
function contactFor({ collections }: ZohoDeskState, given: NonNullable<TicketFields['contact']>): Contact {
  const { lastName = '', firstName = null, email = null } = given
  const known = email
    ? collections.contacts.find((one) => one.email?.toLowerCase() === email.toLowerCase())
    : undefined
  return (
    known ??
    collections.contacts.insert({
      lastName,
      firstName,
      email,
      phone: null,
      mobile: null,
      accountId: null,
      isSpam: false,
    })
  )
}
