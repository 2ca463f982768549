import type { StoreParts } from './database.ts'
import type { SignInStateStore } from './people-store.ts'

export function createSignInStates({
  database,
  keys,
}: Pick<StoreParts, 'database' | 'keys'>): SignInStateStore {
  return {
    async add(stateHash, { browserHash, nonce, codeVerifier, returnTo, expiresAt }) {
      const row = {
        state_hash: stateHash,
        browser_hash: browserHash,
        secrets: keys.seal(JSON.stringify({ nonce, codeVerifier }), stateHash),
        return_to: returnTo,
        expires_at: expiresAt,
      }
      await database.run((db) => db.insertInto('sign_in_states').values(row).execute())
    },

    async take(stateHash, browserHash, now) {
      const row = await database.run((db) =>
        db
          .deleteFrom('sign_in_states')
          .where('state_hash', '=', stateHash)
          .where('browser_hash', '=', browserHash)
          .returningAll()
          .executeTakeFirst(),
      )
      if (!row || row.expires_at <= now) return undefined
      const { nonce, codeVerifier } = JSON.parse(keys.open(row.secrets, stateHash)) as Record<
        'nonce' | 'codeVerifier',
        string
      >
      return { browserHash, nonce, codeVerifier, returnTo: row.return_to, expiresAt: row.expires_at }
    },
  }
}
