import { describe, expect, it } from 'vitest'
import { type RateLimitTable, readRateLimit } from '../src/index.ts'

const now = Date.parse('2026-03-05T12:00:00Z')
const seconds = now / 1000

function read(headers: Record<string, string>, status = 200, table?: RateLimitTable) {
  return readRateLimit({ status, headers: new Headers(headers), now }, table)
}

describe('the forms that vendors use', () => {
  it.each<[string, Record<string, string>, object | undefined]>([
    ['nothing', { 'content-type': 'text/html' }, undefined],
    [
      'draft-08 and later',
      { ratelimit: '"default";r=50;t=30', 'ratelimit-policy': '"default";q=100;w=60' },
      { limit: 100, remaining: 50, reset: 30, window: 60 },
    ],
    [
      'tokens as names, parameters of other vendors',
      { ratelimit: 'default;t=30;r=50;acme-x=?1', 'ratelimit-policy': 'default;w=60;q=100;pk=:AAE=:' },
      { limit: 100, remaining: 50, reset: 30, window: 60 },
    ],
    [
      'several policies: the tightest',
      {
        ratelimit: '"hour";r=399;t=2402, "minute";r=20;t=23',
        'ratelimit-policy': '"minute";q=50;w=60, "hour";q=1000;w=3600',
      },
      { limit: 50, remaining: 20, reset: 23, window: 60 },
    ],
    [
      'two that are used up: the one that lasts longer',
      { ratelimit: '"minute";r=0;t=23, "hour";r=0;t=2402' },
      { remaining: 0, reset: 2402 },
    ],
    [
      'quotas of bytes and concurrency are not calls',
      {
        ratelimit: '"bytes";r=7;t=9, "parallel";r=1, "calls";r=80;t=20',
        'ratelimit-policy':
          '"bytes";q=9;qu="content-bytes", "parallel";q=5;qu="concurrent-requests", "calls";q=90;qu="requests"',
      },
      { limit: 90, remaining: 80, reset: 20 },
    ],
    ['a member without r is malformed', { ratelimit: '"a";t=5, "b";r=3' }, { remaining: 3 }],
    ['no reset is known', { ratelimit: '"default";r=50' }, { remaining: 50 }],
    ['one policy alone', { 'ratelimit-policy': '"default";q=100;w=60' }, { limit: 100, window: 60 }],
    ['several policies alone', { 'ratelimit-policy': '"a";q=100;w=60, "b";q=9;w=1' }, undefined],
    [
      'draft-07',
      { ratelimit: 'limit=100, remaining=50, reset=30', 'ratelimit-policy': '100;w=60' },
      { limit: 100, remaining: 50, reset: 30, window: 60 },
    ],
    [
      'draft-07 with the limit in the policy',
      { ratelimit: 'remaining=50, reset=30', 'ratelimit-policy': '100;w=60' },
      { limit: 100, remaining: 50, reset: 30, window: 60 },
    ],
    [
      'draft-06',
      {
        'ratelimit-limit': '100',
        'ratelimit-remaining': '50',
        'ratelimit-reset': '30',
        'ratelimit-policy': '100;w=60',
      },
      { limit: 100, remaining: 50, reset: 30, window: 60 },
    ],
    [
      'policies behind the limit',
      { 'ratelimit-limit': '100, 100;w=60, 1000;w=3600', 'ratelimit-remaining': '4' },
      { limit: 100, remaining: 4 },
    ],
    [
      'X-RateLimit with a delta',
      { 'x-ratelimit-limit': '50', 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '12.4' },
      { limit: 50, remaining: 0, reset: 13 },
    ],
    ['epoch seconds', { 'x-ratelimit-reset': String(seconds + 90) }, { reset: 90 }],
    ['epoch milliseconds', { 'x-ratelimit-reset': String(now + 90_000) }, { reset: 90 }],
    ['an epoch that has passed', { 'x-ratelimit-reset': String(seconds - 90) }, { reset: 0 }],
    ['X-Rate-Limit', { 'x-rate-limit-remaining': '8' }, { remaining: 8 }],
    [
      'of two that are as full, the standard one',
      { 'x-ratelimit-limit': '50', 'x-ratelimit-remaining': '40', ratelimit: 'limit=9, remaining=8' },
      { limit: 9, remaining: 8 },
    ],
    [
      'the fullest form, not a mixture',
      { 'ratelimit-remaining': '1', 'x-ratelimit-limit': '50', 'x-ratelimit-remaining': '40' },
      { limit: 50, remaining: 40 },
    ],
  ])('%s', (_, headers, figures) => {
    expect(read(headers)).toEqual(figures && { ...figures, source: 'vendor' })
  })

  it.each([['-1'], ['NaN'], ['Infinity'], ['1e3'], ['0x10'], [''], ['many'], ['5, 5'], ['9'.repeat(16)]])(
    'ignores %j and keeps the rest',
    (bad) => {
      expect(
        read({ 'x-ratelimit-limit': '50', 'x-ratelimit-remaining': bad, 'x-ratelimit-reset': '9' }),
      ).toEqual({ limit: 50, reset: 9, source: 'vendor' })
    },
  )

  it.each([
    ['limit=100, remaining=oops, reset=-3', { limit: 100 }],
    ['"default";r=-1;t=5', undefined],
    ['"default";r=1.5', undefined],
    ['"default";r=5;t=30,', undefined],
    ['"default;r=5', undefined],
    ['("a" "b");r=5', undefined],
  ])('RateLimit: %s', (field, figures) => {
    expect(read({ ratelimit: field })).toEqual(figures && { ...figures, source: 'vendor' })
  })

  it('ignores a reset that is further than any quota', () => {
    expect(read({ 'x-ratelimit-remaining': '1', 'x-ratelimit-reset': '99999999' })).toEqual({
      remaining: 1,
      source: 'vendor',
    })
  })

  it('counts epochs from the vendor clock where the answer has a Date', () => {
    const date = new Date(now - 3_600_000).toUTCString()
    expect(read({ date, 'x-ratelimit-reset': String(seconds - 3600 + 20) })?.reset).toBe(20)
  })
})

describe('the wait after a refusal', () => {
  it.each<[string, string, number | undefined]>([
    ['seconds', '30', 30_000],
    ['none', '0', 0],
    ['fractions', '0.2', 1000],
    ['an HTTP date', 'Thu, 05 Mar 2026 12:00:45 GMT', 45_000],
    ['a date of RFC 850', 'Thursday, 05-Mar-26 12:00:45 GMT', 45_000],
    ['a date of asctime', 'Thu Mar  5 12:00:45 2026', 45_000],
    ['a date that has passed', 'Wed, 21 Oct 2015 07:28:00 GMT', 0],
    ['an epoch by mistake', String(seconds + 7), 7000],
    ['more than a day', '604800', 86_400_000],
    ['a negative', '-5', undefined],
    ['a word', 'soon', undefined],
    ['half a date', 'Thu, 99 Foo 2026 12:00:45 GMT', undefined],
  ])('Retry-After: %s', (_, value, ms) => {
    expect(read({ 'retry-after': value }, 429)).toEqual(
      ms === undefined ? undefined : { retryAfterMs: ms, source: 'vendor' },
    )
  })

  it('counts a date from the Date of the answer', () => {
    const headers = { 'retry-after': 'Thu, 05 Mar 2026 13:00:10 GMT', date: 'Thu, 05 Mar 2026 13:00:00 GMT' }
    expect(read(headers, 429)?.retryAfterMs).toBe(10_000)
  })

  it('prefers Retry-After to the reset, and takes the reset without it', () => {
    const reset = { 'x-ratelimit-limit': '50', 'x-ratelimit-reset': '20' }
    expect(read({ ...reset, 'retry-after': '7' }, 429)).toEqual({
      limit: 50,
      reset: 20,
      retryAfterMs: 7000,
      source: 'vendor',
    })
    expect(read(reset, 429)?.retryAfterMs).toBe(20_000)
    expect(read({ ...reset, 'retry-after': 'soon' }, 429)?.retryAfterMs).toBe(20_000)
  })

  it('is only known after a refusal', () => {
    const headers = { 'retry-after': '7', 'x-ratelimit-reset': '20' }
    expect(read(headers, 200)).toEqual({ reset: 20, source: 'vendor' })
    expect(read(headers, 503)?.retryAfterMs).toBe(7000)
    expect(read({ 'x-ratelimit-reset': '20' }, 503)).toEqual({ reset: 20, source: 'vendor' })
  })
})

describe('a table', () => {
  it("reads the vendor's own names before the usual ones", () => {
    const table = { headers: { limit: 'X-FuseDesk-Usage-Limit' } }
    const headers = {
      'x-fusedesk-usage-limit': '1800',
      'x-ratelimit-limit': '5',
      'x-ratelimit-remaining': '4',
    }
    expect(read(headers, 200, table)).toEqual({ limit: 1800, source: 'vendor' })
    expect(read({ 'x-ratelimit-limit': '5' }, 200, table)).toEqual({ limit: 5, source: 'vendor' })
  })

  it('names a header for the wait, which Retry-After beats', () => {
    const table = { headers: { retryAfter: 'x-wait' } }
    expect(read({ 'x-wait': '4' }, 429, table)?.retryAfterMs).toBe(4000)
    expect(read({ 'x-wait': '4', 'retry-after': '3' }, 429, table)?.retryAfterMs).toBe(3000)
  })

  it('settles what a reset counts', () => {
    const epoch = { headers: { reset: 'x-reset' }, resetUnit: 'epoch' as const }
    expect(read({ 'x-reset': String(seconds + 5) }, 200, epoch)?.reset).toBe(5)
    expect(read({ 'x-reset': String(now + 5000) }, 200, epoch)?.reset).toBe(5)
    expect(read({ 'x-reset': '30' }, 200, epoch)).toBeUndefined()
    const delta = { headers: { reset: 'x-reset' }, resetUnit: 'delta' as const }
    expect(read({ 'x-reset': '30' }, 200, delta)?.reset).toBe(30)
    expect(read({ 'x-reset': String(seconds + 5) }, 200, delta)).toBeUndefined()
  })

  it('speaks for a vendor that says nothing', () => {
    const window = { published: { limit: 50, windowSeconds: 30 } }
    expect(read({}, 200, window)).toEqual({ limit: 50, source: 'published' })
    expect(read({}, 429, window)).toEqual({ limit: 50, retryAfterMs: 30_000, source: 'published' })
    const bucket = { published: { capacity: 60, refillPerSecond: 2 } }
    expect(read({}, 200, bucket)).toEqual({ limit: 60, source: 'published' })
    expect(read({}, 429, bucket)).toEqual({ limit: 60, retryAfterMs: 500, source: 'published' })
    expect(read({ 'x-ratelimit-remaining': '0' }, 429, bucket)).toEqual({ remaining: 0, source: 'vendor' })
  })
})

describe('what a call cost', () => {
  const table = { headers: { remaining: 'x-left', cost: 'x-weight' } }
  it.each([
    [
      { 'x-left': '4997', 'x-weight': '3' },
      { remaining: 4997, cost: 3, source: 'vendor' },
    ],
    [{ 'x-weight': '3' }, { cost: 3, source: 'vendor' }],
    [
      { 'x-left': '4997', 'x-weight': 'three' },
      { remaining: 4997, source: 'vendor' },
    ],
  ])('is read from %j', (headers, expected) => {
    expect(read(headers as Record<string, string>, 200, table)).toEqual(expected)
  })
})
