import { describe, expect, it, vi } from 'vitest'
import { createVendor, deferred, settings, tokenJson } from './vendor.ts'

describe('an access token', () => {
  it('is traded for the refresh token and sent', async () => {
    const vendor = createVendor({ scheme: 'Zoho-oauthtoken' })
    vendor.accepted = () => true
    await vendor.call()
    expect(vendor.calls[0]?.authorization).toBe('Zoho-oauthtoken access-1')
    expect(Object.fromEntries(vendor.exchanges[0] ?? [])).toEqual({
      grant_type: 'refresh_token',
      client_id: settings.clientId,
      client_secret: settings.clientSecret,
      refresh_token: settings.refreshToken,
    })
  })

  it('is fetched once for all calls that wait', async () => {
    const vendor = createVendor()
    const answers = await Promise.all(Array.from({ length: 20 }, () => vendor.call()))
    expect(answers.map((answer) => answer.status)).toEqual(Array(20).fill(200))
    expect(vendor.exchanges).toHaveLength(1)
  })

  it('is replaced a minute early', async () => {
    const vendor = createVendor()
    await vendor.call()
    vendor.now += 3_539_999
    await vendor.call()
    expect(vendor.exchanges).toHaveLength(1)
    vendor.now += 1
    expect(await (await vendor.call()).text()).toBe('Bearer access-2')
    expect(vendor.exchanges).toHaveLength(2)
  })

  it('lives from the moment it was asked for', async () => {
    const vendor = createVendor()
    const { promise, resolve } = deferred<Response>()
    vendor.answers.push(promise)
    const call = vendor.call()
    await vi.waitFor(() => expect(vendor.exchanges).toHaveLength(1))
    vendor.now += 3_540_000
    resolve(tokenJson({ access_token: 'access-slow', expires_in: 3600 }))
    expect((await call).status).toBe(200)
    await vendor.call()
    expect(vendor.exchanges).toHaveLength(2)
  })

  it('of a short life is used for half of it', async () => {
    const vendor = createVendor()
    vendor.answers.push(tokenJson({ access_token: 'access-short', expires_in: 10 }))
    await vendor.call()
    vendor.now += 4999
    await vendor.call()
    expect(vendor.exchanges).toHaveLength(1)
    vendor.now += 1
    await vendor.call()
    expect(vendor.exchanges).toHaveLength(2)
  })

  it.each([undefined, 0, -5, 'soon', null])('whose life is %j is used until it is refused', async (life) => {
    const vendor = createVendor()
    vendor.answers.push(tokenJson({ access_token: 'access-eternal', expires_in: life }))
    await vendor.call()
    vendor.now += 1e12
    await vendor.call()
    expect(vendor.exchanges).toHaveLength(1)
  })

  it('comes with the refresh token that is used from then on', async () => {
    const vendor = createVendor()
    vendor.answers.push(tokenJson({ access_token: 'access-1', expires_in: 3600, refresh_token: 'rotated' }))
    await vendor.call()
    for (const _ of [1, 2]) {
      vendor.now += 3_600_000
      await vendor.call()
    }
    const sent = vendor.exchanges.map((fields) => fields.get('refresh_token'))
    expect(sent).toEqual([settings.refreshToken, 'rotated', 'rotated'])
  })

  it('belongs to one account', async () => {
    const [one, other] = [createVendor(), createVendor()]
    await one.call()
    await other.call()
    expect([one.exchanges.length, other.exchanges.length]).toEqual([1, 1])
  })
})

describe('a 401 of the API', () => {
  it('is answered with a new token and the same call', async () => {
    const vendor = createVendor()
    vendor.accepted = (token) => token === 'Bearer access-2'
    const body = JSON.stringify({ text: 'ä'.repeat(100_000) })
    const response = await vendor.call({ method: 'POST', body })
    expect(response.status).toBe(200)
    expect(vendor.calls.map((call) => call.body === body)).toEqual([true, true])
    expect(vendor.exchanges).toHaveLength(2)
  })

  it('a second time goes to the caller, readable', async () => {
    const vendor = createVendor()
    vendor.accepted = () => false
    const response = await vendor.call()
    expect(response.status).toBe(401)
    expect(await response.text()).toBe('no')
    expect(vendor.calls).toHaveLength(2)
  })

  it('that no token cures starts no exchange a call', async () => {
    const vendor = createVendor()
    vendor.accepted = () => false
    for (const _ of [1, 2, 3]) expect(await (await vendor.call()).text()).toBe('no')
    expect(vendor.exchanges).toHaveLength(2)
    vendor.now += 60_000
    await vendor.call()
    expect(vendor.exchanges).toHaveLength(3)
  })

  it('for many calls at once costs one exchange', async () => {
    const vendor = createVendor()
    await vendor.call()
    vendor.accepted = (token) => token === 'Bearer access-2'
    const answers = await Promise.all(Array.from({ length: 10 }, () => vendor.call()))
    expect(answers.every((answer) => answer.ok)).toBe(true)
    expect(vendor.exchanges).toHaveLength(2)
  })

  it('that comes late uses the token that another call has fetched', async () => {
    const vendor = createVendor()
    await vendor.call()
    vendor.accepted = (token) => token === 'Bearer access-2'
    const late = deferred<Response>()
    vendor.apiAnswers.push(late.promise)
    const slow = vendor.call({ method: 'POST', body: 'slow' })
    await vi.waitFor(() => expect(vendor.apiAnswers).toEqual([]))
    await vendor.call()
    expect(vendor.exchanges).toHaveLength(2)
    late.resolve(new Response('no', { status: 401 }))
    expect((await slow).status).toBe(200)
    expect(vendor.calls.filter(({ body }) => body === 'slow').map((call) => call.authorization)).toEqual([
      'Bearer access-1',
      'Bearer access-2',
    ])
    expect(vendor.exchanges).toHaveLength(2)
  })
})

describe('a caller that gives up', () => {
  it('leaves the exchange to the others', async () => {
    const vendor = createVendor()
    const { promise, resolve } = deferred<Response>()
    vendor.answers.push(promise)
    const controller = new AbortController()
    const impatient = vendor.call({ signal: controller.signal })
    const patient = vendor.call()
    controller.abort(new Error('no longer wanted'))
    await expect(impatient).rejects.toThrow('no longer wanted')
    resolve(tokenJson({ access_token: 'access-late', expires_in: 3600 }))
    expect(await (await patient).text()).toBe('Bearer access-late')
    expect(vendor.exchanges).toHaveLength(1)
  })

  it('before it began starts none', async () => {
    const vendor = createVendor()
    await expect(vendor.call({ signal: AbortSignal.abort(new Error('never')) })).rejects.toThrow('never')
    expect(vendor.exchanges).toHaveLength(0)
  })

  it('alone leaves no unhandled failure behind', async () => {
    const vendor = createVendor()
    const { promise, resolve } = deferred<Response>()
    vendor.answers.push(promise)
    const controller = new AbortController()
    const call = vendor.call({ signal: controller.signal })
    controller.abort(new Error('no longer wanted'))
    await expect(call).rejects.toThrow('no longer wanted')
    resolve(tokenJson({ error: 'invalid_grant' }))
    expect((await vendor.call().catch((error: unknown) => error)) as Error).toMatchObject({
      code: 'unauthorized',
    })
    expect((await vendor.call()).status).toBe(200)
  })
})
