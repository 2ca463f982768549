import type { GatewayContext } from '../context.ts'
import { createKeptAnswers, type KeptAnswers } from '../kept-answers.ts'
import type { McpServer, Time } from '../model.ts'

/** The servers that URLs with a token open, each kept until it changes. */
export function createServersByToken({ store }: Pick<GatewayContext, 'store'>): KeptAnswers<McpServer> {
  return createKeptAnswers<McpServer>(store, {
    kinds: ['mcp'],
    read: (hash, now) => store.servers.byTokenHash(hash, now),
    isAbout: (server, id) => server.id === id,
    until: validUntil,
  })
}

/** When the server expires, or its previous URL does. */
function validUntil({ expiresAt, previousUntil }: McpServer, now: Time): Time {
  const ends = [expiresAt, previousUntil].filter((end) => end !== null && end > now) as Time[]
  return Math.min(...ends)
}
