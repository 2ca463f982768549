import { sql, type Transaction } from 'kysely'
import type { KeyRing } from '../secrets/key-ring.ts'
import { tokensContext } from './accounts.ts'
import { textsContext } from './calls.ts'
import type { Database, StoreParts, Tables } from './database.ts'
import { WrongKeyError } from './errors.ts'
import { sealedPrefix } from './meta.ts'
import { contentContext } from './outbox-row.ts'
import { resultContext } from './sent-writes.ts'

const fingerprintKey = 'key_fingerprint'

/** Stores the key's fingerprint in a new database. Rejects with a `WrongKeyError` when something was sealed with a key that is not in the ring. */
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
      union select substr(tokens, 4, 16) from integrated_accounts where tokens is not null
      union select substr(value, 4, 16) from meta where key like ${`${sealedPrefix}%`}
      union select substr(sealed, 4, 16) from tool_call_texts
      union select substr(content, 4, 16) from outbox_items
      union select substr(result, 4, 16) from sent_writes where result is not null`.execute(db)
    return rows.map((row) => row.fingerprint)
  })
  if (used.every((fingerprint) => keys.knows(fingerprint))) return
  throw new WrongKeyError(
    'The credentials in this database were encrypted with another key. Start with that key, or with both keys, the new one first.',
  )
}

/** Seals all secrets again with the ring's first key. When one of them cannot be opened, none is changed. */
export function reseal({ database, keys, record }: StoreParts): Promise<number> {
  const sealAgain = (sealed: string, associated: string) =>
    keys.seal(keys.open(sealed, associated), associated)
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
        .set({
          credentials: sealAgain(credentials, id),
          tokens: tokens && sealAgain(tokens, tokensContext(id)),
        })
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
        .set({ code_verifier: code_verifier && sealAgain(code_verifier, state_hash) })
        .where('state_hash', '=', state_hash)
        .execute()
    }
    const texts = (await resealTexts(db, sealAgain)) + (await resealWrites(db, sealAgain))
    const secrets = await db
      .selectFrom('meta')
      .selectAll()
      .where('key', 'like', `${sealedPrefix}%`)
      .orderBy('key')
      .$if(lock, (query) => query.forUpdate())
      .execute()
    for (const { key, value } of secrets) {
      await db
        .updateTable('meta')
        .set({ value: sealAgain(value, key) })
        .where('key', '=', key)
        .execute()
    }
    const count = accounts.length + states.length + secrets.length + texts
    const before = await db
      .selectFrom('meta')
      .select('value')
      .where('key', '=', fingerprintKey)
      .executeTakeFirst()
    await db.updateTable('meta').set({ value: keys.fingerprint }).where('key', '=', fingerprintKey).execute()
    if (before?.value !== keys.fingerprint) {
      const changes = [
        { field: 'key', secret: true as const },
        { field: 'encrypted_again', after: count },
      ]
      const subject = { kind: 'gateway', id: null, name: null }
      await record(db, { tenantId: null, action: 'key.rotated', subject, changes })
    }
    return count
  })
}

const textsPerStep = 500

/** The texts of calls may be many: they are read a few hundred at a time. Returns their number. */
async function resealTexts(
  db: Transaction<Tables>,
  sealAgain: (sealed: string, associated: string) => string,
): Promise<number> {
  let count = 0
  let last = ''
  while (true) {
    const rows = await db
      .selectFrom('tool_call_texts')
      .select(['call_id', 'sealed'])
      .where('call_id', '>', last)
      .orderBy('call_id')
      .limit(textsPerStep)
      .execute()
    for (const { call_id, sealed } of rows) {
      const again = sealAgain(sealed, textsContext(call_id))
      await db.updateTable('tool_call_texts').set({ sealed: again }).where('call_id', '=', call_id).execute()
    }
    count += rows.length
    if (rows.length < textsPerStep) return count
    last = rows.at(-1)?.call_id ?? ''
  }
}

/** What waits for a person, and the results of what was sent. Returns their number. */
async function resealWrites(
  db: Transaction<Tables>,
  sealAgain: (sealed: string, associated: string) => string,
): Promise<number> {
  const items = await db.selectFrom('outbox_items').select(['id', 'content']).orderBy('id').execute()
  for (const { id, content } of items) {
    const again = sealAgain(content, contentContext(id))
    await db.updateTable('outbox_items').set({ content: again }).where('id', '=', id).execute()
  }
  const sent = await db
    .selectFrom('sent_writes')
    .select(['server_id', 'account_id', 'key', 'result'])
    .where('result', 'is not', null)
    .orderBy('key')
    .execute()
  for (const { result, ...row } of sent) {
    const again = sealAgain(result ?? '', resultContext(row))
    await db
      .updateTable('sent_writes')
      .set({ result: again })
      .where('server_id', '=', row.server_id)
      .where('account_id', '=', row.account_id)
      .where('key', '=', row.key)
      .execute()
  }
  return items.length + sent.length
}
