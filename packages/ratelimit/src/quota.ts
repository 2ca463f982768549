import type { RateLimitFigures } from '@helpdesk-mcp/contracts'

/** The figures of one response, whichever headers gave them. */
export type Quota = RateLimitFigures

/** Leaves unknown figures out. */
export function quota(limit?: number, remaining?: number, reset?: number): Quota {
  return {
    ...(limit === undefined ? {} : { limit }),
    ...(remaining === undefined ? {} : { remaining }),
    ...(reset === undefined ? {} : { reset }),
  }
}
