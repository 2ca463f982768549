import { describe, expect, test } from 'vitest'
import { systemOrigin } from '../../src/storage/audit.ts'
import { NameTakenError, NotFoundError } from '../../src/storage/errors.ts'
import { databases, openTestStore } from '../databases.ts'
import { makeAccount, makeServer, newHash, sampleCall } from './samples.ts'

describe.each(databases)('the store on $kind', ({ fresh }) => {
  test('tenants: one from the start, names once', async () => {
    const store = await openTestStore(await fresh())
    expect(await store.tenants.list()).toMatchObject([{ id: 'default', name: 'default' }])
    const tenant = await store.tenants.create('north')
    expect(await store.tenants.get(tenant.id)).toEqual(tenant)
    await expect(store.tenants.create('north')).rejects.toThrow(NameTakenError)
    expect(await store.tenants.list()).toHaveLength(2)
  })

  test('small values are kept and replaced', async () => {
    const store = await openTestStore(await fresh())
    expect(await store.meta.get('demo')).toBeUndefined()
    await store.meta.set('demo', 'yes')
    await store.meta.set('demo', 'no')
    expect(await store.meta.get('demo')).toBe('no')
    await store.ping()
  })

  test('an OAuth state is given once, before its time, and not after', async () => {
    const store = await openTestStore(await fresh())
    const { id } = await makeAccount(store)
    const state = {
      tenantId: 'default',
      accountId: id,
      codeVerifier: 'v',
      browserHash: 'b',
      returnTo: '/',
      expiresAt: 100,
    }
    await store.oauthStates.add('one', state)
    await store.oauthStates.add('two', { ...state, codeVerifier: null })
    const taken = await Promise.all([1, 2, 3].map(() => store.oauthStates.take('one', 99)))
    expect(taken.filter((found) => found !== undefined)).toEqual([{ ...state, begunBy: systemOrigin.actor }])
    expect(await store.oauthStates.take('two', 100)).toBeUndefined()
    expect(await store.oauthStates.take('two', 50)).toBeUndefined()
    await expect(store.oauthStates.add('x', { ...state, accountId: 'acc_none' })).rejects.toThrow(
      NotFoundError,
    )
  })

  test('the sweep takes what is over, and nothing else', async () => {
    const store = await openTestStore(await fresh())
    const { id } = await makeAccount(store)
    const over = await makeServer(store, [id], { expiresAt: 100 })
    const current = await makeServer(store, [id], { expiresAt: 101 })
    const forever = await makeServer(store, [id], { expiresAt: null })
    await store.servers.rotate('default', current.id, newHash(), 100)
    const draft = { tenantId: 'default', name: 't', scopes: ['mcp' as const], serverIds: null }
    await store.tokens.create({ ...draft, expiresAt: 100 }, newHash())
    const token = await store.tokens.create({ ...draft, expiresAt: null }, newHash())
    const calls = [sampleCall({ at: 49 }), sampleCall({ at: 50 })]
    await store.calls.add(calls)

    const heard: string[] = []
    store.onChange((changed) => heard.push(changed))
    await store.sweep(100, 50, 50)

    const servers = (await store.servers.list('default', { limit: 9 })).rows
    expect(new Set(servers.map((server) => server.id))).toEqual(new Set([current.id, forever.id]))
    expect(servers.find((server) => server.id === current.id)).toMatchObject({ previousUntil: null })
    expect((await store.tokens.list('default', { limit: 9 })).rows).toEqual([token])
    expect((await store.calls.list('default', { limit: 9 })).rows).toEqual([calls[1]])
    expect(heard).toContain(over.id)
    await store.sweep(100, 50, 50)
  })

  test('a listener can ask for one kind of id', async () => {
    const store = await openTestStore(await fresh())
    const { id } = await makeAccount(store)
    const accounts: string[] = []
    const stop = store.onChange((changed) => accounts.push(changed), 'acc')
    const all: string[] = []
    store.onChange((changed) => all.push(changed))
    const server = await makeServer(store, [id])
    await store.accounts.update('default', id, { name: 'renamed' })
    expect(all).toEqual([server.id, id])
    expect(accounts).toEqual([id])
    stop()
    await store.accounts.update('default', id, { name: 'again' })
    expect(accounts).toEqual([id])
  })

  test('text of any kind comes back as it was', async () => {
    const store = await openTestStore(await fresh())
    const name = `O'Brien "x" \\ %_ 北京 🧾 ${'long '.repeat(500)}`
    const { id } = await makeAccount(store, name)
    expect(await store.accounts.get('default', id)).toMatchObject({ name })
    await store.accounts.tokens('default', id).write(name)
    expect(await store.accounts.tokens('default', id).read()).toBe(name)
  })
  test('text with a NUL, which PostgreSQL cannot keep, is no failure', async () => {
    const store = await openTestStore(await fresh())
    expect(await store.accounts.get('default', 'acc_\0')).toBeUndefined()
    expect((await store.calls.list('default', { limit: 5, tool: '\0' })).rows).toEqual([])
    const { id } = await makeAccount(store, 'a\0b')
    expect(await store.accounts.get('default', id)).toMatchObject({ name: 'a\uFFFDb' })
    await store.accounts.update('default', id, { credentials: { secrets: { key: 'a\0b' } } })
    expect(await store.accounts.credentials('default', id)).toEqual({ secrets: { key: 'a\0b' } })
  })
})
