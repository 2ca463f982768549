import type { SentWrites } from '@helpdesk-mcp/connector'
import { describeError } from '@helpdesk-mcp/contracts'
import type { GatewayContext } from '../context.ts'
import type { WriteScope } from '../storage/outbox-store.ts'
import { createLease, defaultLeaseMs } from './lease.ts'

export interface StoredSentWrites {
  of(scope: WriteScope): SentWrites
  close(): void
}

/** What was sent through servers, known to every instance. */
export function createSentWrites(
  { store, clock, log }: Pick<GatewayContext, 'store' | 'clock' | 'log'>,
  leaseMs = defaultLeaseMs,
): StoredSentWrites {
  const lease = createLease<{ scope: WriteScope; key: string }>(
    { clock, log },
    leaseMs,
    async (all, until) => {
      for (const { scope, key } of all) await store.sentWrites.renew(scope, key, until)
    },
  )

  return {
    of: (scope) => {
      const idOf = (key: string) => JSON.stringify([scope, key])
      return {
        async begin(entry) {
          const state = await store.sentWrites.begin(scope, entry, entry.at + leaseMs)
          if (state.state === 'new') lease.add(idOf(entry.key), { scope, key: entry.key })
          return state
        },
        async end(key, end) {
          lease.remove(idOf(key))
          // A write whose end cannot be stored is one of which nobody knows how it ended.
          await store.sentWrites
            .end(scope, key, end)
            .catch((error: unknown) =>
              log.error(describeError(error), 'Failed to store what became of a write.'),
            )
        },
      }
    },
    close: lease.close,
  }
}
