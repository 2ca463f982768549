import { type AccountRow, accountColumns, toAccount } from './account-row.ts'
import { createAccountTokens } from './account-tokens.ts'
import { nameList } from './cursor.ts'
import { isDuplicate, isMissingReference } from './driver-error.ts'
import { NameTakenError, NotThereError } from './errors.ts'
import { newId } from './new-id.ts'
import { noteQuotas } from './note-quotas.ts'
import { createPage } from './page.ts'
import type { Parts } from './parts.ts'
import { removeAccount } from './remove-account.ts'
import type { AccountStore } from './store.ts'

export function createAccounts(parts: Parts): AccountStore {
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
          .where('tenant_id', '=', tenantId)
          .where('id', '=', id)
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
      await named(account.name, () =>
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
      const row = await named(name ?? '', () =>
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
            .where('tenant_id', '=', tenantId)
            .where('id', '=', id)
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
          .where('tenant_id', '=', tenantId)
          .where('id', '=', id)
          .executeTakeFirst()
        await db
          .updateTable('integrated_accounts')
          .set({ state, state_reason: reason, ...(state === 'unchecked' ? {} : { checked_at: clock.now() }) })
          .where('tenant_id', '=', tenantId)
          .where('id', '=', id)
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
          .where('tenant_id', '=', tenantId)
          .where('id', '=', id)
          .executeTakeFirst(),
      )
      return row && JSON.parse(keys.open(row.credentials, id))
    },

    tokens: (tenantId, id) => createAccountTokens(parts, tenantId, id),

    noteQuotas: (quotas) => noteQuotas(database, quotas),
  }
}

async function named<Result>(name: string, write: () => Promise<Result>): Promise<Result> {
  try {
    return await write()
  } catch (error) {
    if (isDuplicate(error)) throw new NameTakenError(`There is an account named ${name} already.`)
    if (isMissingReference(error)) throw new NotThereError('There is no such tenant.')
    throw error
  }
}
