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
  const entries: [string, string | number | undefined][] = [
    ['ratelimit-limit', limit],
    ['ratelimit-remaining', remaining],
    ['ratelimit-reset', reset],
    ['retry-after', retryAfter],
    ['ratelimit', remaining === undefined ? undefined : item({ r: remaining, t: reset })],
    ['ratelimit-policy', limit === undefined ? undefined : item({ q: limit, w: window })],
  ]
  return Object.fromEntries(
    entries.flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  )
}

/** A list of one policy by RFC 9651: its parameters are whole numbers, which are written as they are. */
function item(parameters: Record<string, number | undefined>): string {
  return Object.entries(parameters).reduce(
    (text, [name, value]) => (value === undefined ? text : `${text};${name}=${value}`),
    '"default"',
  )
}

function whole(value: number | undefined, round: (value: number) => number): number | undefined {
  const rounded = round(value ?? Number.NaN)
  return rounded >= 0 && rounded <= largestInteger ? rounded : undefined
}
