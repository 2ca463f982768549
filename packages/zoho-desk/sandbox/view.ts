import { type Call, declaredAnswer, fit, membersOf, type Node, type Reply } from '@helpdesk-mcp/sandbox'
import type { Entry, ZohoDeskState } from './state.ts'

/** A record in the form that its operation declares. */
export function recordReply(call: Call<ZohoDeskState>, record: object): Reply {
  const { status, schema } = declaredAnswer(call.document, call.operation)
  return schema ? { status, body: toView(call, schema, record as Entry) } : { status }
}

/** A body in the form that its operation declares. */
export function bodyReply(call: Call<ZohoDeskState>, body: object): Reply {
  const { status, schema } = declaredAnswer(call.document, call.operation)
  return { status, body: fit(call.document, schema, body) }
}

/** The success status, without a body. */
export function emptyReply({ document, operation }: Call<ZohoDeskState>): Reply {
  return { status: declaredAnswer(document, operation).status }
}

/**
 * A record by its schema: with the objects that belong to it, those of `include` only if asked for, and null for all that
 * it does not have.
 */
export function toView(call: Call<ZohoDeskState>, schema: Node, record: Entry, depth = 0): unknown {
  const members = membersOf(call.document, schema)
  if (members.size === 0) return record
  const offered = depth === 0 ? includable(call) : new Set<string>()
  const asked = new Set([call.query.include ?? []].flat().map(String))
  // An id that is not called id is the first member: folderId, contractId.
  const [firstName = ''] = members.keys()
  const ownId = !members.has('id') && firstName.endsWith('Id') ? firstName : undefined
  const shown: Record<string, unknown> = {}
  for (const [name, member] of members) {
    const option = [name, `${name}s`, ...(name === 'skillsInfo' ? ['skills'] : [])].find((one) =>
      offered.has(one),
    )
    if (option !== undefined && !asked.has(option)) continue
    const value = record[name] ?? (name === ownId ? record.id : (related(call.state, record, name) ?? null))
    const isOne = isEntry(value) && depth < 2 && membersOf(call.document, member).size > 0
    shown[name] = isOne
      ? toView(call, member, value, depth + 1)
      : memberValue(call.state, call.document, member, value)
  }
  return fit(call.document, schema, shown)
}

/** An agent in place of an id where an object is to be shown, and the other way round. */
function memberValue(
  state: ZohoDeskState,
  document: Call<ZohoDeskState>['document'],
  member: Node,
  value: unknown,
) {
  const isObject = [member.value.type ?? []].flat().includes('object') || membersOf(document, member).size > 0
  if (isObject && typeof value === 'string') return agentById(state, value) ?? null
  // Some lists in bodies come back as objects; how their members are named there is not known.
  if (isObject && Array.isArray(value)) return null
  return value
}

function includable({ operation }: Call<ZohoDeskState>): Set<string> {
  const schema = operation.parameters.find(({ name }) => name === 'include')?.schema
  const items = (schema?.value.items ?? schema?.value) as { enum?: unknown[] } | undefined
  return new Set((items?.enum ?? []).map(String))
}

function isEntry(value: unknown): value is Entry {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && 'id' in value
}

/** Objects that answers have beside an id: the member that holds the id, and the collection of the record. */
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

/** The members that an answer has of a related record. */
const summaryKeys: Readonly<Record<string, readonly string[]>> = {
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
function related(state: ZohoDeskState, record: Entry, name: string): object | undefined {
  const [key, collection] = relations[name] ?? []
  if (key === undefined || collection === undefined) return undefined
  const found = state.collections[collection]?.get(record[key])
  if (!found) return undefined
  return collection === 'agents' ? agentView(found) : summaryOf(found, summaryKeys[collection] ?? ['id'])
}

/** An agent as author, owner or assignee. */
export function agentView(agent: Entry): Record<string, unknown> & { id: string } {
  const { id, firstName, lastName, emailId, photoURL = null } = agent
  const name = `${firstName} ${lastName}`
  return { id, type: 'AGENT', name, firstName, lastName, email: emailId, photoURL }
}

/** The agent with this id, for an answer that has an object in its place. */
function agentById(state: ZohoDeskState, id: unknown): object | undefined {
  const agent = state.collections.agents.get(id)
  return agent && agentView(agent)
}

function summaryOf(record: Entry, keys: readonly string[]): Entry {
  const kept = keys.flatMap((key) => (record[key] === undefined ? [] : [[key, record[key]]]))
  return Object.fromEntries(kept) as Entry
}
