import type { GatewayContext } from '../context.ts'
import type { Listed, Page } from '../storage/store.ts'

export interface Change {
  kind: 'account' | 'server' | 'token' | 'all'
  id: string
}

const kinds: Readonly<Record<string, Change['kind']>> = { acc: 'account', mcp: 'server', tok: 'token' }

const rowsAtOnce = 1_000

/**
 * Tells a tenant's changes from those of others. A change says an id alone, and what was removed cannot be asked whose it was: so the
 * tenant's ids are known from the start.
 */
export function createChangeFeed(
  { store }: Pick<GatewayContext, 'store'>,
  tenantId: string,
  isOwner: boolean,
): (id: string) => Promise<Change | undefined> {
  const tokenReach = isOwner ? null : tenantId
  const known = readAll()
  known.catch(() => undefined)

  async function readAll(): Promise<Set<string>> {
    const lists = await Promise.all([
      idsOf((page) => store.accounts.list(tenantId, page)),
      idsOf((page) => store.servers.list(tenantId, page)),
      idsOf((page) => store.tokens.list(tokenReach, page)),
    ])
    return new Set(lists.flat())
  }

  const isOurs = async (kind: Change['kind'], id: string): Promise<boolean> => {
    if (kind === 'account') return (await store.accounts.get(tenantId, id)) !== undefined
    if (kind === 'server') return (await store.servers.get(tenantId, id)) !== undefined
    const { rows } = await store.tokens.list(tokenReach, { limit: rowsAtOnce })
    return rows.some((token) => token.id === id)
  }

  return async (id) => {
    const kind = kinds[id.split('_')[0] ?? '']
    if (kind === undefined) return undefined
    const ids = await known
    if (!ids.has(id) && !(await isOurs(kind, id))) return undefined
    ids.add(id)
    return { kind, id }
  }
}

async function idsOf(list: (page: Page) => Promise<Listed<{ id: string }>>): Promise<string[]> {
  const ids: string[] = []
  let cursor: string | null | undefined
  do {
    const page = await list({ limit: rowsAtOnce, ...(cursor ? { cursor } : {}) })
    ids.push(...page.rows.map(({ id }) => id))
    cursor = page.nextCursor
  } while (cursor !== null)
  return ids
}
