import type { RateLimit } from '@helpdesk-mcp/contracts'
import type { GatewayContext } from '../context.ts'
import type { Quota, Time } from '../model.ts'

/** What vendors said is left of each account's calls; written now and then, for no call may wait for it. */
export interface Quotas {
  /** What is only documented or estimated is not kept. */
  saw(accountId: string, ratelimit: RateLimit | undefined, at: Time): void
  flush(): Promise<void>
  close(): Promise<void>
}

const delayMs = 2_000

export function createQuotas({ store, clock, log }: GatewayContext): Quotas {
  const closing = new AbortController()
  let isScheduled = false
  let seen = new Map<string, Quota>()

  const flush = async () => {
    const quotas = seen
    seen = new Map()
    await store.accounts.noteQuotas(quotas).catch((error: unknown) => {
      const name = error instanceof Error ? error.name : typeof error
      log.debug({ error: name, count: quotas.size }, 'what is left of quotas could not be written')
    })
  }

  return {
    saw(accountId, ratelimit, at) {
      const { remaining, limit = null, reset, source } = ratelimit ?? {}
      if (remaining === undefined || source !== 'vendor') return
      seen.set(accountId, { remaining, limit, reset: reset === undefined ? null : at + reset * 1000, at })
      if (isScheduled || closing.signal.aborted) return
      isScheduled = true
      clock.sleep(delayMs, closing.signal).then(
        () => {
          isScheduled = false
          return flush()
        },
        () => undefined,
      )
    },
    flush,
    async close() {
      closing.abort()
      await flush()
    },
  }
}
