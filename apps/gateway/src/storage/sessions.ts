import type { Session } from '../model.ts'
import { newId, type SessionTable, type StoreParts } from './database.ts'
import { isMissingReference, NotFoundError } from './errors.ts'
import type { SessionStore } from './store.ts'
import { toToken } from './tokens.ts'

export function createSessions({ database, clock }: StoreParts): SessionStore {
  return {
    async create({ tokenId, endsToken, until }, sessionHash) {
      const row: SessionTable = {
        id: newId('ses'),
        session_hash: sessionHash,
        token_id: tokenId,
        ends_token: endsToken ? 1 : 0,
        created_at: clock.now(),
        until,
      }
      try {
        await database.run((db) => db.insertInto('sessions').values(row).execute())
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
        await db.deleteFrom('sessions').where('id', '=', id).execute()
        changed(id)
        if (!endsToken) return
        await db.deleteFrom('api_tokens').where('id', '=', tokenId).execute()
        changed(tokenId)
      })
    },

    async addLink(codeHash, expiresAt) {
      const row = { code_hash: codeHash, expires_at: expiresAt }
      await database.run((db) => db.insertInto('sign_in_links').values(row).execute())
    },

    async takeLink(codeHash, now) {
      const row = await database.run((db) =>
        db.deleteFrom('sign_in_links').where('code_hash', '=', codeHash).returningAll().executeTakeFirst(),
      )
      return row !== undefined && row.expires_at > now
    },
  }
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
