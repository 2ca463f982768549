import { sql } from 'kysely'
import { newId, type StoreParts } from './database.ts'
import type { DeliveryStore, DeliveryTo } from './outbox-store.ts'
import type { OutboxDeliveryTable } from './outbox-tables.ts'

export function createDeliveries({ database }: Pick<StoreParts, 'database'>): DeliveryStore {
  return {
    take(now, until, limit) {
      return database.write(async (db) => {
        const due = await db
          .selectFrom('outbox_deliveries')
          .selectAll()
          .where('state', '=', 'waiting')
          .where('due_at', '<=', now)
          .orderBy('due_at')
          .limit(limit)
          .$if(database.kind === 'postgres', (query) => query.forUpdate().skipLocked())
          .execute()
        if (due.length === 0) return []
        const ids = due.map(({ id }) => id)
        await db.updateTable('outbox_deliveries').set({ due_at: until }).where('id', 'in', ids).execute()
        return due.map((row) => ({
          id: row.id,
          tenantId: row.tenant_id,
          itemId: row.item_id,
          channel: row.channel,
          recipient: row.recipient,
          attempts: row.attempts,
          told: row.told,
          receipt: row.receipt,
        }))
      })
    },

    async put(id, until, { state, dueAt, attempts, told, receipt, lastError }) {
      await database.write(async (db) => {
        const own = db.updateTable('outbox_deliveries').where('id', '=', id)
        await own.set({ told, receipt, last_error: lastError }).execute()
        await own.set({ state, due_at: dueAt, attempts }).where('due_at', '=', until).execute()
      })
    },

    async add({ tenantId, id }, recipients, now) {
      if (recipients.length === 0) return
      await database.run((db) =>
        db
          .insertInto('outbox_deliveries')
          .values(recipients.map((to) => newDelivery(tenantId, id, to, now)))
          .onConflict((conflict) => conflict.doNothing())
          .execute(),
      )
    },

    async failed(since) {
      const rows = await database.run((db) =>
        db
          .selectFrom('outbox_deliveries')
          .select([
            'channel',
            sql<number>`count(*)`.as('count'),
            sql<string>`max(last_error)`.as('last_error'),
          ])
          .where('state', '=', 'failed')
          .where('due_at', '>=', since)
          .groupBy('channel')
          .execute(),
      )
      return rows.map((row) => ({
        channel: row.channel,
        count: Number(row.count),
        lastError: row.last_error,
      }))
    },

    async seeOnce(hash, expiresAt) {
      const added = await database.run((db) =>
        db
          .insertInto('seen_requests')
          .values({ hash, expires_at: expiresAt })
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirstOrThrow(),
      )
      return (added.numInsertedOrUpdatedRows ?? 0n) > 0n
    },
  }
}

export function newDelivery(
  tenantId: string,
  itemId: string,
  { channel, recipient }: DeliveryTo,
  now: number,
): OutboxDeliveryTable {
  return {
    ...{ id: newId('dlv'), tenant_id: tenantId, item_id: itemId, channel, recipient },
    ...{ state: 'waiting', due_at: now, attempts: 0, told: null, receipt: null, last_error: null },
  }
}
