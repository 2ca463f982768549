import { fetchBySend, sendByFetch } from '@helpdesk-mcp/contracts'
import { describe, expect, it } from 'vitest'
import { type RetryOptions, withRetry } from '../src/index.ts'

function setting(answers: Response[], options: Partial<RetryOptions> = {}) {
  const slept: number[] = []
  const told: number[] = []
  const sent: Request[] = []
  const clock = {
    now: () => 0,
    sleep: async (ms: number, signal?: AbortSignal) => {
      signal?.throwIfAborted()
      slept.push(ms)
    },
  }
  const layer = withRetry({ maxWaitMs: 60_000, clock, ...options }, (ms) => told.push(ms))
  const api = sendByFetch(async (request) => {
    sent.push(request)
    return answers[sent.length - 1] ?? new Response('late')
  })
  const send = fetchBySend(layer(api))
  return { send, slept, told, sent }
}

const refused = (headers: Record<string, string> = {}) => new Response('slow down', { status: 429, headers })
const get = (init: RequestInit = {}) => new Request('http://vendor.test/tickets', init)

describe('withRetry', () => {
  it('waits as long as the vendor says, says so, and repeats the read', async () => {
    const { send, slept, told } = setting([refused({ 'retry-after': '7' }), new Response('ok')])
    expect(await (await send(get())).text()).toBe('ok')
    expect(slept).toEqual([7000])
    expect(told).toEqual([7000])
  })

  it('goes by the documented limit where the vendor says nothing', async () => {
    const table = { published: { capacity: 60, refillPerSecond: 2 } }
    const { send, slept } = setting([refused(), new Response('ok')], { table })
    expect((await send(get({ method: 'HEAD' }))).status).toBe(200)
    expect(slept).toEqual([500])
  })

  it.each(['POST', 'PUT', 'PATCH', 'DELETE'])('never repeats %s', async (method) => {
    const { send, sent } = setting([refused({ 'retry-after': '1' })])
    expect((await send(get({ method }))).status).toBe(429)
    expect(sent).toHaveLength(1)
  })

  it('repeats nothing but a 429', async () => {
    const { send, sent } = setting([new Response('', { status: 503, headers: { 'retry-after': '1' } })])
    expect((await send(get())).status).toBe(503)
    expect(sent).toHaveLength(1)
  })

  it('returns the 429 unread when the wait is unknown or too long', async () => {
    for (const headers of [{}, { 'retry-after': '61' }]) {
      const { send, slept, told } = setting([refused(headers)])
      const response = await send(get())
      expect(response.status).toBe(429)
      expect(await response.text()).toBe('slow down')
      expect([...slept, ...told]).toEqual([])
    }
  })

  it('spends maxWaitMs once, over all attempts', async () => {
    const answers = [1, 2, 3].map(() => refused({ 'retry-after': '25' }))
    const { send, slept } = setting(answers)
    expect((await send(get())).status).toBe(429)
    expect(slept).toEqual([25_000, 25_000])
  })

  it('gives up after a few attempts even if each wait is nothing', async () => {
    const answers = Array.from({ length: 50 }, () => refused({ 'retry-after': '0' }))
    const { send, sent } = setting(answers)
    expect((await send(get())).status).toBe(429)
    expect(sent).toHaveLength(4)
  })

  it('stops waiting when the caller does', async () => {
    const controller = new AbortController()
    const { send, sent } = setting([refused({ 'retry-after': '7' }), new Response('ok')], {
      clock: {
        now: () => 0,
        sleep: (_, signal) =>
          new Promise((_, reject) => {
            signal?.addEventListener('abort', () => reject(signal.reason))
            controller.abort(new Error('no longer wanted'))
          }),
      },
    })
    await expect(send(get({ signal: controller.signal }))).rejects.toThrow('no longer wanted')
    expect(sent).toHaveLength(1)
  })
})
