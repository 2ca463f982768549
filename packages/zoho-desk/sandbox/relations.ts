import type { Entry } from './records.ts'
import type { ZohoDeskState } from './state.ts'

/** Objects that stand beside an id in answers: where the id is, and where it leads. */
const relations: Readonly<Record<string, readonly [key: string, collection: string]>> = {
  contact: ['contactId', 'contacts'],
  account: ['accountId', 'accounts'],
  assignee: ['assigneeId', 'agents'],
  owner: ['ownerId', 'agents'],
  author: ['authorId', 'agents'],
  commenter: ['commenterId', 'agents'],
  creator: ['creatorId', 'agents'],
  deletedBy: ['deletedById', 'agents'],
  department: ['departmentId', 'departments'],
  team: ['teamId', 'teams'],
  product: ['productId', 'products'],
  ticket: ['ticketId', 'tickets'],
  task: ['taskId', 'tasks'],
  category: ['categoryId', 'kbRootCategories'],
  role: ['roleId', 'roles'],
  profile: ['profileId', 'profiles'],
}

/** What an answer shows of a record that belongs to the one it is about. */
const briefs: Readonly<Record<string, readonly string[]>> = {
  contacts: ['id', 'firstName', 'lastName', 'email', 'phone', 'mobile', 'type', 'accountId', 'isSpam'],
  accounts: ['id', 'accountName', 'website'],
  departments: ['id', 'name', 'sanitizedName'],
  teams: ['id', 'name', 'logoUrl'],
  products: ['id', 'productName'],
  tickets: ['id', 'ticketNumber', 'subject'],
  tasks: ['id', 'subject'],
  kbRootCategories: ['id', 'name'],
  roles: ['id', 'name'],
  profiles: ['id', 'name'],
}

/** The record to which `name` of another leads, as it is shown there; undefined where there is none. */
export function related(state: ZohoDeskState, record: Entry, name: string): object | undefined {
  const [key, collection] = relations[name] ?? []
  if (key === undefined || collection === undefined) return undefined
  const found = state.collections[collection]?.get(record[key])
  if (!found) return undefined
  return collection === 'agents' ? person(found) : brief(found, briefs[collection] ?? ['id'])
}

/** An agent as author, owner or assignee. */
export function person(agent: Entry): Record<string, unknown> & { id: string } {
  const { id, firstName, lastName, emailId, photoURL = null } = agent
  const name = `${firstName} ${lastName}`
  return { id, type: 'AGENT', name, firstName, lastName, email: emailId, photoURL }
}

/** The agent whose id stands where an answer wants an object. */
export function agentById(state: ZohoDeskState, id: unknown): object | undefined {
  const agent = state.collections.agents.get(id)
  return agent && person(agent)
}

function brief(record: Entry, keys: readonly string[]): Entry {
  const kept = keys.flatMap((key) => (record[key] === undefined ? [] : [[key, record[key]]]))
  return Object.fromEntries(kept) as Entry
}
