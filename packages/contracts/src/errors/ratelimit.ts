/** What is known of a vendor's limit after one response. Unknown values are absent, never guessed. */
export interface RateLimit extends RateLimitFigures {
  /** What this call took of what remains, where calls weigh differently. */
  cost?: number
  /** Milliseconds to wait before the next call; only after a refusal. */
  retryAfterMs?: number
  /** The best source of any of the figures. */
  source: RateLimitSource
  /** Where each figure comes from. */
  sources?: { [Figure in keyof RateLimitFigures]: RateLimitSource }
}

export interface RateLimitFigures {
  /** Calls allowed in the window. */
  limit?: number
  /** Calls left in the window. */
  remaining?: number
  /** Seconds until the quota is full again, counted from this answer. */
  reset?: number
  /** Seconds in which `limit` calls are allowed. */
  window?: number
}

/**
 * vendor: a header of this answer. published: the limit that the vendor publishes. counted: what follows from that limit and the calls
 * that were counted here; others that use the same quota are not seen, so less may remain, and the window may end earlier.
 */
export type RateLimitSource = 'vendor' | 'published' | 'counted'
