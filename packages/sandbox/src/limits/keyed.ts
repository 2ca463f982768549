import type { Attempt, Limit, LimitRule } from './limit.ts'

/** The same limit for each key apart: for each account, say. An attempt without a key is not limited. */
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
