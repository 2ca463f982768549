import { quote } from '@helpdesk-mcp/contracts'
import { sql } from 'kysely'
import type { Credentials } from '../model.ts'
import type { KeyRing } from '../secrets/key-ring.ts'
import { removeAccount } from './account-removal.ts'
import { type AccountRow, accountColumns, accountEntry, lockAccount, toAccount } from './account-row.ts'
import { accountFields, changesBetween, secretChanges } from './audit-changes.ts'
import { type AccountTable, newId, ofTenant, type StoreParts } from './database.ts'
import { isDuplicate, isMissingReference, NameTakenError, NotFoundError } from './errors.ts'
import { setQuotas } from './last-known.ts'
import { createPage, nameList } from './paging.ts'
import type { AccountStore } from './store.ts'
import { containsText } from './text-search.ts'

export function createAccounts(parts: StoreParts): AccountStore {
  const { database, keys, clock, record } = parts

  return {
    async list(tenantId, { connector, state, text, ...rest }) {
      const list = nameList('accounts', tenantId, { connector, state, text })
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
        if (text !== undefined)
          query = query.where(sql<boolean>`${containsText(['name', 'connector'], text)}`)
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
          const secrets = secretChanges('credentials', {}, credentials.secrets)
          const changes = [...changesBetween(undefined, accountFields(toAccount(row))), ...secrets]
          await record(db, { ...accountEntry('connected', row), changes })
        }),
      )
      return toAccount(row)
    },

    async update(tenantId, id, change) {
      const { name, settings, tags, credentials, consent, isElsewhere } = change
      const row = await withConstraintErrors(name ?? '', () =>
        database.write(async (db, changed) => {
          const before = await lockAccount(db, database.kind, tenantId, id)
          if (before === undefined) return undefined
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
            .executeTakeFirstOrThrow()
          for (const table of isElsewhere ? (['sent_writes', 'read_threads'] as const) : [])
            await db
              .deleteFrom(table)
              .where('tenant_id', '=', tenantId)
              .where('account_id', '=', id)
              .execute()
          changed(id)
          const secrets = credentials
            ? secretChanges('credentials', openSecrets(keys, before), credentials.secrets)
            : []
          const fields = changesBetween(accountFields(toAccount(before)), accountFields(toAccount(updated)))
          const rekeyed = secrets.length > 0 ? 'rekeyed' : 'changed'
          const action = consent ? 'consent_granted' : rekeyed
          const changes = [...fields, ...secrets]
          // What is given as it was, such as by each start of a demo, would bury what people did.
          if (consent || changes.length > 0) await record(db, { ...accountEntry(action, updated), changes })
          return updated
        }),
      )
      return row && toAccount(row)
    },

    async setState(tenantId, id, state, reason) {
      await database.write(async (db, changed) => {
        const before = await lockAccount(db, database.kind, tenantId, id)
        await db
          .updateTable('integrated_accounts')
          .set({ state, state_reason: reason, ...(state === 'unchecked' ? {} : { checked_at: clock.now() }) })
          .where(ofTenant(tenantId, id))
          .execute()
        if (before && (before.state !== state || before.state_reason !== reason)) changed(id)
        if (before === undefined || before.state === state) return
        const changes = changesBetween({ state: before.state }, { state })
        await record(db, { ...accountEntry('state_changed', before), changes })
      })
    },

    remove: (tenantId, id) => removeAccount(parts, tenantId, id),

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

function openSecrets(keys: KeyRing, { id, credentials }: Pick<AccountTable, 'id' | 'credentials'>) {
  const { secrets } = JSON.parse(keys.open(credentials, id)) as Credentials
  return secrets
}
