import type { StoreParts } from './database.ts'
import { isMissingReference, NotFoundError } from './errors.ts'
import type { OauthStateStore } from './store.ts'

export function createOauthStates({ database, keys, record, origin }: StoreParts): OauthStateStore {
  return {
    async add(stateHash, state) {
      const row = {
        state_hash: stateHash,
        tenant_id: state.tenantId,
        account_id: state.accountId,
        code_verifier: state.codeVerifier === null ? null : keys.seal(state.codeVerifier, stateHash),
        browser_hash: state.browserHash,
        return_to: state.returnTo,
        begun_by: JSON.stringify(origin.actor),
        expires_at: state.expiresAt,
      }
      try {
        await database.write(async (db) => {
          await db.insertInto('oauth_states').values(row).execute()
          const { name } = await db
            .selectFrom('integrated_accounts')
            .select('name')
            .where('id', '=', state.accountId)
            .executeTakeFirstOrThrow()
          const subject = { kind: 'account', id: state.accountId, name }
          await record(db, { tenantId: state.tenantId, action: 'account.consent_begun', subject })
        })
      } catch (error) {
        if (isMissingReference(error)) throw new NotFoundError(`There is no account ${state.accountId}.`)
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
        begunBy: row.begun_by === null ? null : JSON.parse(row.begun_by),
        expiresAt: row.expires_at,
      }
    },
  }
}
