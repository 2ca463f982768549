import { LRUCache } from 'lru-cache'
import type { GatewayContext } from '../context.ts'
import type { McpServer, Time } from '../model.ts'

export interface ServersByToken {
  /** The server that the token with this hash opens at that time. Changes by any process hold from the next call. */
  find(tokenHash: string, now: Time): Promise<McpServer | undefined>
  close(): void
}

interface Kept {
  server: McpServer
  /** When the answer may change without a change in the database: the server expires, or its previous URL does. */
  until: Time
}

/** Servers that are remembered; of more, those used longest ago are read again. */
const maxServers = 5_000

/**
 * Remembers which server a token opens, until that server changes. What is remembered is used only after the store has told of every change
 * that was committed before. Tokens that open nothing are not remembered.
 */
export function createServersByToken({ store }: Pick<GatewayContext, 'store'>): ServersByToken {
  const kept = new LRUCache<string, Kept>({ max: maxServers })
  let changes = 0
  const stop = store.onChange((id) => {
    changes++
    for (const [hash, { server }] of [...kept.entries()]) {
      if (id === '*' || server.id === id) kept.delete(hash)
    }
  }, 'mcp')

  return {
    close: stop,
    async find(tokenHash, now) {
      if (kept.has(tokenHash)) {
        await store.readChanges()
        const known = kept.get(tokenHash)
        if (known && now < known.until) return known.server
      }
      const before = changes
      const [server] = await Promise.all([store.servers.byTokenHash(tokenHash, now), store.readChanges()])
      // A change that was told of meanwhile may not be in what was read.
      if (server && changes === before) kept.set(tokenHash, { server, until: validUntil(server, now) })
      return server
    },
  }
}

function validUntil({ expiresAt, previousUntil }: McpServer, now: Time): Time {
  const ends = [expiresAt, previousUntil].filter((end) => end !== null && end > now) as Time[]
  return Math.min(...ends)
}
