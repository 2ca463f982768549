import { setImmediate } from 'node:timers/promises'
import { type Clock, describeError } from '@helpdesk-mcp/contracts'
import type { Log } from '../context.ts'

/** Collects items and writes them together, so that nobody who adds one waits for the database. */
export interface Batch<Item> {
  add(item: Item): void
  /** The latest item with this key, as `keyOf` gives it, until it has been written. */
  waitingFor(key: unknown): Item | undefined
  /** Resolves when everything that was added has been written, or could not be. */
  flush(): Promise<void>
  /** Flushes. Items that are added later are not written. */
  close(): Promise<void>
}

interface BatchOptions<Item> {
  clock: Clock
  log: Log
  /** What the items are, for the log. */
  name: string
  write(items: readonly Item[]): Promise<void>
  /** How long an item waits for others. */
  delayMs: number
  /** The most items of one write. When so many wait they are written without delay. */
  maxSize: number
  /** The most items kept while writes fail. Above it the oldest are dropped. */
  maxWaiting: number
  /** Of the items with the same key only the latest is written. By default each item is its own key. */
  keyOf?(item: Item): unknown
}

/** Writes items in the order in which they were added. When a write fails, its items are written again after the delay. */
export function createBatch<Item>(options: BatchOptions<Item>): Batch<Item> {
  const { clock, log, name, write, delayMs, maxSize, maxWaiting, keyOf = (item) => item } = options
  const waiting = new Map<unknown, Item>()
  const closing = new AbortController()
  let isScheduled = false
  let state: 'idle' | 'writing' | 'failed' = 'idle'
  let writing: Promise<void> = Promise.resolve()
  let dropped = 0

  const writeAll = async () => {
    const entries = [...waiting]
    for (let from = 0; from < entries.length; from += maxSize) {
      // Requests are answered between two writes.
      if (from > 0) await setImmediate()
      // Others may have been dropped or replaced during the writes before.
      const batch = entries.slice(from, from + maxSize).filter(([key, item]) => waiting.get(key) === item)
      try {
        if (batch.length > 0) await write(batch.map(([, item]) => item))
      } catch (error) {
        log.warn({ ...describeError(error), waiting: waiting.size, dropped }, `Failed to write ${name}.`)
        dropped = 0
        state = 'failed'
        return schedule()
      }
      for (const [key, item] of batch) if (waiting.get(key) === item) waiting.delete(key)
    }
    state = 'idle'
  }
  const flush = () => {
    if (state === 'idle') state = 'writing'
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
  const dropOldest = () => {
    for (const key of waiting.keys()) {
      if (waiting.size <= maxWaiting) return
      waiting.delete(key)
      dropped++
    }
  }

  return {
    add(item) {
      waiting.set(keyOf(item), item)
      if (waiting.size > maxWaiting) dropOldest()
      if (waiting.size >= maxSize && state === 'idle' && !closing.signal.aborted) void flush()
      else schedule()
    },
    waitingFor: (key) => waiting.get(key),
    flush,
    async close() {
      closing.abort()
      await flush()
    },
  }
}
