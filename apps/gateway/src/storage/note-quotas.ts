import type { Quota } from '../model.ts'
import type { Database } from './database.ts'

/** In one order, so that instances that note the same do not block each other. Nobody is told: it is no change of the account. */
export async function noteQuotas({ write }: Database, quotas: ReadonlyMap<string, Quota>): Promise<void> {
  if (quotas.size === 0) return
  const sorted = [...quotas].sort(([a], [b]) => (a < b ? -1 : 1))
  await write(async (db) => {
    for (const [id, quota] of sorted) {
      await db
        .updateTable('integrated_accounts')
        .set({ quota: JSON.stringify(quota) })
        .where('id', '=', id)
        .execute()
    }
  })
}
