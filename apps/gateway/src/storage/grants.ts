import { sql, type Transaction } from 'kysely'
import { changesBetween } from './audit-changes.ts'
import type { OauthGrantTable } from './authorization-tables.ts'
import { connectedApps, endGrant, grantEntry } from './connected-apps.ts'
import { newId, type StoreParts, type Tables } from './database.ts'
import type { AuthorizationRequest, GrantStore, IssuedTokens } from './grant-store.ts'
import { setLastUsed } from './last-known.ts'
import { mayUse, readGrants } from './opened-grants.ts'

export function createGrants(parts: StoreParts): GrantStore {
  const { database, clock, record } = parts
  const lock = database.kind === 'postgres'

  /** Takes a request, so that it is answered once. */
  const take = async (
    db: Transaction<Tables>,
    { idHash, browserHash }: { idHash: string; browserHash: string },
  ): Promise<AuthorizationRequest | undefined> => {
    const row = await db
      .deleteFrom('oauth_requests')
      .where('id_hash', '=', idHash)
      .where('browser_hash', '=', browserHash)
      .returningAll()
      .executeTakeFirst()
    return row && row.expires_at > clock.now() ? JSON.parse(row.request) : undefined
  }
  const issue = async (
    db: Transaction<Tables>,
    grantId: string,
    scopes: readonly string[],
    grantScopes: readonly string[],
    tokens: IssuedTokens,
  ) => {
    const now = clock.now()
    const shared = { grant_id: grantId, created_at: now, used_at: null }
    await db
      .insertInto('oauth_tokens')
      .values([
        {
          ...shared,
          token_hash: tokens.accessHash,
          kind: 'access',
          scopes: scopes.join(' '),
          expires_at: tokens.accessUntil,
        },
        {
          ...shared,
          token_hash: tokens.refreshHash,
          kind: 'refresh',
          scopes: grantScopes.join(' '),
          expires_at: tokens.refreshUntil,
        },
      ])
      .execute()
    await db
      .updateTable('oauth_grants')
      .set({ until: tokens.refreshUntil, activated_at: sql`coalesce(activated_at, ${now})` })
      .where('id', '=', grantId)
      .execute()
  }
  const end = (db: Transaction<Tables>, id: string, how: string, why?: string) =>
    endGrant(db, record, id, how, why)

  return {
    ...readGrants(parts),
    ...connectedApps(parts),

    async ask(idHash, browserHash, request, expiresAt) {
      const row = {
        id_hash: idHash,
        browser_hash: browserHash,
        client_id: request.clientId,
        request: JSON.stringify(request),
        expires_at: expiresAt,
      }
      await database.run((db) => db.insertInto('oauth_requests').values(row).execute())
    },

    async asked(idHash, browserHash, now) {
      const row = await database.run((db) =>
        db
          .selectFrom('oauth_requests')
          .select('request')
          .where('id_hash', '=', idHash)
          .where('browser_hash', '=', browserHash)
          .where('expires_at', '>', now)
          .executeTakeFirst(),
      )
      return row && JSON.parse(row.request)
    },

    approve(asked, draft, { codeHash, expiresAt }) {
      return database.write(async (db, changed) => {
        const request = await take(db, asked)
        if (request === undefined) return undefined
        const row: OauthGrantTable = {
          id: newId('grt'),
          tenant_id: draft.tenantId,
          person_id: draft.personId,
          server_id: draft.serverId,
          client_id: request.clientId,
          client_name: draft.clientName,
          resource: request.resource,
          scopes: draft.scopes.join(' '),
          created_at: clock.now(),
          activated_at: null,
          until: expiresAt,
          last_used_at: null,
        }
        await db.insertInto('oauth_grants').values(row).execute()
        await db
          .insertInto('oauth_codes')
          .values({
            code_hash: codeHash,
            grant_id: row.id,
            redirect_uri: request.redirectUri,
            code_challenge: request.codeChallenge,
            expires_at: expiresAt,
            used_at: null,
          })
          .execute()
        changed(row.id)
        const fields = {
          client: row.client_id,
          server: row.server_id,
          scopes: draft.scopes,
          redirect_uri: request.redirectUri,
        }
        await record(db, { ...grantEntry('connected', row), changes: changesBetween(undefined, fields) })
        return request
      })
    },

    deny(asked, by, clientName) {
      return database.write(async (db) => {
        const request = await take(db, asked)
        if (request === undefined) return undefined
        const subject = { kind: 'app', id: null, name: clientName }
        const changes = changesBetween(undefined, { client: request.clientId })
        await record(db, { tenantId: by?.tenantId ?? null, action: 'app.denied', subject, changes })
        return request
      })
    },

    redeem(codeHash, given, tokens) {
      return database.write(async (db, changed) => {
        const found = await db
          .selectFrom('oauth_codes as code')
          .innerJoin('oauth_grants as grt', 'grt.id', 'code.grant_id')
          .select(['code.redirect_uri', 'code.code_challenge', 'code.expires_at', 'code.used_at'])
          .select(['grt.id', 'grt.client_id', 'grt.resource', 'grt.scopes'])
          .where('code.code_hash', '=', codeHash)
          .$if(lock, (query) => query.forUpdate())
          .executeTakeFirst()
        if (found === undefined) return { outcome: 'unknown' }
        if (found.used_at !== null) {
          await end(db, found.id, 'revoked', 'code_replayed')
          changed(found.id)
          return { outcome: 'replayed' }
        }
        const isTheirs =
          found.client_id === given.clientId &&
          found.code_challenge === given.codeChallenge &&
          (given.redirectUri === null || found.redirect_uri === given.redirectUri) &&
          found.expires_at > clock.now()
        if (!isTheirs) return { outcome: 'unknown' }
        if (given.resource !== null && given.resource !== found.resource) return { outcome: 'other_resource' }
        await db
          .updateTable('oauth_codes')
          .set({ used_at: clock.now() })
          .where('code_hash', '=', codeHash)
          .execute()
        const scopes = found.scopes.split(' ')
        await issue(db, found.id, scopes, scopes, tokens)
        return { outcome: 'ok', scopes, resource: found.resource }
      })
    },

    refresh(refreshHash, given, tokens) {
      return database.write(async (db, changed) => {
        const found = await db
          .selectFrom('oauth_tokens as token')
          .innerJoin('oauth_grants as grt', 'grt.id', 'token.grant_id')
          .innerJoin('people as person', 'person.id', 'grt.person_id')
          .select([
            'token.expires_at',
            'token.used_at',
            'grt.id',
            'grt.client_id',
            'grt.resource',
            'grt.scopes',
          ])
          .select([mayUse('grt').as('may_use')])
          .where('token.token_hash', '=', refreshHash)
          .where('token.kind', '=', 'refresh')
          .$if(lock, (query) => query.forUpdate('token').forUpdate('grt'))
          .executeTakeFirst()
        if (found === undefined || found.client_id !== given.clientId) return { outcome: 'unknown' }
        if (found.used_at !== null) {
          await end(db, found.id, 'revoked', 'refresh_token_replayed')
          changed(found.id)
          return { outcome: 'replayed' }
        }
        if (found.expires_at <= clock.now() || !found.may_use) return { outcome: 'unknown' }
        if (given.resource !== null && given.resource !== found.resource) return { outcome: 'other_resource' }
        const granted = found.scopes.split(' ')
        const scopes = given.scopes ?? granted
        if (scopes.length === 0 || scopes.some((scope) => !granted.includes(scope))) {
          return { outcome: 'other_scope' }
        }
        const now = clock.now()
        await db
          .updateTable('oauth_tokens')
          .set({ used_at: now })
          .where('token_hash', '=', refreshHash)
          .execute()
        await issue(db, found.id, scopes, granted, tokens)
        return { outcome: 'ok', scopes: [...scopes], resource: found.resource }
      })
    },

    async revokeByToken(tokenHash, clientId) {
      await database.write(async (db, changed) => {
        const found = await db
          .selectFrom('oauth_tokens as token')
          .innerJoin('oauth_grants as grt', 'grt.id', 'token.grant_id')
          .select('grt.id')
          .where('token.token_hash', '=', tokenHash)
          .where('grt.client_id', '=', clientId)
          .executeTakeFirst()
        if (found === undefined) return
        await end(db, found.id, 'revoked', 'by_client')
        changed(found.id)
      })
    },

    setLastUsed: (times) => setLastUsed(database, 'oauth_grants', times),
  }
}
