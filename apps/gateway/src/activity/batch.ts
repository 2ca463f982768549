import type { Clock } from '@helpdesk-mcp/contracts'

interface Batch<Item> {
  add(item: Item): void
  /** Resolves when what was added has been written, or could not be. */
  flush(): Promise<void>
  /** Writes what is left, and no more after. */
  close(): Promise<void>
}

interface BatchOptions<Item> {
  clock: Clock
  write(items: readonly Item[]): Promise<void>
  /** Items that are kept while they cannot be written; the oldest go first. */
  most: number
  /** Items written at once. */
  atOnce: number
  /** How long an item waits for others. */
  delayMs: number
  onFailure(error: unknown, waiting: number): void
  onLoss(count: number): void
}

/** Collects items and writes them together, in their order. What cannot be written is tried again with the next. */
export function createBatch<Item>(options: BatchOptions<Item>): Batch<Item> {
  const { clock, most, atOnce, delayMs } = options
  const closing = new AbortController()
  let waiting: Item[] = []
  let isScheduled = false
  let writing: Promise<void> = Promise.resolve()

  const writeAll = async () => {
    while (waiting.length > 0) {
      const items = waiting.slice(0, atOnce)
      try {
        await options.write(items)
      } catch (error) {
        options.onFailure(error, waiting.length)
        return schedule()
      }
      // Others may have been lost from the front meanwhile.
      const written = new Set(items)
      waiting = waiting.filter((item) => !written.has(item))
    }
  }
  const flush = () => {
    writing = writing.then(writeAll)
    return writing
  }
  const schedule = () => {
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
    add(item) {
      waiting.push(item)
      if (waiting.length > most) {
        const lost = waiting.length - most
        waiting = waiting.slice(lost)
        options.onLoss(lost)
      }
      schedule()
    },
    flush,
    async close() {
      closing.abort()
      await flush()
    },
  }
}
