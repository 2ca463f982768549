import { sql } from 'kysely'
import type { StoreParts } from './database.ts'
import type { LockedConversation, LockStore } from './outbox-store.ts'

export function createLocks({ database }: StoreParts): LockStore {
  return {
    async take({ tenantId, accountId, kind, id, holder }, now, until) {
      const row = {
        ...{ tenant_id: tenantId, account_id: accountId, kind, thread_id: id },
        ...{ holder, until },
      }
      const { numInsertedOrUpdatedRows } = await database.run((db) =>
        db
          .insertInto('conversation_locks')
          .values(row)
          .onConflict((conflict) =>
            conflict
              .columns(['account_id', 'kind', 'thread_id'])
              .doUpdateSet({ holder, until })
              .where(sql<boolean>`conversation_locks.until <= ${now}`),
          )
          .executeTakeFirstOrThrow(),
      )
      return (numInsertedOrUpdatedRows ?? 0n) > 0n
    },

    async renew(locked, until) {
      const { numUpdatedRows } = await database.run((db) =>
        db.updateTable('conversation_locks').set({ until }).where(isOwn(locked)).executeTakeFirstOrThrow(),
      )
      return numUpdatedRows > 0n
    },

    async release(locked) {
      await database.run((db) => db.deleteFrom('conversation_locks').where(isOwn(locked)).execute())
    },
  }
}

function isOwn({ tenantId, accountId, kind, id, holder }: LockedConversation) {
  return sql<boolean>`tenant_id = ${tenantId} and account_id = ${accountId} and kind = ${kind} and thread_id = ${id} and holder = ${holder}`
}
