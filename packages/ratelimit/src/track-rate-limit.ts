import type { Clock, RateLimit, RateLimitFigures, RateLimitSource } from '@helpdesk-mcp/contracts'
import {
  type PublishedBucket,
  type PublishedWindow,
  publishedWaitMs,
  type RateLimitAnswer,
  type RateLimitTable,
  readRateLimit,
} from './read-rate-limit.ts'

/** Knows the limit of one account: from its answers, from what the vendor publishes, and from the calls counted here. */
export interface RateLimitTracker {
  readonly table: RateLimitTable
  /** Counts a call, when it is sent. */
  sent(): void
  /** What is known after an answer. Never throws. */
  read(answer: RateLimitAnswer): RateLimit | undefined
}

export function createRateLimitTracker(table: RateLimitTable, clock: Pick<Clock, 'now'>): RateLimitTracker {
  const { published, ...ownHeaders } = table
  const counter = published && ('capacity' in published ? countBucket(published) : countWindow(published))

  return {
    table,
    sent: () => counter?.sent(clock.now()),
    read(answer) {
      const { status, now } = answer
      const said = readRateLimit(answer, ownHeaders)
      const isRefused = status === 429
      const counted = counter?.answered(now, said ?? {}, isRefused) ?? {}
      const { retryAfterMs } = said ?? {}
      // The vendor's own word on when to come back is better than what was counted.
      const known: Sourced =
        retryAfterMs === undefined
          ? counted
          : { ...counted, reset: [Math.ceil(retryAfterMs / 1000), 'vendor'] }
      const wait = isRefused ? counter?.waitMs(counted.reset?.[0]) : undefined
      return withSources(said ?? {}, known, wait)
    },
  }
}

type Sourced = { [Figure in keyof RateLimitFigures]?: readonly [number, RateLimitSource] }

const figures = ['limit', 'remaining', 'reset', 'window'] as const
const best: readonly RateLimitSource[] = ['vendor', 'counted', 'published']

/** Fills in what the vendor did not say. */
function withSources(
  said: Partial<RateLimit>,
  known: Sourced,
  waitMs: number | undefined,
): RateLimit | undefined {
  const ratelimit: Partial<RateLimit> = {}
  const sources: NonNullable<RateLimit['sources']> = {}
  let source: RateLimitSource | undefined = said.source === 'vendor' ? 'vendor' : undefined
  let isFound = false
  for (const figure of figures) {
    const own = said[figure]
    const counted = known[figure]
    if (own === undefined && counted === undefined) continue
    const from = own === undefined ? (counted?.[1] as RateLimitSource) : 'vendor'
    ratelimit[figure] = own ?? (counted?.[0] as number)
    sources[figure] = from
    if (source === undefined || best.indexOf(from) < best.indexOf(source)) source = from
    isFound = true
  }
  if (source === undefined) return undefined
  const { cost, retryAfterMs = waitMs } = said
  if (cost !== undefined) ratelimit.cost = cost
  if (retryAfterMs !== undefined) ratelimit.retryAfterMs = retryAfterMs
  ratelimit.source = source
  if (isFound) ratelimit.sources = sources
  return ratelimit as RateLimit
}

/** Counts the calls of one account against a published limit. Times are in milliseconds. */
interface Counter {
  sent(now: number): void
  /** `said`: what the vendor says in this answer. */
  answered(now: number, said: RateLimitFigures, isRefused: boolean): Sourced
  /** How long to wait after a refusal that does not say it. */
  waitMs(reset: number | undefined): number | undefined
}

function countWindow(published: PublishedWindow): Counter {
  const { windowSeconds, endsAtMidnightIn: zone } = published
  let end = Number.NEGATIVE_INFINITY
  let used = 0
  let last: number | undefined

  const open = (now: number) => {
    end = zone === undefined ? now + windowSeconds * 1000 : nextMidnight(now, zone)
    used = 0
    last = undefined
  }
  return {
    sent(now) {
      if (now >= end) open(now)
      used++
    },
    answered(now, said, isRefused) {
      const { remaining, limit = published.limit } = said
      // More is left than before: the vendor has begun a new window since.
      const isNew = remaining !== undefined && last !== undefined && remaining > last
      if (now >= end || isNew) {
        open(now)
        used = 1
      }
      last = remaining ?? last
      if (isRefused && limit !== undefined) used = Math.max(used, limit)
      const counted: Sourced = {}
      if (limit !== undefined) {
        counted.limit = [limit, 'published']
        counted.remaining = [Math.max(limit - used, 0), 'counted']
      }
      counted.reset = [
        Math.max(Math.ceil((end - now) / 1000), 0),
        zone === undefined ? 'counted' : 'published',
      ]
      counted.window = [windowSeconds, 'published']
      return counted
    },
    waitMs: (reset) =>
      published.limit === undefined || reset === undefined ? undefined : Math.max(reset, 1) * 1000,
  }
}

function countBucket(published: PublishedBucket): Counter {
  const { capacity, refillPerSecond } = published
  let tokens = capacity
  let at = Number.NEGATIVE_INFINITY

  const refill = (now: number) => {
    tokens = Math.min(capacity, tokens + (Math.max(now - at, 0) / 1000) * refillPerSecond)
    at = Math.max(now, at)
  }
  return {
    sent(now) {
      refill(now)
      tokens = Math.max(tokens - 1, 0)
    },
    answered(now, { remaining }, isRefused) {
      refill(now)
      if (remaining !== undefined) tokens = Math.min(remaining, capacity)
      else if (isRefused) tokens = 0
      return {
        limit: [capacity, 'published'],
        remaining: [Math.floor(tokens), 'counted'],
        reset: [Math.ceil((capacity - tokens) / refillPerSecond), 'counted'],
        window: [capacity / refillPerSecond, 'published'],
      }
    },
    waitMs: () => publishedWaitMs(published),
  }
}

/** The next midnight of a time zone. Looks again from there, since a day that changes the clocks is longer or shorter. */
function nextMidnight(now: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone,
    hourCycle: 'h23',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  const sinceMidnight = (time: number) => {
    const of = Object.fromEntries(parts.formatToParts(time).map(({ type, value }) => [type, Number(value)]))
    return ((of['hour'] ?? 0) * 3600 + (of['minute'] ?? 0) * 60 + (of['second'] ?? 0)) * 1000 + (time % 1000)
  }
  const guess = now + dayMs - sinceMidnight(now)
  const off = sinceMidnight(guess)
  return off === 0 ? guess : guess - (off > dayMs / 2 ? off - dayMs : off)
}

const dayMs = 86_400_000
