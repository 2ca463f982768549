import { closeSync, mkdirSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import { type SqliteDatabase, SqliteDialect, SqliteDriver } from 'kysely'
import Database from 'libsql'
import { replaceNul } from './database.ts'

/** How long SQLite itself waits for a lock. It blocks the process meanwhile, so `retryContended` does the longer waiting. */
const busyTimeoutMs = 10

/** Preparing a statement takes many times as long as running it. */
const maxPrepared = 200

export type LibsqlDatabase = SqliteDatabase & {
  exec(sql: string): void
  query(sql: string, ...parameters: unknown[]): Record<string, unknown>[]
  readonly inTransaction: boolean
}

/**
 * Opens or creates a database file that only its owner can read. libsql never resets a statement that found the database locked, and the
 * connection cannot commit while such a statement exists. So `exec`, which leaves no statement, takes the write lock before a statement
 * that writes.
 */
export function openLibsql(file: string): LibsqlDatabase {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  closeSync(openSync(file, 'a', 0o600))
  const database = new Database(file, { timeout: busyTimeoutMs })
  database.exec('pragma synchronous = full; pragma foreign_keys = on')

  const withWriteLock = <Result>(sql: string, work: () => Result): Result => {
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
    if (prepared.size >= maxPrepared) prepared.clear()
    prepared.set(sql, statement)
    return {
      reader: statement.reader,
      all: (parameters: readonly unknown[]) =>
        withWriteLock(sql, () => statement.all(parameters.map(toBindable))),
      run: (parameters: readonly unknown[]) =>
        withWriteLock(sql, () => statement.run(parameters.map(toBindable))),
      iterate: (parameters: readonly unknown[]) => statement.iterate(parameters.map(toBindable)),
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

/** Takes the write lock when a transaction begins: a transaction that has read first could not get it later, however long it waits. */
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

  /** SQLite rolls back by itself when the disk is full. */
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

/** libsql binds every number as a REAL, so that 7 / 2 is 3.5, and ends the process on a value of an unknown type. */
function toBindable(value: unknown): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? BigInt(value) : value
  if (value === null || typeof value === 'bigint') return value
  if (typeof value === 'string') return replaceNul(value)
  throw new TypeError(`A ${typeof value} cannot be stored.`)
}
