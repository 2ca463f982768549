import type { SentWrites } from '@helpdesk-mcp/connector'
import { ConnectorError, describeError } from '@helpdesk-mcp/contracts'
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
    ({ scope, key }, until) => store.sentWrites.renew(scope, key, until),
  )

  return {
    of: (scope) => {
      const idOf = (key: string) => JSON.stringify([scope, key])
      const unavailable = (tool: string) => (error: unknown) => {
        log.error(
          { tool, ...describeError(error) },
          'A call was not made: what was sent before could not be looked up.',
        )
        throw new ConnectorError(
          'unavailable',
          `${tool} was not called. The gateway looks up first whether the same was sent before, and its database does not answer at the moment. Nothing was sent. Try again in ${retryAfterMs / 1000} s.`,
          { retryAfterMs },
        )
      }
      return {
        look: (entry) => store.sentWrites.look(scope, entry).catch(unavailable(entry.tool)),
        async begin(entry) {
          // The call may have come long before: what it sends was read at the helpdesk first.
          const state = await store.sentWrites
            .begin(scope, entry, clock.now() + leaseMs)
            .catch(unavailable(entry.tool))
          const before = state.state === 'other_arguments' ? state.sent : state
          if (before.state === 'new' || before.state === 'lost')
            lease.add(idOf(entry.key), { scope, key: entry.key })
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

const retryAfterMs = 5_000
