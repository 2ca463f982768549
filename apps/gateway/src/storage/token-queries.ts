import { CompiledQuery, type Kysely, type RawBuilder, type Selectable, sql } from 'kysely'
import type { McpServer } from '../model.ts'
import type { ApiTokenTable, ServerTable, Tables } from './database.ts'

/**
 * A query that requests wait for: to build such a one takes many times as long as to run it, so it stands here as it is sent, and PostgreSQL
 * keeps its plan under the name. Its columns are named, since a plan with `*` breaks when a newer instance adds one.
 */
interface TokenQuery<Row> {
  name: string
  sql: string
  /** Filled in. `$1` is the hash of the token, `$2` the time; SQLite numbers them as PostgreSQL does. */
  at(tokenHash: string, now: number): CompiledQuery<Row>
}

export const serverByToken = tokenQuery<ServerRow>(
  'server by token',
  `select server.id, server.tenant_id, server.name, server.config, server.require_api_token_auth, server.token_hash, server.expires_at,
    server.created_at, server.updated_at, server.last_used_at, server.previous_hash, server.previous_until, held.account_id
  from mcp_servers as server join mcp_server_accounts as held on held.server_id = server.id
  where (server.token_hash = $1 or (server.previous_hash = $1 and server.previous_until > $2))
    and (server.expires_at is null or server.expires_at > $2)
  order by server.created_at desc, server.id desc, held.position`,
)

export const apiTokenByHash = tokenQuery<Selectable<ApiTokenTable>>(
  'api token by hash',
  `select id, tenant_id, name, scopes, server_ids, token_hash, created_at, expires_at, last_used_at
  from api_tokens where token_hash = $1 and (expires_at is null or expires_at > $2)`,
)

export const tokenQueries: readonly TokenQuery<unknown>[] = [serverByToken, apiTokenByHash]

function tokenQuery<Row>(name: string, sql: string): TokenQuery<Row> {
  return { name, sql, at: (tokenHash, now) => CompiledQuery.raw(sql, [tokenHash, now]) as CompiledQuery<Row> }
}

/** A server with one of its accounts. */
type ServerRow = Selectable<ServerTable> & { account_id: string }

interface Selection {
  where: RawBuilder<boolean>
  order?: RawBuilder<unknown>
  limit?: number
}

/** Servers with their accounts, in one query. */
export async function readServers(
  db: Kysely<Tables>,
  { where, order, limit }: Selection,
): Promise<McpServer[]> {
  const rows = await db
    .selectFrom((query) => {
      const servers = query.selectFrom('mcp_servers').selectAll().where(where)
      const ordered = order === undefined ? servers : servers.orderBy(order)
      return (limit === undefined ? ordered : ordered.limit(limit)).as('server')
    })
    .innerJoin('mcp_server_accounts as held', 'held.server_id', 'server.id')
    .selectAll('server')
    .select('held.account_id')
    .orderBy('server.created_at', 'desc')
    .orderBy('server.id', 'desc')
    .orderBy('held.position')
    .execute()
  return toServers(rows)
}

/** Rows of one server stand together, its accounts in their order. */
export function toServers(rows: readonly ServerRow[]): McpServer[] {
  const byId = new Map<string, ServerRow[]>()
  for (const row of rows) byId.set(row.id, [...(byId.get(row.id) ?? []), row])
  return [...byId.values()].map(toServer)
}

export function readServer(db: Kysely<Tables>, tenantId: string, id: string): Promise<McpServer | undefined> {
  return readServers(db, { where: sql<boolean>`tenant_id = ${tenantId} and id = ${id}` }).then(
    ([first]) => first,
  )
}

function toServer(rows: readonly ServerRow[]): McpServer {
  const row = rows[0] as ServerRow
  return {
    id: row.id,
    tenantId: row.tenant_id,
    name: row.name,
    accountIds: rows.map(({ account_id }) => account_id),
    config: JSON.parse(row.config),
    requireApiTokenAuth: row.require_api_token_auth === 1,
    expiresAt: row.expires_at,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    lastUsedAt: row.last_used_at,
    previousUntil: row.previous_until,
  }
}
