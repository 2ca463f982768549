import { describeError } from '@helpdesk-mcp/contracts'
import type { Log } from '../context.ts'
import type { Origin } from '../model.ts'
import { systemOrigin } from './audit.ts'
import type { StoreParts } from './database.ts'
import { StorageError } from './errors.ts'
import type { Store } from './store.ts'

const retryEveryMs = 1_000

type PendingParts = Pick<StoreParts, 'database' | 'clock'> & { log?: Log | undefined }

interface PendingRemovals {
  /**
   * Runs `remove`. When the database accepts no writes, what the ids name is gone for this process at once, and is removed as soon as it can
   * be. `exists` says whether there is anything to remove.
   */
  remove(
    ids: readonly string[],
    exists: () => Promise<boolean>,
    remove: () => Promise<boolean>,
  ): Promise<boolean>
  has(id: string): boolean
  close(): Promise<void>
}

/**
 * A store whose servers, API tokens, sessions and connected apps can be removed though its database accepts no writes, as on a full disk: a URL that has
 * leaked is closed now. Other processes go on until the removal is stored, and so does this one after a restart.
 */
export function withPendingRemovals(store: Store, parts: PendingParts): Store {
  return holdRemovals(store, systemOrigin, { ...parts, pending: createPendingRemovals(parts) })
}

/** What is removed through any of them is gone for all: they differ in whom the audit trail names. */
function holdRemovals(
  store: Store,
  origin: Origin,
  parts: Pick<PendingParts, 'clock'> & { pending: PendingRemovals },
): Store {
  const { pending, clock } = parts
  /** Records the time at which the removal was asked for, though it may be stored later. */
  const askedNow = () => store.by({ ...origin, at: clock.now() })
  const { servers, tokens, sessions, grants } = store
  const visible = <Row extends { id: string }>(row: Row | undefined) =>
    row && !pending.has(row.id) ? row : undefined
  const listed = <Row extends { id: string }, Rest extends { rows: Row[] }>(page: Rest): Rest => ({
    ...page,
    rows: page.rows.filter((row) => !pending.has(row.id)),
  })

  return {
    ...store,
    by: (other) => holdRemovals(store.by(other), other, parts),
    isUnstored: pending.has,
    servers: {
      ...servers,
      list: async (...given) => listed(await servers.list(...given)),
      get: async (...given) => visible(await servers.get(...given)),
      byTokenHash: async (...given) => visible(await servers.byTokenHash(...given)),
      remove(tenantId, id) {
        const asked = askedNow()
        return pending.remove(
          [id],
          async () => (await servers.get(tenantId, id)) !== undefined,
          () => asked.servers.remove(tenantId, id),
        )
      },
    },
    tokens: {
      ...tokens,
      list: async (...given) => listed(await tokens.list(...given)),
      byHash: async (...given) => visible(await tokens.byHash(...given)),
      remove(tenantId, id) {
        const asked = askedNow()
        return pending.remove(
          [id],
          () => tokens.exists(tenantId, id),
          () => asked.tokens.remove(tenantId, id),
        )
      },
    },
    grants: {
      ...grants,
      list: async (...given) => listed(await grants.list(...given)),
      async byAccessToken(...given) {
        const opened = await grants.byAccessToken(...given)
        const ids = opened === undefined ? [] : [opened.grant.id, opened.server.id]
        return ids.some((id) => pending.has(id)) ? undefined : opened
      },
      revoke(scope, id) {
        const asked = askedNow()
        return pending.remove(
          [id],
          () => grants.exists(scope, id),
          () => asked.grants.revoke(scope, id),
        )
      },
    },
    sessions: {
      ...sessions,
      async byHash(...given) {
        const found = await sessions.byHash(...given)
        const ids = found === undefined ? [] : [found.session.id, found.token?.id, found.person?.id]
        return ids.some((id) => id !== undefined && pending.has(id)) ? undefined : found
      },
      async remove(session) {
        const asked = askedNow()
        await pending.remove(
          [session.id],
          async () => true,
          async () => {
            await asked.sessions.remove(session)
            return true
          },
        )
      },
    },
    async close() {
      await pending.close()
      await store.close()
    },
  }
}

function createPendingRemovals({ database, clock, log }: PendingParts): PendingRemovals {
  /** What removes each id. */
  const waiting = new Map<string, () => Promise<boolean>>()
  const closing = new AbortController()
  let retrying = Promise.resolve()
  let isRetrying = false

  const storeAll = async () => {
    for (const [id, remove] of [...waiting]) {
      await remove()
      waiting.delete(id)
      log?.info({ id }, 'Stored a removal that had waited for the database.')
    }
  }
  const retry = async () => {
    isRetrying = true
    while (waiting.size > 0 && !closing.signal.aborted) {
      await clock.sleep(retryEveryMs, closing.signal).catch(() => undefined)
      // The next round tries again.
      await storeAll().catch(() => undefined)
    }
    isRetrying = false
  }

  return {
    has: (id) => waiting.has(id),
    async remove(ids, exists, remove) {
      if (ids.some((id) => waiting.has(id))) return false
      try {
        return await remove()
      } catch (error) {
        if (!(error instanceof StorageError) || !(await exists())) throw error
        for (const id of ids) {
          waiting.set(id, remove)
          database.tell(id)
        }
        log?.error(
          { ids, ...describeError(error) },
          'A removal holds in this process only, until the database accepts writes.',
        )
        if (!isRetrying) retrying = retry()
        return true
      }
    },
    async close() {
      closing.abort()
      await retrying
      if (waiting.size === 0) return
      await storeAll().catch(() => undefined)
      if (waiting.size === 0) return
      log?.error(
        { ids: [...waiting.keys()] },
        'These removals could not be stored, and end with this process: remove them again.',
      )
    },
  }
}
