import type { RateLimit } from '@helpdesk-mcp/contracts'

const largestInteger = 999_999_999_999_999

/**
 * The response headers that pass a vendor's limit on: `ratelimit-limit`, `-remaining` and `-reset` (seconds), `retry-after` (seconds), and
 * RateLimit and RateLimit-Policy as of draft-ietf-httpapi-ratelimit-headers-11. Figures that are published or counted here are among them:
 * `sources` in the result's `_meta` tells them apart.
 */
export function rateLimitHeaders(ratelimit: RateLimit): Record<string, string> {
  const limit = whole(ratelimit.limit, Math.floor)
  const remaining = whole(ratelimit.remaining, Math.floor)
  const reset = whole(ratelimit.reset, Math.ceil)
  const window = whole(ratelimit.window, Math.ceil)
  const retryAfter = whole((ratelimit.retryAfterMs ?? Number.NaN) / 1000, Math.ceil)
  const headers: Record<string, string> = {}
  if (limit !== undefined) headers['ratelimit-limit'] = String(limit)
  if (remaining !== undefined) headers['ratelimit-remaining'] = String(remaining)
  if (reset !== undefined) headers['ratelimit-reset'] = String(reset)
  if (retryAfter !== undefined) headers['retry-after'] = String(retryAfter)
  if (remaining !== undefined) headers['ratelimit'] = policy('r', remaining, 't', reset)
  if (limit !== undefined) headers['ratelimit-policy'] = policy('q', limit, 'w', window)
  return headers
}

/** A list of one policy by RFC 9651: its parameters are whole numbers, which are written as they are. */
function policy(name: string, value: number, other: string, second: number | undefined): string {
  const first = `"default";${name}=${value}`
  return second === undefined ? first : `${first};${other}=${second}`
}

function whole(value: number | undefined, round: (value: number) => number): number | undefined {
  const rounded = round(value ?? Number.NaN)
  return rounded >= 0 && rounded <= largestInteger ? rounded : undefined
}
