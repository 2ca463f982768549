import { createGrants, type SeedContext } from '@helpdesk-mcp/sandbox'
import { demoClient, demoRefreshToken, readerRefreshToken } from '../account-server.ts'
import { editionName, type PortalOptions } from '../credits.ts'
import { emptyPortal, ticketId, type ZohoDeskState } from '../state.ts'
import { seedActivities } from './activities.ts'
import { addStories } from './add-stories.ts'
import { seedArticles } from './articles.ts'
import { seedCustomers } from './customers.ts'
import { growPortal } from './large/large-portal.ts'
import { mainOrganization, organization, secondOrganization, seedPortal } from './portal.ts'
import { seedSettings } from './settings.ts'
import { fillers, stories } from './stories.ts'

/** A shop for homeware and its support desk, or one that has grown. Every id is the same on every run; times are counted back from now. */
export function seed(
  { now, timeline, size, records = 0 }: SeedContext,
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
  seedPortal(state, now)
  seedCustomers(state, now)
  seedArticles(state, now)
  const ordinary = fillers(Math.max(0, records - stories.length))
  const numbered = ordinary.map((story, index) => ({
    ...story,
    id: ticketId(state, index - ordinary.length),
  }))
  addStories(state, [...numbered, ...stories], now)
  seedActivities(state, now)
  seedSettings(state, now)
  if (size === 'large') growPortal(state, now)
  if (organizations === 2) {
    const second = organization(secondOrganization, editionName(edition), false)
    seedPortal(emptyPortal(second, 80_516_400_000_000_000n, shared), now)
  }
  return state
}
