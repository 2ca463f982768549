import type { Handler } from '@helpdesk-mcp/sandbox'
import { pageReply } from './replies.ts'
import type { Contact, EdeskState, Id } from './state.ts'

export interface NewContact {
  full_name?: string
  phone_number?: string
  email: string
}

const lowerCase = (text: string | null) => (text ?? '').toLowerCase()
const digits = (text: string | null) => (text ?? '').replace(/\D/g, '')

const filters: Record<string, (contact: Contact, wanted: string) => boolean> = {
  consumer_id: ({ id }, wanted) => String(id) === wanted,
  email: ({ email }, wanted) => lowerCase(email) === lowerCase(wanted),
  name: ({ full_name }, wanted) => lowerCase(full_name).includes(lowerCase(wanted)),
  phone_number: ({ phone_number }, wanted) => digits(phone_number) === digits(wanted),
  fsf_query: ({ full_name, email, phone_number }, wanted) =>
    lowerCase(wanted)
      .split(/\s+/)
      .every((word) => lowerCase(`${full_name} ${email} ${phone_number}`).includes(word)),
}

export const contacts: Record<string, Handler<EdeskState>> = {
  listContacts(call) {
    const wanted = Object.entries(filters).filter(([name]) => call.query[name] !== undefined)
    const rows = call.state.collections.contacts.filter((contact) =>
      wanted.every(([name, fits]) => fits(contact, String(call.query[name]))),
    )
    return pageReply(rows, call)
  },
}

/** The contact of a channel with this address, made when there is none: there is no other way to make one. */
export function findOrCreateContact(
  { collections, ...state }: EdeskState,
  given: NewContact,
  channel: Id,
): Contact {
  const { full_name = null, phone_number = null, email } = given
  const known = collections.contacts.find(
    (contact) =>
      lowerCase(contact.email) === lowerCase(email) && String(contact.channel_id) === String(channel),
  )
  const made = { channel_id: channel, client_id: Number(state.caller.id), full_name, phone_number, email }
  return known ?? collections.contacts.insert(made as unknown as Contact)
}
