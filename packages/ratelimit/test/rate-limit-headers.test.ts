import type { RateLimit } from '@helpdesk-mcp/contracts'
import fc from 'fast-check'
import { parseList } from 'structured-headers'
import { describe, expect, it } from 'vitest'
import { rateLimitHeaders, readRateLimit } from '../src/index.ts'

describe('rateLimitHeaders', () => {
  it('passes on what the vendor said, in every form', () => {
    const ratelimit: RateLimit = {
      limit: 50,
      remaining: 0,
      reset: 12,
      retryAfterMs: 11_001,
      source: 'vendor',
    }
    expect(rateLimitHeaders(ratelimit)).toEqual({
      'ratelimit-limit': '50',
      'ratelimit-remaining': '0',
      'ratelimit-reset': '12',
      'retry-after': '12',
      ratelimit: '"default";r=0;t=12',
      'ratelimit-policy': '"default";q=50',
    })
  })

  it('leaves out what is unknown, and the fields that would need it', () => {
    expect(rateLimitHeaders({ limit: 50, source: 'vendor' })).toEqual({
      'ratelimit-limit': '50',
      'ratelimit-policy': '"default";q=50',
    })
    expect(rateLimitHeaders({ remaining: 3, source: 'vendor' })).toEqual({
      'ratelimit-remaining': '3',
      ratelimit: '"default";r=3',
    })
    expect(rateLimitHeaders({ reset: 3, source: 'vendor' })).toEqual({ 'ratelimit-reset': '3' })
  })

  it('passes on what is published or counted too, with the window', () => {
    const sources = {
      limit: 'published',
      remaining: 'counted',
      reset: 'counted',
      window: 'published',
    } as const
    const figures = { limit: 50, remaining: 49, reset: 29.5, window: 30 }
    expect(rateLimitHeaders({ ...figures, source: 'counted', sources })).toEqual({
      'ratelimit-limit': '50',
      'ratelimit-remaining': '49',
      'ratelimit-reset': '30',
      ratelimit: '"default";r=49;t=30',
      'ratelimit-policy': '"default";q=50;w=30',
    })
  })

  it('drops figures that no header can carry', () => {
    const ratelimit: RateLimit = { limit: 1e15, remaining: Number.NaN, reset: -1, source: 'vendor' }
    expect(rateLimitHeaders(ratelimit)).toEqual({})
  })

  it('gives back what was put in', () => {
    const count = fc.option(fc.integer({ min: 0, max: 999_999_999_999_999 }), { nil: undefined })
    const reset = fc.option(fc.integer({ min: 0, max: 2_678_400 }), { nil: undefined })
    const window = fc.option(fc.integer({ min: 1, max: 2_678_400 }), { nil: undefined })
    fc.assert(
      fc.property(count, count, reset, window, (limit, remaining, reset, window) => {
        const figures = known({ limit, remaining, reset, window: limit === undefined ? undefined : window })
        const headers = new Headers(rateLimitHeaders({ ...figures, source: 'vendor' }))
        for (const name of ['ratelimit', 'ratelimit-policy']) parseList(headers.get(name) ?? '')
        const read = readRateLimit({ status: 200, headers, now: Date.parse('2026-03-05T12:00:00Z') })
        expect(read).toEqual(Object.keys(figures).length > 0 ? { ...figures, source: 'vendor' } : undefined)
      }),
    )
  })
})

function known(figures: Record<string, number | undefined>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(figures).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}
