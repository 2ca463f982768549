import type { Transaction } from 'kysely'
import type { Listeners } from '../listeners.ts'
import type { Tables } from '../tables.ts'
import type { LibsqlDatabase } from './libsql-database.ts'

const pollMs = 250

/**
 * Writes what changed beside the change, and tells of what other processes wrote. Looking costs one pragma, which tells whether
 * another connection has written at all; nothing is read unless one has.
 */
export function createChangeLog(database: LibsqlDatabase, instance: string, listeners: Listeners) {
  const version = () => database.query('pragma data_version')[0]?.['data_version']
  const head = () =>
    Number(database.query("select seq from sqlite_sequence where name = 'changes'")[0]?.['seq'] ?? 0)
  let seenVersion = version()
  let seen = head()

  const look = () => {
    if (database.inTransaction) return
    const now = version()
    if (now === seenVersion) return
    const rows = database.query('select seq, id, instance from changes where seq > ? order by seq', seen)
    const last = head()
    // Numbers have no gaps, so some of them were removed before they were read.
    if (rows.length < last - seen) listeners.tell(['*'])
    seenVersion = now
    seen = last
    listeners.tell(rows.filter((row) => row['instance'] !== instance).map((row) => String(row['id'])))
  }

  const polling = setInterval(() => {
    try {
      look()
    } catch {
      // Busy, or being restored: the next look tells.
    }
  }, pollMs)
  polling.unref()

  return {
    look,
    async record(db: Transaction<Tables>, ids: readonly string[], at: number): Promise<void> {
      if (ids.length > 0) {
        await db
          .insertInto('changes')
          .values(ids.map((id) => ({ id, instance, at })))
          .execute()
      }
    },
    close: () => clearInterval(polling),
  }
}
