import type { Clock } from '@helpdesk-mcp/contracts'
import type { Log } from '../context.ts'
import type { KeyRing } from '../seal/key-ring.ts'
import { checkKey } from './check-key.ts'
import { createStore } from './create-store.ts'
import type { Database } from './database.ts'
import { openSqlite } from './sqlite/open-sqlite.ts'
import type { Store } from './store.ts'

export interface StoreOptions {
  /** `file:data/gateway.db` or `postgres://user:password@host/database`. */
  url: string
  keys: KeyRing
  clock: Clock
  log?: Log
}

/** Opens the database and brings its tables up to date. Throws a `StorageError` where it cannot, a `WrongKeyError` where another key sealed it. */
export async function openStore(options: StoreOptions): Promise<Store> {
  const { keys, clock } = options
  const database = await openDatabase(options)
  try {
    await checkKey(database, keys)
  } catch (error) {
    await database.close()
    throw error
  }
  return createStore({ database, keys, clock })
}

async function openDatabase({ url, clock, log }: StoreOptions): Promise<Database> {
  if (url.startsWith('file:')) return openSqlite(url, clock)
  if (/^postgres(ql)?:\/\//.test(url)) {
    const { openPostgres } = await import('./postgres/open-postgres.ts')
    return openPostgres(url, clock, log)
  }
  throw new TypeError('A database is given as file:... or as postgres://...')
}
