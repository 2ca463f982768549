import { describeError } from '@helpdesk-mcp/contracts'
import { viewCalls } from '../activity/schemas.ts'
import type { GatewayContext } from '../context.ts'
import type { Outcome, Person, ToolCall } from '../model.ts'
import { mayDecide } from '../outbox/who.ts'
import type { Listed, Page } from '../storage/page.ts'

export interface ChangeFeed {
  close(): void
}

/** Whose changes are reported. */
interface FeedScope {
  tenantId: string
  /** Whether the tokens of every tenant are included. */
  isOwner: boolean
  /** Who may see nothing but the items of the outbox that they may decide about. */
  member?: Person | undefined
}

/**
 * Reports a tenant's tool calls and changes, as the dashboard's events. When it cannot find out what has changed it reports a change of the
 * kind `all`.
 */
export function createChangeFeed(
  context: Pick<GatewayContext, 'store' | 'clock' | 'log'>,
  scope: FeedScope,
  pollEveryMs: number,
  report: (event: 'activity' | 'change', data: unknown) => void,
): ChangeFeed {
  const { store, clock, log } = context
  const closing = new AbortController()
  const { signal } = closing
  const readNewCalls = createCallReader(context, scope.tenantId)
  const { member } = scope
  const changeOf = member ? itemsOf(context, scope.tenantId, member) : createChangeFilter(context, scope)
  const failed = (error: unknown) =>
    log.debug(describeError(error), 'Failed to read calls or changes for the dashboard.')

  const poll = async () => {
    while (!signal.aborted) {
      const calls = await readNewCalls()
        .then((found) => viewCalls(store, scope.tenantId, found))
        .catch(failed)
      if (!signal.aborted) for (const call of calls ?? []) report('activity', call)
      await clock.sleep(pollEveryMs, signal).catch(() => undefined)
    }
  }
  if (!member) void poll()

  // One after another, so that changes are reported in the order in which they were made.
  let reporting: Promise<unknown> = Promise.resolve()
  const removeListener = store.onChange((id) => {
    reporting = reporting
      .then(() => changeOf(id))
      .catch((error: unknown) => {
        failed(error)
        return { kind: 'all', id: '*' }
      })
      .then((change) => {
        if (change && !signal.aborted) report('change', change)
      })
  })

  return {
    close() {
      closing.abort()
      removeListener()
    },
  }
}

/** How many of the newest calls are read each time: those under way may have ended, and batches of calls come late. */
const newest = 100

/** Each time, the calls of any instance that are new or have ended since the time before; none the first time. */
function createCallReader(
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
  kind: 'account' | 'server' | 'token' | 'outbox' | 'all'
  id: string
}

const kinds: Readonly<Record<string, Change['kind']>> = {
  acc: 'account',
  mcp: 'server',
  tok: 'token',
  obx: 'outbox',
}

const rowsPerPage = 1_000

/**
 * Answers the change that an id stands for, or undefined when it belongs to another tenant. The store reports ids alone, and whose a removed
 * row was can no longer be read, so the tenant's ids are read at the start and remembered.
 */
function createChangeFilter(
  { store }: Pick<GatewayContext, 'store'>,
  { tenantId, isOwner }: FeedScope,
): (id: string) => Promise<Change | undefined> {
  const tokenTenant = isOwner ? null : tenantId
  const known = readAll()
  known.catch(() => undefined)

  async function readAll(): Promise<Set<string>> {
    const lists = await Promise.all([
      idsOf((page) => store.accounts.list(tenantId, page)),
      idsOf((page) => store.servers.list(tenantId, page)),
      idsOf((page) => store.tokens.list(tokenTenant, page)),
    ])
    return new Set(lists.flat())
  }

  const isOurs = async (kind: Change['kind'], id: string): Promise<boolean> => {
    if (kind === 'account') return (await store.accounts.get(tenantId, id)) !== undefined
    if (kind === 'server') return (await store.servers.get(tenantId, id)) !== undefined
    if (kind === 'outbox') return (await store.outbox.get(tenantId, id)) !== undefined
    const { rows } = await store.tokens.list(tokenTenant, { limit: rowsPerPage })
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

/** The same of a member: the items of the outbox that they may decide about at that time. */
function itemsOf(
  { store }: Pick<GatewayContext, 'store'>,
  tenantId: string,
  member: Person,
): (id: string) => Promise<Change | undefined> {
  return async (id) => {
    if (kinds[id.split('_')[0] ?? ''] !== 'outbox') return undefined
    const item = await store.outbox.get(tenantId, id)
    return item && (await mayDecide(store, member, item)) ? { kind: 'outbox', id } : undefined
  }
}

async function idsOf(list: (page: Page) => Promise<Listed<{ id: string }>>): Promise<string[]> {
  const ids: string[] = []
  let cursor: string | null | undefined
  do {
    const page = await list({ limit: rowsPerPage, ...(cursor ? { cursor } : {}) })
    ids.push(...page.rows.map(({ id }) => id))
    cursor = page.nextCursor
  } while (cursor !== null)
  return ids
}
