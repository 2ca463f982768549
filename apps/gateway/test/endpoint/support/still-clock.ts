import type { Clock } from '@helpdesk-mcp/contracts'

/** A clock that stands until it is moved, and on which nobody wakes by themselves. */
export interface StillClock extends Clock {
  time: number
}

export function stillClock(time: number = Date.now()): StillClock {
  return {
    time,
    now() {
      return this.time
    },
    sleep: (_ms, signal) =>
      new Promise((_resolve, reject) => {
        if (signal?.aborted) reject(signal.reason)
        signal?.addEventListener('abort', () => reject(signal.reason), { once: true })
      }),
  }
}
