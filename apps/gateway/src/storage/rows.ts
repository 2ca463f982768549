import { randomBytes } from 'node:crypto'
import type { Database } from './database.ts'

type IdPrefix = 'acc' | 'mcp' | 'tok' | 'ten' | 'call' | 'ses'

/** 128 random bits behind a prefix that says what it names. */
export function newId(prefix: IdPrefix): string {
  return `${prefix}_${randomBytes(16).toString('hex')}`
}

/** Names one process among those that share a database. */
export function newInstanceId(): string {
  return randomBytes(9).toString('base64url')
}

/** PostgreSQL takes no NUL in text. On either database one is replaced, as an id or a filter it then finds nothing. */
export function storable<Value>(value: Value): Value | string {
  return typeof value === 'string' ? value.replaceAll('\0', '\uFFFD') : value
}

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
