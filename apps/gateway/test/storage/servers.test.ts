import { systemClock } from '@helpdesk-mcp/contracts'
import { describe, expect, test } from 'vitest'
import { NotFoundError } from '../../src/storage/errors.ts'
import { createStore } from '../../src/storage/open.ts'
import { databases, newKeys, openTestStore } from '../databases.ts'
import { openRecorded } from './open-recorded.ts'
import { makeAccount, makeServer, newHash, standingClock } from './samples.ts'

describe.each(databases)('MCP servers on $kind', ({ fresh }) => {
  test('what is minted is read again, accounts in their order', async () => {
    const clock = standingClock(1_000, systemClock.sleep)
    const store = await openTestStore(await fresh(), { clock })
    const ids = [
      await makeAccount(store, 'z'),
      await makeAccount(store, 'a'),
      await makeAccount(store, 'm'),
    ].map(({ id }) => id)
    const hash = newHash()
    const config = { methods: ['read'], tags: ['tickets'], tools: { deny: ['x'] }, surface: 'auto' as const }
    const server = await makeServer(store, ids, { config, requireApiTokenAuth: true, expiresAt: 2_000 }, hash)
    expect(server).toEqual({
      id: expect.stringMatching(/^mcp_/),
      tenantId: 'default',
      name: 'agents',
      accountIds: ids,
      config,
      requireApiTokenAuth: true,
      expiresAt: 2_000,
      createdAt: 1_000,
      updatedAt: 1_000,
      lastUsedAt: null,
      previousUntil: null,
      notices: [],
    })
    expect(await store.servers.get('default', server.id)).toEqual(server)
    expect(await store.servers.byTokenHash(hash, 1_000)).toEqual(server)
    const listed = await store.servers.list('default', { limit: 5, accountId: ids[1] ?? '' })
    expect(listed).toEqual({ rows: [server], nextCursor: null })
  })

  test('an account that is not there, and nothing was minted', async () => {
    const store = await openTestStore(await fresh())
    const own = await makeAccount(store)
    const other = await makeAccount(store, 'x', (await store.tenants.create('other')).id)
    for (const ids of [[own.id, 'acc_none'], [other.id], []]) {
      await expect(makeServer(store, ids)).rejects.toThrow(NotFoundError)
    }
    const server = await makeServer(store, [own.id])
    const change = { name: 'changed', accountIds: [own.id, other.id] }
    await expect(store.servers.update('default', server.id, change)).rejects.toThrow(NotFoundError)
    expect((await store.servers.list('default', { limit: 5 })).rows).toEqual([server])
  })

  test('minting is atomic: a failure after the first statement leaves nothing', async () => {
    const store = await openTestStore(await fresh())
    const { id } = await makeAccount(store)
    const hash = newHash()
    await makeServer(store, [id], {}, hash)
    await expect(makeServer(store, [id], { name: 'second' }, hash)).rejects.toThrow()
    expect((await store.servers.list('default', { limit: 5 })).rows.map(({ name }) => name)).toEqual([
      'agents',
    ])
    expect((await makeServer(store, [id], { name: 'third' })).name).toBe('third')
  })

  test('removing an account while servers are minted over it leaves none without one', async () => {
    const store = await openTestStore(await fresh())
    const [one, two] = [await makeAccount(store, 'one'), await makeAccount(store, 'two')]
    await Promise.allSettled([
      ...[1, 2, 3].map(() => makeServer(store, [one.id])),
      store.accounts.remove('default', one.id),
      ...[1, 2, 3].map(() => makeServer(store, [one.id, two.id])),
    ])
    const { rows } = await store.servers.list('default', { limit: 50 })
    for (const { accountIds } of rows) expect(accountIds).toEqual([two.id])
    expect(await store.accounts.get('default', one.id)).toBeUndefined()
  })

  test('changes: what is named changes, the expiry can be taken back', async () => {
    const store = await openTestStore(await fresh())
    const [one, two] = [await makeAccount(store, 'one'), await makeAccount(store, 'two')]
    const server = await makeServer(store, [one.id], { expiresAt: 9_000 })
    const renamed = await store.servers.update('default', server.id, { name: 'renamed' })
    expect(renamed).toMatchObject({ name: 'renamed', expiresAt: 9_000, accountIds: [one.id] })
    const accountIds = [two.id, one.id]
    const change = { expiresAt: null, requireApiTokenAuth: true, config: { tags: ['tickets'] }, accountIds }
    expect(await store.servers.update('default', server.id, change)).toMatchObject({
      name: 'renamed',
      ...change,
    })
    expect(await store.servers.update('default', 'mcp_none', change)).toBeUndefined()
  })

  test('an URL opens until the millisecond of its expiry, and not in it', async () => {
    const store = await openTestStore(await fresh())
    const { id } = await makeAccount(store)
    const hash = newHash()
    await makeServer(store, [id], { expiresAt: 5_000 }, hash)
    expect(await store.servers.byTokenHash(hash, 4_999)).toBeDefined()
    expect(await store.servers.byTokenHash(hash, 5_000)).toBeUndefined()
    expect(await store.servers.byTokenHash(newHash(), 0)).toBeUndefined()
  })

  test('to look up a dead URL costs what one costs that never was', async () => {
    const url = await fresh()
    const keys = newKeys()
    const store = await openTestStore(url, { keys })
    const [expired, revoked, replaced] = [newHash(), newHash(), newHash()]
    const { id } = await makeAccount(store)
    await makeServer(store, [id], { expiresAt: 5_000 }, expired)
    const gone = await makeServer(store, [id], {}, revoked)
    await store.servers.remove('default', gone.id)
    const rotated = await makeServer(store, [id], {}, replaced)
    await store.servers.rotate('default', rotated.id, newHash(), null)

    const { database, statements } = await openRecorded(url)
    const recorded = createStore({ database, keys, clock: systemClock })
    for (const hash of [newHash(), expired, revoked, replaced]) {
      statements.length = 0
      expect(await recorded.servers.byTokenHash(hash, 6_000)).toBeUndefined()
      expect(statements).toEqual(['no rows'])
    }
    await recorded.close()
  })

  test('rotation: the URL before ends now, or in the millisecond that was given', async () => {
    const store = await openTestStore(await fresh())
    const { id } = await makeAccount(store)
    const [first, second, third] = [newHash(), newHash(), newHash()]
    const server = await makeServer(store, [id], {}, first)
    const opens = async (hash: string, at: number) =>
      (await store.servers.byTokenHash(hash, at)) !== undefined

    await store.servers.rotate('default', server.id, second, 7_000)
    expect([await opens(first, 6_999), await opens(first, 7_000), await opens(second, 9_000)]).toEqual([
      true,
      false,
      true,
    ])
    expect(await store.servers.rotate('default', server.id, third, null)).toMatchObject({
      previousUntil: null,
    })
    expect([await opens(first, 0), await opens(second, 0), await opens(third, 0)]).toEqual([
      false,
      false,
      true,
    ])
    expect(await store.servers.rotate('default', 'mcp_none', newHash(), null)).toBeUndefined()
  })

  test('removed, it opens no more', async () => {
    const store = await openTestStore(await fresh())
    const hash = newHash()
    const { id } = await makeServer(store, [(await makeAccount(store)).id], {}, hash)
    expect(await store.servers.remove('default', id)).toBe(true)
    expect(await store.servers.byTokenHash(hash, 0)).toBeUndefined()
    expect(await store.servers.remove('default', id)).toBe(false)
  })

  test('the last use only moves forward', async () => {
    const store = await openTestStore(await fresh())
    const { id } = await makeServer(store, [(await makeAccount(store)).id])
    await store.servers.setLastUsed(
      new Map([
        [id, 500],
        ['mcp_none', 1],
      ]),
    )
    await store.servers.setLastUsed(new Map([[id, 400]]))
    expect(await store.servers.get('default', id)).toMatchObject({ lastUsedAt: 500 })
    await store.servers.setLastUsed(new Map())
  })
})
