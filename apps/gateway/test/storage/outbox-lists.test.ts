import { describe, expect, test } from 'vitest'
import { InvalidCursorError } from '../../src/storage/errors.ts'
import { databases, openTestStore, type TestDatabase } from '../databases.ts'
import { addItem } from './outbox-samples.ts'
import { makeAccount, makeServer } from './samples.ts'

/** A store whose clock stands still, and whose items are for one server. */
async function openOutbox(fresh: TestDatabase['fresh']) {
  let now = 1_000_000
  const clock = { now: () => now, sleep: () => Promise.resolve() }
  const pass = (ms: number) => {
    now += ms
  }
  const one = await openTestStore(await fresh(), { clock })
  const accountId = (await makeAccount(one)).id
  const serverId = (await makeServer(one, [accountId])).id
  return { one, scope: { tenantId: 'default', serverId, accountId }, pass, clock }
}

describe.each(databases)('lists of the outbox on $kind', ({ fresh }) => {
  test('lists, counts and filters', async () => {
    const { one, scope, pass } = await openOutbox(fresh)
    const ids: string[] = []
    for (let index = 0; index < 5; index++) {
      pass(1)
      ids.unshift((await addItem(one, scope, index === 0 ? { tool: 'other' } : {})).id)
    }
    await one.outbox.change('default', ids[0] ?? '', () => ({ state: 'discarded' }))
    const list = async (filter: object) =>
      (await one.outbox.list('default', { limit: 10, ...filter })).rows.map(({ id }) => id)
    expect(await list({})).toEqual(ids)
    expect(await list({ states: ['waiting', 'stale'] })).toEqual(ids.slice(1))
    expect(await list({ tool: 'other' })).toEqual(ids.slice(4))
    expect(await list({ serverIds: [] })).toEqual([])
    expect(await list({ serverIds: [scope.serverId], accountId: scope.accountId })).toEqual(ids)
    const first = await one.outbox.list('default', { limit: 2 })
    const next = await one.outbox.list('default', { limit: 2, cursor: first.nextCursor ?? '' })
    expect([...first.rows, ...next.rows].map(({ id }) => id)).toEqual(ids.slice(0, 4))
    expect(await one.outbox.counts('default', {})).toEqual({ waiting: 4, discarded: 1 })
    expect(await one.outbox.counts('default', { tool: 'other' })).toEqual({ waiting: 1 })
  })

  test('lists by decision, the latest first, and what ended without one by its end', async () => {
    const { one, scope, pass, clock } = await openOutbox(fresh)
    const by = { kind: 'person', id: 'per_1', name: 'Mia' } as const
    const add = async (more = {}) => {
      pass(1)
      return (await addItem(one, scope, more)).id
    }
    const decide = (id: string, state: 'sending' | 'discarded') => {
      pass(1)
      const decision = { by, via: 'api', at: clock.now() } as const
      return one.outbox.change('default', id, () => ({ state, decision }))
    }
    const [first, expiring, second, third] = [
      await add(),
      await add({ expiresAt: 1_000_008 }),
      await add(),
      await add(),
    ]
    await decide(third, 'sending')
    await decide(first, 'discarded')
    pass(2)
    await one.outbox.sweep(1_000_008, 0)
    await decide(second, 'discarded')
    // When it was sent is not when it was decided.
    await one.outbox.change('default', third, () => ({ state: 'sent' }))
    const pages: string[][] = []
    let cursor: string | null | undefined
    do {
      const page = { limit: 2, sort: 'decided', ...(cursor ? { cursor } : {}) } as const
      const { rows, nextCursor } = await one.outbox.list('default', page)
      pages.push(rows.map(({ id }) => id))
      cursor = nextCursor
    } while (cursor !== null)
    expect(pages).toEqual([
      [second, expiring],
      [first, third],
    ])
    const newest = await one.outbox.list('default', { limit: 2 })
    expect(newest.rows.map(({ id }) => id)).toEqual([third, second])
    await expect(
      one.outbox.list('default', { limit: 2, sort: 'decided', cursor: newest.nextCursor ?? '' }),
    ).rejects.toThrow(InvalidCursorError)
  })
})
