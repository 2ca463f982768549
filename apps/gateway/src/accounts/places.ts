import { type Cancellation, Chain, type Clock, ConnectorError, type Link } from '@helpdesk-mcp/contracts'

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
  /** When it has waited too long. */
  until: number
  /** Its places in the queue of its key, and among all. */
  ofKey?: Link<Waiter>
  ofAll?: Link<Waiter>
  admit(): void
  fail(error: unknown): void
}

const retryAfterMs = 5_000

export function createPlaces(options: PlacesOptions): Places {
  const { max, maxPerKey, maxWaiting, waitMs, clock, refuse } = options
  const takenBy = new Map<string, number>()
  // The key that was served longest ago comes first.
  const queues = new Map<string, Chain<Waiter>>()
  /** In the order in which they came. */
  const waiters = new Chain<Waiter>()
  let taken = 0

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
    if (!queue || !waiter.ofKey || !queue.delete(waiter.ofKey)) return
    if (waiter.ofAll) waiters.delete(waiter.ofAll)
    if (queue.size === 0) queues.delete(waiter.key)
  }
  const admitNext = () => {
    for (const [key, queue] of queues) {
      if (taken >= max) return
      if (!isFree(key)) continue
      const { first } = queue
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

  // All wait equally long, so the one that came first is the first that has waited too long. One sleep serves all.
  let isWatching = false
  const watch = async () => {
    if (isWatching) return
    isWatching = true
    for (let { first } = waiters; first; { first } = waiters) {
      const leftMs = first.until - clock.now()
      if (leftMs > 0) await clock.sleep(leftMs)
      else first.fail(busy('waited_too_long'))
    }
    isWatching = false
  }
  const wait = (key: string, cancellation: Cancellation | undefined) =>
    new Promise<() => void>((resolve, reject) => {
      // A cancellation that has come already tells of itself at once.
      let off: (() => void) | undefined
      const waiter: Waiter = {
        key,
        until: clock.now() + waitMs,
        admit() {
          off?.()
          resolve(occupy(key))
        },
        fail(error) {
          off?.()
          leave(waiter)
          reject(error)
        },
      }
      const queue = queues.get(key) ?? new Chain()
      queues.set(key, queue)
      waiter.ofKey = queue.add(waiter)
      waiter.ofAll = waiters.add(waiter)
      off = cancellation?.onCancel(() => waiter.fail(cancellation.reason))
      void watch()
    })

  return {
    get taken() {
      return taken
    },
    get waiting() {
      return waiters.size
    },
    take(key, cancellation) {
      const isFirst = !queues.has(key)
      if (isFirst && isFree(key)) return occupy(key)
      const isFull = (queues.get(key)?.size ?? 0) >= maxWaiting || waiters.size >= 4 * maxWaiting
      return isFull ? Promise.reject(busy('queue_full')) : wait(key, cancellation)
    },
  }
}
