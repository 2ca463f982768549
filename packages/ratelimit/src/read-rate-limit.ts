import type { RateLimit } from '@helpdesk-mcp/contracts'
import { type Quota, quota, readCount, readHttpDate, readReset, readRetryAfter } from './header-values.ts'
import { readStructuredQuota } from './read-structured-quota.ts'

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

export interface RateLimitAnswer {
  status: number
  headers: Headers
  /** Milliseconds since the epoch when the answer came. */
  now: number
}

type Names = { limit?: string; remaining?: string; reset?: string }

const usual: readonly Names[] = ['ratelimit', 'x-ratelimit', 'x-rate-limit'].map((prefix) => ({
  limit: `${prefix}-limit`,
  remaining: `${prefix}-remaining`,
  reset: `${prefix}-reset`,
}))

/**
 * What one answer says of the vendor's limit. Moments count from the answer's `Date` where it has one, so that a clock
 * that differs from the vendor's does no harm. Never throws; what is malformed is as good as absent.
 */
export function readRateLimit(answer: RateLimitAnswer, table: RateLimitTable = {}): RateLimit | undefined {
  const { status, headers } = answer
  const now = readHttpDate(headers.get('date')) ?? answer.now
  const figures = readQuota(headers, now, table)
  const retryAfterMs = readWait(status, headers, now, table, figures.reset)
  const cost = readCount(table.headers?.cost === undefined ? null : headers.get(table.headers.cost))
  const known = {
    ...figures,
    ...(cost === undefined ? {} : { cost }),
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  }
  return Object.keys(known).length > 0 ? { ...known, source: 'vendor' } : documented(status, table)
}

/** Figures of different forms are not mixed, since they may be of different quotas: the fullest form counts. */
function readQuota(headers: Headers, now: number, table: RateLimitTable): Quota {
  const own = readNamed(headers, now, table.headers ?? {}, table)
  if (size(own) > 0) return own
  const forms = [readStructuredQuota(headers), ...usual.map((names) => readNamed(headers, now, names, table))]
  return forms.reduce((best, form) => (size(form) > size(best) ? form : best))
}

function readNamed(headers: Headers, now: number, names: Names, table: RateLimitTable): Quota {
  const value = (name: string | undefined) => (name === undefined ? null : headers.get(name))
  return quota(
    readCount(withoutPolicies(value(names.limit))),
    readCount(value(names.remaining)),
    readReset(value(names.reset), now, table.resetUnit),
  )
}

/** Early drafts put policies behind the limit: `100, 100;w=60`. */
function withoutPolicies(limit: string | null): string | undefined {
  return limit?.split(/[,;]/, 1)[0]
}

function readWait(
  status: number,
  headers: Headers,
  now: number,
  table: RateLimitTable,
  reset: number | undefined,
): number | undefined {
  if (status !== 429 && status !== 503) return undefined
  const own = table.headers?.retryAfter
  const said =
    readRetryAfter(headers.get('retry-after'), now) ??
    (own === undefined ? undefined : readRetryAfter(headers.get(own), now))
  return said ?? (status === 429 && reset !== undefined ? reset * 1000 : undefined)
}

function documented(status: number, { documented }: RateLimitTable): RateLimit | undefined {
  if (!documented) return undefined
  const [limit, waitMs] =
    'capacity' in documented
      ? [documented.capacity, 1000 / documented.refillPerSecond]
      : [documented.limit, documented.windowSeconds * 1000]
  return {
    limit,
    ...(status === 429 ? { retryAfterMs: Math.ceil(waitMs) } : {}),
    source: 'documented',
  }
}

function size(figures: Quota): number {
  return Object.keys(figures).length
}
