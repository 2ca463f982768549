import { sentForMs } from '@helpdesk-mcp/connector'
import { type RawBuilder, type Selectable, sql, type Transaction } from 'kysely'
import type { OutboxItem, OutboxState } from '../outbox-model.ts'
import { newId, ofTenant, type StoreParts, type Tables } from './database.ts'
import { isMissingReference, NotFoundError } from './errors.ts'
import { auditEntry, outcomeAction } from './outbox-audit.ts'
import { createDeliveries, newDelivery } from './outbox-deliveries.ts'
import { toChangedColumns, toDecision, toItem, toItemRow } from './outbox-row.ts'
import type { OutboxFilter, OutboxSort, OutboxStore } from './outbox-store.ts'
import type { OutboxTable } from './outbox-tables.ts'
import { createSortedPage, nameList } from './paging.ts'
import { createTargetNames } from './target-names.ts'

/** In these states the same call of an agent is the same item. */
const openStates: readonly OutboxState[] = ['waiting', 'stale', 'sending', 'sent', 'unknown', 'failed']

/** What a list is sorted by, as the database and as a row says it. */
const sortings: Readonly<
  Record<OutboxSort, { by: RawBuilder<unknown>; at(row: Selectable<OutboxTable>): number }>
> = {
  newest: { by: sql.ref('created_at'), at: (row) => row.created_at },
  // As the index has it.
  decided: {
    by: sql`coalesce(decided_at, updated_at)`,
    at: (row) => row.decided_at ?? row.updated_at,
  },
}

export function createOutbox(parts: StoreParts): OutboxStore {
  const { database, keys, clock, record } = parts
  const names = createTargetNames()

  /** On PostgreSQL the row is locked; SQLite has one writer at a time. */
  const readForChange = (db: Transaction<Tables>, where: RawBuilder<boolean>) =>
    db
      .selectFrom('outbox_items')
      .selectAll()
      .where(where)
      .$if(database.kind === 'postgres', (query) => query.forUpdate())
      .executeTakeFirst()

  return {
    async add(draft, openKey, recipients) {
      const now = clock.now()
      const item: OutboxItem = {
        ...{ ...draft, state: draft.state ?? 'waiting' },
        id: newId('obx'),
        ...{ version: 1, isEdited: false, createdAt: now, updatedAt: now },
        ...{ decision: null, sendingUntil: null, heldCallId: null, sentCallId: null },
      }
      return database
        .write(async (db, changed) => {
          const open = sql<boolean>`open_key = ${openKey}`
          await db
            .updateTable('outbox_items')
            .set({ open_key: null })
            .where(open)
            .where(
              sql<boolean>`((created_at <= ${now - sentForMs} and state in ('sent', 'unknown')) or state = 'failed')`,
            )
            .execute()
          const { numInsertedOrUpdatedRows } = await db
            .insertInto('outbox_items')
            .values(toItemRow(keys, item, openKey))
            .onConflict((conflict) => conflict.column('open_key').doNothing())
            .executeTakeFirstOrThrow()
          if ((numInsertedOrUpdatedRows ?? 0n) === 0n) {
            const known = await db
              .selectFrom('outbox_items')
              .selectAll()
              .where(open)
              .executeTakeFirstOrThrow()
            return { item: toItem(keys, known), isNew: false }
          }
          const rows = recipients.map((to) => newDelivery(item.tenantId, item.id, to, now))
          if (rows.length > 0) await db.insertInto('outbox_deliveries').values(rows).execute()
          // What was read of its conversation names the calls about it.
          await names.add(db, [{ ...item, at: now }])
          changed(item.id)
          return { item, isNew: true }
        })
        .catch((error: unknown) => {
          throw isMissingReference(error) ? new NotFoundError('The server or account was removed.') : error
        })
    },

    async list(tenantId, { limit, cursor, sort = 'newest', ...filter }) {
      const list = nameList('outbox', tenantId, { ...filter, sort })
      const paging = { limit, ...(cursor === undefined ? {} : { cursor }) }
      const { by, at } = sortings[sort]
      const order = { by, direction: 'desc' } as const
      const page = createSortedPage<OutboxTable>(list, paging, order, (row) => ({ at: at(row), id: row.id }))
      const rows = await database.run((db) =>
        db
          .selectFrom('outbox_items')
          .selectAll()
          .where(itemsWhere(tenantId, filter))
          .where(page.after)
          .orderBy(page.order)
          .limit(page.limit)
          .execute(),
      )
      return page.listed(rows, (row) => toItem(keys, row))
    },

    async counts(tenantId, filter) {
      const rows = await database.run((db) =>
        db
          .selectFrom('outbox_items')
          .select(['state', sql<number>`count(*)`.as('count')])
          .where(itemsWhere(tenantId, filter))
          .groupBy('state')
          .execute(),
      )
      return Object.fromEntries(rows.map(({ state, count }) => [state, Number(count)]))
    },

    async get(tenantId, id) {
      const row = await database.run((db) =>
        db.selectFrom('outbox_items').selectAll().where(ofTenant(tenantId, id)).executeTakeFirst(),
      )
      return row && toItem(keys, row)
    },

    async waitingBeside(tenantId, items) {
      const threadIds = [...new Set(items.flatMap(({ thread }) => thread?.id ?? []))]
      if (threadIds.length === 0) return new Map()
      const rows = await database.run((db) =>
        db
          .selectFrom('outbox_items')
          .select(['id', 'account_id', 'thread_kind', 'thread_id'])
          .where('tenant_id', '=', tenantId)
          .where('state', 'in', ['waiting', 'stale'])
          .where('thread_id', 'in', threadIds)
          .execute(),
      )
      const beside = ({ id, accountId, thread }: OutboxItem) =>
        rows.filter(
          (row) =>
            row.id !== id &&
            row.account_id === accountId &&
            row.thread_kind === thread?.kind &&
            row.thread_id === thread.id,
        ).length
      return new Map(items.map((item) => [item.id, beside(item)]))
    },

    async states(tenantId, ids) {
      if (ids.length === 0) return new Map()
      const rows = await database.run((db) =>
        db
          .selectFrom('outbox_items')
          .select(['id', 'state', 'decided_at', 'decided_by', 'decided_via'])
          .where('tenant_id', '=', tenantId)
          .where('id', 'in', [...ids])
          .execute(),
      )
      return new Map(rows.map((row) => [row.id, { state: row.state, decision: toDecision(row) }]))
    },

    change(tenantId, id, change, action) {
      return database.write(async (db, changed) => {
        const row = await readForChange(db, ofTenant(tenantId, id))
        if (!row) return undefined
        const item = toItem(keys, row)
        const wanted = change(item)
        if (wanted === undefined) return { item, isChanged: false }
        const after = { ...item, ...wanted, updatedAt: clock.now() }
        await db
          .updateTable('outbox_items')
          .set({
            ...toChangedColumns(keys, id, wanted),
            updated_at: after.updatedAt,
            ...(openStates.includes(after.state) ? {} : { open_key: null }),
          })
          .where('id', '=', id)
          .execute()
        await tellAgain(db, id, after.updatedAt)
        changed(id)
        const recorded = action ?? outcomeAction(item, after)
        if (recorded !== undefined) await record(db, auditEntry(recorded, item, after))
        return { item: after, isChanged: true }
      })
    },

    async setHeldCall(id, callId) {
      await database.run((db) =>
        db
          .updateTable('outbox_items')
          .set({ held_call_id: callId })
          .where('id', '=', id)
          .where('held_call_id', 'is', null)
          .execute(),
      )
    },

    async renew(id, from, until) {
      const { numUpdatedRows } = await database.run((db) =>
        db
          .updateTable('outbox_items')
          .set({ sending_until: until })
          .where('id', '=', id)
          .where('state', '=', 'sending')
          .where('sending_until', '=', from)
          .executeTakeFirstOrThrow(),
      )
      return numUpdatedRows > 0n
    },

    async abandoned(now, limit) {
      const rows = await database.run((db) =>
        db
          .selectFrom('outbox_items')
          .select(['tenant_id', 'id'])
          .where('state', '=', 'sending')
          .where('sending_until', '<=', now)
          .orderBy('updated_at')
          .limit(limit)
          .execute(),
      )
      return rows.map((row) => ({ tenantId: row.tenant_id, id: row.id }))
    },

    async sweep(now, endedBefore) {
      await database.write(async (db, changed) => {
        const rows = await db
          .updateTable('outbox_items')
          .set({ state: 'expired', open_key: null, updated_at: now })
          .where('state', 'in', ['waiting', 'stale'])
          .where('expires_at', '<=', now)
          .returningAll()
          .execute()
        rows.sort((a, b) => (a.tenant_id < b.tenant_id ? -1 : 1))
        for (const row of rows) {
          await tellAgain(db, row.id, now)
          changed(row.id)
          const item = toItem(keys, row)
          await record(db, auditEntry('outbox.expired', item, item))
        }
      })
      await database.write(async (db) => {
        await db
          .deleteFrom('outbox_items')
          .where('state', 'not in', ['waiting', 'stale', 'sending'])
          .where('updated_at', '<', endedBefore)
          .execute()
        await db
          .deleteFrom('sent_writes')
          .where('at', '<=', now - sentForMs)
          .execute()
        await db.deleteFrom('read_threads').where('read_at', '<', endedBefore).execute()
        await db.deleteFrom('seen_requests').where('expires_at', '<=', now).execute()
      })
    },

    deliveries: createDeliveries(parts),
  }
}

/** Channels that show an item show what became of it, too. An e-mail is not changed afterwards. */
async function tellAgain(db: Transaction<Tables>, id: string, now: number): Promise<void> {
  await db
    .updateTable('outbox_deliveries')
    .set({ state: 'waiting', due_at: now, attempts: 0 })
    .where('item_id', '=', id)
    .where('channel', '!=', 'email')
    .execute()
}

function itemsWhere(tenantId: string, filter: OutboxFilter): RawBuilder<boolean> {
  const { states, serverIds, accountId, tool } = filter
  const oneOf = (column: string, values: readonly string[]) =>
    values.length === 0 ? sql`1 = 0` : sql`${sql.ref(column)} in (${sql.join(values)})`
  const conditions = [
    sql`tenant_id = ${tenantId}`,
    ...(states === undefined ? [] : [oneOf('state', states)]),
    ...(serverIds === undefined ? [] : [oneOf('server_id', serverIds)]),
    ...(accountId === undefined ? [] : [sql`account_id = ${accountId}`]),
    ...(tool === undefined ? [] : [sql`tool = ${tool}`]),
  ]
  return sql<boolean>`${sql.join(conditions, sql` and `)}`
}
