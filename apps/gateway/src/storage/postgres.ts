import { type Clock, describeError } from '@helpdesk-mcp/contracts'
import { Kysely, PostgresDialect, type PostgresPool, type PostgresPoolClient, sql } from 'kysely'
import pg from 'pg'
import type { Log } from '../context.ts'
import {
  createListeners,
  type Database,
  newInstanceId,
  replaceNul,
  retryContended,
  type Tables,
} from './database.ts'
import { isConnectionLost, toStorageError } from './errors.ts'
import { migrate } from './migrations.ts'
import { channel, listen } from './postgres-listen.ts'
import { createQueues } from './queues.ts'
import { serverByToken } from './servers.ts'
import { apiTokenByHash } from './tokens.ts'

const migrationLock = 'helpdesk-mcp migrations'

export async function openPostgres(url: string, clock: Clock, log?: Log): Promise<Database> {
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: createConnectionPool(url, log) }) })
  const locks = createAdvisoryLocks(url)
  const queued = createQueues()
  const listeners = createListeners()
  const instance = newInstanceId()
  const subscription = await prepare()

  async function prepare() {
    try {
      await db.transaction().execute(async (trx) => {
        await sql`select pg_advisory_xact_lock(hashtextextended(${migrationLock}, 0))`.execute(trx)
        await migrate(trx, 'postgres', clock.now())
      })
      return await listen(url, { clock, instance, listeners, log })
    } catch (error) {
      await Promise.all([db.destroy(), locks.close()])
      throw toStorageError(error)
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
    async addRows(db, { table, columns, rows, skipKnown }) {
      if (rows.length === 0) return
      const objects = rows.map((row) => Object.fromEntries(columns.map((name, index) => [name, row[index]])))
      const names = sql.raw(columns.join(', '))
      const conflict = sql.raw(skipKnown ? ' on conflict do nothing' : '')
      const all = sql`json_populate_recordset(null::${sql.table(table)}, ${toJson(objects)}::json)`
      await sql`insert into ${sql.table(table)} (${names}) select ${names} from ${all}${conflict}`.execute(db)
    },
    onChange: listeners.add,
    tell: (id) => listeners.tell([id]),
    readChanges: subscription.catchUp,
    lock: (name, run) => queued(name, () => locks.withLock(name, run)),
    backup: () => Promise.reject(new TypeError('Use pg_dump to back up a PostgreSQL database.')),
    async close() {
      await subscription.close()
      await Promise.all([db.destroy(), locks.close()])
    },
  }
}

/** JSON as PostgreSQL reads it: without NUL and half surrogate pairs, which become U+FFFD, as everywhere. */
function toJson(rows: readonly object[]): string {
  const json = JSON.stringify(rows)
  if (!/\\u(0000|d[89a-f])/i.test(json)) return json
  return JSON.stringify(rows, (_, value) =>
    typeof value === 'string' ? value.replaceAll('\0', '\uFFFD').toWellFormed() : value,
  )
}

const connectTimeoutMs = 5_000
/** The server cancels a statement after this time. If it does not answer soon after, the connection is closed. */
const statementTimeoutMs = 15_000
const queryTimeoutMs = 20_000

/** Queries that PostgreSQL parses and plans once per connection, under these names. */
const preparedNames = new Map([serverByToken, apiTokenByHash].map(({ name, sql }) => [sql, name]))

/** Reads bigint as a number: it holds times and counts. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (type, format) =>
    type === pg.types.builtins.INT8 ? (text: string) => Number(text) : pg.types.getTypeParser(type, format),
}

/** A pool that replaces lost connections when they are needed. A lost connection never ends the process. */
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
  const onLost = (error: Error) => log?.warn(describeError(error), 'Lost a connection to the database.')
  pool.on('error', onLost)
  // The pool does not listen while a client is checked out, and an error without a listener ends the process.
  pool.on('connect', (client) => client.on('error', () => undefined))

  return {
    end: () => pool.end(),
    async connect() {
      const client = await pool.connect()
      let lost = false
      const query = async (sql: string, parameters: readonly unknown[]) => {
        try {
          const name = preparedNames.get(sql)
          const values = parameters.map(replaceNul)
          return await client.query(name === undefined ? { text: sql, values } : { name, text: sql, values })
        } catch (error) {
          lost ||= isConnectionLost(error)
          throw error
        }
      }
      // Kysely's type also has cursors, which are not used here.
      return { query: query as unknown as PostgresPoolClient['query'], release: () => client.release(lost) }
    },
  }
}

/** Longer than token endpoints take for everyone who waits before. */
const maxWaitMs = 90_000

/**
 * Locks across all instances. A lock ends with its transaction, and so with the process. They have a pool of their own: whoever waits for a
 * lock must not take the connection that its holder needs.
 */
export function createAdvisoryLocks(url: string) {
  const pool = new pg.Pool({
    connectionString: url,
    max: 4,
    connectionTimeoutMillis: maxWaitMs,
    keepAlive: true,
    application_name: 'helpdesk-mcp locks',
    lock_timeout: maxWaitMs,
  })
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))

  return {
    close: () => pool.end(),
    async withLock<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
      const client = await takeLock(pool, name)
      let isLost = false
      try {
        return await work()
      } finally {
        // The work is done, whether or not the lock could be released.
        await client.query('commit').catch(() => {
          isLost = true
        })
        client.release(isLost)
      }
    },
  }
}

async function takeLock(pool: pg.Pool, name: string): Promise<pg.PoolClient> {
  let client: pg.PoolClient | undefined
  try {
    client = await pool.connect()
    await client.query('begin')
    await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`helpdesk-mcp ${name}`])
    return client
  } catch (error) {
    client?.release(true)
    throw toStorageError(error)
  }
}
