import { conversationBusy, createLockQueue, maxLockWaitMs, type WriteHooks } from '@helpdesk-mcp/connector'
import { ConnectorError, describeError } from '@helpdesk-mcp/contracts'
import type { GatewayContext } from '../context.ts'
import { newInstanceId } from '../storage/database.ts'
import type { LockedConversation } from '../storage/outbox-store.ts'
import { createLease, defaultLeaseMs } from './lease.ts'

export interface StoredLocks {
  of(account: { tenantId: string; accountId: string }): WriteHooks['lock']
  close(): void
}

/** How often it is tried to get the lock that another process has. */
const retryMs = 100

interface HeldLock {
  conversation: LockedConversation
  /** Until when no other process takes it. */
  until: number
}

/**
 * Lets one call after another answer or close a conversation, through whichever servers of its account and in whichever processes. Within
 * this process they queue; between processes a row is taken, which is free again once its holder has died.
 */
export function createLocks(
  { store, clock, log }: Pick<GatewayContext, 'store' | 'clock' | 'log'>,
  leaseMs = defaultLeaseMs,
): StoredLocks {
  const queue = createLockQueue(clock)
  const lease = createLease<HeldLock>({ clock, log }, leaseMs, async (held, until) => {
    if (await store.locks.renew(held.conversation, until)) held.until = until
  })

  async function take(conversation: LockedConversation): Promise<HeldLock & { hasWaited: boolean }> {
    const startedAt = clock.now()
    for (let hasWaited = false; ; hasWaited = true) {
      const now = clock.now()
      const until = now + leaseMs
      if (await store.locks.take(conversation, now, until).catch(unavailable)) {
        return { conversation, until, hasWaited }
      }
      if (now - startedAt >= maxLockWaitMs) throw conversationBusy()
      await clock.sleep(retryMs)
    }
  }

  function unavailable(error: unknown): never {
    log.error(describeError(error), 'A call was not made: the conversation could not be locked.')
    throw new ConnectorError(
      'unavailable',
      `Nothing was sent. The gateway keeps others from writing in the conversation meanwhile, and its database does not answer at the moment. Try again in ${retryAfterMs / 1000} s.`,
      { retryAfterMs },
    )
  }

  return {
    of:
      ({ tenantId, accountId }) =>
      ({ kind, id }, work) =>
        queue(JSON.stringify([tenantId, accountId, kind, id]), async (hasQueued) => {
          const holder = newInstanceId()
          const held = await take({ tenantId, accountId, kind, id, holder })
          lease.add(holder, held)
          try {
            return await work({
              isHeld: () => held.until > clock.now(),
              hasWaited: hasQueued || held.hasWaited,
            })
          } finally {
            lease.remove(holder)
            // One that cannot be given back is free when its time is up.
            await store.locks.release(held.conversation).catch(() => {})
          }
        }),
    close: lease.close,
  }
}

const retryAfterMs = 5_000
