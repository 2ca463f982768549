import { CompiledQuery, type Selectable } from 'kysely'
import type { ServerRow } from './server-rows.ts'
import type { ApiTokenTable } from './tables.ts'

/**
 * A query that requests wait for: to build such a one takes many times as long as to run it, so it stands here as it is sent, and PostgreSQL
 * keeps its plan under the name. Its columns are named, since a plan with `*` breaks when a newer instance adds one.
 */
export interface TokenQuery<Row> {
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
