import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import type { Token, TokenStore } from '../src/index.ts'
import { createVendor, settings } from './vendor.ts'

function createStore(token?: Token) {
  const log: string[] = []
  const shared = { token }
  let tail: Promise<unknown> = Promise.resolve()
  return {
    shared,
    log,
    read: async () => {
      log.push('read')
      return shared.token
    },
    write: async (token: Token) => {
      log.push('write')
      shared.token = token
    },
    lock: <T>(work: () => Promise<T>): Promise<T> => {
      const done = tail.then(async () => {
        log.push('lock')
        const value = await work()
        log.push('unlock')
        return value
      })
      tail = done.catch(() => {})
      return done
    },
  } satisfies TokenStore & Record<string, unknown>
}

const now = 1_000_000_000_000

describe('a shared token', () => {
  it('is read and written inside the lock', async () => {
    const store = createStore()
    await createVendor({ store }).call()
    expect(store.log).toEqual(['lock', 'read', 'write', 'unlock'])
    expect(store.shared.token).toEqual({ accessToken: 'access-1', renewAt: now + 3_540_000 })
  })

  it('spares the other process its exchange', async () => {
    const store = createStore()
    const [one, other] = [createVendor({ store }), createVendor({ store })]
    await Promise.all([one.call(), other.call()])
    expect(one.exchanges.length + other.exchanges.length).toBe(1)
  })

  it('is replaced when it is old, with its rotated refresh token', async () => {
    const store = createStore({ accessToken: 'access-old', renewAt: now, refreshToken: 'rotated' })
    const vendor = createVendor({ store })
    await vendor.call()
    expect(vendor.exchanges[0]?.get('refresh_token')).toBe('rotated')
    expect(store.shared.token).toEqual({
      accessToken: 'access-1',
      renewAt: now + 3_540_000,
      refreshToken: 'rotated',
    })
  })

  it('is taken over after a 401 if another process has renewed it', async () => {
    const store = createStore({ accessToken: 'access-7' })
    const vendor = createVendor({ store })
    await vendor.call()
    store.shared.token = { accessToken: 'access-8' }
    vendor.accepted = (token) => token === 'Bearer access-8'
    expect((await vendor.call()).status).toBe(200)
    expect(vendor.exchanges).toHaveLength(0)
  })

  it('is exchanged after a 401 if it is the one refused', async () => {
    const store = createStore({ accessToken: 'access-7' })
    const vendor = createVendor({ store })
    vendor.accepted = (token) => token === 'Bearer access-1'
    expect((await vendor.call()).status).toBe(200)
    expect(store.shared.token?.accessToken).toBe('access-1')
  })

  it('needs no lock', async () => {
    const { read, write } = createStore({ accessToken: 'access-7' })
    const vendor = createVendor({ store: { read, write } })
    expect(await (await vendor.call()).text()).toBe('Bearer access-7')
  })

  it('that cannot be kept is reported without it, and the rotated refresh token is not lost', async () => {
    const store = createStore({ accessToken: 'access-old', renewAt: now, refreshToken: 'first' })
    const write = store.write
    store.write = async (token) => {
      throw new Error(`constraint failed: ${inspect(token)} ${settings.clientSecret}`)
    }
    const vendor = createVendor({ store })
    vendor.answers.push(Response.json({ access_token: 'access-1', expires_in: 60, refresh_token: 'second' }))
    const error = await vendor.call().catch((error: unknown) => error)
    expect(error).toMatchObject({ code: 'unavailable', message: expect.stringContaining('token store') })
    expect(inspect(error, { depth: 9, showHidden: true })).not.toMatch(/access-1|second|planted/)
    expect((await vendor.call()).status).toBe(200)
    store.write = write
    vendor.now += 60_000
    await vendor.call()
    expect(vendor.exchanges.map((fields) => fields.get('refresh_token'))).toEqual(['first', 'second'])
  })
})
