import { chmod } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Clock } from '@helpdesk-mcp/contracts'
import { Kysely } from 'kysely'
import { createQueues } from '../create-queues.ts'
import type { Database } from '../database.ts'
import { inOurWords } from '../driver-error.ts'
import { createListeners } from '../listeners.ts'
import { migrate } from '../migrate.ts'
import { newInstanceId } from '../new-id.ts'
import { retryContended } from '../retry-contended.ts'
import type { Tables } from '../tables.ts'
import { createChangeLog } from './change-log.ts'
import { ImmediateSqliteDialect } from './immediate-dialect.ts'
import { withLease } from './lease.ts'
import { type LibsqlDatabase, openLibsql } from './libsql-database.ts'

/** Opens `file:data/gateway.db` or `file:///srv/gateway.db`, which several processes of one machine may share. */
export async function openSqlite(url: string, clock: Clock, openFile = openLibsql): Promise<Database> {
  const file = url.startsWith('file://') ? fileURLToPath(url) : url.slice('file:'.length)
  const database = await open(file, clock, openFile)
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

async function open(file: string, clock: Clock, openFile: typeof openLibsql): Promise<LibsqlDatabase> {
  let database: LibsqlDatabase
  try {
    database = openFile(file)
  } catch (error) {
    throw inOurWords(error)
  }
  try {
    await retryContended(clock, async () => database.exec('pragma journal_mode = wal'))
    return database
  } catch (error) {
    database.close()
    throw inOurWords(error)
  }
}
