import type { RateLimitFigures } from '@helpdesk-mcp/contracts'

/** The figures of one response, whichever headers gave them. */
export type Quota = RateLimitFigures

/** Leaves unknown figures out. */
export function quota(limit?: number, remaining?: number, reset?: number): Quota {
  const known: Quota = {}
  if (limit !== undefined) known.limit = limit
  if (remaining !== undefined) known.remaining = remaining
  if (reset !== undefined) known.reset = reset
  return known
}
