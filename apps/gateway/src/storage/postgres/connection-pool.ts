import type { PostgresPool, PostgresPoolClient } from 'kysely'
import pg from 'pg'
import type { Log } from '../../context.ts'
import { isConnectionLost } from '../driver-error.ts'
import { storable } from '../storable.ts'
import { tokenQueries } from '../token-queries.ts'

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
