import type { GatewayContext } from '../context.ts'
import type { Time } from '../model.ts'

/** When MCP servers and API tokens were last used; written now and then, for no request may wait for it. */
export interface LastUsed {
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
    { touch: (used) => store.servers.touch(used), used: new Map() },
    { touch: (used) => store.tokens.touch(used), used: new Map() },
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
