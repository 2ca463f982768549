import { type Kysely, type RawBuilder, type Selectable, sql } from 'kysely'
import type { McpServer } from '../model.ts'
import type { ServerTable, Tables } from './tables.ts'

/** A server with one of its accounts. */
export type ServerRow = Selectable<ServerTable> & { account_id: string }

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
