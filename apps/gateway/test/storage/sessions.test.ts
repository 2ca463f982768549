import { describe, expect, test } from 'vitest'
import { NotFoundError } from '../../src/storage/errors.ts'
import { databases, openTestStore } from '../databases.ts'
import { makeAccount, newHash } from './samples.ts'

describe.each(databases)('$kind', ({ fresh }) => {
  test('a session is found by its hash until its end, which may be moved on', async () => {
    const store = await openTestStore(await fresh())
    const draft = { tenantId: null, name: 'a', scopes: ['manage' as const], serverIds: null, expiresAt: null }
    const token = await store.tokens.create(draft, newHash())
    const hash = newHash()
    const session = await store.sessions.create({ tokenId: token.id, endsToken: false, until: 1_000 }, hash)
    expect(await store.sessions.byHash(hash, 999)).toEqual({ session, token })
    expect(await store.sessions.byHash(hash, 1_000)).toBeUndefined()
    await store.sessions.extend(session.id, 2_000)
    expect(await store.sessions.byHash(hash, 1_000)).toMatchObject({ session: { until: 2_000 } })
    await store.sessions.remove(session)
    expect(await store.sessions.byHash(hash, 1_000)).toBeUndefined()
    expect((await store.tokens.list(null, { limit: 10 })).rows).toHaveLength(1)
  })

  test('it ends with its token, and takes one with it that was made for it alone', async () => {
    const store = await openTestStore(await fresh())
    const draft = { tenantId: null, name: 'a', scopes: ['manage' as const], serverIds: null, expiresAt: null }
    const token = await store.tokens.create(draft, newHash())
    const [hash, other] = [newHash(), newHash()]
    const session = { tokenId: token.id, endsToken: true, until: 1_000 }
    await store.sessions.create(session, hash)
    const second = await store.sessions.create(session, other)
    const told: string[] = []
    store.onChange((id) => told.push(id))
    await store.sessions.remove(second)
    expect(told).toEqual(expect.arrayContaining([second.id, token.id]))
    expect(await store.sessions.byHash(hash, 0)).toBeUndefined()
    expect((await store.tokens.list(null, { limit: 10 })).rows).toEqual([])
    await expect(store.sessions.create(session, newHash())).rejects.toThrow(NotFoundError)
  })

  test('it ends in the millisecond in which its token expires', async () => {
    const store = await openTestStore(await fresh())
    const draft = { tenantId: null, name: 'a', scopes: ['manage' as const], serverIds: null, expiresAt: 500 }
    const { id } = await store.tokens.create(draft, newHash())
    const hash = newHash()
    await store.sessions.create({ tokenId: id, endsToken: false, until: 1_000 }, hash)
    expect(await store.sessions.byHash(hash, 499)).toBeDefined()
    expect(await store.sessions.byHash(hash, 500)).toBeUndefined()
  })

  test('a link is taken once, and not after its time', async () => {
    const store = await openTestStore(await fresh())
    await store.sessions.addLink('early', 1_000)
    await store.sessions.addLink('late', 1_000)
    const both = await Promise.all([1, 2].map(() => store.sessions.takeLink('early', 999)))
    expect(both.sort()).toEqual([false, true])
    expect(await store.sessions.takeLink('late', 1_000)).toBe(false)
    expect(await store.sessions.takeLink('none', 0)).toBe(false)
  })

  test('quotas are kept with their accounts, of which nobody is told', async () => {
    const store = await openTestStore(await fresh())
    const account = await makeAccount(store)
    const told: string[] = []
    store.onChange((id) => told.push(id))
    const quota = { remaining: 3, limit: null, reset: 9, at: 1 }
    await store.accounts.setQuotas(new Map([[account.id, quota]]))
    expect(await store.accounts.get('default', account.id)).toEqual({ ...account, quota })
    expect(told).toEqual([])
  })
})
