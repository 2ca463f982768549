import pg from 'pg'
import { inOurWords } from '../driver-error.ts'

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
