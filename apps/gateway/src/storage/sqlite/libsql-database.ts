import { closeSync, mkdirSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import type { SqliteDatabase } from 'kysely'
import Database from 'libsql'

/** How long SQLite itself waits for a lock, which holds up the whole process; after that `retryContended` waits. */
const busyTimeoutMs = 10

export type LibsqlDatabase = SqliteDatabase & {
  exec(sql: string): void
  query(sql: string, ...parameters: unknown[]): Record<string, unknown>[]
  readonly inTransaction: boolean
}

/** Opens or makes a database file for its owner's eyes only. */
export function openLibsql(file: string): LibsqlDatabase {
  if (file !== ':memory:') {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
    closeSync(openSync(file, 'a', 0o600))
  }
  const database = new Database(file, { timeout: busyTimeoutMs })
  const prepare = (sql: string) => {
    const statement = database.prepare(sql)
    return {
      reader: statement.reader,
      all: (parameters: readonly unknown[]) => statement.all(parameters.map(bound)),
      run: (parameters: readonly unknown[]) => statement.run(parameters.map(bound)),
      iterate: (parameters: readonly unknown[]) => statement.iterate(parameters.map(bound)),
    }
  }
  return {
    prepare,
    exec: (sql) => void database.exec(sql),
    query: (sql, ...parameters) => prepare(sql).all(parameters) as Record<string, unknown>[],
    close: () => void database.close(),
    get inTransaction() {
      return database.inTransaction
    },
  }
}

/** libsql binds every number as a REAL (7 / 2 is then 3.5), and ends the process on a value of another type. */
function bound(value: unknown): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? BigInt(value) : value
  if (value === null || typeof value === 'string' || typeof value === 'bigint') return value
  throw new TypeError(`A ${typeof value} cannot be stored.`)
}
