import { systemClock } from '@helpdesk-mcp/contracts'
import { describe, expect, test } from 'vitest'
import { InvalidCursorError, NameTakenError, NotFoundError } from '../../src/storage/errors.ts'
import { databases, openTestStore } from '../databases.ts'
import { makeAccount, makeServer, newHash, secret, standingClock } from './samples.ts'

describe.each(databases)('accounts on $kind', ({ fresh }) => {
  test('what is made is read again, by all', async () => {
    const clock = standingClock(1_790_000_000_000, systemClock.sleep)
    const store = await openTestStore(await fresh(), { clock })
    const account = await makeAccount(store)
    expect(account).toMatchObject({
      id: expect.stringMatching(/^acc_/),
      name: 'shop',
      createdAt: clock.now(),
    })
    expect(await store.accounts.get('default', account.id)).toEqual(account)
    expect(await store.accounts.credentials('default', account.id)).toEqual({ secrets: { apiKey: secret } })
    expect(JSON.stringify(account)).not.toContain(secret)
    expect(await store.accounts.get('default', 'acc_none')).toBeUndefined()
  })

  test('a change changes what it names', async () => {
    const clock = standingClock(1_000, systemClock.sleep)
    const store = await openTestStore(await fresh(), { clock })
    const account = await makeAccount(store)
    clock.move(5)
    const changed = await store.accounts.update('default', account.id, { name: 'store' })
    expect(changed).toEqual({ ...account, name: 'store', updatedAt: 1_005 })
    expect(await store.accounts.credentials('default', account.id)).toEqual({ secrets: { apiKey: secret } })
    expect(await store.accounts.update('default', 'acc_none', { name: 'x' })).toBeUndefined()
  })

  test('states: with a reason, and when it was checked', async () => {
    const clock = standingClock(1_000, systemClock.sleep)
    const store = await openTestStore(await fresh(), { clock })
    const { id } = await makeAccount(store)
    clock.move(1)
    await store.accounts.setState('default', id, 'needs_reconnect', 'Revoked.')
    const account = { state: 'needs_reconnect', stateReason: 'Revoked.', checkedAt: 1_001 }
    expect(await store.accounts.get('default', id)).toMatchObject(account)
  })

  test('a name is there once in a tenant, whoever is first', async () => {
    const store = await openTestStore(await fresh())
    const tries = await Promise.allSettled(['a', 'a', 'a', 'b'].map((name) => makeAccount(store, name)))
    const refused = tries.filter((result) => result.status === 'rejected')
    expect(refused.map(({ reason }) => reason)).toEqual([
      expect.any(NameTakenError),
      expect.any(NameTakenError),
    ])
    const { id } = await makeAccount(store, 'c')
    await expect(store.accounts.update('default', id, { name: 'b' })).rejects.toThrow(NameTakenError)
    const other = await store.tenants.create('other')
    expect(await makeAccount(store, 'a', other.id)).toMatchObject({ tenantId: other.id, name: 'a' })
    await expect(makeAccount(store, 'a', 'ten_none')).rejects.toThrow(NotFoundError)
  })

  test("tokens are the account's, and end with the credentials that got them", async () => {
    const store = await openTestStore(await fresh())
    const { id } = await makeAccount(store)
    const tokens = store.accounts.tokens('default', id)
    expect(await tokens.read()).toBeUndefined()
    await tokens.write('{"accessToken":"t"}')
    await store.accounts.update('default', id, { name: 'renamed' })
    expect(await store.accounts.tokens('default', id).read()).toBe('{"accessToken":"t"}')
    await store.accounts.update('default', id, { credentials: { secrets: { apiKey: 'new' } } })
    expect(await tokens.read()).toBeUndefined()
    expect(await store.accounts.credentials('default', id)).toEqual({ secrets: { apiKey: 'new' } })
    await store.accounts.remove('default', id)
    await expect(tokens.write('late')).rejects.toThrow(NotFoundError)
  })

  test('removal takes along the servers that have no other account', async () => {
    const store = await openTestStore(await fresh())
    const [one, two] = [await makeAccount(store, 'one'), await makeAccount(store, 'two')]
    const [only, both] = [newHash(), newHash()]
    await makeServer(store, [one.id], {}, only)
    const shared = await makeServer(store, [one.id, two.id], {}, both)
    expect(await store.accounts.remove('default', one.id)).toBe(true)
    expect(await store.accounts.remove('default', one.id)).toBe(false)
    expect(await store.servers.byTokenHash(only, 0)).toBeUndefined()
    expect(await store.servers.byTokenHash(both, 0)).toMatchObject({ id: shared.id, accountIds: [two.id] })
    expect(await store.accounts.remove('default', two.id)).toBe(true)
    expect(await store.servers.byTokenHash(both, 0)).toBeUndefined()
  })

  test('two accounts of one server removed at once leave no server behind', async () => {
    const url = await fresh()
    const store = await openTestStore(url)
    const [one, two] = [await makeAccount(store, 'one'), await makeAccount(store, 'two')]
    const server = await makeServer(store, [one.id, two.id])
    await Promise.all([one, two].map(({ id }) => store.accounts.remove('default', id)))
    expect((await store.servers.list('default', { limit: 10 })).rows).toEqual([])
    expect(await store.servers.remove('default', server.id)).toBe(false)
  })

  test('pages: each account once, newest first, whatever the size, and with times that are the same', async () => {
    const clock = standingClock(1_000, systemClock.sleep)
    const store = await openTestStore(await fresh(), { clock })
    const made: string[] = []
    for (let index = 0; index < 7; index++) {
      made.push((await makeAccount(store, `a${index}`)).id)
      if (index === 4) clock.move(1)
    }
    for (const limit of [1, 3, 7, 100]) {
      const seen: string[] = []
      let cursor: string | null | undefined
      do {
        const page = await store.accounts.list('default', { limit, ...(cursor ? { cursor } : {}) })
        seen.push(...page.rows.map(({ id }) => id))
        cursor = page.nextCursor
      } while (cursor !== null)
      expect(seen).toHaveLength(7)
      expect(new Set(seen)).toEqual(new Set(made))
      expect(new Set(seen.slice(0, 2))).toEqual(new Set(made.slice(5)))
    }
  })

  test('filters, and cursors of another list', async () => {
    const store = await openTestStore(await fresh())
    for (const name of ['a', 'b', 'c']) await makeAccount(store, name)
    await store.accounts.setState('default', (await makeAccount(store, 'd')).id, 'needs_reconnect', null)
    const lost = await store.accounts.list('default', { limit: 5, state: 'needs_reconnect' })
    expect(lost.rows.map(({ name }) => name)).toEqual(['d'])
    expect((await store.accounts.list('default', { limit: 5, connector: 'edesk' })).rows).toEqual([])

    const { nextCursor } = await store.accounts.list('default', { limit: 2, state: 'connected' })
    const cursor = nextCursor ?? ''
    const next = await store.accounts.list('default', { limit: 2, state: 'connected', cursor })
    expect(next).toMatchObject({ rows: [{ name: 'a' }], nextCursor: null })
    const others: Promise<unknown>[] = [
      store.accounts.list('default', { limit: 2, cursor }),
      store.accounts.list('other', { limit: 2, state: 'connected', cursor }),
      store.servers.list('default', { limit: 2, cursor }),
      store.calls.list('default', { limit: 2, cursor }),
      ...['', 'x', 'bnVsbA', '%', cursor.slice(1), 'WzEsImEiLDEsImIiXQ'].map((wrong) =>
        store.accounts.list('default', { limit: 2, cursor: wrong }),
      ),
    ]
    for (const other of others) await expect(other).rejects.toThrow(InvalidCursorError)
  })
})
