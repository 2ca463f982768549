import type { Clock } from '@helpdesk-mcp/contracts'
import { Kysely, PostgresDialect, sql } from 'kysely'
import type { Log } from '../../context.ts'
import { createQueues } from '../create-queues.ts'
import type { Database } from '../database.ts'
import { inOurWords } from '../driver-error.ts'
import { createListeners } from '../listeners.ts'
import { migrate } from '../migrate.ts'
import { newInstanceId } from '../new-id.ts'
import { retryContended } from '../retry-contended.ts'
import type { Tables } from '../tables.ts'
import { createAdvisoryLocks } from './advisory-lock.ts'
import { createConnectionPool } from './connection-pool.ts'
import { channel, listen } from './listen.ts'

const migrationLock = 'helpdesk-mcp migrations'

export async function openPostgres(url: string, clock: Clock, log?: Log): Promise<Database> {
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: createConnectionPool(url, log) }) })
  const locks = createAdvisoryLocks(url)
  const queued = createQueues()
  const listeners = createListeners()
  const instance = newInstanceId()
  const hearing = await prepare()

  async function prepare() {
    try {
      await db.transaction().execute(async (trx) => {
        await sql`select pg_advisory_xact_lock(hashtextextended(${migrationLock}, 0))`.execute(trx)
        await migrate(trx, 'postgres', clock.now())
      })
      return await listen(url, { clock, instance, listeners, log })
    } catch (error) {
      await Promise.all([db.destroy(), locks.close()])
      throw inOurWords(error)
    }
  }

  return {
    kind: 'postgres',
    run: (work) => retryContended(clock, () => work(db)),
    async write(work) {
      const ids = new Set<string>()
      const result = await retryContended(clock, () =>
        db.transaction().execute(async (trx) => {
          ids.clear()
          const done = await work(trx, (id) => ids.add(id))
          const payloads = [...ids].map((id) => `${instance} ${id}`)
          if (payloads.length > 0) {
            await sql`select pg_notify(${channel}, payload) from unnest(${payloads}::text[]) as payload`.execute(
              trx,
            )
          }
          return done
        }),
      )
      listeners.tell(ids)
      return result
    },
    onChange: listeners.add,
    lock: (name, run) => queued(name, () => locks.withLock(name, run)),
    backup: () => Promise.reject(new TypeError('A PostgreSQL database is copied with pg_dump.')),
    async close() {
      await hearing.close()
      await Promise.all([db.destroy(), locks.close()])
    },
  }
}
