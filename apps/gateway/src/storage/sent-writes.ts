import {
  type SentCall,
  type SentEntry,
  type SentState,
  sentForMs,
  type ThreadMark,
} from '@helpdesk-mcp/connector'
import type { ToolResult } from '@helpdesk-mcp/contracts'
import { type RawBuilder, sql } from 'kysely'
import type { StoreParts } from './database.ts'
import type { ReadThread, ReadThreadStore, SentWriteStore, WriteScope } from './outbox-store.ts'
import type { SentWriteTable } from './outbox-tables.ts'

/** What the result of a write is sealed for. */
export function resultContext({ server_id, account_id, key }: SentKey): string {
  return `sent write ${server_id} ${account_id} ${key}`
}

type SentKey = Pick<SentWriteTable, 'server_id' | 'account_id' | 'key'>

export function createSentWrites({ database, keys }: StoreParts): SentWriteStore {
  function stateOf(
    known: SentWriteTable,
    { digest, tool, at }: Pick<SentEntry, 'digest' | 'tool' | 'at'>,
  ): SentState {
    const sent = sentCall(known, at)
    const isSame = known.digest === digest && known.tool === tool
    return isSame ? sent : { state: 'other_arguments', tool: known.tool, sent }
  }

  function sentCall(known: SentWriteTable, at: number): SentCall {
    if (known.state === 'done') {
      const result = JSON.parse(keys.open(known.result ?? '', resultContext(known))) as ToolResult
      return { state: 'done', at: known.at, result }
    }
    if (known.state === 'lost') return { state: 'lost', at: known.at }
    const isAlive = known.state === 'in_flight' && known.until > at
    return isAlive
      ? { state: 'in_flight', at: known.at, until: known.until }
      : { state: 'unknown', at: known.at }
  }

  return {
    begin(scope, { key, digest, tool, at }, until) {
      const row: SentWriteTable = {
        ...{ tenant_id: scope.tenantId, server_id: scope.serverId, account_id: scope.accountId },
        ...{ key, digest, tool, at, state: 'in_flight', until, result: null },
      }
      return database.write(async (db) => {
        await db
          .deleteFrom('sent_writes')
          .where(isKey(scope, key))
          .where('at', '<=', at - sentForMs)
          .execute()
        const { numInsertedOrUpdatedRows } = await db
          .insertInto('sent_writes')
          .values(row)
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirstOrThrow()
        if ((numInsertedOrUpdatedRows ?? 0n) > 0n) return { state: 'new' }
        const find = () =>
          db.selectFrom('sent_writes').selectAll().where(isKey(scope, key)).executeTakeFirstOrThrow()
        const known = await find()
        if (known.state !== 'lost') return stateOf(known, { digest, tool, at })
        const { numUpdatedRows } = await db
          .updateTable('sent_writes')
          .set({ state: 'in_flight', until })
          .where(isKey(scope, key))
          .where('state', '=', 'lost')
          .executeTakeFirstOrThrow()
        return stateOf(numUpdatedRows > 0n ? known : await find(), { digest, tool, at })
      })
    },

    async look(scope, entry) {
      const known = await database.run((db) =>
        db
          .selectFrom('sent_writes')
          .selectAll()
          .where(isKey(scope, entry.key))
          .where('at', '>', entry.at - sentForMs)
          .executeTakeFirst(),
      )
      return known ? stateOf(known, entry) : { state: 'new' }
    },

    async renew(scope, key, until) {
      await database.run((db) =>
        db
          .updateTable('sent_writes')
          .set({ until })
          .where(isKey(scope, key))
          .where('state', '=', 'in_flight')
          .execute(),
      )
    },

    async has(scope, key) {
      const row = await database.run((db) =>
        db
          .selectFrom('sent_writes')
          .select('key')
          .where(isKey(scope, key))
          .where('state', '!=', 'lost')
          .executeTakeFirst(),
      )
      return row !== undefined
    },

    async end(scope, key, end) {
      const context = resultContext({ server_id: scope.serverId, account_id: scope.accountId, key })
      await database.run(async (db) => {
        if (end.state === 'failed') return db.deleteFrom('sent_writes').where(isKey(scope, key)).execute()
        const result = end.state === 'done' ? keys.seal(JSON.stringify(end.result), context) : null
        return db
          .updateTable('sent_writes')
          .set({ state: end.state, result })
          .where(isKey(scope, key))
          .execute()
      })
    },
  }
}

function isKey({ tenantId, serverId, accountId }: WriteScope, key: string): RawBuilder<boolean> {
  return sql<boolean>`tenant_id = ${tenantId} and server_id = ${serverId} and account_id = ${accountId} and key = ${key}`
}

export function createReadThreads({ database }: StoreParts): ReadThreadStore {
  return {
    async add(threads) {
      const latest = new Map(threads.map((thread) => [JSON.stringify(keyOf(thread)), thread]))
      await database.write(
        async (db) => {
          for (const { mark, ...thread } of latest.values()) {
            const texts = [...keyOf(thread), JSON.stringify(mark)].map((text) => sql`cast(${text} as text)`)
            const values = [...texts, sql`cast(${Math.round(mark.readAt)} as bigint)`]
            // What another instance has read later stays. A server or account that was removed has no rows to add to.
            await sql`insert into read_threads
              (tenant_id, server_id, account_id, reader, kind, thread_id, mark, read_at)
            select ${sql.join(values)} where
              exists (select 1 from mcp_servers where id = ${thread.serverId} and tenant_id = ${thread.tenantId})
              and exists (select 1 from integrated_accounts where id = ${thread.accountId} and tenant_id = ${thread.tenantId})
            on conflict (server_id, account_id, reader, kind, thread_id) do update set mark = excluded.mark, read_at = excluded.read_at
            where read_threads.read_at <= excluded.read_at`.execute(db)
          }
        },
        { goOn: true },
      )
    },

    async find(thread) {
      const row = await database.run((db) =>
        db
          .selectFrom('read_threads')
          .select('mark')
          .where('tenant_id', '=', thread.tenantId)
          .where('server_id', '=', thread.serverId)
          .where('account_id', '=', thread.accountId)
          .where('reader', '=', thread.reader)
          .where('kind', '=', thread.kind)
          .where('thread_id', '=', thread.id)
          .executeTakeFirst(),
      )
      return row && (JSON.parse(row.mark) as ThreadMark)
    },
  }
}

function keyOf({ tenantId, serverId, accountId, reader, kind, id }: ReadThread): string[] {
  return [tenantId, serverId, accountId, reader, kind, id]
}
