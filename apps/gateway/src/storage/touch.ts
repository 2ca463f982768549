import type { Database } from './database.ts'

/** Notes when things were last used; never backwards. In one order, so that instances that note the same do not block each other. */
export async function touch(
  { write }: Database,
  table: 'mcp_servers' | 'api_tokens',
  used: ReadonlyMap<string, number>,
): Promise<void> {
  if (used.size === 0) return
  const sorted = [...used].sort(([a], [b]) => (a < b ? -1 : 1))
  await write(async (db) => {
    for (const [id, at] of sorted) {
      await db
        .updateTable(table)
        .set({ last_used_at: at })
        .where('id', '=', id)
        .where((or) => or.or([or('last_used_at', 'is', null), or('last_used_at', '<', at)]))
        .execute()
    }
  })
}
