/** What is peculiar to one vendor's rate limit; an empty table reads the usual headers only. */
export interface RateLimitTable {
  /** The vendor's own header names; the usual ones (Retry-After, RateLimit, X-RateLimit-*) need no mention. */
  headers?: {
    limit?: string
    remaining?: string
    reset?: string
    /** What the call cost, where calls weigh differently. */
    cost?: string
    /** In seconds. Retry-After comes first. */
    retryAfter?: string
  }
  /** What a reset counts: seconds from now, or seconds or milliseconds since 1970. Absent: told by its size. */
  resetUnit?: 'delta' | 'epoch'
  /** The limit that the vendor publishes, for answers that say nothing. */
  documented?: { limit: number; windowSeconds: number } | { capacity: number; refillPerSecond: number }
}
