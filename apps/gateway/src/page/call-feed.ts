import type { GatewayContext } from '../context.ts'
import type { Outcome, ToolCall } from '../model.ts'

/** Calls that are looked at again: those that were under way may have ended, and batches come late. */
const newest = 100

/** Finds calls that are new, or have ended, since it was asked last; the first time none. Other instances' calls too: it reads the store. */
export function createCallFeed(
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
