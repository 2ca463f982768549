import { viewCall } from '../api/schemas/activity.ts'
import type { GatewayContext } from '../context.ts'
import { createCallFeed } from './call-feed.ts'
import { createChangeFeed } from './change-feed.ts'

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
