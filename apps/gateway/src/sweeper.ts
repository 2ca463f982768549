import type { GatewayContext } from './context.ts'

export interface Sweeper {
  /** Resolves when nothing is being swept any more. */
  close(): Promise<void>
}

export interface SweeperOptions {
  everyMs: number
  /** For how long tool calls are kept. */
  keepCallsMs: number
}

/** Removes now and then what is over: it has ended before, with the request that came after its time. */
export function startSweeper(
  { store, clock, log }: Pick<GatewayContext, 'store' | 'clock' | 'log'>,
  { everyMs, keepCallsMs }: SweeperOptions,
): Sweeper {
  const closing = new AbortController()
  const { signal } = closing

  const run = async () => {
    while (!signal.aborted) {
      const now = clock.now()
      await store.sweep(now, now - keepCallsMs).catch((error: unknown) => {
        const name = error instanceof Error ? error.name : typeof error
        log.warn({ error: name }, 'What is over could not be removed.')
      })
      await clock.sleep(everyMs, signal).catch(() => undefined)
    }
  }
  const running = run()

  return {
    close() {
      closing.abort()
      return running
    },
  }
}
