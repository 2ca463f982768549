import type { Handler } from '@helpdesk-mcp/sandbox'
import { pageOf } from './page-of.ts'
import type { Contact, Id } from './records.ts'
import type { EdeskState } from './state.ts'

export interface NewContact {
  full_name?: string
  phone_number?: string
  email: string
}

const plain = (text: string | null) => (text ?? '').toLowerCase()
const digits = (text: string | null) => (text ?? '').replace(/\D/g, '')

const filters: Record<string, (contact: Contact, wanted: string) => boolean> = {
  consumer_id: ({ id }, wanted) => String(id) === wanted,
  email: ({ email }, wanted) => plain(email) === plain(wanted),
  name: ({ full_name }, wanted) => plain(full_name).includes(plain(wanted)),
  phone_number: ({ phone_number }, wanted) => digits(phone_number) === digits(wanted),
  fsf_query: ({ full_name, email, phone_number }, wanted) =>
    plain(wanted)
      .split(/\s+/)
      .every((word) => plain(`${full_name} ${email} ${phone_number}`).includes(word)),
}

export const contacts: Record<string, Handler<EdeskState>> = {
  listContacts(call) {
    const wanted = Object.entries(filters).filter(([name]) => call.query[name] !== undefined)
    const rows = call.state.collections.contacts.filter((contact) =>
      wanted.every(([name, fits]) => fits(contact, String(call.query[name]))),
    )
    return pageOf(rows, call)
  },
}

/** The contact of a channel with this address, made when there is none: there is no other way to make one. */
export function contactFor({ collections, ...state }: EdeskState, given: NewContact, channel: Id): Contact {
  const { full_name = null, phone_number = null, email } = given
  const known = collections.contacts.find(
    (contact) => plain(contact.email) === plain(email) && String(contact.channel_id) === String(channel),
  )
  const made = { channel_id: channel, client_id: Number(state.caller.id), full_name, phone_number, email }
  return known ?? collections.contacts.insert(made as unknown as Contact)
}
