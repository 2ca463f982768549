import type { GatewayContext } from '../context.ts'
import { createKeptAnswers, type KeptAnswers } from '../kept-answers.ts'
import type { OpenedGrant } from '../storage/grant-store.ts'

/** What access tokens open, each kept until its grant, its person or its server changes, or the token is over. */
export function createGrantsByToken({ store }: Pick<GatewayContext, 'store'>): KeptAnswers<OpenedGrant> {
  return createKeptAnswers<OpenedGrant>(store, {
    kinds: ['grt', 'usr', 'mcp'],
    read: (hash, now) => store.grants.byAccessToken(hash, now),
    isAbout: ({ grant, person, server }, id) => grant.id === id || person.id === id || server.id === id,
    until: ({ expiresAt, server }) => Math.min(expiresAt, server.expiresAt ?? Number.POSITIVE_INFINITY),
  })
}
