import { chmod } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Clock } from '@helpdesk-mcp/contracts'
import { Kysely, sql, type Transaction } from 'kysely'
import { createListeners, type Database, type Listeners, type Tables } from './database.ts'
import { retryContended, StorageError, toStorageError } from './errors.ts'
import { newInstanceId } from './ids.ts'
import { ImmediateSqliteDialect, type LibsqlDatabase, openLibsql } from './libsql.ts'
import { migrate } from './migrations.ts'
import { createQueues } from './queues.ts'

/** Opens `file:data/gateway.db` or `file:///srv/gateway.db`. Several processes on one machine can share the file. */
export async function openSqlite(url: string, clock: Clock, openFile = openLibsql): Promise<Database> {
  const file = url.startsWith('file://') ? fileURLToPath(url) : url.slice('file:'.length)
  const database = await openInWalMode(file, clock, openFile)
  const db = new Kysely<Tables>({ dialect: new ImmediateSqliteDialect(database) })
  const instance = newInstanceId()
  const listeners = createListeners()
  const queued = createQueues()

  await retryContended(clock, () => db.transaction().execute((trx) => migrate(trx, 'sqlite', clock.now())))
  const log = createChangeLog(database, instance, listeners)

  return {
    kind: 'sqlite',
    run: (work) => retryContended(clock, () => work(db)),
    async write(work) {
      const ids = new Set<string>()
      const result = await retryContended(clock, () =>
        db.transaction().execute(async (trx) => {
          ids.clear()
          const done = await work(trx, (id) => ids.add(id))
          await log.record(trx, [...ids], clock.now())
          return done
        }),
      )
      listeners.tell(ids)
      return result
    },
    onChange: listeners.add,
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

/** A lease that its holder has not renewed for so long is free. */
const leaseMs = 15_000
const renewEveryMs = 5_000
const retryDelayMs = 50
/** Longer than token endpoints take for everyone who waits before. */
const maxWaitMs = 90_000

/** Runs `work` while no other process on the same file holds a lease of that name. No transaction is open meanwhile. */
async function withLease<Result>(
  db: Kysely<Tables>,
  clock: Clock,
  name: string,
  work: () => Promise<Result>,
): Promise<Result> {
  const holder = newInstanceId()
  for (let waited = 0; !(await takeLease(db, clock, name, holder)); waited += retryDelayMs) {
    if (waited > maxWaitMs)
      throw new StorageError('Another process is still using the tokens of this account.')
    await clock.sleep(retryDelayMs)
  }
  const renewing = setInterval(() => {
    takeLease(db, clock, name, holder).catch(() => undefined)
  }, renewEveryMs)
  renewing.unref()
  try {
    return await work()
  } finally {
    clearInterval(renewing)
    const release = () =>
      db.deleteFrom('leases').where('name', '=', name).where('holder', '=', holder).execute()
    // A lease that cannot be released expires.
    await retryContended(clock, release).catch(() => undefined)
  }
}

async function takeLease(db: Kysely<Tables>, clock: Clock, name: string, holder: string): Promise<boolean> {
  const now = clock.now()
  const lease = { name, holder, until: now + leaseMs }
  const result = await retryContended(clock, () =>
    db
      .insertInto('leases')
      .values(lease)
      .onConflict((conflict) =>
        conflict
          .column('name')
          .doUpdateSet({ holder, until: lease.until })
          .where(sql<boolean>`leases.until <= ${now} or leases.holder = ${holder}`),
      )
      .executeTakeFirst(),
  )
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n
}

const pollEveryMs = 250

/**
 * Records changed ids in the transaction that changed them, and notifies the listeners of changes by other processes. A poll costs one
 * pragma, which says whether another connection has written; only then are rows read.
 */
function createChangeLog(database: LibsqlDatabase, instance: string, listeners: Listeners) {
  const version = () => database.query('pragma data_version')[0]?.['data_version']
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
