import { describe, expect, test } from 'vitest'
import { createSentWrites } from '../../src/writes/sent.ts'
import { databases, newKeys, openTestStore } from '../databases.ts'
import { makeAccount, makeServer } from '../storage/samples.ts'

const log = { warn() {}, error() {}, info() {}, debug() {} } as never
const leaseMs = 9_000

describe.each(databases)('sent writes on $kind', ({ fresh }) => {
  test('are under way also where a call took long before it is sent', async () => {
    let now = 1_000_000
    // Nothing is renewed yet.
    const clock = { now: () => now, sleep: () => new Promise<void>(() => {}) }
    const store = await openTestStore(await fresh(), { keys: newKeys(), clock })
    const account = (await makeAccount(store)).id
    const scope = {
      tenantId: 'default',
      serverId: (await makeServer(store, [account])).id,
      accountId: account,
    }
    const open = () => createSentWrites({ store, clock, log }, leaseMs).of(scope)
    const entry = { key: 'k', digest: 'd', tool: 't' }
    const cameAt = now
    // The helpdesk answers slowly what the call sends.
    now += 2 * leaseMs
    expect(await open().begin({ ...entry, at: cameAt })).toEqual({ state: 'new' })
    // Another process must not take it for what a dead one has left.
    now += leaseMs - 1
    expect(await open().begin({ ...entry, at: now })).toMatchObject({ state: 'in_flight' })
    now += 1
    expect(await open().begin({ ...entry, at: now })).toMatchObject({ state: 'unknown' })
  })
})
