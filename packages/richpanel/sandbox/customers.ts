import { ApiException, type Handler } from '@helpdesk-mcp/sandbox'
import { throwMissing } from './errors.ts'
import type { Customer, RichpanelState } from './state.ts'

export const customers: Record<string, Handler<RichpanelState>> = {
  fetchACustomerFromEmailOrPhone({ state, path }) {
    const { type = '', id = '' } = path
    return { status: 200, body: findCustomer(state, type, id) ?? throwMissing('customer', id) }
  },

  /** Found by uid, else by address; an address that is another's is a conflict. Unknown keys are custom properties. */
  createACustomer({ state, body }) {
    const given = (body as { customer: Partial<Customer> }).customer
    const { customers } = state.collections
    const byUid = given.uid === undefined ? undefined : customers.find(({ uid }) => uid === given.uid)
    const byEmail = given.email === undefined ? undefined : findCustomer(state, 'email', given.email)
    if (byEmail && byEmail !== byUid && (byUid || given.uid !== undefined)) {
      const message = `${given.email} belongs to another customer.`
      throw new ApiException({ reason: 'conflict', message })
    }
    const known = byUid ?? byEmail
    const { id: _, ...changes } = given
    const saved = known ? customers.update(known.id, changes) : customers.insert(changes)
    if (saved && saved.uid === undefined) saved.uid = saved.id
    return { status: 200, body: { message: 'Customer saved.', customer: { id: saved?.id, uid: saved?.uid } } }
  },
}

/** Addresses are compared without case, numbers by their digits. */
export function findCustomer(state: RichpanelState, type: string, id: string): Customer | undefined {
  const plain = (text: string) => (type === 'email' ? text.toLowerCase() : text.replace(/[^\d+]/g, ''))
  return state.collections.customers.find((customer) => {
    const value = type === 'email' ? customer.email : customer.phone
    return value !== undefined && plain(value) === plain(id)
  })
}
