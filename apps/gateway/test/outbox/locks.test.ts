import type { WriteHooks } from '@helpdesk-mcp/connector'
import { describe, expect, test } from 'vitest'
import { firstId, type Vendor, vendors } from '../../../../test/trusted-writes/vendors.ts'
import { createLocks } from '../../src/writes/locks.ts'
import { newKeys, openTestStore, type TestDatabase } from '../databases.ts'
import { makeAccount } from '../storage/samples.ts'
import { callAt, databases, twoGateways } from './two-gateways.ts'

const everything = { effects: ['read', 'internal', 'outbound', 'destructive', 'admin'] }
const thread = { kind: 'ticket', id: '7' }
const leaseMs = 30_000

/** Two processes on one database. Time passes while they wait. */
async function twoProcesses(fresh: TestDatabase['fresh']) {
  const [url, keys] = [await fresh(), newKeys()]
  let now = 1_000_000
  const clock = {
    now: () => now,
    // What is held is not renewed: only the short waits for it end.
    async sleep(ms: number) {
      if (ms > 1_000) await new Promise<void>(() => {})
      now += ms
    },
  }
  const log = { warn() {}, error() {}, info() {}, debug() {} } as never
  const open = async () => {
    const store = await openTestStore(url, { keys, clock })
    return { store, locks: createLocks({ store, clock, log }, leaseMs) }
  }
  const [one, other] = [await open(), await open()]
  const account = await makeAccount(one.store)
  const scope = { tenantId: 'default', accountId: account.id }
  const pass = (ms: number) => {
    now += ms
  }
  return { one, other, scope, pass, now: clock.now }
}

describe.each(databases)('locks of conversations on $kind', ({ fresh }) => {
  test('are held by one call at a time, of whichever process', async () => {
    const { one, other, scope, now } = await twoProcesses(fresh)
    const take = (place: typeof one, holder: string, more = {}) =>
      place.store.locks.take({ ...scope, ...thread, holder, ...more }, now(), now() + leaseMs)
    const taken = await Promise.all(
      ['a', 'b', 'c', 'd', 'e', 'f'].map((holder, index) => take(index % 2 ? one : other, holder)),
    )
    expect(taken.filter(Boolean)).toHaveLength(1)
    expect(await take(one, 'g', { id: '8' })).toBe(true)
    const holder = 'abcdef'[taken.indexOf(true)] ?? ''
    expect(await other.store.locks.renew({ ...scope, ...thread, holder: 'z' }, now() + 1)).toBe(false)
    expect(await one.store.locks.renew({ ...scope, ...thread, holder }, now() + leaseMs)).toBe(true)
    await one.store.locks.release({ ...scope, ...thread, holder: 'z' })
    expect(await take(other, 'h')).toBe(false)
    await one.store.locks.release({ ...scope, ...thread, holder })
    expect(await take(other, 'h')).toBe(true)
    await one.store.accounts.remove('default', scope.accountId)
    await expect(take(one, 'i')).rejects.toThrow()
  })

  test('are free again when their time is up: a process that was killed blocks nobody for long', async () => {
    const { one, other, scope, now } = await twoProcesses(fresh)
    const startedAt = now()
    await one.store.locks.take({ ...scope, ...thread, holder: 'killed' }, now(), now() + leaseMs)
    const lock: WriteHooks['lock'] = other.locks.of(scope)
    expect(await lock(thread, async ({ isHeld }) => isHeld())).toBe(true)
    expect(now() - startedAt).toBeGreaterThanOrEqual(leaseMs)
    expect(now() - startedAt).toBeLessThan(leaseMs + 1_000)
    // It is given back.
    expect(await one.locks.of(scope)(thread, async () => now() - startedAt)).toBeLessThan(leaseMs + 1_000)
  })

  test('are waited for until a deadline, and a call that has lost its lock is told so', async () => {
    const { one, other, scope, pass, now } = await twoProcesses(fresh)
    const holder = { ...scope, ...thread, holder: 'busy' }
    await one.store.locks.take(holder, now(), now() + 10 * leaseMs)
    let isDone = false
    const late = other.locks.of(scope)(thread, async () => {
      isDone = true
    })
    await expect(late).rejects.toMatchObject({ code: 'conflict', details: { reason: 'conversation_busy' } })
    expect(isDone).toBe(false)
    await one.store.locks.release(holder)
    await other.locks.of(scope)(thread, async ({ isHeld }) => {
      expect(isHeld()).toBe(true)
      pass(leaseMs)
      expect(isHeld()).toBe(false)
    })
    await one.store.locks.take(holder, now(), now() + 1)
    await one.store.sweep(now() + 1, 0, 0)
    expect(await one.store.locks.renew(holder, now())).toBe(false)
  })

  test.each(Object.entries(vendors))(
    '%s: of four servers that answer at the same moment at two instances, one does',
    async (name, vendor) => {
      const connector = name === 'Zoho Desk' ? 'zoho-desk' : name.toLowerCase()
      const desk = vendor.desk()
      const gateways = await twoGateways(fresh, { [connector]: desk })
      const { account, url } = await gateways.mint(connector, everything)
      const minted = await Promise.all(
        [1, 2, 3].map(() => gateways.one.mint(account, { config: everything })),
      )
      const urls = [url, ...minted.map((server) => server.url)].map((at, index) =>
        index % 2 ? at : at.replace(gateways.one.url, gateways.other.url),
      )
      const id = await firstId(desk.connect(), vendor)
      for (const at of urls) await callAt(at, ...vendor.read(id))
      const results = await Promise.all(urls.map((at, index) => callAt(at, ...replyOf(vendor, id, index))))
      expect(desk.writes().filter((write) => vendor.sentBy.test(write))).toHaveLength(1)
      const refused = results.filter(({ isError }) => isError)
      expect(refused).toHaveLength(3)
      for (const { structuredContent } of refused) {
        const { code, details } = structuredContent.error
        expect({ code, reason: details.reason }).toEqual({ code: 'conflict', reason: 'conversation_changed' })
        expect(JSON.stringify(details.new_turns)).toContain('Answer number')
      }
    },
  )
})

function replyOf({ reply, of, answer, words }: Vendor, id: string, index: number): [string, object] {
  return [reply, { ...answer, [of]: id, [words]: `Answer number ${index} of four.` }]
}
