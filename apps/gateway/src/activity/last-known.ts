import type { RateLimit } from '@helpdesk-mcp/contracts'
import type { GatewayContext } from '../context.ts'
import type { Quota, Time } from '../model.ts'
import { createBatch } from './batch.ts'

/** When MCP servers and API tokens were last used. */
export interface LastUsed {
  server(id: string, at: Time): void
  token(id: string, at: Time): void
  flush(): Promise<void>
  close(): Promise<void>
}

export function createLastUsed({ store, clock, log }: GatewayContext): LastUsed {
  const batchOf = ({ setLastUsed }: { setLastUsed(times: ReadonlyMap<string, Time>): Promise<void> }) =>
    createBatch<{ id: string; at: Time }>({
      clock,
      log,
      name: 'times of last use',
      write: (uses) => setLastUsed(new Map(uses.map(({ id, at }) => [id, at]))),
      delayMs: 5_000,
      maxSize: 1_000,
      maxWaiting: 10_000,
      keyOf: ({ id }) => id,
    })
  const servers = batchOf(store.servers)
  const tokens = batchOf(store.tokens)
  const both = [servers, tokens]
  return {
    server: (id, at) => servers.add({ id, at }),
    token: (id, at) => tokens.add({ id, at }),
    async flush() {
      await Promise.all(both.map((batch) => batch.flush()))
    },
    async close() {
      await Promise.all(both.map((batch) => batch.close()))
    },
  }
}

interface Quotas {
  /** Only what the vendor itself said is stored, not what is documented or estimated. */
  saw(accountId: string, ratelimit: RateLimit | undefined, at: Time): void
  flush(): Promise<void>
  close(): Promise<void>
}

/** What vendors last said is left of each account's quota. */
export function createQuotas({ store, clock, log }: GatewayContext): Quotas {
  const batch = createBatch<{ accountId: string; quota: Quota }>({
    clock,
    log,
    name: 'quotas',
    write: (seen) =>
      store.accounts.setQuotas(new Map(seen.map(({ accountId, quota }) => [accountId, quota]))),
    delayMs: 2_000,
    maxSize: 1_000,
    maxWaiting: 10_000,
    keyOf: ({ accountId }) => accountId,
  })
  return {
    saw(accountId, ratelimit, at) {
      const { remaining, limit = null, reset, source } = ratelimit ?? {}
      if (remaining === undefined || source !== 'vendor') return
      const quota = { remaining, limit, reset: reset === undefined ? null : at + reset * 1000, at }
      batch.add({ accountId, quota })
    },
    flush: batch.flush,
    close: batch.close,
  }
}
