import type { Database } from './database.ts'

/** How long changes are kept for other processes to read. */
const keepChangesMs = 3_600_000

/** Deletes what has expired, calls from before `callsBefore`, and their free texts from before `textsBefore`. */
export async function sweep(
  { kind, write }: Database,
  now: number,
  callsBefore: number,
  textsBefore: number,
): Promise<void> {
  await write(async (db, changed) => {
    const servers = await db
      .deleteFrom('mcp_servers')
      .where('expires_at', '<=', now)
      .returning('id')
      .execute()
    for (const { id } of servers) changed(id)
    await db
      .updateTable('mcp_servers')
      .set({ previous_hash: null, previous_until: null })
      .where('previous_until', '<=', now)
      .execute()
    await db.deleteFrom('sessions').where('until', '<=', now).execute()
    await db.deleteFrom('sign_in_links').where('expires_at', '<=', now).execute()
    await db.deleteFrom('api_tokens').where('expires_at', '<=', now).execute()
    await db.deleteFrom('oauth_states').where('expires_at', '<=', now).execute()
    await db.deleteFrom('tool_calls').where('at', '<', callsBefore).execute()
    await db.deleteFrom('tool_call_targets').where('at', '<', callsBefore).execute()
    await db.deleteFrom('tool_call_texts').where('at', '<', Math.max(callsBefore, textsBefore)).execute()
    if (kind === 'sqlite') {
      await db
        .deleteFrom('changes')
        .where('at', '<', now - keepChangesMs)
        .execute()
      await db.deleteFrom('leases').where('until', '<=', now).execute()
    }
  })
}
