import type { Transaction } from 'kysely'
import { changesBetween } from './audit-changes.ts'
import type { StoreParts, Tables } from './database.ts'
import { isMissingReference, NotFoundError } from './errors.ts'
import { toPerson } from './people.ts'
import type { ShareStore } from './people-store.ts'

export function createShares({ database, record }: StoreParts): ShareStore {
  return {
    async list(tenantId, serverId) {
      const rows = await database.run((db) =>
        db
          .selectFrom('server_people as share')
          .innerJoin('people', 'people.id', 'share.person_id')
          .selectAll('people')
          .where('share.tenant_id', '=', tenantId)
          .where('share.server_id', '=', serverId)
          .orderBy('people.name')
          .orderBy('people.id')
          .execute(),
      )
      return rows.map(toPerson)
    },

    set(tenantId, serverId, personIds) {
      const ids = [...new Set(personIds)]
      return database
        .write(async (db, changed) => {
          const server = await db
            .selectFrom('mcp_servers')
            .select(['id', 'name'])
            .where('tenant_id', '=', tenantId)
            .where('id', '=', serverId)
            .executeTakeFirst()
          if (server === undefined) return false
          const before = await db
            .selectFrom('server_people')
            .select('person_id')
            .where('server_id', '=', serverId)
            .orderBy('person_id')
            .execute()
          await requirePeople(db, tenantId, ids)
          await db.deleteFrom('server_people').where('server_id', '=', serverId).execute()
          const rows = ids.map((id) => ({ tenant_id: tenantId, server_id: serverId, person_id: id }))
          if (rows.length > 0) await db.insertInto('server_people').values(rows).execute()
          changed(serverId)
          const people = { before: before.map(({ person_id }) => person_id), after: [...ids].sort() }
          const changes = changesBetween({ people: people.before }, { people: people.after })
          const subject = { kind: 'server', id: serverId, name: server.name }
          await record(db, { tenantId, action: 'server.shared', subject, changes })
          return true
        })
        .catch((error: unknown) => {
          throw isMissingReference(error) ? new NotFoundError('A person was removed in the meantime.') : error
        })
    },

    async ofPerson(personId) {
      const rows = await database.run((db) =>
        db.selectFrom('server_people').select('server_id').where('person_id', '=', personId).execute(),
      )
      return rows.map(({ server_id }) => server_id)
    },

    async ofTenant(tenantId) {
      const rows = await database.run((db) =>
        db
          .selectFrom('server_people')
          .select(['person_id', 'server_id'])
          .where('tenant_id', '=', tenantId)
          .execute(),
      )
      const shared = new Map<string, string[]>()
      for (const { person_id, server_id } of rows) {
        shared.set(person_id, [...(shared.get(person_id) ?? []), server_id])
      }
      return shared
    },

    setOfPerson(tenantId, personId, serverIds) {
      const wanted = new Set(serverIds)
      return database
        .write(async (db, changed) => {
          const person = await db
            .selectFrom('people')
            .select('id')
            .where('tenant_id', '=', tenantId)
            .where('id', '=', personId)
            .executeTakeFirst()
          if (person === undefined) return false
          const servers = await db
            .selectFrom('mcp_servers')
            .select(['id', 'name'])
            .where('tenant_id', '=', tenantId)
            .orderBy('id')
            .execute()
          const known = new Set(servers.map(({ id }) => id))
          const missing = serverIds.find((id) => !known.has(id))
          if (missing !== undefined) throw new NotFoundError(`There is no MCP server ${missing}.`)
          const pairs = await db
            .selectFrom('server_people')
            .select(['server_id', 'person_id'])
            .where('tenant_id', '=', tenantId)
            .orderBy('person_id')
            .execute()
          for (const { id, name } of servers) {
            const before = pairs.filter(({ server_id }) => server_id === id).map((pair) => pair.person_id)
            if (before.includes(personId) === wanted.has(id)) continue
            const after = wanted.has(id)
              ? [...before, personId].sort()
              : before.filter((each) => each !== personId)
            if (wanted.has(id)) {
              const row = { tenant_id: tenantId, server_id: id, person_id: personId }
              await db.insertInto('server_people').values(row).execute()
            } else {
              await db
                .deleteFrom('server_people')
                .where('server_id', '=', id)
                .where('person_id', '=', personId)
                .execute()
            }
            changed(id)
            const subject = { kind: 'server', id, name }
            const changes = changesBetween({ people: before }, { people: after })
            await record(db, { tenantId, action: 'server.shared', subject, changes })
          }
          return true
        })
        .catch((error: unknown) => {
          throw isMissingReference(error)
            ? new NotFoundError('An MCP server was revoked in the meantime.')
            : error
        })
    },
  }
}

async function requirePeople(
  db: Transaction<Tables>,
  tenantId: string,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return
  const rows = await db
    .selectFrom('people')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('id', 'in', ids)
    .execute()
  const found = new Set(rows.map(({ id }) => id))
  const missing = ids.find((id) => !found.has(id))
  if (missing !== undefined) throw new NotFoundError(`There is no person ${missing}.`)
}
