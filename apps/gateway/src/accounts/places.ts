import { type Cancellation, type Clock, ConnectorError } from '@helpdesk-mcp/contracts'

/** A limited number of places, for each key and in all. Whoever finds none waits, and those who wait for different keys take turns. */
export interface Places {
  /**
   * What gives the place back; a promise of it where one has to be waited for. Rejects with `unavailable` when too many wait already, or none
   * came free in time.
   */
  take(key: string, cancellation?: Cancellation): (() => void) | Promise<() => void>
  readonly taken: number
  readonly waiting: number
}

export interface PlacesOptions {
  max: number
  maxPerKey: number
  /** For one key, and four times that in all. */
  maxWaiting: number
  waitMs: number
  clock: Clock
  /** The whole message of the error, and for the metrics what it was that was full. */
  refuse(reason: BusyReason): string
}

/** Too many waited already, or none came free in time. */
export type BusyReason = 'queue_full' | 'waited_too_long'

interface Waiter {
  key: string
  admit(): void
  fail(error: unknown): void
}

const retryAfterMs = 5_000

export function createPlaces(options: PlacesOptions): Places {
  const { max, maxPerKey, maxWaiting, waitMs, clock, refuse } = options
  const takenBy = new Map<string, number>()
  // The key that was served longest ago comes first.
  const queues = new Map<string, Set<Waiter>>()
  let taken = 0
  let waiting = 0

  const isFree = (key: string) => taken < max && (takenBy.get(key) ?? 0) < maxPerKey
  const occupy = (key: string) => {
    taken++
    takenBy.set(key, (takenBy.get(key) ?? 0) + 1)
    let isHeld = true
    return () => {
      if (!isHeld) return
      isHeld = false
      taken--
      const left = (takenBy.get(key) ?? 1) - 1
      if (left > 0) takenBy.set(key, left)
      else takenBy.delete(key)
      admitNext()
    }
  }
  const leave = (waiter: Waiter) => {
    const queue = queues.get(waiter.key)
    if (!queue?.delete(waiter)) return
    waiting--
    if (queue.size === 0) queues.delete(waiter.key)
  }
  const admitNext = () => {
    for (const [key, queue] of queues) {
      if (taken >= max) return
      if (!isFree(key)) continue
      const [first] = queue
      if (!first) continue
      leave(first)
      if (queue.size > 0) {
        queues.delete(key)
        queues.set(key, queue)
      }
      first.admit()
      return
    }
  }
  const busy = (reason: BusyReason) => new ConnectorError('unavailable', refuse(reason), { retryAfterMs })

  const wait = (key: string, cancellation: Cancellation | undefined) =>
    new Promise<() => void>((resolve, reject) => {
      const late = new AbortController()
      const settle = () => {
        late.abort()
        off?.()
      }
      const waiter: Waiter = {
        key,
        admit() {
          settle()
          resolve(occupy(key))
        },
        fail(error) {
          settle()
          leave(waiter)
          reject(error)
        },
      }
      const queue = queues.get(key) ?? new Set()
      queues.set(key, queue.add(waiter))
      waiting++
      const off = cancellation?.onCancel(() => waiter.fail(cancellation.reason))
      clock.sleep(waitMs, late.signal).then(
        () => waiter.fail(busy('waited_too_long')),
        () => undefined,
      )
    })

  return {
    get taken() {
      return taken
    },
    get waiting() {
      return waiting
    },
    take(key, cancellation) {
      const isFirst = !queues.has(key)
      if (isFirst && isFree(key)) return occupy(key)
      const isFull = (queues.get(key)?.size ?? 0) >= maxWaiting || waiting >= 4 * maxWaiting
      return isFull ? Promise.reject(busy('queue_full')) : wait(key, cancellation)
    },
  }
}
