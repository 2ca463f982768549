import { systemClock } from '@helpdesk-mcp/contracts'
import type { KyselyPlugin } from 'kysely'
import type { Database } from '../../src/storage/database.ts'
import { openPostgres } from '../../src/storage/postgres.ts'
import { openSqlite } from '../../src/storage/sqlite.ts'

/** The database behind a store. */
export function openDatabase(url: string): Promise<Database> {
  return url.startsWith('file:') ? openSqlite(url, systemClock) : openPostgres(url, systemClock)
}

/** A database that notes what each statement outside a transaction came to. Any other use of it fails. */
export async function openRecorded(url: string): Promise<{ database: Database; statements: string[] }> {
  const opened = await openDatabase(url)
  const statements: string[] = []
  const plugin: KyselyPlugin = {
    transformQuery: ({ node }) => node,
    transformResult: async ({ result }) => {
      statements.push(result.rows.length === 0 ? 'no rows' : `${result.rows.length} rows`)
      return result
    },
  }
  const database: Database = {
    ...opened,
    run: (work) => opened.run((db) => work(db.withPlugin(plugin))),
    write: () => Promise.reject(new Error('Nothing is to be written.')),
    lock: () => Promise.reject(new Error('Nothing is to be locked.')),
  }
  return { database, statements }
}
