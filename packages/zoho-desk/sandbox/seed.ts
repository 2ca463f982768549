import { createGrants, type SeedContext } from '@helpdesk-mcp/sandbox'
import { demoClient, demoRefreshToken, readerRefreshToken } from './account-server.ts'
import { editionName } from './credits.ts'
import type { PortalOptions } from './definition.ts'
import { placeActivities } from './seed/activities.ts'
import { placeArticles } from './seed/articles.ts'
import { placeCustomers } from './seed/customers.ts'
import { fillers } from './seed/fillers.ts'
import { mainOrganization, organization, placePortal, secondOrganization } from './seed/portal.ts'
import { placeSettings } from './seed/settings.ts'
import { stories } from './seed/stories.ts'
import { tell } from './seed/tell.ts'
import { emptyPortal, type ZohoDeskState } from './state.ts'

/** A shop for homeware and its support desk. Every id is the same on every run; times are counted back from now. */
export function seed(
  { now, timeline, records = 0 }: SeedContext,
  { edition = 'enterprise', organizations = 1, redirects = [] }: PortalOptions,
  scopes: readonly string[],
): ZohoDeskState {
  const grants = createGrants({
    clients: [{ ...demoClient, redirects: [...demoClient.redirects, ...redirects] }],
    refreshTokens: [
      { token: demoRefreshToken, client: demoClient.id, scopes },
      { token: readerRefreshToken, client: demoClient.id, scopes: ['Desk.tickets.READ', 'Desk.basic.READ'] },
    ],
  })
  const shared = { portals: new Map<string, ZohoDeskState>(), grants, timeline }
  const state = emptyPortal(
    organization(mainOrganization, editionName(edition)),
    71_928_300_000_000_000n,
    shared,
  )
  placePortal(state, now)
  placeCustomers(state, now)
  placeArticles(state, now)
  const ordinary = fillers(Math.max(0, records - stories.length))
  for (const [index, story] of ordinary.entries()) tell(state, story, now, index - ordinary.length)
  for (const story of stories) tell(state, story, now)
  placeActivities(state, now)
  placeSettings(state, now)
  if (organizations === 2) {
    const second = organization(secondOrganization, editionName(edition), false)
    placePortal(emptyPortal(second, 80_516_400_000_000_000n, shared), now)
  }
  return state
}
