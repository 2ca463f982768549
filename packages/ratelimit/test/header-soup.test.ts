import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createRateLimitTracker, type RateLimitTable, rateLimitHeaders } from '../src/index.ts'

const names = [
  'date',
  'retry-after',
  'ratelimit',
  'ratelimit-policy',
  ...['ratelimit', 'x-ratelimit', 'x-rate-limit', 'x-own'].flatMap((prefix) =>
    ['limit', 'remaining', 'reset', 'wait'].map((suffix) => `${prefix}-${suffix}`),
  ),
]

const number = fc.oneof(
  fc.integer(),
  fc.double(),
  fc.maxSafeInteger(),
  fc.constantFrom(1_772_712_000, 1_772_712_000_000, -1, 0, 1e300),
)
const member = fc
  .tuple(fc.constantFrom('"a"', 'b', '"default"', '7', '("x")', ''), number, number)
  .map(([name, r, t]) => `${name};r=${r};t=${t};q=${t};qu="requests"`)
const value = fc.oneof(
  number.map(String),
  fc.array(member, { maxLength: 3 }).map((members) => members.join(', ')),
  fc.tuple(number, number).map(([limit, reset]) => `limit=${limit}, remaining=${limit}, reset=${reset}`),
  fc.date({ noInvalidDate: true }).map((date) => date.toUTCString()),
  fc.string({ unit: fc.integer({ min: 0x20, max: 0xff }).map((code) => String.fromCharCode(code)) }),
)

const table: RateLimitTable = {
  headers: {
    limit: 'x-own-limit',
    remaining: 'x-own-remaining',
    reset: 'x-own-reset',
    retryAfter: 'x-own-wait',
  },
}
const tables = fc.constantFrom<RateLimitTable>(
  {},
  table,
  { ...table, resetUnit: 'epoch' },
  { ...table, resetUnit: 'delta', published: { capacity: 60, refillPerSecond: 3 } },
  { ...table, published: { limit: 50, windowSeconds: 30 } },
  { ...table, published: { windowSeconds: 86_400, endsAtMidnightIn: 'Europe/Amsterdam' } },
)

it('makes finite figures, or none, out of any headers', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom(...names), value),
      fc.constantFrom(200, 204, 429, 503),
      tables,
      fc.constantFrom(0, 1_772_712_000_000),
      (soup, status, table, now) => {
        const tracker = createRateLimitTracker(table, { now: () => now })
        tracker.sent()
        const ratelimit = tracker.read({ status, headers: new Headers(soup), now })
        if (ratelimit === undefined) return
        const { source, sources = {}, ...figures } = ratelimit
        expect(['vendor', 'published', 'counted']).toContain(source)
        expect(Object.keys(figures)).toEqual(expect.arrayContaining(Object.keys(sources)))
        for (const figure of Object.values(figures)) {
          expect(Number.isFinite(figure) && figure >= 0, JSON.stringify(ratelimit)).toBe(true)
        }
        expect(ratelimit.retryAfterMs ?? 0).toBeLessThan(2 ** 31)
        for (const header of Object.values(rateLimitHeaders(ratelimit))) expect(header).toMatch(/^[\w";=]+$/)
      },
    ),
    { numRuns: 1000 },
  )
})
