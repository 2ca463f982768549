import { viewCall } from '../activity/schemas.ts'
import type { GatewayContext } from '../context.ts'
import type { Outcome, ToolCall } from '../model.ts'
import type { Listed, Page } from '../storage/store.ts'

export interface TenantWatch {
  close(): void
}

/** Tells of a tenant's calls and changes, as the events of the page. What could not be found out is `change` of all. */
export function createTenantWatch(
  context: Pick<GatewayContext, 'store' | 'clock' | 'log'>,
  of: { tenantId: string; isOwner: boolean },
  everyMs: number,
  tell: (event: 'activity' | 'change', data: unknown) => void,
): TenantWatch {
  const { store, clock, log } = context
  const closing = new AbortController()
  const { signal } = closing
  const newCalls = createCallFeed(context, of.tenantId)
  const changeOf = createChangeFeed(context, of.tenantId, of.isOwner)
  const failed = (error: unknown) => {
    const name = error instanceof Error ? error.name : typeof error
    log.debug({ error: name }, 'What happens could not be read for those who watch.')
  }

  const poll = async () => {
    while (!signal.aborted) {
      const calls = await newCalls().catch(failed)
      if (!signal.aborted) for (const call of calls ?? []) tell('activity', viewCall(call))
      await clock.sleep(everyMs, signal).catch(() => undefined)
    }
  }
  void poll()

  // One after another: changes are told in the order in which they were made.
  let telling: Promise<unknown> = Promise.resolve()
  const stop = store.onChange((id) => {
    telling = telling
      .then(() => changeOf(id))
      .catch((error: unknown) => {
        failed(error)
        return { kind: 'all', id: '*' }
      })
      .then((change) => {
        if (change && !signal.aborted) tell('change', change)
      })
  })

  return {
    close() {
      closing.abort()
      stop()
    },
  }
}

/** Calls that are looked at again: those that were under way may have ended, and batches come late. */
const newest = 100

/** Finds calls that are new, or have ended, since it was asked last; the first time none. Other instances' calls too: it reads the store. */
function createCallFeed(
  { store }: Pick<GatewayContext, 'store'>,
  tenantId: string,
): () => Promise<ToolCall[]> {
  let seen: Map<string, Outcome> | undefined
  return async () => {
    const { rows } = await store.calls.list(tenantId, { limit: newest })
    const before = seen
    seen = new Map(rows.map(({ id, outcome }) => [id, outcome]))
    if (!before) return []
    return rows.filter(({ id, outcome }) => before.get(id) !== outcome).reverse()
  }
}

interface Change {
  kind: 'account' | 'server' | 'token' | 'all'
  id: string
}

const kinds: Readonly<Record<string, Change['kind']>> = { acc: 'account', mcp: 'server', tok: 'token' }

const rowsAtOnce = 1_000

/**
 * Tells a tenant's changes from those of others. A change says an id alone, and what was removed cannot be asked whose it was: so the
 * tenant's ids are known from the start.
 */
function createChangeFeed(
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
