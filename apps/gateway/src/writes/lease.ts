import { type Clock, describeError } from '@helpdesk-mcp/contracts'
import type { Log } from '../context.ts'

/** How long a process that sends something may be silent before it is taken for dead. Whoever calls again waits for it. */
export const defaultLeaseMs = 10_000

/** What this process has under way. */
export interface Lease<Value> {
  add(id: string, value: Value): void
  remove(id: string): void
  close(): void
}

/**
 * While something is under way, says so again and again, so that others can tell it from what a dead process has left. Each for itself: one
 * for which the database does not answer keeps none of the others waiting.
 */
export function createLease<Value>(
  { clock, log }: { clock: Clock; log: Log },
  leaseMs: number,
  renew: (value: Value, until: number) => Promise<void>,
): Lease<Value> {
  const underWay = new Map<string, AbortController>()
  let isClosed = false

  const keep = async (value: Value, signal: AbortSignal) => {
    while (!signal.aborted) {
      await clock.sleep(leaseMs / 3, signal).catch(() => undefined)
      if (signal.aborted) return
      await renew(value, clock.now() + leaseMs).catch((error: unknown) =>
        log.warn(describeError(error), 'Failed to say that a write is under way.'),
      )
    }
  }
  const remove = (id: string) => {
    underWay.get(id)?.abort()
    underWay.delete(id)
  }

  return {
    add(id, value) {
      if (isClosed) return
      remove(id)
      const ending = new AbortController()
      underWay.set(id, ending)
      void keep(value, ending.signal)
    },
    remove,
    close() {
      isClosed = true
      for (const id of [...underWay.keys()]) remove(id)
    },
  }
}
