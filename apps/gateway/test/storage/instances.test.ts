import { systemClock } from '@helpdesk-mcp/contracts'
import { describe, expect, test } from 'vitest'
import type { Store } from '../../src/storage/store.ts'
import { databases, newKeys, openTestStore } from '../databases.ts'
import { makeAccount, makeServer, newHash, standingClock } from './samples.ts'

/** Resolves when the store tells of that id. */
function hears(store: Store, id: string): Promise<void> {
  return new Promise((resolve) => {
    const stop = store.onChange((changed) => {
      if (changed !== id) return
      stop()
      resolve()
    })
  })
}

describe.each(databases)('several instances on one $kind', ({ fresh }) => {
  async function two(clocks = [systemClock, systemClock]): Promise<[Store, Store]> {
    const url = await fresh()
    const keys = newKeys()
    const [one, other] = await Promise.all(clocks.map((clock) => openTestStore(url, { keys, clock })))
    return [one as Store, other as Store]
  }

  test('they start at once on an empty database', async () => {
    const url = await fresh()
    const keys = newKeys()
    const stores = await Promise.all([1, 2, 3, 4, 5].map(() => openTestStore(url, { keys })))
    await Promise.all(stores.map((store, index) => makeAccount(store, `a${index}`)))
    expect((await stores[0]?.accounts.list('default', { limit: 9 }))?.rows).toHaveLength(5)
    expect(await stores[1]?.tenants.list()).toHaveLength(1)
  })

  test('each hears what another changed, and its own at once', async () => {
    const [one, other] = await two()
    const { id } = await makeAccount(one)
    const server = await makeServer(one, [id])
    const changes: [string, () => Promise<unknown>][] = [
      [id, () => one.accounts.update('default', id, { name: 'renamed' })],
      [id, () => one.accounts.setState('default', id, 'needs_reconnect', 'Revoked.')],
      [server.id, () => one.servers.update('default', server.id, { name: 'renamed' })],
      [server.id, () => one.servers.rotate('default', server.id, newHash(), null)],
      [server.id, () => one.accounts.remove('default', id)],
    ]
    for (const [changed, change] of changes) {
      const own: string[] = []
      const stop = one.onChange((heard) => own.push(heard))
      const heard = hears(other, changed)
      await change()
      expect(own).toContain(changed)
      stop()
      await heard
    }
  })

  test('what another changed is told before the changes have been read', async () => {
    const [one, other] = await two()
    const { id } = await makeAccount(one)
    await other.readChanges()
    const heard: string[] = []
    other.onChange((changed) => {
      if (changed === id) heard.push(changed)
    })
    for (let round = 1; round <= 50; round++) {
      await one.accounts.update('default', id, { name: `name ${round}` })
      await Promise.all([other.readChanges(), other.readChanges(), other.servers.byTokenHash(newHash(), 0)])
      expect(heard).toHaveLength(round)
    }
  })

  test('who listens no more is told no more, and a change that fails is not told', async () => {
    const [one] = await two()
    const { id } = await makeAccount(one)
    const heard: string[] = []
    const stop = one.onChange((changed) => heard.push(changed))
    await makeAccount(one).catch(() => undefined)
    await one.accounts.update('default', 'acc_none', { name: 'x' })
    await one.accounts.setState('default', id, 'connected', null)
    stop()
    await one.accounts.update('default', id, { name: 'x' })
    expect(heard).toEqual([])
  })

  test('the tokens of an account are renewed by one at a time', async () => {
    const [one, other] = await two()
    const { id } = await makeAccount(one)
    let inside = 0
    let most = 0
    const renew = (store: Store) => {
      const tokens = store.accounts.tokens('default', id)
      return tokens.lock(async () => {
        most = Math.max(most, ++inside)
        const count = Number((await tokens.read()) ?? 0)
        await tokens.write(String(count + 1))
        inside--
        return count
      })
    }
    const counts = await Promise.all([one, other, one, other, one, other].map(renew))
    expect(most).toBe(1)
    expect(new Set(counts)).toEqual(new Set([0, 1, 2, 3, 4, 5]))
  })

  test('a lock ends with its work, though that fails; other accounts do not wait', async () => {
    const [one, other] = await two()
    const [a, b] = [await makeAccount(one, 'a'), await makeAccount(one, 'b')]
    await expect(
      one.accounts.tokens('default', a.id).lock(async () => {
        await other.accounts.tokens('default', b.id).lock(async () => undefined)
        throw new Error('refused')
      }),
    ).rejects.toThrow('refused')
    expect(await other.accounts.tokens('default', a.id).lock(async () => 'again')).toBe('again')
  })

  test('many accounts renewed at once do not starve each other', async () => {
    const [one] = await two()
    const accounts = await Promise.all(
      Array.from({ length: 15 }, (_, index) => makeAccount(one, `a${index}`)),
    )
    const renewals = accounts.flatMap(({ id }) =>
      [1, 2].map(() => {
        const tokens = one.accounts.tokens('default', id)
        return tokens.lock(async () => {
          await tokens.write('new')
          return tokens.read()
        })
      }),
    )
    expect(new Set(await Promise.all(renewals))).toEqual(new Set(['new']))
  })

  test('writes of two at once are all there', async () => {
    const clocks = [1, 2].map(() => standingClock(1_000, systemClock.sleep))
    const [one, other] = await two(clocks)
    const names = Array.from({ length: 20 }, (_, index) => `a${index}`)
    await Promise.all(names.map((name, index) => makeAccount(index % 2 === 0 ? one : other, name)))
    expect((await one.accounts.list('default', { limit: 50 })).rows).toHaveLength(20)
  })
})
