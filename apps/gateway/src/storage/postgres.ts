import type { Clock } from '@helpdesk-mcp/contracts'
import { Kysely, PostgresDialect, type PostgresPool, type PostgresPoolClient, sql } from 'kysely'
import pg from 'pg'
import type { Log } from '../context.ts'
import { createListeners, type Database, type Tables } from './database.ts'
import { inOurWords, isConnectionLost, retryContended } from './errors.ts'
import { migrate } from './migrations.ts'
import { channel, listen } from './postgres-listen.ts'
import { createQueues } from './queues.ts'
import { newInstanceId, storable } from './rows.ts'
import { tokenQueries } from './token-queries.ts'

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

const connectTimeoutMs = 5_000
/** After this the server gives a statement up, and a little later, where no word comes from it, the connection is given up. */
const statementTimeoutMs = 15_000
const queryTimeoutMs = 20_000

/** Those that requests wait for are parsed and planned once a connection. */
const names = new Map(tokenQueries.map(({ name, sql }) => [sql, name]))

/** bigint as a number: what is stored in it is times and counts. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (type, format) =>
    type === pg.types.builtins.INT8 ? (text: string) => Number(text) : pg.types.getTypeParser(type, format),
}

/** A pool whose connections may be lost at any time: they are replaced when they are needed, and none ends the process. */
export function createConnectionPool(url: string, log?: Log): PostgresPool {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: connectTimeoutMs,
    statement_timeout: statementTimeoutMs,
    query_timeout: queryTimeoutMs,
    keepAlive: true,
    application_name: 'helpdesk-mcp',
    types,
  })
  const onLost = (error: Error) =>
    log?.warn({ reason: error.message }, 'A connection to the database was lost.')
  pool.on('error', onLost)
  // While a client is lent, nobody else listens, and an error without a listener ends the process.
  pool.on('connect', (client) => client.on('error', () => undefined))

  return {
    end: () => pool.end(),
    async connect() {
      const client = await pool.connect()
      let lost = false
      const query = async (sql: string, parameters: readonly unknown[]) => {
        try {
          const name = names.get(sql)
          const values = parameters.map(storable)
          return await client.query(name === undefined ? { text: sql, values } : { name, text: sql, values })
        } catch (error) {
          lost ||= isConnectionLost(error)
          throw error
        }
      }
      // Kysely asks for a cursor too, which nothing here uses.
      return { query: query as unknown as PostgresPoolClient['query'], release: () => client.release(lost) }
    },
  }
}

/** Longer than a token endpoint may take for those before. */
const patienceMs = 90_000

/**
 * One at a time over all instances, by a lock that ends with the transaction, and so with the process. Its connections are apart from the
 * pool's: those who wait must not take what the one that works needs.
 */
export function createAdvisoryLocks(url: string) {
  const pool = new pg.Pool({
    connectionString: url,
    max: 4,
    connectionTimeoutMillis: patienceMs,
    keepAlive: true,
    application_name: 'helpdesk-mcp locks',
    lock_timeout: patienceMs,
  })
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))

  return {
    close: () => pool.end(),
    async withLock<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
      const client = await taken(pool, name)
      let isLost = false
      try {
        return await work()
      } finally {
        // What was done is done, lock or no lock.
        await client.query('commit').catch(() => {
          isLost = true
        })
        client.release(isLost)
      }
    },
  }
}

async function taken(pool: pg.Pool, name: string): Promise<pg.PoolClient> {
  let client: pg.PoolClient | undefined
  try {
    client = await pool.connect()
    await client.query('begin')
    await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`helpdesk-mcp ${name}`])
    return client
  } catch (error) {
    client?.release(true)
    throw inOurWords(error)
  }
}
