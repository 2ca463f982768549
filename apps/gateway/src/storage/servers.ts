import { type Kysely, type RawBuilder, type Selectable, sql, type Transaction } from 'kysely'
import type { McpServer } from '../model.ts'
import { changesBetween, serverFields, timeText } from './audit-changes.ts'
import {
  newId,
  ofTenant,
  type RecordAudit,
  type ServerTable,
  type StoreParts,
  type Tables,
  tokenQuery,
} from './database.ts'
import { isMissingReference, NotFoundError } from './errors.ts'
import { setLastUsed } from './last-known.ts'
import { beforeAdmin } from './migrations.ts'
import { serverPage } from './server-list.ts'
import type { ServerStore } from './store.ts'

export function createServers({ database, clock, record }: StoreParts): ServerStore {
  return {
    async list(tenantId, asked) {
      const { listed, ...page } = serverPage(tenantId, asked)
      return listed(await database.run((db) => readServers(db, page)))
    },

    get: (tenantId, id) => database.run((db) => readServer(db, tenantId, id)),

    create(tenantId, server, tokenHash) {
      const id = newId('mcp')
      const now = clock.now()
      return database.write(async (db, changed) => {
        const accountIds = await checkAccounts(db, tenantId, server.accountIds)
        await db
          .insertInto('mcp_servers')
          .values({
            id,
            tenant_id: tenantId,
            name: server.name,
            config: JSON.stringify(server.config),
            require_api_token_auth: server.requireApiTokenAuth ? 1 : 0,
            token_hash: tokenHash,
            expires_at: server.expiresAt,
            created_at: now,
            updated_at: now,
          })
          .execute()
        await addAccounts(db, tenantId, id, accountIds)
        changed(id)
        const created = (await readServer(db, tenantId, id)) as McpServer
        const changes = changesBetween(undefined, serverFields(created))
        await record(db, { ...serverEntry('created', created), changes })
        return created
      })
    },

    update(tenantId, id, change) {
      const { name, config, expiresAt, requireApiTokenAuth, accountIds } = change
      return database.write(async (db, changed) => {
        const before = await readServer(db, tenantId, id, database.kind)
        if (before === undefined) return undefined
        await db
          .updateTable('mcp_servers')
          .set({
            updated_at: clock.now(),
            ...(name === undefined ? {} : { name }),
            ...(config === undefined ? {} : { config: JSON.stringify(config), notices: null }),
            ...(expiresAt === undefined ? {} : { expires_at: expiresAt }),
            ...(requireApiTokenAuth === undefined
              ? {}
              : { require_api_token_auth: requireApiTokenAuth ? 1 : 0 }),
          })
          .where(ofTenant(tenantId, id))
          .execute()
        if (accountIds !== undefined) {
          const ids = await checkAccounts(db, tenantId, accountIds)
          await db.deleteFrom('mcp_server_accounts').where('server_id', '=', id).execute()
          await addAccounts(db, tenantId, id, ids)
        }
        changed(id)
        const after = (await readServer(db, tenantId, id)) as McpServer
        const changes = changesBetween(serverFields(before), serverFields(after))
        await record(db, { ...serverEntry('changed', after), changes })
        return after
      })
    },

    rotate(tenantId, id, tokenHash, previousUntil) {
      return database.write(async (db, changed) => {
        const result = await db
          .updateTable('mcp_servers')
          .set({
            previous_hash: previousUntil === null ? null : sql`token_hash`,
            previous_until: previousUntil,
            token_hash: tokenHash,
            updated_at: clock.now(),
          })
          .where(ofTenant(tenantId, id))
          .executeTakeFirst()
        if (result.numUpdatedRows === 0n) return undefined
        changed(id)
        const rotated = (await readServer(db, tenantId, id)) as McpServer
        const overlap = { previous_url_until: timeText(previousUntil) }
        const changes = [{ field: 'url', secret: true as const }, ...changesBetween(undefined, overlap)]
        await record(db, { ...serverEntry('url_rotated', rotated), changes })
        return rotated
      })
    },

    remove(tenantId, id) {
      return database.write(async (db, changed) => {
        const [revoked] = await removeServers(db, record, 'revoked', ofTenant(tenantId, id))
        if (revoked) changed(id)
        return revoked !== undefined
      })
    },

    async byTokenHash(tokenHash, now) {
      const { rows } = await database.run((db) => db.executeQuery(serverByToken.at(tokenHash, now)))
      return toServers(rows)[0]
    },

    beforeAdmin: () =>
      database.run((db) => readServers(db, { where: sql<boolean>`notices = ${beforeAdmin}` })),

    settleBeforeAdmin(id, notices) {
      return database.write(async (db, changed) => {
        const result = await db
          .updateTable('mcp_servers')
          .set({ notices: notices.length > 0 ? JSON.stringify(notices) : null })
          .where('id', '=', id)
          .where('notices', '=', beforeAdmin)
          .executeTakeFirst()
        if (result.numUpdatedRows === 0n) return
        changed(id)
        const [server] = await readServers(db, { where: sql<boolean>`id = ${id}` })
        if (server === undefined || server.notices.length === 0) return
        const changes = changesBetween({}, { notices: server.notices.map(({ message }) => message) })
        await record(db, { ...serverEntry('noticed', server), changes })
      })
    },

    setLastUsed: (times) => setLastUsed(database, 'mcp_servers', times),
  }
}

/** Removes MCP servers: their URLs stop working. Answers those that were there. */
export async function removeServers(
  db: Transaction<Tables>,
  record: RecordAudit,
  how: 'revoked' | 'expired',
  where: RawBuilder<boolean>,
): Promise<McpServer[]> {
  const servers = await readServers(db, { where })
  const removed = await db.deleteFrom('mcp_servers').where(where).returning('id').execute()
  const ids = new Set(removed.map(({ id }) => id))
  const gone = servers.filter(({ id }) => ids.has(id)).sort((a, b) => (a.tenantId < b.tenantId ? -1 : 1))
  for (const server of gone) {
    const changes = changesBetween(serverFields(server), undefined)
    await record(db, { ...serverEntry(how, server), changes })
  }
  return gone
}

export function serverEntry(what: string, { id, tenantId, name }: McpServer) {
  return { tenantId, action: `server.${what}`, subject: { kind: 'server', id, name } }
}

/**
 * The server that a URL's token opens: one row for each of its accounts. With an `or` in place of the union, SQLite reads every server
 * once there are many.
 */
export const serverByToken = tokenQuery<ServerRow>(
  'server by token',
  `select server.id, server.tenant_id, server.name, server.config, server.require_api_token_auth, server.token_hash, server.expires_at,
    server.created_at, server.updated_at, server.last_used_at, server.previous_hash, server.previous_until, server.notices, held.account_id
  from mcp_servers as server join mcp_server_accounts as held on held.server_id = server.id
  where server.id in (
      select id from mcp_servers where token_hash = $1
      union all
      select id from mcp_servers where previous_hash = $1 and previous_until > $2)
    and (server.expires_at is null or server.expires_at > $2)
  order by held.position`,
)

/** A server joined with one of its accounts. */
export type ServerRow = Selectable<ServerTable> & { account_id: string }

/** The ids without duplicates. Rejects with a `NotFoundError` unless each is an account of the tenant. */
async function checkAccounts(
  db: Transaction<Tables>,
  tenantId: string,
  accountIds: readonly string[],
): Promise<string[]> {
  const ids = [...new Set(accountIds)]
  if (ids.length === 0) throw new NotFoundError('A server needs at least one account.')
  const rows = await db
    .selectFrom('integrated_accounts')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('id', 'in', ids)
    .execute()
  const found = new Set(rows.map(({ id }) => id))
  const missing = ids.find((id) => !found.has(id))
  if (missing !== undefined) throw new NotFoundError(`There is no account ${missing}.`)
  return ids
}

async function addAccounts(
  db: Transaction<Tables>,
  tenantId: string,
  serverId: string,
  accountIds: readonly string[],
): Promise<void> {
  const rows = accountIds.map((accountId, position) => {
    return { tenant_id: tenantId, server_id: serverId, account_id: accountId, position }
  })
  try {
    await db.insertInto('mcp_server_accounts').values(rows).execute()
  } catch (error) {
    if (isMissingReference(error)) throw new NotFoundError('An account was removed in the meantime.')
    throw error
  }
}

/** With `postgres`, locks its row first: nobody else changes it before this transaction ends. SQLite has one writer at a time. */
async function readServer(
  db: Kysely<Tables>,
  tenantId: string,
  id: string,
  lock?: 'sqlite' | 'postgres',
): Promise<McpServer | undefined> {
  const where = ofTenant(tenantId, id)
  if (lock === 'postgres') await db.selectFrom('mcp_servers').select('id').where(where).forUpdate().execute()
  const [server] = await readServers(db, { where })
  return server
}

interface Selection {
  where: RawBuilder<boolean>
  order?: RawBuilder<unknown>
  limit?: number
}

/** Servers with their accounts, in one query, newest first unless another order is given. */
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
    .orderBy(order ?? sql`server.created_at desc, server.id desc`)
    .orderBy('held.position')
    .execute()
  return toServers(rows)
}

/** Rows of one server follow each other, its accounts in their order. */
export function toServers(rows: readonly ServerRow[]): McpServer[] {
  const byId = new Map<string, ServerRow[]>()
  for (const row of rows) byId.set(row.id, [...(byId.get(row.id) ?? []), row])
  return [...byId.values()].map(toServer)
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
    notices: row.notices === null || row.notices === beforeAdmin ? [] : JSON.parse(row.notices),
  }
}
