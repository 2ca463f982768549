import { sql } from 'kysely'
import { grantEntry } from './connected-apps.ts'
import type { StoreParts } from './database.ts'
import { hasNoGrant } from './oauth-clients.ts'

const dayMs = 86_400_000
/** Clients that nobody has used for so long, and to which nobody has granted anything, are forgotten. */
const unusedMs = 30 * dayMs

/** Removes what has ended of the authorization server: requests, codes, tokens, connected apps, clients. */
export async function sweepAuthorization({ database, record }: StoreParts, now: number): Promise<void> {
  await database.write(async (db) => {
    await db.deleteFrom('oauth_requests').where('expires_at', '<=', now).execute()
    await db.deleteFrom('oauth_tokens').where('expires_at', '<=', now).execute()
    await db
      .deleteFrom('oauth_clients')
      .where('used_at', '<', now - unusedMs)
      .where(hasNoGrant)
      .execute()
  })
  await database.write(async (db, changed) => {
    const grants = await db.deleteFrom('oauth_grants').where('until', '<=', now).returningAll().execute()
    const ended = grants.filter(({ activated_at }) => activated_at !== null)
    // Chains are locked in one order, whoever records to several.
    for (const grant of ended.sort((a, b) => (a.tenant_id < b.tenant_id ? -1 : 1))) {
      changed(grant.id)
      await record(db, grantEntry('expired', grant))
    }
  })
  // A used code shows that it was used for as long as its grant lives; the others were never fetched.
  await database.run((db) =>
    db
      .deleteFrom('oauth_codes')
      .where('expires_at', '<=', now)
      .where(sql<boolean>`used_at is null`)
      .execute(),
  )
}
