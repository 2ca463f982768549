import type { LimitRule } from './limit.ts'

/** Bursts of `capacity` calls, refilled at `perSecond`; tells nothing in headers. */
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
        if (tokens < 1) return { refused: { reason: 'rate_limited', message: 'Out of quota.' } }
        tokens -= 1
        return {}
      },
    }
  }
}
