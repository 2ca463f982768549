import { sql, type Transaction } from 'kysely'
import type { McpServer } from '../model.ts'
import type { Tables } from './database.ts'
import { isMissingReference, NotThereError } from './errors.ts'
import { createPage, nameList } from './paging.ts'
import { newId, touch } from './rows.ts'
import type { Parts, ServerStore } from './store.ts'
import { readServer, readServers, serverByToken, toServers } from './token-queries.ts'

export function createServers({ database, clock }: Parts): ServerStore {
  return {
    async list(tenantId, { accountId, expiresBefore, ...rest }) {
      const list = nameList('servers', tenantId, { accountId, expiresBefore })
      const page = createPage<McpServer>(list, rest, 'created_at', (row) => ({
        at: row.createdAt,
        id: row.id,
      }))
      const holds =
        accountId === undefined
          ? sql`1 = 1`
          : sql`id in (select server_id from mcp_server_accounts where account_id = ${accountId})`
      const ends = expiresBefore === undefined ? sql`1 = 1` : sql`expires_at < ${expiresBefore}`
      const where = sql<boolean>`tenant_id = ${tenantId} and ${holds} and ${ends} and ${page.after}`
      const rows = await database.run((db) =>
        readServers(db, { where, order: page.order, limit: page.limit }),
      )
      return page.listed(rows, (row) => row)
    },

    get: (tenantId, id) => database.run((db) => readServer(db, tenantId, id)),

    create(tenantId, server, tokenHash) {
      const id = newId('mcp')
      const now = clock.now()
      return database.write(async (db, changed) => {
        await holdAccounts(db, tenantId, id, server.accountIds, async () => {
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
        })
        changed(id)
        return (await readServer(db, tenantId, id)) as McpServer
      })
    },

    update(tenantId, id, change) {
      const { name, config, expiresAt, requireApiTokenAuth, accountIds } = change
      return database.write(async (db, changed) => {
        const result = await db
          .updateTable('mcp_servers')
          .set({
            updated_at: clock.now(),
            ...(name === undefined ? {} : { name }),
            ...(config === undefined ? {} : { config: JSON.stringify(config) }),
            ...(expiresAt === undefined ? {} : { expires_at: expiresAt }),
            ...(requireApiTokenAuth === undefined
              ? {}
              : { require_api_token_auth: requireApiTokenAuth ? 1 : 0 }),
          })
          .where('tenant_id', '=', tenantId)
          .where('id', '=', id)
          .executeTakeFirst()
        if (result.numUpdatedRows === 0n) return undefined
        if (accountIds !== undefined) {
          await holdAccounts(db, tenantId, id, accountIds, async () => {
            await db.deleteFrom('mcp_server_accounts').where('server_id', '=', id).execute()
          })
        }
        changed(id)
        return readServer(db, tenantId, id)
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
          .where('tenant_id', '=', tenantId)
          .where('id', '=', id)
          .executeTakeFirst()
        if (result.numUpdatedRows === 0n) return undefined
        changed(id)
        return readServer(db, tenantId, id)
      })
    },

    remove(tenantId, id) {
      return database.write(async (db, changed) => {
        const result = await db
          .deleteFrom('mcp_servers')
          .where('tenant_id', '=', tenantId)
          .where('id', '=', id)
          .executeTakeFirst()
        if (result.numDeletedRows === 0n) return false
        changed(id)
        return true
      })
    },

    async byTokenHash(tokenHash, now) {
      const { rows } = await database.run((db) => db.executeQuery(serverByToken.at(tokenHash, now)))
      return toServers(rows)[0]
    },

    touch: (used) => touch(database, 'mcp_servers', used),
  }
}

/** Gives a server its accounts, in that order, after `before`; what is not the tenant's is not there. */
async function holdAccounts(
  db: Transaction<Tables>,
  tenantId: string,
  serverId: string,
  accountIds: readonly string[],
  before: () => Promise<void>,
): Promise<void> {
  const ids = [...new Set(accountIds)]
  const rows =
    ids.length === 0
      ? []
      : await db
          .selectFrom('integrated_accounts')
          .select('id')
          .where('tenant_id', '=', tenantId)
          .where('id', 'in', ids)
          .execute()
  const there = new Set(rows.map(({ id }) => id))
  const missing = ids.find((id) => !there.has(id))
  if (missing !== undefined) throw new NotThereError(`There is no account ${missing}.`)
  if (ids.length === 0) throw new NotThereError('A server needs an account.')
  try {
    await before()
    await db
      .insertInto('mcp_server_accounts')
      .values(
        ids.map((id, position) => ({ tenant_id: tenantId, server_id: serverId, account_id: id, position })),
      )
      .execute()
  } catch (error) {
    if (isMissingReference(error)) throw new NotThereError('An account was removed meanwhile.')
    throw error
  }
}
