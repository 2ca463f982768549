import type { Selectable } from 'kysely'
import type { Actor, Session } from '../model.ts'
import { timeText } from './audit-changes.ts'
import { newId, type SessionTable, type StoreParts, type TokenTable } from './database.ts'
import { isMissingReference, NotFoundError } from './errors.ts'
import type { SessionStore } from './store.ts'
import { toToken } from './tokens.ts'

export function createSessions({ database, clock, record }: StoreParts): SessionStore {
  return {
    async create({ tokenId, endsToken, until }, sessionHash, tokenEnd) {
      const row: SessionTable = {
        id: newId('ses'),
        session_hash: sessionHash,
        token_id: tokenId,
        ends_token: endsToken ? 1 : 0,
        created_at: clock.now(),
        until,
      }
      try {
        await database.write(async (db) => {
          await db.insertInto('sessions').values(row).execute()
          const token = await db
            .selectFrom('api_tokens')
            .selectAll()
            .where('id', '=', tokenId)
            .executeTakeFirstOrThrow()
          const actor: Actor = { ...bearerOf(token, tokenEnd), ...(endsToken ? { kind: 'link' } : {}) }
          await record(db, { ...sessionEntry('session.started', row.id, token), actor })
        })
      } catch (error) {
        throw isMissingReference(error) ? new NotFoundError('The API token does not exist.') : error
      }
      return toSession(row)
    },

    async byHash(sessionHash, now) {
      const session = await database.run((db) =>
        db
          .selectFrom('sessions')
          .selectAll()
          .where('session_hash', '=', sessionHash)
          .where('until', '>', now)
          .executeTakeFirst(),
      )
      if (!session) return undefined
      const token = await database.run((db) =>
        db
          .selectFrom('api_tokens')
          .selectAll()
          .where('id', '=', session.token_id)
          .where((or) => or.or([or('expires_at', 'is', null), or('expires_at', '>', now)]))
          .executeTakeFirst(),
      )
      return token && { session: toSession(session), token: toToken(token) }
    },

    async extend(id, until) {
      await database.run((db) => db.updateTable('sessions').set({ until }).where('id', '=', id).execute())
    },

    async remove({ id, tokenId, endsToken }) {
      await database.write(async (db, changed) => {
        const token = await db
          .selectFrom('api_tokens')
          .selectAll()
          .where('id', '=', tokenId)
          .executeTakeFirst()
        const { numDeletedRows } = await db.deleteFrom('sessions').where('id', '=', id).executeTakeFirst()
        changed(id)
        if (endsToken) {
          await db.deleteFrom('api_tokens').where('id', '=', tokenId).execute()
          changed(tokenId)
        }
        if (token === undefined) return
        const actor: Actor = { ...bearerOf(token), kind: 'session', id }
        // It may have expired since.
        if (numDeletedRows > 0n) await record(db, { ...sessionEntry('session.ended', id, token), actor })
        if (!endsToken) return
        const subject = { kind: 'token', id: tokenId, name: token.name }
        await record(db, { tenantId: token.tenant_id, action: 'token.revoked', subject, actor })
      })
    },

    async addLink(codeHash, expiresAt) {
      const row = { code_hash: codeHash, expires_at: expiresAt }
      await database.write(async (db) => {
        await db.insertInto('sign_in_links').values(row).execute()
        const changes = [{ field: 'expires_at', after: timeText(expiresAt) }]
        const subject = { kind: 'link', id: null, name: null }
        await record(db, { tenantId: null, action: 'link.created', subject, changes })
      })
    },

    async takeLink(codeHash, now) {
      const row = await database.run((db) =>
        db.deleteFrom('sign_in_links').where('code_hash', '=', codeHash).returningAll().executeTakeFirst(),
      )
      return row !== undefined && row.expires_at > now
    },
  }
}

/** An API token that signs in by itself: whoever holds it. */
function bearerOf({ id, name }: Selectable<TokenTable>, tokenEnd: string | null = null): Actor {
  return { kind: 'token', id, name, tokenId: id, tokenEnd }
}

function sessionEntry(action: string, id: string, { tenant_id, name }: Selectable<TokenTable>) {
  return { tenantId: tenant_id, action, subject: { kind: 'session', id, name } }
}

function toSession(row: SessionTable): Session {
  return {
    id: row.id,
    tokenId: row.token_id,
    endsToken: row.ends_token === 1,
    createdAt: row.created_at,
    until: row.until,
  }
}
