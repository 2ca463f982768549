import type { Handler } from '@helpdesk-mcp/sandbox'
import { getOrThrow, throwInvalid, throwMissing } from './errors.ts'
import type { Contact, FusedeskState, Rep } from './state.ts'

/** Contacts and reps. */
export const people: Record<string, Handler<FusedeskState>> = {
  searchContacts({ state, query }) {
    const wanted = String(query.search).trim().toLowerCase()
    const found = state.collections.contacts.filter(({ firstName, lastName, emailAddress, company }) =>
      [`${firstName} ${lastName}`, emailAddress, company].some((text) => text.toLowerCase().includes(wanted)),
    )
    return { status: 200, body: found }
  },

  getContact: ({ state, path }) => ({ status: 200, body: contactOf(state, path.contactId) }),

  createContact({ state, body }) {
    const empty = { firstName: '', lastName: '', emailAddress: '', company: '', phone1: '', website: '' }
    const added = { crmId: 6_000 + state.collections.contacts.size, timeZone: 'UTC', ...empty }
    return {
      status: 200,
      body: state.collections.contacts.insert({ ...added, ...(body as Partial<Contact>) }),
    }
  },

  updateContact({ state, path, body }) {
    const { id } = contactOf(state, path.contactId)
    return { status: 200, body: state.collections.contacts.update(id, (body ?? {}) as Partial<Contact>) }
  },

  listReps: ({ state }) => ({ status: 200, body: state.collections.reps.all() }),
  getRep: ({ state, path }) => ({
    status: 200,
    body: getOrThrow(state.collections.reps, path.userId, 'rep'),
  }),
}

function contactOf(state: FusedeskState, id: unknown): Contact {
  return findContact(state, id) ?? throwMissing('contact', id)
}

/** By FuseDesk's own id or by the CRM's. */
export function findContact({ collections }: FusedeskState, id: unknown): Contact | undefined {
  const { contacts } = collections
  return contacts.get(id) ?? contacts.find(({ crmId }) => crmId !== null && String(crmId) === String(id))
}

export function contactByEmail({ collections }: FusedeskState, email: string): Contact | undefined {
  const wanted = email.trim().toLowerCase()
  return collections.contacts.find(({ emailAddress }) => emailAddress.toLowerCase() === wanted)
}

/** The rep who has this userId. Throws the general error for any other number, a rep's `repid` among them. */
export function getRep({ collections }: FusedeskState, userId: number): Rep {
  return collections.reps.get(userId) ?? throwInvalid(`There is no rep ${userId}.`)
}
