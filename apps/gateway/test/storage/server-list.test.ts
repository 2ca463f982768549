import { describe, expect, test } from 'vitest'
import type { ServerSort } from '../../src/storage/store.ts'
import { databases, openTestStore } from '../databases.ts'
import { makeAccount, makeServer } from './samples.ts'

describe.each(databases)('the list of MCP servers, on $kind', ({ fresh }) => {
  const names = ['beta', 'Alpha', 'beta', 'Ümit', 'gamma', '100%']

  async function open() {
    const store = await openTestStore(await fresh())
    const { id } = await makeAccount(store)
    const servers = []
    const soon = Date.now() + 1_000_000
    for (const [index, name] of names.entries()) {
      const expiresAt = index % 2 === 0 ? soon - index : null
      servers.push(await makeServer(store, [id], { name, expiresAt }))
    }
    const [first, second, third] = servers
    await store.servers.setLastUsed(
      new Map([
        [first?.id ?? '', 500],
        [second?.id ?? '', 900],
        [third?.id ?? '', 500],
      ]),
    )
    const walk = async (sort: ServerSort, more: object = {}) => {
      const rows = []
      let cursor: string | null | undefined
      do {
        const page = await store.servers.list('default', {
          limit: 2,
          sort,
          ...more,
          ...(cursor ? { cursor } : {}),
        })
        rows.push(...page.rows)
        cursor = page.nextCursor
      } while (cursor !== null)
      return rows
    }
    return { store, walk }
  }

  test('is walked in each order, every server once', async () => {
    const { walk, store } = await open()
    for (const sort of ['newest', 'name', 'last_used', 'expires'] as const) {
      const rows = await walk(sort)
      expect(new Set(rows.map(({ id }) => id)).size, sort).toBe(names.length)
      expect(rows, sort).toHaveLength(names.length)
    }
    const byName = (await walk('name'))
      .map(({ name }) => name.toLowerCase())
      .filter((name) => /^[a-z]/.test(name))
    expect(byName).toEqual(['alpha', 'beta', 'beta', 'gamma'])
    expect((await walk('last_used')).map(({ lastUsedAt }) => lastUsedAt)).toEqual([
      900,
      500,
      500,
      null,
      null,
      null,
    ])
    expect((await walk('expires')).map(({ name }) => name).slice(0, 3)).toEqual(['gamma', 'beta', 'beta'])
    const { nextCursor } = await store.servers.list('default', { limit: 1, sort: 'name' })
    const other = store.servers.list('default', { limit: 1, sort: 'expires', cursor: nextCursor ?? '' })
    await expect(other).rejects.toThrow('cursor')
  })

  test('is searched by a part of the name', async () => {
    const { walk, store } = await open()
    const found = async (text: string) => (await walk('newest', { text })).map(({ name }) => name)
    expect(await found('ALPH')).toEqual(['Alpha'])
    expect(await found('ümit')).toEqual(['Ümit'])
    expect(await found('%')).toEqual(['100%'])
    expect(await found('_')).toEqual([])
    const [one] = await walk('name')
    expect(await found(one?.id ?? '')).toEqual([one?.name])
    expect((await store.servers.list('ten_2', { limit: 5, text: 'a' })).rows).toEqual([])
    const accounts = await store.accounts.list('default', { limit: 5, text: 'SHO' })
    expect(accounts.rows.map(({ name }) => name)).toEqual(['shop'])
    expect((await store.accounts.list('ten_2', { limit: 5, text: 'sho' })).rows).toEqual([])
  })
})
