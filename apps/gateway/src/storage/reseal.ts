import { tokensOf } from './account-tokens.ts'
import { fingerprintKey } from './check-key.ts'
import type { Parts } from './parts.ts'

/** Seals all secrets anew with the ring's first key: all of them or, where one cannot be opened, none. */
export function reseal({ database, keys }: Parts): Promise<number> {
  const anew = (sealed: string, associated: string) => keys.seal(keys.open(sealed, associated), associated)
  const lock = database.kind === 'postgres'

  return database.write(async (db) => {
    const accounts = await db
      .selectFrom('integrated_accounts')
      .select(['id', 'credentials', 'tokens'])
      .orderBy('id')
      .$if(lock, (query) => query.forUpdate())
      .execute()
    for (const { id, credentials, tokens } of accounts) {
      await db
        .updateTable('integrated_accounts')
        .set({ credentials: anew(credentials, id), tokens: tokens && anew(tokens, tokensOf(id)) })
        .where('id', '=', id)
        .execute()
    }
    const states = await db
      .selectFrom('oauth_states')
      .select(['state_hash', 'code_verifier'])
      .where('code_verifier', 'is not', null)
      .orderBy('state_hash')
      .$if(lock, (query) => query.forUpdate())
      .execute()
    for (const { state_hash, code_verifier } of states) {
      await db
        .updateTable('oauth_states')
        .set({ code_verifier: code_verifier && anew(code_verifier, state_hash) })
        .where('state_hash', '=', state_hash)
        .execute()
    }
    await db.updateTable('meta').set({ value: keys.fingerprint }).where('key', '=', fingerprintKey).execute()
    return accounts.length + states.length
  })
}
