import { notFound } from '../http/problem.ts'
import type { Person } from '../model.ts'
import type { OutboxItem } from '../outbox-model.ts'
import type { Store } from '../storage/store.ts'

/** The servers whose items a person may decide about; undefined for all of the tenant. */
export async function serversOf(
  { shares }: Pick<Store, 'shares'>,
  person: Pick<Person, 'id' | 'role' | 'tenantId'> | undefined,
): Promise<readonly string[] | undefined> {
  if (person?.role !== 'member') return undefined
  return shares.ofPerson(person.id)
}

/** Whether a person of the tenant may decide about an item. */
export async function mayDecide(
  store: Pick<Store, 'shares'>,
  person: Person,
  { tenantId, serverId }: Pick<OutboxItem, 'tenantId' | 'serverId'>,
): Promise<boolean> {
  if (person.tenantId !== null && person.tenantId !== tenantId) return false
  const servers = await serversOf(store, person)
  return servers === undefined || servers.includes(serverId)
}

/** The item, if it is one that the person may decide about; an API token may decide about all of its tenant. */
export async function findItem(
  store: Store,
  tenantId: string,
  id: string,
  person: Person | undefined,
): Promise<OutboxItem> {
  const item = await store.outbox.get(tenantId, id)
  if (item && (person === undefined || (await mayDecide(store, person, item)))) return item
  throw notFound('item of the outbox')
}

const maxPeople = 500

/** Everybody of a tenant who may decide about an item and has an e-mail address. */
export async function deciders(
  store: Pick<Store, 'people' | 'shares'>,
  { tenantId, serverId }: Pick<OutboxItem, 'tenantId' | 'serverId'>,
): Promise<Person[]> {
  const { rows } = await store.people.list(tenantId, { limit: maxPeople })
  const shared = new Set((await store.shares.list(tenantId, serverId)).map(({ id }) => id))
  return rows.filter(({ id, role, email }) => email !== null && (role !== 'member' || shared.has(id)))
}
