import { describe, expect, it } from 'vitest'
import { concurrency, fixedWindow, type LimitRule, tokenBucket } from '../src/index.ts'
import { handClock, openDesk } from './desk.ts'

function limited(...limits: LimitRule[]) {
  const clock = handClock()
  return { clock, ...openDesk({ limits }, { clock }) }
}

async function statuses(call: ReturnType<typeof openDesk>['call'], count: number) {
  const seen: number[] = []
  for (let index = 0; index < count; index++) seen.push((await call('GET', '/tickets')).status)
  return seen.join(' ')
}

describe('a fixed window', () => {
  const headers = { limit: 'X-RateLimit-Limit', remaining: 'X-RateLimit-Remaining' }

  it('counts down in headers, refuses with Retry-After, and opens again', async () => {
    const { call, clock } = limited(fixedWindow({ limit: 2, windowMs: 30_000, headers, retryAfter: true }))
    const first = await call('GET', '/tickets')
    expect(Object.fromEntries(first.headers)).toMatchObject({
      'x-ratelimit-limit': '2',
      'x-ratelimit-remaining': '1',
    })
    expect(first.headers.has('retry-after')).toBe(false)
    clock.advance(10_500)
    await call('GET', '/tickets')
    const refused = await call('GET', '/tickets')
    expect(refused.status).toBe(429)
    expect(Object.fromEntries(refused.headers)).toMatchObject({
      'retry-after': '20',
      'x-ratelimit-remaining': '0',
    })
    clock.advance(19_499)
    expect(await statuses(call, 1)).toBe('429')
    clock.advance(1)
    expect(await statuses(call, 3)).toBe('200 200 429')
  })

  it('is spent by refusals of what was asked, not by strangers', async () => {
    const { call } = limited(fixedWindow({ limit: 2, windowMs: 1000 }))
    await call('GET', '/tickets', undefined, { 'x-key': 'wrong' })
    await call('GET', '/nothing')
    expect(await statuses(call, 2)).toBe('200 429')
  })

  it('tells nothing it was not given a name for', async () => {
    const hourly = fixedWindow({
      limit: 1800,
      windowMs: 3_600_000,
      headers: { limit: 'X-Desk-Usage-Limit' },
    })
    const { headers } = await limited(hourly).call('GET', '/tickets')
    expect(headers.get('x-desk-usage-limit')).toBe('1800')
    expect([...headers.keys()].filter((name) => name.startsWith('x-'))).toHaveLength(1)
  })

  it('weighs calls and ends when the vendor says', async () => {
    const credits = fixedWindow({
      limit: 10,
      windowMs: 86_400_000,
      endsAt: (now) => (Math.floor(now / 86_400_000) + 1) * 86_400_000,
      weigh: ({ operation, query }) => (operation?.id === 'listTickets' ? Number(query.get('from') ?? 3) : 1),
      headers: { remaining: 'X-Rate-Limit-Remaining-v3', weight: 'X-Rate-Limit-Request-Weight-v3' },
      retryAfter: true,
    })
    const { call } = limited(credits)
    const heavy = await call('GET', '/tickets?from=8')
    expect(heavy.headers.get('x-rate-limit-request-weight-v3')).toBe('8')
    expect((await call('GET', '/ping')).headers.get('x-rate-limit-remaining-v3')).toBe('1')
    const refused = await call('GET', '/tickets')
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, String(15 * 3600)])
  })
})

describe('a token bucket', () => {
  it('lets a burst through, then what is refilled, and tells nothing', async () => {
    const { call, clock } = limited(tokenBucket({ capacity: 60, perSecond: 2 }))
    expect(await statuses(call, 61)).toBe(`${'200 '.repeat(60)}429`)
    clock.advance(499)
    expect(await statuses(call, 1)).toBe('429')
    clock.advance(1001)
    expect(await statuses(call, 4)).toBe('200 200 200 429')
    const { headers } = await call('GET', '/tickets')
    expect([...headers.keys()].filter((name) => /limit|retry/.test(name))).toEqual([])
    clock.advance(3_600_000)
    expect(await statuses(call, 61)).toBe(`${'200 '.repeat(60)}429`)
  })
})

describe('concurrency', () => {
  it('counts calls under way', async () => {
    const waiting: (() => void)[] = []
    const clock = { now: () => 0, sleep: () => new Promise<void>((resolve) => waiting.push(resolve)) }
    const { call, sandbox } = openDesk({ limits: [concurrency({ limit: 2 })] }, { clock })
    sandbox.fault({ kind: 'latency', ms: 50, times: 2 })
    const held = [call('GET', '/tickets'), call('GET', '/tickets')]
    await expect.poll(() => waiting.length).toBe(2)
    expect((await call('GET', '/tickets')).status).toBe(429)
    for (const resolve of waiting) resolve()
    for (const answer of held) expect((await answer).status).toBe(200)
    expect((await call('GET', '/tickets')).status).toBe(200)
  })
})
