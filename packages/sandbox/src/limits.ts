import type { ApiError } from './api-error.ts'
import type { SandboxClock } from './clock.ts'
import type { SandboxRequest } from './exchange.ts'
import type { Operation } from './openapi/operations.ts'

/** A request to authenticate and to count against limits; its operation where path and method are known. */
export interface Attempt {
  request: SandboxRequest
  operation: Operation | undefined
  query: URLSearchParams
}

/** A limit in use: it counts the calls of one sandbox. */
export interface Limit {
  take(attempt: Attempt): LimitDecision
}

export interface LimitDecision {
  error?: ApiError
  /** Headers of the answer, whether or not the call is admitted. */
  headers?: Record<string, string>
  /** Called when the call is done. */
  release?(): void
}

/** Creates a limit for one sandbox. */
export type LimitRule = (clock: SandboxClock) => Limit

export interface FixedWindowOptions {
  limit: number
  windowMs: number
  /** When a window that begins at `now` ends, where it is not `windowMs` later (midnight, say). */
  endsAt?: (now: number) => number
  /** What one call costs; 1. */
  weigh?: (attempt: Attempt) => number
  /** The vendor's header names; a value without a name is not sent. `reset` is in seconds. */
  headers?: { limit?: string; remaining?: string; weight?: string; reset?: string }
  /** Sends `retry-after` with the error. */
  retryAfter?: boolean
  /** The vendor's code for the error. */
  code?: string
}

/** At most `limit` in each window; the first call after a window's end opens the next. */
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
        const exceeded = used + weight > limit
        if (!exceeded) used += weight
        const seconds = Math.ceil((end - now) / 1000)
        const values = { limit, remaining: limit - used, weight, reset: seconds }
        const headers: Record<string, string> = {}
        for (const [key, name] of Object.entries(names))
          headers[name] = String(values[key as keyof typeof values])
        if (!exceeded) return { headers }
        const message = `More than ${limit} calls in ${windowMs / 1000} seconds.`
        const retry = options.retryAfter ? { retryAfterSeconds: seconds } : {}
        const code = options.code === undefined ? {} : { code: options.code }
        return { headers, error: { reason: 'rate_limited', message, ...retry, ...code } }
      },
    }
  }
}

/** Bursts of `capacity` calls, refilled at `perSecond`; sends no headers. */
export function tokenBucket(options: { capacity: number; perSecond: number }): LimitRule {
  const { capacity, perSecond } = options
  return (clock) => {
    let tokens = capacity
    let at = clock.now()
    return {
      take() {
        const now = clock.now()
        tokens = Math.min(capacity, tokens + ((now - at) / 1000) * perSecond)
        at = now
        if (tokens < 1) return { error: { reason: 'rate_limited', message: 'Out of quota.' } }
        tokens -= 1
        return {}
      },
    }
  }
}

/** At most `limit` calls under way at once. */
export function concurrency(options: { limit: number; code?: string }): LimitRule {
  return () => {
    let running = 0
    return {
      take() {
        if (running >= options.limit) {
          const message = `More than ${options.limit} calls at once.`
          const code = options.code === undefined ? {} : { code: options.code }
          return { error: { reason: 'too_many_concurrent', message, ...code } }
        }
        running++
        return { release: () => running-- }
      },
    }
  }
}

/** A separate limit for each key, such as an account. An attempt without a key is not limited. */
export function keyed(rule: LimitRule, keyOf: (attempt: Attempt) => string | undefined): LimitRule {
  return (clock) => {
    const limits = new Map<string, Limit>()
    return {
      take(attempt) {
        const key = keyOf(attempt)
        if (key === undefined) return {}
        const limit = limits.get(key) ?? rule(clock)
        limits.set(key, limit)
        return limit.take(attempt)
      },
    }
  }
}
