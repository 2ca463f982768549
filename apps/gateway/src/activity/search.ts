import type { GatewayContext } from '../context.ts'
import type { CallFilter, FoundCalls } from '../storage/call-store.ts'
import type { Page } from '../storage/page.ts'

/** As many servers and accounts as may have the text in their names. */
const maxNamed = 200

/** One page of the calls that match, and in which `text` occurs, if it is given. */
export async function findCalls(
  { store }: Pick<GatewayContext, 'store'>,
  tenantId: string,
  page: Page & CallFilter,
  text?: string,
): Promise<FoundCalls> {
  if (text === undefined) return { ...(await store.calls.list(tenantId, page)), searchedSince: null }
  const named = { limit: maxNamed, text }
  const [servers, accounts] = await Promise.all([
    store.servers.list(tenantId, named),
    store.accounts.list(tenantId, named),
  ])
  return store.calls.search(tenantId, {
    ...page,
    text,
    serverIds: servers.rows.map(({ id }) => id),
    accountIds: accounts.rows.map(({ id }) => id),
  })
}
