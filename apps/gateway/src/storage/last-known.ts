import type { Transaction } from 'kysely'
import type { Quota, Time } from '../model.ts'
import type { Database, Tables } from './database.ts'

/** Never moves a time back: instances may write theirs in any order. */
export function setLastUsed(
  database: Database,
  table: 'mcp_servers' | 'api_tokens' | 'oauth_grants',
  times: ReadonlyMap<string, Time>,
): Promise<void> {
  return updateEach(database, times, (db, id, at) =>
    db
      .updateTable(table)
      .set({ last_used_at: at })
      .where('id', '=', id)
      .where((or) => or.or([or('last_used_at', 'is', null), or('last_used_at', '<', at)]))
      .execute(),
  )
}

/** Notifies no listener: what is left of a quota does not change what an account can do. */
export function setQuotas(database: Database, quotas: ReadonlyMap<string, Quota>): Promise<void> {
  return updateEach(database, quotas, (db, id, quota) =>
    db
      .updateTable('integrated_accounts')
      .set({ quota: JSON.stringify(quota) })
      .where('id', '=', id)
      .execute(),
  )
}

/** One transaction, rows in the order of their ids: two instances that update the same rows would otherwise deadlock. */
async function updateEach<Value>(
  { write }: Database,
  values: ReadonlyMap<string, Value>,
  update: (db: Transaction<Tables>, id: string, value: Value) => Promise<unknown>,
): Promise<void> {
  if (values.size === 0) return
  const sorted = [...values].sort(([a], [b]) => (a < b ? -1 : 1))
  await write(async (db) => {
    for (const [id, value] of sorted) await update(db, id, value)
  })
}
