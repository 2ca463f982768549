import type { RateLimit } from '@helpdesk-mcp/contracts'
import type { GatewayContext } from '../context.ts'
import type { Quota, Time } from '../model.ts'

/** When MCP servers and API tokens were last used; written now and then, for no request may wait for it. */
interface LastUsed {
  server(id: string, at: Time): void
  token(id: string, at: Time): void
  flush(): Promise<void>
  close(): Promise<void>
}

const delayMs = 5_000
/** Ids that are kept between two writes; of more, the last use is not known. */
const most = 10_000

type Touch = (used: ReadonlyMap<string, Time>) => Promise<void>

export function createLastUsed({ store, clock, log }: GatewayContext): LastUsed {
  const closing = new AbortController()
  let isScheduled = false
  const kept: { touch: Touch; used: Map<string, Time> }[] = [
    { touch: (used) => store.servers.setLastUsed(used), used: new Map() },
    { touch: (used) => store.tokens.setLastUsed(used), used: new Map() },
  ]

  const flush = async () => {
    for (const each of kept) {
      const { used } = each
      if (used.size === 0) continue
      each.used = new Map()
      await each.touch(used).catch((error: unknown) => {
        const name = error instanceof Error ? error.name : typeof error
        log.debug({ error: name, count: used.size }, 'when something was last used could not be written')
      })
    }
  }
  const use = (index: number) => (id: string, at: Time) => {
    const used = kept[index]?.used
    if (!used || (used.size >= most && !used.has(id))) return
    used.set(id, at)
    if (isScheduled || closing.signal.aborted) return
    isScheduled = true
    clock.sleep(delayMs, closing.signal).then(
      () => {
        isScheduled = false
        return flush()
      },
      () => undefined,
    )
  }

  return {
    server: use(0),
    token: use(1),
    flush,
    async close() {
      closing.abort()
      await flush()
    },
  }
}

/** What vendors said is left of each account's calls; written now and then, for no call may wait for it. */
interface Quotas {
  /** What is only documented or estimated is not kept. */
  saw(accountId: string, ratelimit: RateLimit | undefined, at: Time): void
  flush(): Promise<void>
  close(): Promise<void>
}

const quotaDelayMs = 2_000

export function createQuotas({ store, clock, log }: GatewayContext): Quotas {
  const closing = new AbortController()
  let isScheduled = false
  let seen = new Map<string, Quota>()

  const flush = async () => {
    const quotas = seen
    seen = new Map()
    await store.accounts.setQuotas(quotas).catch((error: unknown) => {
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
      clock.sleep(quotaDelayMs, closing.signal).then(
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
