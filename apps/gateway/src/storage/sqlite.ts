import { closeSync, mkdirSync, openSync } from 'node:fs'
import { chmod } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Clock } from '@helpdesk-mcp/contracts'
import { Kysely, type SqliteDatabase, SqliteDialect, SqliteDriver, type Transaction } from 'kysely'
import Libsql from 'libsql'
import {
  createListeners,
  type Database,
  type Listeners,
  newInstanceId,
  replaceNul,
  retryContended,
  type Tables,
} from './database.ts'
import { StorageError, toStorageError } from './errors.ts'
import { migrate } from './migrations.ts'
import { createQueues } from './queues.ts'
import { withLease } from './sqlite-leases.ts'
import { createLogSync } from './sqlite-log-sync.ts'

/** Opens `file:data/gateway.db` or `file:///srv/gateway.db`. Several processes on one machine can share the file. */
export async function openSqlite(url: string, clock: Clock, openFile = openLibsql): Promise<Database> {
  const file = url.startsWith('file://') ? fileURLToPath(url) : url.slice('file:'.length)
  const database = await openInWalMode(file, clock, openFile)
  const db = new Kysely<Tables>({ dialect: new ImmediateSqliteDialect(database) })
  const instance = newInstanceId()
  const listeners = createListeners()
  const queued = createQueues()
  const syncLog = createLogSync(file)

  await retryContended(clock, () => db.transaction().execute((trx) => migrate(trx, 'sqlite', clock.now())))
  const log = createChangeLog(database, instance, listeners)
  const readNow = () =>
    retryContended(clock, async () => {
      if (!database.inTransaction) return log.poll()
      // The changes of this process's transaction may yet be rolled back: its end is waited for.
      await db.connection().execute(async () => log.poll())
    })
  let reading: Promise<void> | undefined
  /** Once for all requests that have arrived together. */
  const readChanges = () => {
    reading ??= setImmediate().then(() => {
      reading = undefined
      return readNow()
    })
    return reading
  }

  return {
    kind: 'sqlite',
    run: (work) => retryContended(clock, () => work(db)),
    async write(work, { goOn = false } = {}) {
      const ids = new Set<string>()
      const transaction = (on: Kysely<Tables>) =>
        on.transaction().execute(async (trx) => {
          ids.clear()
          const done = await work(trx, (id) => ids.add(id))
          await log.record(trx, [...ids], clock.now())
          return done
        })
      const unsynced = () => db.connection().execute((one) => database.unsynced(() => transaction(one)))
      const result = await retryContended(clock, goOn ? unsynced : () => transaction(db))
      if (goOn) await syncLog()
      listeners.tell(ids)
      return result
    },
    async addRows(_db, { table, columns, rows, skipKnown }) {
      const values = columns.map(() => '?').join(', ')
      const conflict = skipKnown ? ' on conflict do nothing' : ''
      const { run } = database.prepare(
        `insert into ${table} (${columns.join(', ')}) values (${values})${conflict}`,
      )
      // The transaction is that of this connection. A statement for each row costs less than one with the values of all.
      for (const row of rows) run(row)
    },
    onChange: listeners.add,
    tell: (id) => listeners.tell([id]),
    readChanges,
    lock: (name, run) => queued(name, () => withLease(db, clock, name, run)),
    async backup(target) {
      const reading = openLibsql(file)
      try {
        await retryContended(clock, async () => reading.prepare('vacuum into ?').run([target]))
        await chmod(target, 0o600)
      } finally {
        reading.close()
      }
    },
    async close() {
      log.close()
      await db.destroy()
    },
  }
}

async function openInWalMode(
  file: string,
  clock: Clock,
  openFile: typeof openLibsql,
): Promise<LibsqlDatabase> {
  let database: LibsqlDatabase
  try {
    database = openFile(file)
  } catch (error) {
    throw toStorageError(error)
  }
  try {
    await retryContended(clock, async () => database.exec('pragma journal_mode = wal'))
    return database
  } catch (error) {
    database.close()
    throw toStorageError(error)
  }
}

const pollEveryMs = 250

/**
 * Records changed ids in the transaction that changed them, and notifies the listeners of changes by other processes: before each request
 * that asks for it, and now and then for the streams that wait for changes. A poll costs one pragma, which says whether another connection
 * has written; only then are rows read.
 */
function createChangeLog(database: LibsqlDatabase, instance: string, listeners: Listeners) {
  const version = () => database.first('pragma data_version')?.['data_version']
  const head = () =>
    Number(database.query("select seq from sqlite_sequence where name = 'changes'")[0]?.['seq'] ?? 0)
  let seenVersion = version()
  let seen = head()

  const poll = () => {
    if (database.inTransaction) return
    const now = version()
    if (now === seenVersion) return
    const rows = database.query('select seq, id, instance from changes where seq > ? order by seq', seen)
    const last = head()
    // The numbers have no gaps, so some rows were deleted before they could be read.
    if (rows.length < last - seen) listeners.tell(['*'])
    seenVersion = now
    seen = last
    listeners.tell(rows.filter((row) => row['instance'] !== instance).map((row) => String(row['id'])))
  }

  const polling = setInterval(() => {
    try {
      poll()
    } catch {
      // The file is busy or being restored: the next poll reads the changes.
    }
  }, pollEveryMs)
  polling.unref()

  return {
    poll,
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

/** How long SQLite itself waits for a lock. It blocks the process meanwhile, so `retryContended` does the longer waiting. */
const busyTimeoutMs = 10

/** Preparing a statement takes many times as long as running it. */
const maxPrepared = 200

export type LibsqlDatabase = SqliteDatabase & {
  exec(sql: string): void
  query(sql: string, ...parameters: unknown[]): Record<string, unknown>[]
  /** The first row of a statement that only reads. */
  first(sql: string): Record<string, unknown> | undefined
  /** Runs transactions that are not on the disk when they end. */
  unsynced<Result>(run: () => Promise<Result>): Promise<Result>
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
  const database = new Libsql(file, { timeout: busyTimeoutMs })
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
  let isClosed = false
  const statementOf = (sql: string) => {
    if (isClosed) throw new StorageError('The database is closed.')
    const known = prepared.get(sql)
    if (known) return known
    const statement = database.prepare(sql)
    if (prepared.size >= maxPrepared) prepared.clear()
    prepared.set(sql, statement)
    return statement
  }
  const prepare = (sql: string) => {
    const statement = statementOf(sql)
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
    first: (sql) => statementOf(sql).get([]) as Record<string, unknown> | undefined,
    query: (sql, ...parameters) => prepare(sql).all(parameters) as Record<string, unknown>[],
    async unsynced(run) {
      database.exec('pragma synchronous = normal')
      try {
        return await run()
      } finally {
        if (!isClosed) database.exec('pragma synchronous = full')
      }
    },
    close() {
      isClosed = true
      prepared.clear()
      database.close()
    },
    get inTransaction() {
      // libsql ends the process when a closed database is asked.
      return !isClosed && database.inTransaction
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

class ImmediateSqliteDialect extends SqliteDialect {
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
