/** Time as a parameter. Without `sleep`, delays use a timer. */
export interface SandboxClock {
  /** Milliseconds since the epoch. */
  now(): number
  sleep?(ms: number, signal?: AbortSignal): Promise<void>
}

/** Milliseconds that never repeat and never go back, however often the clock is asked. */
export type Timeline = () => number

/** `resolutionMs` is the smallest step that the vendor's timestamps can show. */
export function createTimeline(clock: SandboxClock, resolutionMs = 1): Timeline {
  let last = Number.NEGATIVE_INFINITY
  return () => {
    const now = Math.floor(clock.now() / resolutionMs) * resolutionMs
    last = Math.max(now, last + resolutionMs)
    return last
  }
}

/** Waits by the clock, or by a timer; rejects with the signal's reason when it aborts. */
export function wait(clock: SandboxClock, ms: number, signal?: AbortSignal): Promise<void> {
  if (clock.sleep) return clock.sleep(ms, signal)
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason)
    const stop = () => {
      clearTimeout(timer)
      reject(signal?.reason)
    }
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop)
      resolve()
    }, ms)
    signal?.addEventListener('abort', stop, { once: true })
  })
}
