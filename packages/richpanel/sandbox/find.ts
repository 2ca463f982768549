import { ApiException, type Call, type Collection } from '@helpdesk-mcp/sandbox'
import type { Conversation, Customer } from './records.ts'
import type { RichpanelState } from './state.ts'

/** A record that must be there. Throws the 404 that Richpanel answers otherwise. */
export function required<T extends object>(collection: Collection<T>, id: unknown, kind: string): T {
  return collection.get(id) ?? missing(kind, id)
}

export function missing(kind: string, id: unknown): never {
  throw new ApiException({ reason: 'missing', message: `No ${kind} found for ${String(id)}.` })
}

export function invalid(message: string): never {
  throw new ApiException({ reason: 'invalid', message })
}

/** The conversation that `{id}` names. */
export function conversationOf({ state, path }: Call<RichpanelState>): Conversation {
  return required(state.collections.tickets, path.id, 'conversation')
}

/** Addresses are compared without case, numbers by their digits. */
export function findCustomer(state: RichpanelState, type: string, id: string): Customer | undefined {
  const plain = (text: string) => (type === 'email' ? text.toLowerCase() : text.replace(/[^\d+]/g, ''))
  return state.collections.customers.find((customer) => {
    const value = type === 'email' ? customer.email : customer.phone
    return value !== undefined && plain(value) === plain(id)
  })
}

/** The vendor takes a user's id, or a word that stands for none. */
export function checkUser(state: RichpanelState, id: string, word: string): void {
  if (id !== word && !state.collections.users.get(id)) invalid(`${id} is no user.`)
}
