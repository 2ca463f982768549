import { type Call, type Handler, pageNumbers, type Reply } from '@helpdesk-mcp/sandbox'
import { getOrThrow, throwInvalid } from './errors.ts'
import { type Condition, contactFields, matches } from './filters.ts'
import { type ChatwootState, type Contact, seconds } from './state.ts'
import { contactView, inboxView } from './views.ts'

/** The size of a page is fixed. */
const pageSize = 15

export const contacts: Record<string, Handler<ChatwootState>> = {
  contactList: (call) => {
    const known = call.state.collections.contacts.filter(isResolved)
    return pageOf(call, known, (count, current_page, payload) => ({ meta: { count, current_page }, payload }))
  },

  contactSearch: (call) => {
    const { q = '' } = call.query as { q?: string }
    if (q.trim() === '') throwInvalid('Specify search string with parameter q')
    const words = q.trim().toLowerCase()
    const found = call.state.collections.contacts.filter(({ name, email, phone_number, identifier }) =>
      [name, email, phone_number, identifier].some((text) => text?.toLowerCase().includes(words)),
    )
    return pageOf(call, found, (count, current_page, payload) => ({ meta: { count, current_page }, payload }))
  },

  contactFilter: (call) => {
    const { payload = [] } = call.body as { payload?: Condition[] }
    const found = call.state.collections.contacts.filter((one) =>
      matches(payload, contactFields(call.state, one), call.clock.now()),
    )
    return pageOf(call, found, (count, current_page, payload) => ({ meta: { count, current_page }, payload }))
  },

  contactDetails: (call) => ({
    status: 200,
    body: { payload: contactView(call.state, contactOf(call), true) },
  }),

  contactCreate: (call) => {
    const { state, timeline } = call
    const { inbox_id, source_id, ...given } = call.body as Partial<Contact> & {
      inbox_id?: number
      source_id?: string
      avatar_url?: string
    }
    const inbox = inbox_id === undefined ? undefined : getOrThrow(state.collections.inboxes, inbox_id)
    checkUnique(state, given)
    const at = seconds(timeline())
    const made = state.collections.contacts.insert({
      name: given.name ?? '',
      email: given.email?.toLowerCase() ?? null,
      phone_number: given.phone_number ?? null,
      identifier: given.identifier ?? null,
      blocked: given.blocked ?? false,
      additional_attributes: given.additional_attributes ?? {},
      custom_attributes: given.custom_attributes ?? {},
      contact_inboxes: [],
      created_at: at,
      last_activity_at: at,
    })
    if (inbox) {
      made.contact_inboxes.push({ inbox_id: inbox.id, source_id: source_id ?? sourceIdOf(made, inbox) })
    }
    const [link] = contactView(state, made, true).contact_inboxes ?? []
    return {
      status: 200,
      body: { payload: { contact: contactView(state, made, true), contact_inbox: link ?? {} } },
    }
  },

  /** Custom and additional attributes are added to those that there are. */
  contactUpdate: (call) => {
    const contact = contactOf(call)
    const { avatar_url: _, ...given } = call.body as Partial<Contact> & { avatar_url?: string }
    checkUnique(call.state, given, contact.id)
    const { custom_attributes, additional_attributes } = given
    Object.assign(contact, given, {
      custom_attributes: { ...contact.custom_attributes, ...custom_attributes },
      additional_attributes: { ...contact.additional_attributes, ...additional_attributes },
    })
    return { status: 200, body: { payload: contactView(call.state, contact, true) } }
  },

  /** With the conversations and messages of the contact. */
  contactDelete: (call) => {
    const { id } = contactOf(call)
    const { contacts, conversations, messages } = call.state.collections
    contacts.remove(id)
    for (const conversation of conversations.filter(({ contact_id }) => contact_id === id)) {
      conversations.remove(conversation.id)
      for (const { id: message } of messages.filter((one) => one.conversation_id === conversation.id)) {
        messages.remove(message)
      }
    }
    return { status: 200 }
  },

  contactInboxCreation: (call) => {
    const contact = contactOf(call)
    const given = call.body as { inbox_id: number; source_id?: string }
    const inbox = getOrThrow(call.state.collections.inboxes, given.inbox_id)
    const source_id = given.source_id ?? sourceIdOf(contact, inbox)
    contact.contact_inboxes.push({ inbox_id: inbox.id, source_id })
    return { status: 200, body: { source_id, inbox: inboxView(inbox) } }
  },

  contactableInboxesGet: (call) => {
    const contact = contactOf(call)
    const payload = call.state.collections.inboxes.all().flatMap((inbox) => {
      const known = contact.contact_inboxes.find(({ inbox_id }) => inbox_id === inbox.id)
      const source_id = known?.source_id ?? addressFor(contact, inbox)
      return source_id ? [{ inbox: inboxView(inbox), source_id }] : []
    })
    return { status: 200, body: { payload } }
  },
}

function contactOf({ state, path }: Call<ChatwootState>): Contact {
  return getOrThrow(state.collections.contacts, path.id)
}

/** Someone who can be recognised: the list has no others. */
function isResolved({ email, phone_number, identifier }: Contact): boolean {
  return Boolean(email || phone_number || identifier)
}

function checkUnique({ collections }: ChatwootState, given: Partial<Contact>, own?: number): void {
  for (const [key, label] of [
    ['email', 'Email'],
    ['phone_number', 'Phone number'],
    ['identifier', 'Identifier'],
  ] as const) {
    const value = given[key]?.toLowerCase()
    if (!value) continue
    if (collections.contacts.find((one) => one.id !== own && one[key]?.toLowerCase() === value)) {
      throwInvalid(`${label} has already been taken`, key)
    }
  }
  if (given.phone_number && !/^\+[1-9]\d{1,14}$/.test(given.phone_number)) {
    throwInvalid('Phone number should be in e164 format', 'phone_number')
  }
}

function sourceIdOf(contact: Contact, inbox: { id: number; channel_type: string }): string {
  return addressFor(contact, inbox) ?? `${inbox.id}f00d-${contact.id}`
}

function addressFor({ email, phone_number }: Contact, { channel_type }: { channel_type: string }) {
  if (channel_type === 'Channel::Email') return email
  if (channel_type === 'Channel::Whatsapp') return phone_number?.replace('+', '')
  return undefined
}

function pageOf(
  call: Call<ChatwootState>,
  found: Contact[],
  envelope: (count: number, page: number, payload: unknown[]) => unknown,
): Reply {
  const pageReply = pageNumbers({
    size: '(fixed)',
    defaultSize: pageSize,
    maxSize: pageSize,
    outOfRange: 'clamp',
    envelope: ({ items, total, page }) =>
      envelope(
        total,
        page,
        (items as Contact[]).map((one) => contactView(call.state, one, true)),
      ),
  })
  return pageReply(sorted(found, String(call.query.sort ?? '')), call)
}

function sorted(found: Contact[], sort: string): Contact[] {
  const key = sort.replace('-', '') as keyof Contact
  const sign = sort.startsWith('-') ? -1 : 1
  const textOf = (one: Contact) => (one[key] === null ? '' : String(one[key]))
  if (!['name', 'email', 'phone_number', 'last_activity_at'].includes(key)) return found
  return found.sort((one, other) => sign * textOf(one).localeCompare(textOf(other)) || one.id - other.id)
}
