import { type ConnectorError, createPace, isConnectorError } from '@helpdesk-mcp/contracts'
import { isSorted, orderOf, sortedBy, toEntries } from './boundary.ts'
import { type ListPage, type WalkOptions, walk } from './walk.ts'

export interface FilteredWalkOptions extends WalkOptions {
  /** Whether an item belongs to the answer. `following`: the items of its page from this one on. */
  keeps(item: unknown, following: () => readonly unknown[]): boolean | Promise<boolean>
  /** Whether no item that comes behind this one can belong to the answer, by the field that the list is sorted by. */
  isPast?(item: unknown, by: { field: string; direction: 'asc' | 'desc' }): boolean
  /** Vendor calls that one walk may cost. */
  maxCalls: number
}

/** One page of a list whose items were selected here. `limit` counts those selected. */
export interface FilteredPage extends ListPage {
  /** Items read, selected or not. */
  lookedAt: number
  /** Why reading ended early, although something was read. The cursor goes on from there. */
  stopped?: ConnectorError | undefined
}

/**
 * Reads vendor pages until `limit` items are selected, the list ends or `maxCalls` are used, and goes on from there with the next cursor.
 * An error after the first page ends the walk and is answered as `stopped`.
 */
export async function walkFiltered(options: FilteredWalkOptions): Promise<FilteredPage> {
  const { keeps, isPast, maxCalls, cursor, ...rest } = options
  const by = sortedBy(options.plan.order, options.args)
  const order = orderOf(options.plan.order, options.args)
  const found: { item: unknown; after: () => string | null }[] = []
  const pace = createPace()
  let goesOnAt: string | null = cursor ?? null
  let limit: number | undefined
  let lookedAt = 0
  let calls = 0
  let stopped: ConnectorError | undefined

  do {
    const page: ListPage | undefined = await readPage(goesOnAt)
    if (!page) break
    calls += page.calls
    limit = page.limit
    goesOnAt = page.cursorAfter(page.items.length)
    for (const [index, item] of page.items.entries()) {
      if (index % paceEvery === 0) await pace()
      lookedAt += 1
      const kept = keeps(item, () => page.items.slice(index))
      // Most are decided at once, and waiting for nothing takes time too.
      if (!(typeof kept === 'boolean' ? kept : await kept)) continue
      const after = () => page.cursorAfter(index + 1)
      found.push({ item, after })
      if (found.length < limit) continue
      goesOnAt = after()
      break
    }
    if (found.length < limit && (await isLastPage(page.items))) goesOnAt = null
  } while (goesOnAt !== null && found.length < limit && calls < maxCalls)

  return {
    items: found.map(({ item }) => item),
    limit: limit ?? found.length,
    calls,
    lookedAt,
    ...(stopped ? { stopped } : {}),
    cursorAfter: (count) => (count >= found.length ? goesOnAt : (found[count - 1]?.after() ?? null)),
  }

  /** A list that contradicts its documented order is read to its end. */
  async function isLastPage(items: readonly unknown[]): Promise<boolean> {
    if (!by || !isPast || items.length === 0 || !isPast(items.at(-1), by)) return false
    return isSorted(await toEntries(items, order), order)
  }

  async function readPage(from: string | null): Promise<ListPage | undefined> {
    try {
      return await walk({
        ...rest,
        ...(from === null ? {} : { cursor: from }),
        pageByPage: true,
        followsOn: lookedAt > 0,
      })
    } catch (error) {
      // What was read is worth more than the error, which is told beside it.
      if (lookedAt === 0 || !isConnectorError(error)) throw error
      stopped = error
      return undefined
    }
  }
}

/** Items between two looks at the time. */
const paceEvery = 256
