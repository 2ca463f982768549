import { describe, expect, test } from 'vitest'
import { LastOwnerError, NotFoundError } from '../../src/storage/errors.ts'
import { databases, openTestStore } from '../databases.ts'
import { makeAccount, newHash } from './samples.ts'

describe.each(databases)('$kind', ({ fresh }) => {
  test('a session is found by its hash until its end, which may be moved on', async () => {
    const store = await openTestStore(await fresh())
    const draft = { tenantId: null, name: 'a', scopes: ['manage' as const], serverIds: null, expiresAt: null }
    const token = await store.tokens.create(draft, newHash())
    const hash = newHash()
    const session = await store.sessions.create(
      { tokenId: token.id, userAgent: null, address: null, until: 1_000 },
      hash,
    )
    expect(await store.sessions.byHash(hash, 999)).toEqual({ session, token, person: undefined })
    expect(await store.sessions.byHash(hash, 1_000)).toBeUndefined()
    await store.sessions.extend(session.id, 2_000)
    expect(await store.sessions.byHash(hash, 1_000)).toMatchObject({ session: { until: 2_000 } })
    await store.sessions.remove(session)
    expect(await store.sessions.byHash(hash, 1_000)).toBeUndefined()
    expect((await store.tokens.list(null, { limit: 10 })).rows).toHaveLength(1)
  })

  test('it ends with its token', async () => {
    const store = await openTestStore(await fresh())
    const draft = { tenantId: null, name: 'a', scopes: ['manage' as const], serverIds: null, expiresAt: null }
    const token = await store.tokens.create(draft, newHash())
    const hash = newHash()
    const session = { tokenId: token.id, userAgent: null, address: null, until: 1_000 }
    await store.sessions.create(session, hash)
    await store.tokens.remove(null, token.id)
    expect(await store.sessions.byHash(hash, 0)).toBeUndefined()
    await expect(store.sessions.create(session, newHash())).rejects.toThrow(NotFoundError)
  })

  test('it ends in the millisecond in which its token expires', async () => {
    const store = await openTestStore(await fresh())
    const draft = { tenantId: null, name: 'a', scopes: ['manage' as const], serverIds: null, expiresAt: 500 }
    const { id } = await store.tokens.create(draft, newHash())
    const hash = newHash()
    await store.sessions.create({ tokenId: id, userAgent: null, address: null, until: 1_000 }, hash)
    expect(await store.sessions.byHash(hash, 499)).toBeDefined()
    expect(await store.sessions.byHash(hash, 500)).toBeUndefined()
  })

  test('a link is taken once, and not after its time', async () => {
    let now = 999
    const clock = { now: () => now, sleep: async () => undefined }
    const store = await openTestStore(await fresh(), { clock })
    await store.sessions.addLink('early', 1_000)
    await store.sessions.addLink('late', 1_000)
    const draft = { userAgent: null, address: null, until: 9_000 }
    const take = (code: string) => store.sessions.createByLink(code, draft, newHash())
    const both = await Promise.all(['early', 'early'].map(take))
    const [begun] = both.filter((each) => each !== undefined)
    expect(both.filter((each) => each === undefined)).toHaveLength(1)
    expect(begun?.person).toMatchObject({ tenantId: null, role: 'owner', name: 'Owner' })
    now = 1_000
    expect(await take('late')).toBeUndefined()
    expect(await take('none')).toBeUndefined()
    expect(await store.sessions.ofPerson(begun?.person.id ?? '', now)).toEqual([begun?.session])
  })

  test('two links that are used at one moment make one owner', async () => {
    const store = await openTestStore(await fresh())
    const draft = { userAgent: null, address: null, until: 9e12 }
    const codes = ['a', 'b', 'c']
    for (const code of codes) await store.sessions.addLink(code, 9e12)
    const begun = await Promise.all(codes.map((code) => store.sessions.createByLink(code, draft, newHash())))
    expect(new Set(begun.map((each) => each?.person.id)).size).toBe(1)
    expect((await store.people.list(null, { limit: 10 })).rows).toHaveLength(1)
  })

  test('two owners who remove each other at one moment leave one', async () => {
    const store = await openTestStore(await fresh())
    const draft = { userAgent: null, address: null, until: 9e12 }
    const join = async (name: string) => {
      const link = { codeHash: newHash(), expiresAt: 9e12 }
      const { id } = await store.people.invite('default', { name, email: null, role: 'owner' }, link)
      await store.sessions.createByLink(link.codeHash, draft, newHash())
      return id
    }
    const [first, second] = [await join('a'), await join('b')]
    const ended = await Promise.allSettled([
      store.people.remove('default', first),
      store.people.update('default', second, { role: 'member' }),
    ])
    expect(ended.filter(({ status }) => status === 'rejected')).toMatchObject([
      { reason: expect.any(LastOwnerError) },
    ])
    const { rows } = await store.people.list('default', { limit: 10 })
    expect(rows.filter(({ role }) => role === 'owner')).toHaveLength(1)
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
