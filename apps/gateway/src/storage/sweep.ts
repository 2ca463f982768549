import { sql } from 'kysely'
import type { StoreParts } from './database.ts'
import { removeServers } from './servers.ts'
import { sweepSessions } from './sessions.ts'
import { sweepAuthorization } from './sweep-authorization.ts'
import { removeTokens } from './tokens.ts'

/** How long changes are kept for other processes to read. */
const keepChangesMs = 3_600_000

/** Deletes what has expired, calls from before `callsBefore`, and their free texts from before `textsBefore`. */
export async function sweep(
  parts: StoreParts,
  now: number,
  callsBefore: number,
  textsBefore: number,
): Promise<void> {
  const { database, record } = parts
  const { kind, write } = database
  await write(async (db) => {
    await db
      .updateTable('mcp_servers')
      .set({ previous_hash: null, previous_until: null })
      // Says that there is one in a way for which both databases use its index: nearly all servers have none.
      .where('previous_hash', '>', '')
      .where('previous_until', '<=', now)
      .execute()
    await db.deleteFrom('sign_in_links').where('expires_at', '<=', now).execute()
    await db.deleteFrom('conversation_locks').where('until', '<=', now).execute()
    await db.deleteFrom('oauth_states').where('expires_at', '<=', now).execute()
    await db.deleteFrom('sign_in_states').where('expires_at', '<=', now).execute()
    await db.deleteFrom('tool_calls').where('at', '<', callsBefore).execute()
    await db.deleteFrom('tool_call_targets').where('at', '<', callsBefore).execute()
    await db.deleteFrom('target_names').where('seen_at', '<', callsBefore).execute()
    await db.deleteFrom('tool_call_texts').where('at', '<', Math.max(callsBefore, textsBefore)).execute()
    if (kind === 'sqlite') {
      await db
        .deleteFrom('changes')
        .where('at', '<', now - keepChangesMs)
        .execute()
      await db.deleteFrom('leases').where('until', '<=', now).execute()
    }
  })
  const ended = sql<boolean>`expires_at <= ${now}`
  await write(async (db, changed) => {
    for (const { id } of await removeServers(db, record, 'expired', ended)) changed(id)
  })
  await sweepSessions(parts, now)
  await sweepAuthorization(parts, now)
  await write(async (db) => {
    await removeTokens(db, record, 'expired', ended)
  })
}
