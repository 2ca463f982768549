import type { Handler } from '@helpdesk-mcp/sandbox'
import { findContact, missing, required } from './find.ts'
import type { Contact } from './records.ts'
import type { FusedeskState } from './state.ts'

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
  getRep: ({ state, path }) => ({ status: 200, body: required(state.collections.reps, path.userId, 'rep') }),
}

function contactOf(state: FusedeskState, id: unknown): Contact {
  return findContact(state, id) ?? missing('contact', id)
}
