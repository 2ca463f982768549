import type { Database, Tables } from './database.ts'
import { isDuplicate, isMissingReference, NameTakenError, NotThereError } from './errors.ts'
import { newId } from './rows.ts'
import type { OauthStateStore, Parts, Store } from './store.ts'

export function createTenants({ database, clock }: Parts): Store['tenants'] {
  return {
    async list() {
      const rows = await database.run((db) =>
        db.selectFrom('tenants').selectAll().orderBy('created_at').orderBy('id').execute(),
      )
      return rows.map(toTenant)
    },
    async get(id) {
      const row = await database.run((db) =>
        db.selectFrom('tenants').selectAll().where('id', '=', id).executeTakeFirst(),
      )
      return row && toTenant(row)
    },
    async create(name) {
      const row = { id: newId('ten'), name, created_at: clock.now() }
      try {
        await database.run((db) => db.insertInto('tenants').values(row).execute())
      } catch (error) {
        if (isDuplicate(error)) throw new NameTakenError(`There is a tenant named ${name} already.`)
        throw error
      }
      return toTenant(row)
    },
  }
}

function toTenant(row: Tables['tenants']) {
  return { id: row.id, name: row.name, createdAt: row.created_at }
}

export function createMeta({ run }: Database): Store['meta'] {
  return {
    async get(key) {
      const row = await run((db) =>
        db.selectFrom('meta').select('value').where('key', '=', key).executeTakeFirst(),
      )
      return row?.value
    },
    async set(key, value) {
      await run((db) =>
        db
          .insertInto('meta')
          .values({ key, value })
          .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
          .execute(),
      )
    },
  }
}

export function createOauthStates({ database, keys }: Parts): OauthStateStore {
  return {
    async add(stateHash, state) {
      const row = {
        state_hash: stateHash,
        tenant_id: state.tenantId,
        account_id: state.accountId,
        code_verifier: state.codeVerifier === null ? null : keys.seal(state.codeVerifier, stateHash),
        browser_hash: state.browserHash,
        return_to: state.returnTo,
        expires_at: state.expiresAt,
      }
      try {
        await database.run((db) => db.insertInto('oauth_states').values(row).execute())
      } catch (error) {
        if (isMissingReference(error)) throw new NotThereError(`There is no account ${state.accountId}.`)
        throw error
      }
    },

    async take(stateHash, now) {
      const row = await database.run((db) =>
        db.deleteFrom('oauth_states').where('state_hash', '=', stateHash).returningAll().executeTakeFirst(),
      )
      if (!row || row.expires_at <= now) return undefined
      return {
        tenantId: row.tenant_id,
        accountId: row.account_id,
        codeVerifier: row.code_verifier === null ? null : keys.open(row.code_verifier, stateHash),
        browserHash: row.browser_hash,
        returnTo: row.return_to,
        expiresAt: row.expires_at,
      }
    },
  }
}
