/** What is known of a vendor's limit after one response. Unknown values are absent, never guessed. */
export interface RateLimit {
  /** Calls allowed in the window. */
  limit?: number
  /** Calls left in the window. */
  remaining?: number
  /** Seconds until the quota is full or at least usable again, counted from this answer. */
  reset?: number
  /** What this call took of what remains, where calls weigh differently. */
  cost?: number
  /** Milliseconds to wait before the next call; only after a refusal. */
  retryAfterMs?: number
  /** vendor: a header of this answer; documented: the vendor's published limit; estimated: derived from either. */
  source: 'vendor' | 'documented' | 'estimated'
}
