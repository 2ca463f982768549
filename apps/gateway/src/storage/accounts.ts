import { quote } from '@helpdesk-mcp/contracts'
import type { Transaction } from 'kysely'
import type { Account } from '../model.ts'
import {
  type AccountTable,
  type Database,
  newId,
  ofTenant,
  type StoreParts,
  type Tables,
} from './database.ts'
import { isDuplicate, isMissingReference, NameTakenError, NotFoundError } from './errors.ts'
import { setQuotas } from './last-known.ts'
import { createPage, nameList } from './paging.ts'
import type { AccountStore } from './store.ts'

export function createAccounts(parts: StoreParts): AccountStore {
  const { database, keys, clock } = parts

  return {
    async list(tenantId, { connector, state, ...rest }) {
      const list = nameList('accounts', tenantId, { connector, state })
      const page = createPage<AccountRow>(list, rest, 'created_at', (row) => ({
        at: row.created_at,
        id: row.id,
      }))
      const rows = await database.run((db) => {
        let query = db
          .selectFrom('integrated_accounts')
          .select(accountColumns)
          .where('tenant_id', '=', tenantId)
        if (connector !== undefined) query = query.where('connector', '=', connector)
        if (state !== undefined) query = query.where('state', '=', state)
        return query.where(page.after).orderBy(page.order).limit(page.limit).execute()
      })
      return page.listed(rows, toAccount)
    },

    async get(tenantId, id) {
      const row = await database.run((db) =>
        db
          .selectFrom('integrated_accounts')
          .select(accountColumns)
          .where(ofTenant(tenantId, id))
          .executeTakeFirst(),
      )
      return row && toAccount(row)
    },

    async create(tenantId, account, credentials) {
      const id = newId('acc')
      const now = clock.now()
      const row: AccountRow = {
        id,
        tenant_id: tenantId,
        connector: account.connector,
        name: account.name,
        settings: JSON.stringify(account.settings),
        state: account.state,
        state_reason: null,
        tags: JSON.stringify(account.tags),
        created_at: now,
        updated_at: now,
        checked_at: account.state === 'unchecked' ? null : now,
        quota: null,
      }
      const sealed = keys.seal(JSON.stringify(credentials), id)
      await withConstraintErrors(account.name, () =>
        database.write(async (db, changed) => {
          await db
            .insertInto('integrated_accounts')
            .values({ ...row, credentials: sealed, tokens: null })
            .execute()
          changed(id)
        }),
      )
      return toAccount(row)
    },

    async update(tenantId, id, change) {
      const { name, settings, tags, credentials } = change
      const row = await withConstraintErrors(name ?? '', () =>
        database.write(async (db, changed) => {
          const updated = await db
            .updateTable('integrated_accounts')
            .set({
              updated_at: clock.now(),
              ...(name === undefined ? {} : { name }),
              ...(settings === undefined ? {} : { settings: JSON.stringify(settings) }),
              ...(tags === undefined ? {} : { tags: JSON.stringify(tags) }),
              ...(credentials === undefined
                ? {}
                : { credentials: keys.seal(JSON.stringify(credentials), id), tokens: null }),
            })
            .where(ofTenant(tenantId, id))
            .returning(accountColumns)
            .executeTakeFirst()
          if (updated) changed(id)
          return updated
        }),
      )
      return row && toAccount(row)
    },

    async setState(tenantId, id, state, reason) {
      await database.write(async (db, changed) => {
        const before = await db
          .selectFrom('integrated_accounts')
          .select(['state', 'state_reason'])
          .where(ofTenant(tenantId, id))
          .executeTakeFirst()
        await db
          .updateTable('integrated_accounts')
          .set({ state, state_reason: reason, ...(state === 'unchecked' ? {} : { checked_at: clock.now() }) })
          .where(ofTenant(tenantId, id))
          .execute()
        if (before && (before.state !== state || before.state_reason !== reason)) changed(id)
      })
    },

    remove: (tenantId, id) => removeAccount(database, tenantId, id),

    async credentials(tenantId, id) {
      const row = await database.run((db) =>
        db
          .selectFrom('integrated_accounts')
          .select('credentials')
          .where(ofTenant(tenantId, id))
          .executeTakeFirst(),
      )
      return row && JSON.parse(keys.open(row.credentials, id))
    },

    tokens: (tenantId, id) => createAccountTokens(parts, tenantId, id),

    setQuotas: (quotas) => setQuotas(database, quotas),
  }
}

async function withConstraintErrors<Result>(name: string, write: () => Promise<Result>): Promise<Result> {
  try {
    return await write()
  } catch (error) {
    if (isDuplicate(error)) throw new NameTakenError(`An account named ${quote(name)} exists already.`)
    if (isMissingReference(error)) throw new NotFoundError('The tenant does not exist.')
    throw error
  }
}

/** All but the secrets, which are read separately. */
const accountColumns = [
  'id',
  'tenant_id',
  'connector',
  'name',
  'settings',
  'state',
  'state_reason',
  'tags',
  'created_at',
  'updated_at',
  'checked_at',
  'quota',
] as const

type AccountRow = Pick<AccountTable, (typeof accountColumns)[number]>

function toAccount(row: AccountRow): Account {
  return {
    id: row.id,
    tenantId: row.tenant_id,
    connector: row.connector,
    name: row.name,
    settings: JSON.parse(row.settings),
    state: row.state,
    stateReason: row.state_reason,
    tags: JSON.parse(row.tags),
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    checkedAt: row.checked_at,
    quota: row.quota === null ? null : JSON.parse(row.quota),
  }
}

/** OAuth tokens are sealed for this context, credentials for the account's id: neither opens as the other. */
export function tokensContext(accountId: string): string {
  return `${accountId} tokens`
}

function createAccountTokens(
  { database, keys }: StoreParts,
  tenantId: string,
  id: string,
): ReturnType<AccountStore['tokens']> {
  return {
    async read() {
      const row = await database.run((db) =>
        db
          .selectFrom('integrated_accounts')
          .select('tokens')
          .where(ofTenant(tenantId, id))
          .executeTakeFirst(),
      )
      return row?.tokens ? keys.open(row.tokens, tokensContext(id)) : undefined
    },
    async write(text) {
      const tokens = keys.seal(text, tokensContext(id))
      const result = await database.run((db) =>
        db
          .updateTable('integrated_accounts')
          .set({ tokens })
          .where(ofTenant(tenantId, id))
          .executeTakeFirst(),
      )
      if (result.numUpdatedRows === 0n) throw new NotFoundError('The account of these tokens was removed.')
    },
    lock: (run) => database.lock(`${tenantId} ${id}`, run),
  }
}

/** Removes an account from its MCP servers, then the servers that have no other account, then the account. */
function removeAccount({ kind, write }: Database, tenantId: string, id: string): Promise<boolean> {
  return write(async (db, changed) => {
    const account = db.selectFrom('integrated_accounts').select('id').where(ofTenant(tenantId, id))
    // The rows are locked first, so that a server created or an account removed at the same time is not missed.
    const lock = kind === 'postgres'
    const found = await account.$if(lock, (query) => query.forUpdate()).executeTakeFirst()
    if (!found) return false
    const servers = await serversOf(db, tenantId, id, lock)
    await db
      .deleteFrom('mcp_server_accounts')
      .where('tenant_id', '=', tenantId)
      .where('account_id', '=', id)
      .execute()
    await removeServersWithoutAccounts(db, servers)
    await db.deleteFrom('integrated_accounts').where(ofTenant(tenantId, id)).execute()
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
