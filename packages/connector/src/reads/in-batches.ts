import { type ConnectorError, isConnectorError } from '@helpdesk-mcp/contracts'
import type { RunningCall } from '../vendor/vendor-call.ts'

/** What several vendor calls answered, by the places of what they were made for. */
interface Outcomes<Value> {
  found: Map<number, Value>
  /** The vendor does not have these. */
  gone: Map<number, ConnectorError>
  /** The first failure that may hold for all, after which nothing more was read. */
  failure?: { place: number; error: ConnectorError }
}

/** How many vendor calls run at once. */
const concurrency = 4

/** Reads one thing after another, a few at a time, and tells how far it is. Throws what is no refusal of the vendor. */
export async function readInBatches<Item, Value>(
  items: readonly Item[],
  read: (item: Item) => Promise<Value>,
  { context }: Pick<RunningCall, 'context'>,
): Promise<Outcomes<Value>> {
  const outcomes: Outcomes<Value> = { found: new Map(), gone: new Map() }
  for (let start = 0; start < items.length && !outcomes.failure; start += concurrency) {
    const settled = await Promise.allSettled(items.slice(start, start + concurrency).map(read))
    for (const [index, outcome] of settled.entries()) {
      const place = start + index
      if (outcome.status === 'fulfilled') outcomes.found.set(place, outcome.value)
      else {
        const error: unknown = outcome.reason
        if (!isConnectorError(error)) throw error
        if (error.code === 'not_found') outcomes.gone.set(place, error)
        else outcomes.failure ??= { place, error }
      }
    }
    context.progress?.(Math.min(start + concurrency, items.length), items.length)
  }
  return outcomes
}
