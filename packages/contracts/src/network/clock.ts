/** Time as a parameter: no test patches a global or sleeps. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number
  /** Resolves after `ms` milliseconds; rejects with the signal's reason when it aborts. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>
}

/** The machine's own clock. */
export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: (ms, signal) =>
    new Promise((resolve, reject) => {
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
    }),
}

/** Lets everything else that is ready run first: long work is done in slices, so that no input stops the process for the others. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}

/** Called now and then by long work: waits for the next turn when this one has taken long enough. */
export type Pace = () => Promise<void> | undefined

const longTurnMs = 8

/** Paces one piece of work that goes over many values. Measures what the machine does, so it has no clock for a parameter. */
export function createPace(): Pace {
  let began = performance.now()
  return () => {
    if (performance.now() - began < longTurnMs) return undefined
    return nextTurn().then(() => {
      began = performance.now()
    })
  }
}
