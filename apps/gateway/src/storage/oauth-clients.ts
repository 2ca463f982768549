import { sql, type Transaction } from 'kysely'
import type { OauthClient } from '../model.ts'
import type { OauthClientTable } from './authorization-tables.ts'
import type { StoreParts, Tables } from './database.ts'
import type { ClientStore } from './grant-store.ts'

/** Whether nothing depends on a client. */
export const hasNoGrant = sql<boolean>`not exists (select 1 from oauth_grants where client_id = oauth_clients.id)
  and not exists (select 1 from oauth_requests where client_id = oauth_clients.id)`

export function createClients({ database, clock, record }: StoreParts): ClientStore {
  return {
    async get(id) {
      const row = await database.run((db) =>
        db.selectFrom('oauth_clients').selectAll().where('id', '=', id).executeTakeFirst(),
      )
      return row && toClient(row)
    },

    async isConnected(id) {
      const row = await database.run((db) =>
        db
          .selectFrom('oauth_grants')
          .select('id')
          .where('client_id', '=', id)
          .where('activated_at', 'is not', null)
          .limit(1)
          .executeTakeFirst(),
      )
      return row !== undefined
    },

    register({ id, metadata, secretHash }, metadataHash, { max, unusedSince }) {
      return database.write(async (db) => {
        const now = clock.now()
        if (metadataHash !== null) {
          const known = await db
            .updateTable('oauth_clients')
            .set({ used_at: now })
            .where('metadata_hash', '=', metadataHash)
            .returningAll()
            .executeTakeFirst()
          if (known) return toClient(known)
        }
        if (!(await makeRoom(db, 'registered', { max, unusedSince }))) return undefined
        const row: OauthClientTable = {
          id,
          kind: 'registered',
          metadata: JSON.stringify(metadata),
          metadata_hash: metadataHash,
          secret_hash: secretHash,
          created_at: now,
          used_at: now,
          fresh_until: null,
        }
        const { numInsertedOrUpdatedRows } = await db
          .insertInto('oauth_clients')
          .values(row)
          .onConflict((conflict) => conflict.column('metadata_hash').doNothing())
          .executeTakeFirst()
        if (numInsertedOrUpdatedRows === 0n) {
          // Another instance was first.
          return toClient(
            await db
              .selectFrom('oauth_clients')
              .selectAll()
              .where('metadata_hash', '=', metadataHash)
              .executeTakeFirstOrThrow(),
          )
        }
        const subject = { kind: 'client', id, name: metadata.name ?? null }
        const changes = [{ field: 'redirect_uris', after: metadata.redirectUris }]
        await record(db, { tenantId: null, action: 'client.registered', subject, changes })
        return toClient(row)
      })
    },

    putDocument(id, metadata, freshUntil, bound) {
      const now = clock.now()
      const row: OauthClientTable = {
        id,
        kind: 'document',
        metadata: JSON.stringify(metadata),
        metadata_hash: null,
        secret_hash: null,
        created_at: now,
        used_at: now,
        fresh_until: freshUntil,
      }
      return database.write(async (db) => {
        const known = await db
          .selectFrom('oauth_clients')
          .select('id')
          .where('id', '=', id)
          .executeTakeFirst()
        if (!known && !(await makeRoom(db, 'document', bound))) return undefined
        await db
          .insertInto('oauth_clients')
          .values(row)
          .onConflict((conflict) =>
            conflict
              .column('id')
              .doUpdateSet({ metadata: row.metadata, used_at: now, fresh_until: freshUntil }),
          )
          .execute()
        return toClient(row)
      })
    },
  }
}

/** False when so many clients of this kind are kept to which nobody has granted anything, and none of them may go. */
async function makeRoom(
  db: Transaction<Tables>,
  kind: OauthClient['kind'],
  { max, unusedSince }: { max: number; unusedSince: number },
): Promise<boolean> {
  const { count } = await db
    .selectFrom('oauth_clients')
    .select((query) => query.fn.countAll<number>().as('count'))
    .where('kind', '=', kind)
    .where(hasNoGrant)
    .executeTakeFirstOrThrow()
  if (Number(count) < max) return true
  const oldest = db
    .selectFrom('oauth_clients')
    .select('id')
    .where('kind', '=', kind)
    .where('used_at', '<', unusedSince)
    .where(hasNoGrant)
    .orderBy('used_at')
    .limit(1)
  const { numDeletedRows } = await db.deleteFrom('oauth_clients').where('id', 'in', oldest).executeTakeFirst()
  return numDeletedRows > 0n
}

function toClient(row: OauthClientTable): OauthClient {
  return {
    id: row.id,
    kind: row.kind,
    metadata: JSON.parse(row.metadata),
    secretHash: row.secret_hash,
    createdAt: row.created_at,
    freshUntil: row.fresh_until,
  }
}
