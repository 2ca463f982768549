import { describe, expect, test } from 'vitest'
import type { ApiToken } from '../../src/model.ts'
import { NotFoundError } from '../../src/storage/errors.ts'
import type { Store } from '../../src/storage/store.ts'
import { databases, openTestStore } from '../databases.ts'
import { makeAccount, makeServer, newHash } from './samples.ts'

describe.each(databases)('API tokens on $kind', ({ fresh }) => {
  const make = (store: Store, token: Partial<ApiToken> = {}, hash = newHash()) =>
    store.tokens.create(
      {
        tenantId: 'default',
        name: 'ci',
        scopes: ['manage', 'mcp'],
        serverIds: null,
        expiresAt: null,
        ...token,
      },
      hash,
    )

  test('made, found by its hash, removed', async () => {
    const store = await openTestStore(await fresh())
    const hash = newHash()
    const token = await make(store, {}, hash)
    expect(token).toMatchObject({
      id: expect.stringMatching(/^tok_/),
      scopes: ['manage', 'mcp'],
      serverIds: null,
    })
    expect(await store.tokens.byHash(hash, 0)).toEqual(token)
    await store.tokens.setLastUsed(new Map([[token.id, 70]]))
    expect(await store.tokens.byHash(hash, 0)).toEqual({ ...token, lastUsedAt: 70 })
    expect(await store.tokens.remove('default', token.id)).toBe(true)
    expect(await store.tokens.byHash(hash, 0)).toBeUndefined()
    expect(await store.tokens.remove('default', token.id)).toBe(false)
  })

  test('it opens until the millisecond of its expiry', async () => {
    const store = await openTestStore(await fresh())
    const hash = newHash()
    await make(store, { expiresAt: 5_000 }, hash)
    expect(await store.tokens.byHash(hash, 4_999)).toBeDefined()
    expect(await store.tokens.byHash(hash, 5_000)).toBeUndefined()
  })

  test('it can be bound to servers of its tenant only', async () => {
    const store = await openTestStore(await fresh())
    const server = await makeServer(store, [(await makeAccount(store)).id])
    const other = await store.tenants.create('other')
    expect(await make(store, { serverIds: [server.id] })).toMatchObject({ serverIds: [server.id] })
    expect(await make(store, { tenantId: null, serverIds: [server.id] })).toMatchObject({ tenantId: null })
    await expect(make(store, { tenantId: other.id, serverIds: [server.id] })).rejects.toThrow(NotFoundError)
    await expect(make(store, { tenantId: 'ten_none' })).rejects.toThrow(NotFoundError)
  })

  test('the owner reaches all of them, a tenant its own', async () => {
    const store = await openTestStore(await fresh())
    const other = await store.tenants.create('other')
    const [owners, own, others] = [
      await make(store, { tenantId: null }),
      await make(store),
      await make(store, { tenantId: other.id }),
    ]
    const ids = async (tenantId: string | null) =>
      new Set((await store.tokens.list(tenantId, { limit: 10 })).rows.map(({ id }) => id))
    expect(await ids('default')).toEqual(new Set([own.id]))
    expect(await ids(null)).toEqual(new Set([owners.id, own.id, others.id]))
    expect(await store.tokens.remove('default', owners.id)).toBe(false)
    expect(await store.tokens.remove('default', others.id)).toBe(false)
    expect(await store.tokens.remove(null, others.id)).toBe(true)
  })
})
