import { sql } from 'kysely'
import type { KeyRing } from '../seal/key-ring.ts'
import type { Database } from './database.ts'
import { WrongKeyError } from './errors.ts'

export const fingerprintKey = 'key_fingerprint'

/** Notes the key of a new database; refuses to start where one is missing that something was sealed with. */
export async function checkKey(database: Database, keys: KeyRing): Promise<void> {
  const used = await database.write(async (db) => {
    await db
      .insertInto('meta')
      .values({ key: fingerprintKey, value: keys.fingerprint })
      .onConflict((conflict) => conflict.column('key').doNothing())
      .execute()
    const { rows } = await sql<{ fingerprint: string }>`
      select value as fingerprint from meta where key = ${fingerprintKey}
      union select substr(credentials, 4, 16) from integrated_accounts
      union select substr(tokens, 4, 16) from integrated_accounts where tokens is not null`.execute(db)
    return rows.map((row) => row.fingerprint)
  })
  if (used.every((fingerprint) => keys.knows(fingerprint))) return
  throw new WrongKeyError(
    'The credentials in this database were sealed with another key. Start with that key, or with both, the new one first.',
  )
}
