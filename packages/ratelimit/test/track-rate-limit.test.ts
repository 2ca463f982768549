import { describe, expect, it } from 'vitest'
import { createRateLimitTracker, type RateLimitTable } from '../src/index.ts'

const noon = Date.parse('2026-03-05T12:00:00Z')

function open(table: RateLimitTable) {
  const clock = { time: noon, now: () => clock.time }
  const tracker = createRateLimitTracker(table, clock)
  return {
    advance: (seconds: number) => {
      clock.time += seconds * 1000
    },
    call(headers: Record<string, string> = {}, status = 200) {
      tracker.sent()
      return tracker.read({ status, headers: new Headers(headers), now: clock.time })
    },
  }
}

describe('a published window', () => {
  const table = { published: { limit: 50, windowSeconds: 30 } }

  it('begins with its first call and counts from there', () => {
    const { call, advance } = open(table)
    expect(call()).toEqual({
      limit: 50,
      remaining: 49,
      reset: 30,
      window: 30,
      source: 'counted',
      sources: { limit: 'published', remaining: 'counted', reset: 'counted', window: 'published' },
    })
    advance(12.5)
    expect(call()).toMatchObject({ remaining: 48, reset: 18 })
    advance(20)
    expect(call()).toMatchObject({ remaining: 49, reset: 30 })
  })

  it('takes what the vendor says first, and adds what it leaves out', () => {
    const { call, advance } = open(table)
    call({ 'x-ratelimit-limit': '60', 'x-ratelimit-remaining': '40' })
    advance(4)
    expect(call({ 'x-ratelimit-limit': '60', 'x-ratelimit-remaining': '39' })).toEqual({
      limit: 60,
      remaining: 39,
      reset: 26,
      window: 30,
      source: 'vendor',
      sources: { limit: 'vendor', remaining: 'vendor', reset: 'counted', window: 'published' },
    })
  })

  it('sees from what is left that the vendor has begun a new one', () => {
    const { call, advance } = open(table)
    call({ 'x-ratelimit-remaining': '3' })
    advance(10)
    expect(call({ 'x-ratelimit-remaining': '49' })).toMatchObject({ remaining: 49, reset: 30 })
    advance(10)
    expect(call({ 'x-ratelimit-remaining': '48' })).toMatchObject({ reset: 20 })
  })

  it('knows when to come back from a refusal', () => {
    const { call, advance } = open(table)
    expect(call({ 'retry-after': '12' }, 429)).toMatchObject({
      limit: 50,
      remaining: 0,
      reset: 12,
      retryAfterMs: 12_000,
      sources: { reset: 'vendor', remaining: 'counted' },
    })
    advance(5)
    expect(call({}, 429)).toMatchObject({ remaining: 0, reset: 25, retryAfterMs: 25_000 })
  })

  it('counts against the limit that the vendor says', () => {
    const { call } = open({ published: { windowSeconds: 3600 } })
    expect(call()).toEqual({
      reset: 3600,
      window: 3600,
      source: 'counted',
      sources: { reset: 'counted', window: 'published' },
    })
    expect(call({ 'x-ratelimit-limit': '9' })).toMatchObject({ limit: 9, remaining: 7 })
    expect(call({}, 429)).not.toHaveProperty('retryAfterMs')
  })
})

describe('a window that ends at midnight', () => {
  it.each([
    ['America/Los_Angeles', '2026-03-05T12:00:00Z', 20 * 3600],
    ['Asia/Kolkata', '2026-03-05T12:00:00Z', 6.5 * 3600],
    ['Asia/Kolkata', '2026-03-05T18:30:00Z', 24 * 3600],
    // The day of 25 hours, and the one of 23.
    ['Europe/Amsterdam', '2026-10-24T22:00:00Z', 25 * 3600],
    ['Europe/Amsterdam', '2026-03-28T23:00:00Z', 23 * 3600],
    ['Europe/Amsterdam', '2026-03-28T12:00:00.250Z', 11 * 3600],
  ])('of %s, at %s', (endsAtMidnightIn, time, reset) => {
    const now = Date.parse(time)
    const tracker = createRateLimitTracker(
      { published: { windowSeconds: 86_400, endsAtMidnightIn } },
      { now: () => now },
    )
    tracker.sent()
    expect(tracker.read({ status: 200, headers: new Headers(), now })).toEqual({
      reset,
      window: 86_400,
      source: 'published',
      sources: { reset: 'published', window: 'published' },
    })
  })

  it('goes on to the next day', () => {
    const { call, advance } = open({ published: { windowSeconds: 86_400, endsAtMidnightIn: 'UTC' } })
    expect(call()).toMatchObject({ reset: 43_200 })
    advance(43_199)
    expect(call()).toMatchObject({ reset: 1 })
    advance(1)
    expect(call()).toMatchObject({ reset: 86_400 })
  })
})

describe('a published bucket', () => {
  const table = { published: { capacity: 60, refillPerSecond: 2 } }

  it('empties with each call and refills with time', () => {
    const { call, advance } = open(table)
    expect(call()).toEqual({
      limit: 60,
      remaining: 59,
      reset: 1,
      window: 30,
      source: 'counted',
      sources: { limit: 'published', remaining: 'counted', reset: 'counted', window: 'published' },
    })
    for (let calls = 1; calls < 60; calls++) call()
    expect(call()).toMatchObject({ remaining: 0, reset: 30 })
    advance(10)
    expect(call()).toMatchObject({ remaining: 19, reset: 21 })
    advance(3600)
    expect(call()).toMatchObject({ remaining: 59 })
  })

  it('is empty after a refusal: others use it too', () => {
    const { call, advance } = open(table)
    expect(call({}, 429)).toMatchObject({ remaining: 0, reset: 30, retryAfterMs: 500 })
    advance(1)
    expect(call()).toMatchObject({ remaining: 1 })
  })

  it('believes the vendor', () => {
    const { call } = open(table)
    expect(call({ 'x-ratelimit-remaining': '10' })).toMatchObject({
      remaining: 10,
      reset: 25,
      sources: { remaining: 'vendor' },
    })
    expect(call()).toMatchObject({ remaining: 9, sources: { remaining: 'counted' } })
  })
})

describe('nothing published', () => {
  it('is what the vendor says, or nothing', () => {
    const { call } = open({})
    expect(call()).toBeUndefined()
    expect(call({ 'x-ratelimit-remaining': '5' })).toEqual({
      remaining: 5,
      source: 'vendor',
      sources: { remaining: 'vendor' },
    })
    expect(call({ 'retry-after': '9' }, 429)).toEqual({
      reset: 9,
      retryAfterMs: 9000,
      source: 'vendor',
      sources: { reset: 'vendor' },
    })
  })
})
