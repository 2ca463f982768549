import { CompiledQuery, type Selectable } from 'kysely'
import type { ServerTable, TokenTable } from './database.ts'

/**
 * A query that runs with every request. Building it with Kysely takes many times as long as running it, so its SQL is written out, and
 * PostgreSQL keeps its plan under the name. It names its columns: a plan with `*` breaks when a newer instance adds a column.
 */
interface TokenQuery<Row> {
  name: string
  sql: string
  /** `$1` is the token's hash, `$2` the time, on SQLite as on PostgreSQL. */
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

export const apiTokenByHash = tokenQuery<Selectable<TokenTable>>(
  'api token by hash',
  `select id, tenant_id, name, scopes, server_ids, token_hash, created_at, expires_at, last_used_at
  from api_tokens where token_hash = $1 and (expires_at is null or expires_at > $2)`,
)

export const tokenQueries: readonly TokenQuery<unknown>[] = [serverByToken, apiTokenByHash]

function tokenQuery<Row>(name: string, sql: string): TokenQuery<Row> {
  return { name, sql, at: (tokenHash, now) => CompiledQuery.raw(sql, [tokenHash, now]) as CompiledQuery<Row> }
}

/** A server joined with one of its accounts. */
export type ServerRow = Selectable<ServerTable> & { account_id: string }
