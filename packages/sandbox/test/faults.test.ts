import { describe, expect, it } from 'vitest'
import { base, handClock, openDesk } from './desk.ts'

const get = { headers: { 'x-key': 'demo' } }

describe('faults', () => {
  it("answer with a status in the vendor's form, or as told", async () => {
    const { call, sandbox } = openDesk()
    sandbox.fault({ kind: 'status', status: 503 })
    sandbox.fault({ kind: 'status', status: 429, headers: { 'retry-after': '7' }, body: { slow: 'down' } })
    expect(await call('GET', '/tickets')).toMatchObject({ status: 503, body: { error: {} } })
    const limited = await call('GET', '/tickets')
    expect([limited.status, limited.headers.get('retry-after'), limited.body]).toEqual([
      429,
      '7',
      { slow: 'down' },
    ])
    expect((await call('GET', '/tickets')).status).toBe(200)
  })

  it('hit what they match, as often as told', async () => {
    const { call } = openDesk(
      {},
      {
        faults: [
          { kind: 'status', status: 500, match: { method: 'post' }, times: 2 },
          { kind: 'status', status: 502, match: { path: '/tickets/n' }, times: 'always' },
          { kind: 'status', status: 504, match: { path: /page=2$/ } },
        ],
      },
    )
    const seen = []
    for (const [method, path] of [
      ['GET', '/tickets'],
      ['POST', '/tickets'],
      ['POST', '/tickets'],
      ['GET', '/tickets/number/1'],
      ['GET', '/tickets/number/2'],
      ['GET', '/tickets?page=2'],
      ['GET', '/tickets?page=2'],
    ] as const) {
      seen.push((await call(method, path, method === 'POST' ? { subject: 'a' } : undefined)).status)
    }
    expect(seen).toEqual([200, 500, 500, 502, 502, 504, 200])
  })

  it('stop a request before its effect, or after', async () => {
    const { call, sandbox } = openDesk()
    sandbox.fault({ kind: 'status', status: 500 })
    sandbox.fault({ kind: 'reset', takesEffect: true })
    await call('POST', '/tickets', { subject: 'lost' })
    await expect(call('POST', '/tickets', { subject: 'made' })).rejects.toThrow('fetch failed')
    expect(sandbox.state.collections.tickets.all()).toMatchObject([{ subject: 'made' }])
  })

  it('delay by the clock', async () => {
    const clock = handClock()
    const { call, sandbox } = openDesk({}, { clock })
    sandbox.fault({ kind: 'latency', ms: 5000 })
    sandbox.fault({ kind: 'status', status: 500 })
    const before = clock.now()
    expect((await call('GET', '/tickets')).status).toBe(500)
    expect(clock.now() - before).toBe(5000)
  })

  it('drop connections as Node reports them', async () => {
    const { sandbox } = openDesk()
    sandbox.fault({ kind: 'reset' })
    const error = await sandbox.fetch(`${base}/tickets`, get).catch((reason) => reason)
    expect(error).toBeInstanceOf(TypeError)
    expect(error.cause.code).toBe('ECONNRESET')
    sandbox.fault({ kind: 'cut' })
    const response = await sandbox.fetch(`${base}/tickets`, get)
    expect(response.status).toBe(200)
    await expect(response.text()).rejects.toThrow('terminated')
  })

  it('never answer, until the caller gives up', async () => {
    const { sandbox } = openDesk()
    sandbox.fault({ kind: 'hang' })
    const signal = AbortSignal.timeout(5)
    await expect(sandbox.fetch(`${base}/tickets`, { ...get, signal })).rejects.toMatchObject({
      name: 'TimeoutError',
    })
    sandbox.fault({ kind: 'latency', ms: 60_000 })
    const delayed = sandbox.fetch(`${base}/tickets`, { ...get, signal: AbortSignal.timeout(5) })
    await expect(delayed).rejects.toMatchObject({ name: 'TimeoutError' })
  })

  it('spoil what is answered', async () => {
    const { call, sandbox } = openDesk({}, { seed: { records: 1 } })
    sandbox.fault({ kind: 'html' })
    sandbox.fault({ kind: 'empty' })
    sandbox.fault({ kind: 'large' })
    sandbox.fault({ kind: 'field' })
    const html = await call('GET', '/tickets')
    expect([html.status, html.headers.get('content-type'), html.text.slice(0, 9)]).toEqual([
      502,
      'text/html; charset=utf-8',
      '<!doctype',
    ])
    expect(await call('GET', '/tickets')).toMatchObject({ status: 200, text: '' })
    const large = await call('GET', '/tickets')
    expect(large.text.length).toBeGreaterThan(10 * 2 ** 20)
    expect(large.body.data).toHaveLength(1)
    const { body } = await call('GET', '/tickets')
    expect(body.undocumented_field).toBe('unexpected')
    expect(body.data[0].undocumented_field).toBe('unexpected')
  })
})
