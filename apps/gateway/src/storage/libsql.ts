import { closeSync, mkdirSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import { type SqliteDatabase, SqliteDialect, SqliteDriver } from 'kysely'
import Database from 'libsql'
import { storable } from './rows.ts'

/** How long SQLite itself waits for a lock, which holds up the whole process; after that `retryContended` waits. */
const busyTimeoutMs = 10

/** To prepare a statement takes many times as long as to run it. */
const mostPrepared = 200

export type LibsqlDatabase = SqliteDatabase & {
  exec(sql: string): void
  query(sql: string, ...parameters: unknown[]): Record<string, unknown>[]
  readonly inTransaction: boolean
}

/**
 * Opens or makes a database file for its owner's eyes only. libsql never resets a statement that found the database locked, and the
 * connection can commit nothing while there is such a one. So the write lock is taken by `exec`, which leaves no statement, before any
 * that writes.
 */
export function openLibsql(file: string): LibsqlDatabase {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  closeSync(openSync(file, 'a', 0o600))
  const database = new Database(file, { timeout: busyTimeoutMs })
  database.exec('pragma synchronous = full; pragma foreign_keys = on')

  const writing = <Result>(sql: string, work: () => Result): Result => {
    if (database.inTransaction || !/^\s*(insert|update|delete)\b/i.test(sql)) return work()
    database.exec('begin immediate')
    try {
      const result = work()
      database.exec('commit')
      return result
    } catch (error) {
      if (database.inTransaction) database.exec('rollback')
      throw error
    }
  }
  const prepared = new Map<string, ReturnType<typeof database.prepare>>()
  const prepare = (sql: string) => {
    const statement = prepared.get(sql) ?? database.prepare(sql)
    if (prepared.size >= mostPrepared) prepared.clear()
    prepared.set(sql, statement)
    return {
      reader: statement.reader,
      all: (parameters: readonly unknown[]) => writing(sql, () => statement.all(parameters.map(bound))),
      run: (parameters: readonly unknown[]) => writing(sql, () => statement.run(parameters.map(bound))),
      iterate: (parameters: readonly unknown[]) => statement.iterate(parameters.map(bound)),
    }
  }

  return {
    prepare,
    exec: (sql) => void database.exec(sql),
    query: (sql, ...parameters) => prepare(sql).all(parameters) as Record<string, unknown>[],
    close() {
      prepared.clear()
      database.close()
    },
    get inTransaction() {
      return database.inTransaction
    },
  }
}

/** Takes the write lock where a transaction begins: one that has read first could not get it later, however long it waits. */
class ImmediateSqliteDriver extends SqliteDriver {
  readonly #database: LibsqlDatabase

  constructor(database: LibsqlDatabase) {
    super({ database })
    this.#database = database
  }

  override async beginTransaction(): Promise<void> {
    this.#database.exec('begin immediate')
  }

  override async commitTransaction(): Promise<void> {
    this.#database.exec('commit')
  }

  /** A full disk has rolled back already. */
  override async rollbackTransaction(): Promise<void> {
    if (this.#database.inTransaction) this.#database.exec('rollback')
  }
}

export class ImmediateSqliteDialect extends SqliteDialect {
  readonly #database: LibsqlDatabase

  constructor(database: LibsqlDatabase) {
    super({ database })
    this.#database = database
  }

  override createDriver(): SqliteDriver {
    return new ImmediateSqliteDriver(this.#database)
  }
}

/** libsql binds every number as a REAL (7 / 2 is then 3.5), and ends the process on a value of another type. */
function bound(value: unknown): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? BigInt(value) : value
  if (value === null || typeof value === 'bigint') return value
  if (typeof value === 'string') return storable(value)
  throw new TypeError(`A ${typeof value} cannot be stored.`)
}
