import { type Call, declaredAnswer, type Handler, membersOf } from '@helpdesk-mcp/sandbox'
import { getOrThrow, throwFieldErrors, unknownIdError } from './errors.ts'
import { listReply } from './lists.ts'
import { bulkResult } from './recycle-bin.ts'
import { type Contact, collectionOf, currentAgent, type Entry, type ZohoDeskState } from './state.ts'
import { bodyReply, emptyReply, recordReply } from './view.ts'

/** Contacts, accounts, agents: what their paths do not say. */
export const people: Record<string, Handler<ZohoDeskState>> = {
  'contacts.create': (call) => {
    const given = call.body as Partial<Contact>
    throwFieldErrors({
      email: emailTaken(call, given.email) && 'is another contact’s',
      accountId: unknownIdError(call.state.collections.accounts, given.accountId),
    })
    const contact = call.state.collections.contacts.insert({
      ...contactDefaults,
      ...given,
      accountId: toIdOrNull(given.accountId),
    })
    return recordReply(call, contact)
  },
  'contacts.update': (call) => {
    const { contacts, accounts } = call.state.collections
    const contact = getOrThrow(contacts, call.path.contactId)
    const given = (call.body ?? {}) as Partial<Contact>
    const other = given.email !== contact.email && emailTaken(call, given.email)
    throwFieldErrors({
      email: other && 'is another contact’s',
      accountId: unknownIdError(accounts, given.accountId),
    })
    const accountId = given.accountId === undefined ? contact.accountId : toIdOrNull(given.accountId)
    return recordReply(call, contacts.update(contact.id, { ...given, accountId }) as Contact)
  },
  'contacts.merge': (call) => merge(call, 'contacts', 'contactId'),
  'accounts.merge': (call) => merge(call, 'accounts', 'accountId'),
  'contacts.updateMany': (call) => updateMany(call, 'contacts'),
  'accounts.updateMany': (call) => updateMany(call, 'accounts'),
  'contracts.updateMany': (call) => updateMany(call, 'contracts'),
  'tasks.updateMany': (call) => updateMany(call, 'tasks'),
  'calls.updateMany': (call) => updateMany(call, 'calls'),
  'events.updateMany': (call) => updateMany(call, 'events'),
  'accounts.listByContact': (call) => {
    const { accountId } = getOrThrow(call.state.collections.contacts, call.path.contactId)
    return listReply(
      call,
      call.state.collections.accounts.filter(({ id }) => id === accountId),
    )
  },
  'contacts.listByIds': (call) => listReply(call, byIds(call, 'contacts')),
  'departments.listByIds': (call) => listReply(call, byIds(call, 'departments')),
  'agents.listByIds': (call) => listReply(call, byIds(call, 'agents')),
  'roles.listByIds': (call) => listReply(call, byIds(call, 'roles')),

  'agents.myInfo': (call) => recordReply(call, currentAgent(call.state)),
  'agents.me': (call) => recordReply(call, currentAgent(call.state)),
  'agents.getByEmail': (call) => recordReply(call, agentWith(call, 'emailId', call.path.emailId)),
  'agents.getByZuid': (call) => recordReply(call, agentWith(call, 'zuid', call.path.zuid)),
  'agents.listDeleted': (call) => listReply(call, []),
  'agents.count': (call) => bodyReply(call, { count: call.state.collections.agents.size }),
  'departments.listAgents': (call) => {
    const { id } = getOrThrow(call.state.collections.departments, call.path.departmentId)
    return listReply(
      call,
      call.state.collections.agents.filter((agent) => agent.associatedDepartmentIds.includes(id)),
    )
  },
  'departments.listMine': (call) => {
    const { associatedDepartmentIds } = currentAgent(call.state)
    return listReply(
      call,
      call.state.collections.departments.filter(({ id }) => associatedDepartmentIds.includes(id)),
    )
  },
  'teams.listMembers': (call) => {
    const team = getOrThrow(call.state.collections.teams, call.path.teamId)
    return listReply(
      call,
      (team.agents as string[]).flatMap((id) => call.state.collections.agents.get(id) ?? []),
    )
  },
  'teams.listByAgent': (call) => {
    const { id } = getOrThrow(call.state.collections.agents, call.path.agentId)
    return listReply(
      call,
      call.state.collections.teams.filter(({ agents }) => (agents as string[]).includes(id)),
    )
  },
}

export const contactDefaults = {
  firstName: null,
  email: null,
  phone: null,
  mobile: null,
  isSpam: false,
  isTrashed: false,
  isEndUser: false,
  isAnonymous: false,
  isDeleted: false,
  cf: {},
}

function merge(call: Call<ZohoDeskState>, collection: string, key: string) {
  const records = collectionOf(call.state, collection)
  const kept = getOrThrow(records, call.path[key])
  const ids = new Set((call.body as { ids: unknown[] }).ids.map((id) => getOrThrow(records, id).id))
  ids.delete(kept.id)
  for (const others of Object.values(call.state.collections)) {
    for (const record of others) if (ids.has(String(record[key]))) record[key] = kept.id
  }
  for (const id of ids) records.remove(id)
  return recordReply(call, kept)
}

function updateMany(call: Call<ZohoDeskState>, collection: string) {
  const {
    ids,
    fieldName,
    fieldValue = null,
  } = call.body as { ids: unknown[]; fieldName: string; fieldValue?: unknown }
  const records = collectionOf(call.state, collection)
  const results = ids.map((id) =>
    bulkResult(String(id), records.update(id, { [fieldName]: fieldValue }) !== undefined),
  )
  const { schema } = declaredAnswer(call.document, call.operation)
  return schema && membersOf(call.document, schema).has('results')
    ? bodyReply(call, { results })
    : emptyReply(call)
}

function byIds(call: Call<ZohoDeskState>, collection: string): Entry[] {
  const ids = Object.values(call.query).find(Array.isArray) ?? []
  return ids.flatMap((id: unknown) => collectionOf(call.state, collection).get(id) ?? [])
}

function agentWith(call: Call<ZohoDeskState>, key: string, value: unknown): Entry {
  const agent = call.state.collections.agents.find((one) => String(one[key]) === value)
  return agent ?? getOrThrow(call.state.collections.agents, undefined)
}

function emailTaken({ state }: Call<ZohoDeskState>, email: string | null | undefined): boolean {
  return !!email && state.collections.contacts.find((one) => one.email === email) !== undefined
}

function toIdOrNull(id: unknown): string | null {
  return id === undefined || id === null ? null : String(id)
}
