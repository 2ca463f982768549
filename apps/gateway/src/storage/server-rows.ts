import { type Kysely, type RawBuilder, type Selectable, sql } from 'kysely'
import type { McpServer } from '../model.ts'
import type { ServerTable, Tables } from './tables.ts'

type Row = Selectable<ServerTable> & { account_id: string }

interface Selection {
  where: RawBuilder<boolean>
  order?: RawBuilder<unknown>
  limit?: number
}

/** Servers with their accounts, in one query: it is asked once for every request to an MCP server. */
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
  const byId = new Map<string, Row[]>()
  for (const row of rows) byId.set(row.id, [...(byId.get(row.id) ?? []), row])
  return [...byId.values()].map(toServer)
}

export function readServer(db: Kysely<Tables>, tenantId: string, id: string): Promise<McpServer | undefined> {
  return readServers(db, { where: sql<boolean>`tenant_id = ${tenantId} and id = ${id}` }).then(
    ([first]) => first,
  )
}

function toServer(rows: readonly Row[]): McpServer {
  const row = rows[0] as Row
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
