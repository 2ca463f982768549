import { describe, expect, test } from 'vitest'
import { StorageError } from '../../src/storage/errors.ts'
import type { Store } from '../../src/storage/store.ts'
import { openTestApi } from './open-test-api.ts'

/** A store that fails as long as it is told to. */
function failing(state: { fails: Error | undefined }) {
  const wrap = <Part extends object>(part: Part): Part =>
    new Proxy(part, {
      get(target, key) {
        const value = Reflect.get(target, key)
        if (typeof value === 'object' && value !== null) return wrap(value)
        if (typeof value !== 'function' || ['onChange', 'by'].includes(String(key))) return value
        return (...args: unknown[]) =>
          state.fails ? Promise.reject(state.fails) : Reflect.apply(value, target, args)
      },
    })
  return (store: Store) => wrap(store)
}

describe('operations', () => {
  test('without its storage the gateway says 503 and when to come back, and recovers', async () => {
    const state: { fails: Error | undefined } = { fails: undefined }
    const { ask, connect } = await openTestApi({ change: failing(state) })
    const id = await connect()
    state.fails = new StorageError('database is locked')
    for (const [method, path] of [
      ['GET', '/readyz'],
      ['GET', '/integrated-account'],
      ['POST', `/integrated-account/${id}/mcp`],
    ] as const) {
      const answer = await ask(method, path, { body: method === 'POST' ? { name: 'a' } : undefined })
      expect(answer.status).toBe(503)
      expect(answer.headers.get('retry-after')).toBe('5')
      expect(answer.body.type).toBe('urn:helpdesk-mcp:problem:storage-unavailable')
    }
    expect((await ask('GET', '/healthz', { token: null })).status).toBe(200)
    state.fails = undefined
    expect((await ask('GET', '/readyz', { token: null })).body).toEqual({ status: 'ok' })
    expect((await ask('POST', `/integrated-account/${id}/mcp`, { body: { name: 'a' } })).status).toBe(201)
  })

  test('what nobody foresaw is 500, and neither answer nor log repeats it', async () => {
    const state = { fails: new Error('planted_4711_secret') }
    const { ask, logged } = await openTestApi({ change: failing(state) })
    const answer = await ask('GET', '/integrated-account')
    expect(answer.status).toBe(500)
    expect(logged.join()).toContain('operations.test.ts')
    expect([answer.text, ...logged].join()).not.toContain('planted')
  })

  test('a vendor that takes no more calls, or does not answer, is told apart', async () => {
    const { ask, vendors } = await openTestApi()
    const body = { connector: 'richpanel', credentials: vendors.richpanel.settings }
    vendors.richpanel.fault({ kind: 'status', status: 429, headers: { 'retry-after': '7' } })
    const limited = await ask('POST', '/integrated-account', { body })
    expect(limited.status).toBe(503)
    expect(limited.headers.get('retry-after')).toBe('7')
    expect(limited.body).toMatchObject({
      vendor: { code: 'rate_limited', status: 429 },
      retry_after_ms: 7_000,
    })
    vendors.richpanel.fault({ kind: 'reset' })
    const gone = await ask('POST', '/integrated-account', { body })
    expect(gone.status).toBe(502)
    expect(gone.body.vendor.code).toBe('unavailable')
  })

  test('a vendor that repeats a credential does not make the gateway repeat it', async () => {
    const apiKey = 'rp_planted_secret_4711'
    const fetch = async () => Response.json({ message: `${apiKey} is not known` }, { status: 401 })
    const { ask, logged } = await openTestApi({ fetch })
    const refused = await ask('POST', '/integrated-account', {
      body: { connector: 'richpanel', credentials: { apiKey } },
    })
    expect(refused.body.vendor.message).toContain('is not known')
    expect([refused.text, ...logged].join()).not.toContain(apiKey)
  })

  test('metrics name routes, not addresses', async () => {
    const { ask, connect, context } = await openTestApi()
    const id = await connect()
    await ask('GET', `/integrated-account/${id}`)
    await ask('GET', '/nowhere/secret')
    await ask('GET', '/integrated-account', { token: null })
    context.metrics.toolCall({
      connector: 'edesk',
      tool: 'a',
      outcome: 'error',
      code: 'timeout',
      durationMs: 20,
    })
    context.metrics.quota({ connector: 'edesk', account: 'acc_1', remaining: 3, limit: 60 })
    const { text, headers } = await ask('GET', '/metrics')
    expect(headers.get('content-type')).toContain('text/plain')
    expect(text).toContain('route="/integrated-account/:id",method="GET",status="200"')
    expect(text).toContain('route="none",method="GET",status="404"')
    expect(text).toContain('route="/integrated-account",method="GET",status="401"')
    expect(text).toContain(
      'helpdesk_mcp_tool_calls_total{connector="edesk",tool="a",outcome="error",code="timeout"} 1',
    )
    expect(text).toContain('helpdesk_mcp_vendor_quota_remaining{connector="edesk",account="acc_1"} 3')
    expect(text).not.toMatch(/secret|hdm_/)
  })
})
