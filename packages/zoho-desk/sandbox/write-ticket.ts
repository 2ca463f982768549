import type { Call } from '@helpdesk-mcp/sandbox'
import { choices, isChoice, statusType } from './choices.ts'
import { throwFieldErrors, unknownIdError } from './errors.ts'
import {
  type Contact,
  currentAgent,
  type HistoryEvent,
  type Ticket,
  toTimestamp,
  type ZohoDeskState,
} from './state.ts'
import { addThread } from './threads.ts'

/** The fields of a ticket that a body may set; ids may be numbers. */
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

const idFields = [
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
  throwFieldErrors({
    subject: !given.subject?.trim() && 'is required',
    contactId: contactId === undefined && contact === undefined && 'is required',
    ...fieldErrors(state, { ...given, contactId }),
  })
  const who =
    contactId === undefined
      ? findOrCreateContact(state, contact ?? {})
      : state.collections.contacts.get(contactId)
  const now = toTimestamp(timeline())
  const ticket = state.collections.tickets.insert({
    ...ticketDefaults(now),
    accountId: who?.accountId ?? null,
    email: who?.email ?? null,
    phone: who?.phone ?? null,
    ...withTextIds(given),
    contactId: who?.id ?? '',
    ticketNumber: String(100 + state.collections.tickets.size + 1),
    statusType: statusType(given.status ?? 'Open'),
    createdBy: currentAgent(state).id,
    modifiedBy: currentAgent(state).id,
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
  recordEvent(state, ticket, 'TicketCreated', now)
  return ticket
}

/** Updates the given fields only. */
export function changeTicket(
  { state, timeline }: Pick<Call<ZohoDeskState>, 'state' | 'timeline'>,
  ticket: Ticket,
  fields: TicketFields,
): Ticket {
  throwFieldErrors({ subject: fields.subject?.trim() === '' && 'is required', ...fieldErrors(state, fields) })
  const now = toTimestamp(timeline())
  const { contact, cf, customFields: _, ...given } = withTextIds(fields) as TicketFields
  const changes: Record<string, unknown> = { ...given }
  if (contact) changes.contactId = findOrCreateContact(state, contact).id
  if (given.status !== undefined && given.status !== ticket.status) {
    changes.statusType = statusType(given.status)
    changes.closedTime = changes.statusType === 'Closed' ? now : null
    changes.onholdTime = changes.statusType === 'On Hold' ? now : null
  }
  const altered = Object.entries(changes).filter(([name, value]) => ticket[name] !== value)
  Object.assign(ticket, changes, { modifiedTime: now, modifiedBy: currentAgent(state).id })
  if (cf) ticket.cf = { ...ticket.cf, ...cf }
  recordEvent(
    state,
    ticket,
    'TicketUpdated',
    now,
    altered.map(([propertyName, propertyValue]) => ({ propertyName, propertyValue })),
  )
  return ticket
}

export function ticketDefaults(
  now: string,
): Omit<Ticket, 'id' | 'contactId' | 'departmentId' | 'ticketNumber'> {
  // One literal: of an object that is put together from others, with so many keys, each copy is slow.
  return {
    accountId: null,
    productId: null,
    assigneeId: null,
    teamId: null,
    layoutId: null,
    slaId: null,
    closedTime: null,
    dueDate: null,
    customerResponseTime: now,
    onholdTime: null,
    responseDueDate: null,
    isSpam: false,
    isTrashed: false,
    isArchived: false,
    isEscalated: false,
    isRead: false,
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

function fieldErrors({ collections }: ZohoDeskState, fields: TicketFields): Record<string, string | false> {
  const { departments, contacts, accounts, products, agents, teams } = collections
  const told = Object.keys(choices).map((name) => {
    const value = fields[name]
    const wrong = value !== undefined && value !== null && !isChoice(name, value)
    return [name, wrong && `must be one of ${choices[name]?.join(', ')}`] as const
  })
  return {
    ...Object.fromEntries(told),
    departmentId: unknownIdError(departments, fields.departmentId),
    contactId: unknownIdError(contacts, fields.contactId),
    accountId: unknownIdError(accounts, fields.accountId),
    productId: unknownIdError(products, fields.productId),
    assigneeId: unknownIdError(agents, fields.assigneeId),
    teamId: unknownIdError(teams, fields.teamId),
  }
}

/** The fields with their ids as text. */
function withTextIds(fields: TicketFields): TicketFields {
  const kept = { ...fields }
  for (const name of idFields) {
    if (kept[name] !== undefined && kept[name] !== null) kept[name] = String(kept[name])
  }
  return kept
}

/** The contact with that address, or a new one. */
function findOrCreateContact(
  { collections }: ZohoDeskState,
  given: NonNullable<TicketFields['contact']>,
): Contact {
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

/** Writes into a ticket's history. */
export function recordEvent(
  state: ZohoDeskState,
  ticket: Ticket,
  eventName: string,
  eventTime: string,
  changes: HistoryEvent['changes'] = [],
): void {
  const actorId = currentAgent(state).id
  state.collections.history.insert({ ticketId: ticket.id, eventName, eventTime, actorId, changes })
}
