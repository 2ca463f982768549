import type { Attempt, LimitRule } from './limit.ts'

export interface FixedWindowOptions {
  limit: number
  windowMs: number
  /** When a window that begins at `now` ends, where it is not `windowMs` later (midnight, say). */
  endsAt?: (now: number) => number
  /** What one call costs; 1. */
  weigh?: (attempt: Attempt) => number
  /** The vendor's names for what it tells; a name left out is not told. `retryAfter` and `reset` are in seconds. */
  headers?: { limit?: string; remaining?: string; weight?: string; reset?: string }
  /** Says in the refusal when to come back. */
  retryAfter?: boolean
  /** The vendor's code for the refusal. */
  code?: string
}

/** So much in each window; the first call after a window's end opens the next. */
export function fixedWindow(options: FixedWindowOptions): LimitRule {
  const { limit, windowMs, headers: names = {}, weigh = () => 1 } = options
  const endsAt = options.endsAt ?? ((now: number) => now + windowMs)
  return (clock) => {
    let end = Number.NEGATIVE_INFINITY
    let used = 0
    return {
      take(attempt) {
        const now = clock.now()
        if (now >= end) {
          end = endsAt(now)
          used = 0
        }
        const weight = weigh(attempt)
        const refused = used + weight > limit
        if (!refused) used += weight
        const seconds = Math.ceil((end - now) / 1000)
        const told = { limit, remaining: limit - used, weight, reset: seconds }
        const headers: Record<string, string> = {}
        for (const [key, name] of Object.entries(names))
          headers[name] = String(told[key as keyof typeof told])
        if (!refused) return { headers }
        const message = `More than ${limit} calls in ${windowMs / 1000} seconds.`
        const retry = options.retryAfter ? { retryAfterSeconds: seconds } : {}
        const code = options.code === undefined ? {} : { code: options.code }
        return { headers, refused: { reason: 'rate_limited', message, ...retry, ...code } }
      },
    }
  }
}
