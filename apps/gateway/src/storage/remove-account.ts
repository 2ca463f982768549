import type { Transaction } from 'kysely'
import type { Database } from './database.ts'
import type { Tables } from './tables.ts'

/** Removes an account, takes it out of its MCP servers, and removes those that have no other. */
export function removeAccount({ kind, write }: Database, tenantId: string, id: string): Promise<boolean> {
  return write(async (db, changed) => {
    const account = db
      .selectFrom('integrated_accounts')
      .select('id')
      .where('tenant_id', '=', tenantId)
      .where('id', '=', id)
    // Rows are locked first, so that a server minted or an account removed at the same time is seen.
    const lock = kind === 'postgres'
    const found = await account.$if(lock, (query) => query.forUpdate()).executeTakeFirst()
    if (!found) return false
    const servers = await serversOf(db, tenantId, id, lock)
    await db
      .deleteFrom('mcp_server_accounts')
      .where('tenant_id', '=', tenantId)
      .where('account_id', '=', id)
      .execute()
    await removeEmpty(db, servers)
    await db
      .deleteFrom('integrated_accounts')
      .where('tenant_id', '=', tenantId)
      .where('id', '=', id)
      .execute()
    for (const changedId of [id, ...servers]) changed(changedId)
    return true
  })
}

async function serversOf(
  db: Transaction<Tables>,
  tenantId: string,
  accountId: string,
  lock: boolean,
): Promise<string[]> {
  const rows = await db
    .selectFrom('mcp_servers')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('id', 'in', (query) =>
      query.selectFrom('mcp_server_accounts').select('server_id').where('account_id', '=', accountId),
    )
    .orderBy('id')
    .$if(lock, (query) => query.forUpdate())
    .execute()
  return rows.map((row) => row.id)
}

async function removeEmpty(db: Transaction<Tables>, servers: readonly string[]): Promise<void> {
  if (servers.length === 0) return
  await db
    .deleteFrom('mcp_servers')
    .where('id', 'in', servers)
    .where('id', 'not in', (query) =>
      query.selectFrom('mcp_server_accounts').select('server_id').where('server_id', 'in', servers),
    )
    .execute()
}
