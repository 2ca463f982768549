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

/** While something is under way, says so again and again, so that others can tell it from what a dead process has left. */
export function createLease<Value>(
  { clock, log }: { clock: Clock; log: Log },
  leaseMs: number,
  renew: (values: readonly Value[], until: number) => Promise<void>,
): Lease<Value> {
  const underWay = new Map<string, Value>()
  const closing = new AbortController()
  const { signal } = closing
  let isRunning = false

  const run = async () => {
    isRunning = true
    while (underWay.size > 0 && !signal.aborted) {
      await clock.sleep(leaseMs / 3, signal).catch(() => undefined)
      if (underWay.size === 0 || signal.aborted) break
      await renew([...underWay.values()], clock.now() + leaseMs).catch((error: unknown) =>
        log.warn(describeError(error), 'Failed to say that a write is under way.'),
      )
    }
    isRunning = false
  }

  return {
    add(id, value) {
      underWay.set(id, value)
      if (!isRunning) void run()
    },
    remove: (id) => void underWay.delete(id),
    close: () => closing.abort(),
  }
}
