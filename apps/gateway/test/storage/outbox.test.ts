import { sentForMs } from '@helpdesk-mcp/connector'
import { describe, expect, test } from 'vitest'
import { NotFoundError } from '../../src/storage/errors.ts'
import type { WriteScope } from '../../src/storage/outbox-store.ts'
import type { Store } from '../../src/storage/store.ts'
import { databases, newKeys, openTestStore, type TestDatabase } from '../databases.ts'
import { addItem, itemDraft } from './outbox-samples.ts'
import { makeAccount, makeServer } from './samples.ts'

/** Two instances on one database. */
async function two(fresh: TestDatabase['fresh']) {
  const [url, keys] = [await fresh(), newKeys()]
  let now = 1_000_000
  const clock = { now: () => now, sleep: () => Promise.resolve() }
  const pass = (ms: number) => {
    now += ms
  }
  const one = await openTestStore(url, { keys, clock })
  const other = await openTestStore(url, { keys, clock })
  const account = (await makeAccount(one)).id
  const server = (await makeServer(one, [account])).id
  const scope: WriteScope = { tenantId: 'default', serverId: server, accountId: account }
  return { one, other, scope, url, pass }
}

const entry = { key: 'k', digest: 'd', tool: 't' }

describe.each(databases)('sent writes on $kind', ({ fresh }) => {
  test('of many callers in two instances one may send, and the others learn what became of it', async () => {
    const { one, other, scope, pass } = await two(fresh)
    const begin = (store: Store, at: number, more: object = {}) =>
      store.sentWrites.begin(scope, { ...entry, at, ...more }, at + 100)
    const states = await Promise.all([...Array(8)].map((_, index) => begin(index % 2 ? one : other, 1_000)))
    expect(states.filter(({ state }) => state === 'new')).toHaveLength(1)
    expect(states.filter(({ state }) => state === 'in_flight')).toHaveLength(7)
    const sent = { state: 'in_flight', at: 1_000, until: 1_100 }
    for (const more of [{ digest: 'e' }, { tool: 'u' }])
      expect(await begin(other, 1_050, more)).toEqual({ state: 'other_arguments', tool: 't', sent })

    // Whoever sends it says that it is still at work; a process that says nothing more has died.
    expect(await begin(other, 1_100)).toEqual({ state: 'unknown', at: 1_000 })
    await one.sentWrites.renew(scope, 'k', 1_200)
    expect(await begin(other, 1_100)).toEqual({ state: 'in_flight', at: 1_000, until: 1_200 })

    const result = { structuredContent: { id: '9', text: 'Dear Ana' } }
    await one.sentWrites.end(scope, 'k', { state: 'done', result })
    expect(await begin(other, 1_300)).toEqual({ state: 'done', at: 1_000, result })
    expect(await begin(other, 1_000 + sentForMs)).toEqual({ state: 'new' })
    await other.sentWrites.end(scope, 'k', { state: 'unknown' })
    expect(await begin(one, 1_001 + sentForMs)).toMatchObject({ state: 'unknown' })
    await one.sentWrites.end(scope, 'k', { state: 'failed' })
    expect(await begin(other, 1_002 + sentForMs)).toEqual({ state: 'new' })
    pass(1)
  })

  test('of many that make a call again which did not land, one gets its key, with its time', async () => {
    const { one, other, scope } = await two(fresh)
    const begin = (store: Store, at: number, more: object = {}) =>
      store.sentWrites.begin(scope, { ...entry, at, ...more }, at + 100)
    await begin(one, 1_000)
    expect(await one.sentWrites.has(scope, 'k')).toBe(true)
    await one.sentWrites.end(scope, 'k', { state: 'lost' })
    // Nothing of it is on its way.
    expect(await other.sentWrites.has(scope, 'k')).toBe(false)
    expect(await other.sentWrites.look(scope, { ...entry, at: 2_000 })).toEqual({ state: 'lost', at: 1_000 })
    const states = await Promise.all([...Array(8)].map((_, index) => begin(index % 2 ? one : other, 2_000)))
    expect(states.filter(({ state }) => state === 'lost')).toEqual([{ state: 'lost', at: 1_000 }])
    expect(states.filter(({ state }) => state === 'in_flight')).toHaveLength(7)
    await one.sentWrites.end(scope, 'k', { state: 'lost' })
    const sent = { state: 'lost', at: 1_000 }
    expect(await begin(other, 3_000, { tool: 'u' })).toEqual({ state: 'other_arguments', tool: 't', sent })
    expect(await begin(one, 3_000)).toEqual({ state: 'in_flight', at: 1_000, until: 3_100 })
  })

  test('servers, accounts and tenants have keys of their own, which go with them', async () => {
    const { one, scope } = await two(fresh)
    const account = (await makeAccount(one, 'second')).id
    const server = (await makeServer(one, [scope.accountId, account])).id
    const scopes = [scope, { ...scope, serverId: server }, { ...scope, serverId: server, accountId: account }]
    for (const each of scopes) {
      expect(await one.sentWrites.begin(each, { ...entry, at: 1 }, 9)).toEqual({ state: 'new' })
    }
    const theirs = (await one.tenants.create('them')).id
    await expect(
      one.sentWrites.begin({ ...scope, tenantId: theirs }, { ...entry, key: 'l', at: 1 }, 9),
    ).rejects.toThrow()
    await one.servers.remove('default', server)
    await one.accounts.remove('default', account)
    await one.accounts.remove('default', scope.accountId)
    await expect(one.sentWrites.begin(scope, { ...entry, at: 2 }, 9)).rejects.toThrow()
  })
})

describe.each(databases)('read threads on $kind', ({ fresh }) => {
  test('what one instance has seen the other finds, the latest of it, by reader', async () => {
    const { one, other, scope } = await two(fresh)
    const thread = { ...scope, reader: '', kind: 'ticket', id: '7' }
    expect(await one.readThreads.find(thread)).toBeUndefined()
    await one.readThreads.add([
      { ...thread, mark: { lastId: 'a', count: 1, readAt: 10 } },
      { ...thread, mark: { lastId: 'b', lastTime: '2026-01-01T00:00:00Z', count: 2, readAt: 20 } },
      { ...thread, reader: 'grt_1', mark: { count: 9, readAt: 30 } },
    ])
    const last = { lastId: 'b', lastTime: '2026-01-01T00:00:00Z', count: 2, readAt: 20 }
    expect(await other.readThreads.find(thread)).toEqual(last)
    // What was read before is written late.
    await other.readThreads.add([{ ...thread, mark: { lastId: 'a', count: 1, readAt: 15 } }])
    expect(await one.readThreads.find(thread)).toEqual(last)
    expect(await one.readThreads.find({ ...thread, reader: 'grt_1' })).toEqual({ count: 9, readAt: 30 })
    expect(await one.readThreads.find({ ...thread, tenantId: 'them' })).toBeUndefined()
    await one.servers.remove('default', scope.serverId)
    await one.readThreads.add([{ ...thread, mark: { count: 3, readAt: 40 } }])
    expect(await one.readThreads.find(thread)).toBeUndefined()
  })
})

describe.each(databases)('the outbox on $kind', ({ fresh }) => {
  test('the same call is one item while it waits and for a day after it was sent', async () => {
    const { one, other, scope, pass } = await two(fresh)
    const add = (store: Store) => store.outbox.add(itemDraft(scope), 'same', [])
    const added = await Promise.all([add(one), add(other), add(one), add(other)])
    expect(added.filter(({ isNew }) => isNew)).toHaveLength(1)
    const id = added[0]?.item.id ?? ''
    expect(new Set(added.map(({ item }) => item.id))).toEqual(new Set([id]))
    await one.outbox.change('default', id, () => ({ state: 'sent' }))
    expect(await add(other)).toMatchObject({ isNew: false, item: { id, state: 'sent' } })
    pass(sentForMs)
    const again = await add(other)
    expect(again).toMatchObject({ isNew: true, item: { state: 'waiting' } })
    await one.outbox.change('default', again.item.id, () => ({ state: 'discarded' }))
    expect(await add(one)).toMatchObject({ isNew: true })
    await expect(one.outbox.add(itemDraft({ ...scope, serverId: 'mcp_none' }), 'else', [])).rejects.toThrow(
      NotFoundError,
    )
  })

  test('of many decisions at the same time in two instances one is made', async () => {
    const { one, other, scope } = await two(fresh)
    const { id } = await addItem(one, scope)
    const approve = (store: Store) =>
      store.outbox.change(
        'default',
        id,
        ({ state }) => (state === 'waiting' ? { state: 'sending', sendingUntil: 2_000_000 } : undefined),
        'outbox.approved',
      )
    const made = await Promise.all([...Array(8)].map((_, index) => approve(index % 2 ? one : other)))
    expect(made.filter((each) => each?.isChanged)).toHaveLength(1)
    expect(made.every((each) => each?.item.state === 'sending')).toBe(true)
    const { rows } = await one.audit.list('default', { limit: 10, action: 'outbox.approved' })
    expect(rows).toMatchObject([{ subject: { kind: 'outbox', id }, outcome: 'ok' }])

    expect(await other.outbox.abandoned(1_999_999, 5)).toEqual([])
    expect(await other.outbox.abandoned(2_000_000, 5)).toEqual([{ tenantId: 'default', id }])
    expect(await one.outbox.renew(id, 2_000_000, 2_100_000)).toBe(true)
    expect(await other.outbox.abandoned(2_000_000, 5)).toEqual([])
    // Whoever had it before has it no more.
    expect(await other.outbox.renew(id, 2_000_000, 2_200_000)).toBe(false)
    expect(await one.outbox.get('default', id)).toMatchObject({ sendingUntil: 2_100_000 })
  })

  test('what is written in an item is sealed, and sealed again with a new key', async () => {
    const { one, scope, url } = await two(fresh)
    const { id } = await addItem(one, scope)
    const result = { structuredContent: { text: 'Dear Ana' } }
    await one.sentWrites.begin(scope, { ...entry, at: 1 }, 9)
    await one.sentWrites.end(scope, 'k', { state: 'done', result })
    expect(await one.reseal()).toBe(3)
    expect(await one.outbox.get('default', id)).toMatchObject({
      content: { arguments: { body: 'Dear Ana' } },
    })
    expect(await one.sentWrites.begin(scope, { ...entry, at: 2 }, 9)).toMatchObject({ result })
    await expect(openTestStore(url, { keys: newKeys() })).rejects.toThrow('another key')
  })

  test('what nobody decides expires, what has ended is deleted after its time', async () => {
    const { one, scope, pass } = await two(fresh)
    const soon = await addItem(one, scope, { expiresAt: 1_000_500 })
    const later = await addItem(one, scope)
    const changes: string[] = []
    one.onChange((id) => changes.push(id), 'obx')
    pass(500)
    await one.outbox.sweep(1_000_500, 0)
    expect(await one.outbox.get('default', soon.id)).toMatchObject({ state: 'expired' })
    expect(await one.outbox.get('default', later.id)).toMatchObject({ state: 'waiting' })
    expect(changes).toEqual([soon.id])
    await one.outbox.sweep(1_000_501, 1_000_501)
    expect(await one.outbox.get('default', soon.id)).toBeUndefined()
    expect(await one.outbox.get('default', later.id)).toBeDefined()
    await one.servers.remove('default', scope.serverId)
    expect(await one.outbox.get('default', later.id)).toBeUndefined()
  })

  test('a delivery is taken by one instance at a time, and comes again when the item changes', async () => {
    const { one, other, scope } = await two(fresh)
    const recipients = [
      { channel: 'slack' as const, recipient: '' },
      { channel: 'email' as const, recipient: 'usr_1' },
    ]
    const { id } = await addItem(one, scope, { recipients })
    const { deliveries } = one.outbox
    const [mine, theirs] = await Promise.all([
      deliveries.take(1_000_000, 1_000_100, 1),
      other.outbox.deliveries.take(1_000_000, 1_000_100, 1),
    ])
    const taken = [...mine, ...theirs]
    expect(taken.map(({ channel }) => channel).sort()).toEqual(['email', 'slack'])
    expect(taken[0]).toMatchObject({
      itemId: id,
      tenantId: 'default',
      attempts: 0,
      told: null,
      receipt: null,
    })
    expect(await deliveries.take(1_000_099, 1_000_200, 9)).toEqual([])
    for (const { id: delivery } of taken) {
      const done = { state: 'done', dueAt: 1, attempts: 1, told: 'waiting 1', receipt: '{}' } as const
      await deliveries.put(delivery, 1_000_100, { ...done, lastError: null })
    }
    expect(await deliveries.take(2_000_000, 2_000_100, 9)).toEqual([])
    await other.outbox.change('default', id, () => ({ state: 'discarded' }))
    const again = await deliveries.take(2_000_000, 2_000_100, 9)
    expect(again).toMatchObject([{ channel: 'slack', told: 'waiting 1', receipt: '{}', attempts: 0 }])
    const failed = { state: 'failed', dueAt: 2_000_000, attempts: 9, told: null, receipt: null } as const
    await deliveries.put(again[0]?.id ?? '', 2_000_100, { ...failed, lastError: '500' })
    expect(await deliveries.failed(2_000_000)).toEqual([{ channel: 'slack', count: 1, lastError: '500' }])
    // What changed while it was told is told afterwards.
    await other.outbox.change('default', id, () => ({ state: 'discarded' }))
    const [third] = await deliveries.take(3_000_000, 3_000_100, 9)
    await one.outbox.change('default', id, () => ({ state: 'discarded' }))
    const told = { state: 'done', dueAt: 1, attempts: 1, told: 'x', receipt: 'r', lastError: null } as const
    await deliveries.put(third?.id ?? '', 3_000_100, told)
    expect(await deliveries.take(4_000_000, 4_000_100, 9)).toMatchObject([{ told: 'x', receipt: 'r' }])
    await deliveries.add({ tenantId: 'default', id }, recipients, 5_000_000)
    expect(await deliveries.take(5_000_000, 5_000_100, 9)).toHaveLength(1)
    const seen = await Promise.all([one, other].map((each) => each.outbox.deliveries.seeOnce('h', 9)))
    expect(seen.sort()).toEqual([false, true])
  })
})
