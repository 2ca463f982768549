import { sql, type Transaction } from 'kysely'
import type { McpServer } from '../model.ts'
import { accountEntry, lockAccount, toAccount } from './account-row.ts'
import { accountFields, changesBetween, serverFields } from './audit-changes.ts'
import { type Database, ofTenant, type RecordAudit, type StoreParts, type Tables } from './database.ts'
import { readServers, serverEntry } from './servers.ts'

/** Removes an account from its MCP servers, then the servers that have no other account, then the account. */
export function removeAccount(
  { database, record }: StoreParts,
  tenantId: string,
  id: string,
): Promise<boolean> {
  return database.write(async (db, changed) => {
    // The rows are locked first, so that a server created or an account removed at the same time is not missed.
    const found = await lockAccount(db, database.kind, tenantId, id)
    if (!found) return false
    const servers = await lockServersOf(db, database.kind, tenantId, id)
    await db
      .deleteFrom('mcp_server_accounts')
      .where('tenant_id', '=', tenantId)
      .where('account_id', '=', id)
      .execute()
    await removeServersWithoutAccounts(
      db,
      servers.map((server) => server.id),
    )
    await db.deleteFrom('integrated_accounts').where(ofTenant(tenantId, id)).execute()
    for (const changedId of [id, ...servers.map((server) => server.id)]) changed(changedId)
    const changes = changesBetween(accountFields(toAccount(found)), undefined)
    await record(db, { ...accountEntry('removed', found), changes })
    for (const server of servers) await recordLoss(db, record, server, id)
    return true
  })
}

/** A server that has lost its only account is revoked with it. */
async function recordLoss(
  db: Transaction<Tables>,
  record: RecordAudit,
  server: McpServer,
  accountId: string,
): Promise<void> {
  const accountIds = server.accountIds.filter((id) => id !== accountId)
  const isRevoked = accountIds.length === 0
  const after = isRevoked ? undefined : serverFields({ ...server, accountIds })
  const changes = changesBetween(serverFields(server), after)
  await record(db, { ...serverEntry(isRevoked ? 'revoked' : 'changed', server), changes })
}

async function lockServersOf(
  db: Transaction<Tables>,
  kind: Database['kind'],
  tenantId: string,
  accountId: string,
): Promise<McpServer[]> {
  const rows = await db
    .selectFrom('mcp_servers')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('id', 'in', (query) =>
      query.selectFrom('mcp_server_accounts').select('server_id').where('account_id', '=', accountId),
    )
    .orderBy('id')
    .$if(kind === 'postgres', (query) => query.forUpdate())
    .execute()
  if (rows.length === 0) return []
  return readServers(db, { where: sql<boolean>`id in (${sql.join(rows.map(({ id }) => id))})` })
}

async function removeServersWithoutAccounts(
  db: Transaction<Tables>,
  servers: readonly string[],
): Promise<void> {
  if (servers.length === 0) return
  await db
    .deleteFrom('mcp_servers')
    .where('id', 'in', servers)
    .where('id', 'not in', (query) =>
      query.selectFrom('mcp_server_accounts').select('server_id').where('server_id', 'in', servers),
    )
    .execute()
}
