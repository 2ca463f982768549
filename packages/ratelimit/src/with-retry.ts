import { type Clock, discard, type SendLayer, type SentRequest, systemClock } from '@helpdesk-mcp/contracts'
import { type RateLimitTable, readRateLimit } from './read-rate-limit.ts'

export interface RetryOptions {
  /** The longest that one call may wait, over all its attempts. */
  maxWaitMs: number
  clock?: Clock
  table?: RateLimitTable
}

const maxAttempts = 4

/**
 * Repeats a read that was refused with 429 once the vendor's wait is over. A wait that is unknown, or longer than what is left of
 * `maxWaitMs`, leaves the 429 to the caller. `onWait` is told of every wait before it begins, so that the result can say so.
 */
export function withRetry(
  { maxWaitMs, clock = systemClock, table = {} }: RetryOptions,
  onWait?: (ms: number, request: SentRequest) => void,
): SendLayer {
  return (next) => async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return next(request)
    let leftMs = maxWaitMs
    for (let attempt = 1; ; attempt++) {
      const response = await next(request)
      if (response.status !== 429 || attempt === maxAttempts) return response
      const waitMs = readRateLimit(
        { status: 429, headers: response.headers, now: clock.now() },
        table,
      )?.retryAfterMs
      if (waitMs === undefined || waitMs > leftMs) return response
      discard(response)
      leftMs -= waitMs
      onWait?.(waitMs, request)
      await clock.sleep(waitMs, request.cancellation.toSignal())
    }
  }
}
