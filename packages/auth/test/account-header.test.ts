import {
  createRedactor,
  type Fetch,
  fetchBySend,
  type Redactor,
  sendByFetch,
  systemClock,
} from '@helpdesk-mcp/contracts'
import { describe, expect, it } from 'vitest'
import { accountHeader, allOf, bearer } from '../src/index.ts'

const server = 'https://api.vendor.test/v1'
const one = [{ id: 7, name: 'Acme' }]

/** An API that lists portals, and tells which one each call was for. */
function createApi(answer: () => Response, settings: { portal?: string } = {}, redact?: Redactor) {
  const calls: string[] = []
  const answerCall: Fetch = async (request) => {
    const path = new URL(request.url).pathname
    const { headers } = request
    calls.push(`${path} ${headers.get('authorization')} ${headers.get('portal')} ${request.redirect}`)
    return path === '/v1/portals' ? answer() : new Response('done')
  }
  const table = {
    header: 'portal',
    setting: 'portal',
    noun: 'portal',
    path: '/portals',
    list: 'data',
    id: 'id',
    names: ['title', 'name'],
  } as const
  const layer = allOf<{ portal?: string; key: string }>(accountHeader(table), bearer({ setting: 'key' }))
  const send = sendByFetch(answerCall)
  const call = fetchBySend(
    layer(
      { ...settings, key: 'key' },
      { send, clock: systemClock, server, ...(redact ? { redact } : {}) },
    )(send),
  )
  return {
    calls,
    call: (path = '/tickets', init?: RequestInit) => call(new Request(`${server}${path}`, init)),
  }
}

const list = (data: unknown) => () => Response.json({ data })

describe('the account of a call', () => {
  it('is the one that is set, and nobody is asked', async () => {
    const { calls, call } = createApi(list(one), { portal: '42' })
    await call()
    expect(calls).toEqual(['/v1/tickets Bearer key 42 manual'])
  })

  it('is looked up once for all, with the credential, and is not said when they are listed', async () => {
    const { calls, call } = createApi(list(one))
    await Promise.all([call(), call(), call('/portals')])
    await call()
    const tickets = '/v1/tickets Bearer key 7 manual'
    const portals = '/v1/portals Bearer key null manual'
    expect(calls.sort()).toEqual([portals, portals, tickets, tickets, tickets])
  })

  it('must be said where there are several', async () => {
    const { calls, call } = createApi(list([...one, { id: '8', title: 'Two' }, { id: 9 }]))
    await expect(call('/tickets', { method: 'POST', body: '{}' })).rejects.toMatchObject({
      code: 'invalid_arguments',
      message:
        'The credential belongs to 3 portals. Set "portal" to one of: 7 ("Acme"), 8 ("Two"), 9 ("without a name"). Nothing was sent.',
    })
    expect(calls).toHaveLength(1)
  })

  it.each<[string, () => Response, object]>([
    ['none', list([]), { code: 'forbidden' }],
    ['an empty answer', () => new Response(null, { status: 204 }), { code: 'forbidden' }],
    ['no list', list('x'), { code: 'unexpected_response' }],
    [
      'a right that lacks',
      () => new Response('{}', { status: 403 }),
      { message: /Set "portal" to the id of the portal/ },
    ],
  ])('is not found in %s', async (_, answer, expected) => {
    const error = await createApi(answer)
      .call()
      .catch((thrown: unknown) => thrown)
    const { message, ...rest } = expected as { message?: RegExp }
    expect(error).toMatchObject(rest)
    if (message) expect((error as Error).message).toMatch(message)
  })

  it('waits for a refused look-up no longer than its answer, which every waiting call gets', async () => {
    const answers = [new Response('slow', { status: 429, headers: { 'retry-after': '9' } }), list(one)()]
    const { call } = createApi(() => answers.shift() as Response)
    const refused = await Promise.all([call(), call()])
    for (const response of refused) {
      expect([response.status, response.headers.get('retry-after')]).toEqual([429, '9'])
      expect(await response.text()).toBe('slow')
    }
    expect(await (await call()).text()).toBe('done')
  })

  it('is looked up for the others when one gives up', async () => {
    let answer: (response: Response) => void = () => {}
    const later = new Promise<Response>((resolve) => {
      answer = resolve
    })
    const { calls, call } = createApi(() => later as unknown as Response)
    const controller = new AbortController()
    const impatient = call('/tickets', { signal: controller.signal })
    const patient = call()
    controller.abort(new Error('no longer wanted'))
    await expect(impatient).rejects.toThrow('no longer wanted')
    answer(list(one)())
    expect(await (await patient).text()).toBe('done')
    expect(calls.filter((line) => line.startsWith('/v1/portals'))).toHaveLength(1)
  })

  it('is not looked for in an answer without end, which is left after a part of it', async () => {
    let pulled = 0
    const chunk = Buffer.alloc(65_536, 'x')
    const endless = () =>
      new Response(
        new ReadableStream({
          pull(controller) {
            pulled += chunk.byteLength
            if (pulled > 300_000_000) controller.close()
            else controller.enqueue(chunk)
          },
        }),
      )
    const { call } = createApi(endless)
    await expect(call()).rejects.toMatchObject({ code: 'too_large' })
    expect(pulled).toBeLessThan(2_000_000)
  })

  it('is not looked up for a call that is cancelled already', async () => {
    const { calls, call } = createApi(list(one))
    const signal = AbortSignal.abort(new Error('no longer wanted'))
    await expect(call('/tickets', { signal })).rejects.toThrow('no longer wanted')
    expect(calls).toEqual([])
  })

  it('is named without a secret that the name repeats, wherever it is cut', async () => {
    const secret = 'portal-secret-2024'
    const redact = createRedactor([secret])
    const names = Array.from({ length: 20 }, (_, index) => 'x'.repeat(99 - index) + secret)
    const { call } = createApi(list(names.map((name, id) => ({ id, name }))), {}, redact)
    const error: unknown = await call().catch((thrown: unknown) => thrown)
    expect((error as Error).message).toContain('redacted')
    expect((error as Error).message).not.toContain('xpo')
  })
})
