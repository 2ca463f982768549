import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { allRows } from '../../src/cli/rows.ts'
import type { Origin } from '../../src/model.ts'
import type { ChainCheck } from '../../src/storage/audit-store.ts'
import { databases, newKeys, openTestStore } from '../databases.ts'
import { allChecks, allRecords } from './audit-records.ts'
import { openDatabase } from './open-recorded.ts'
import { makeAccount, makeServer, newHash, secret, standingClock } from './samples.ts'

const origin: Origin = {
  actor: { kind: 'token', id: 'tok_1', name: 'ops', tokenId: 'tok_1', tokenEnd: 'wXyZ' },
  address: '203.0.113.7',
  userAgent: 'curl/8',
  requestId: 'req-1',
}

const subject = { kind: 'gateway', id: null, name: null }
const entry = { tenantId: null, action: 'gateway.started', subject }

describe.each(databases)('the audit trail on $kind', ({ fresh }) => {
  test('a change is recorded with who made it, from where, and what it changed', async () => {
    const store = (await openTestStore(await fresh())).by(origin)
    const account = await makeAccount(store)
    const server = await makeServer(store, [account.id])
    await store.servers.update('default', server.id, {
      name: 'readers',
      config: { methods: ['read'], effects: ['read'] },
    })
    await store.servers.rotate('default', server.id, newHash(), null)
    await store.accounts.update('default', account.id, { credentials: { secrets: { apiKey: 'another' } } })
    await store.accounts.remove('default', account.id)
    const found = await allRecords(store)
    expect(found.map(({ action }) => action).reverse()).toEqual([
      'account.connected',
      'server.created',
      'server.changed',
      'server.url_rotated',
      'account.rekeyed',
      'account.removed',
      'server.revoked',
    ])
    for (const record of found) expect(record).toMatchObject({ ...origin, outcome: 'ok', count: 1 })
    const changes = Object.fromEntries(found.map((record) => [record.action, record.changes]))
    expect(changes['server.changed']).toEqual([
      { field: 'name', before: 'agents', after: 'readers' },
      { field: 'config.effects', after: ['read'] },
    ])
    expect(changes['server.url_rotated']).toEqual([{ field: 'url', secret: true }])
    expect(changes['account.rekeyed']).toEqual([{ field: 'credentials.apiKey', secret: true }])
    expect(found.find(({ action }) => action === 'server.changed')?.subject).toEqual({
      kind: 'server',
      id: server.id,
      name: 'readers',
    })
    expect(JSON.stringify(found)).not.toContain(secret)
    expect(JSON.stringify(found)).not.toContain('another')
  })

  test('what changes nothing leaves no record, and what fails leaves none', async () => {
    const store = await openTestStore(await fresh())
    const { id } = await makeAccount(store)
    const before = await allRecords(store)
    await expect(makeAccount(store)).rejects.toThrow('exists')
    await expect(makeServer(store, ['acc_none'])).rejects.toThrow()
    await store.accounts.update('default', 'acc_none', { name: 'x' })
    await store.accounts.setState('default', id, 'connected', null)
    const known = await store.accounts.get('default', id)
    await store.accounts.update('default', id, {
      settings: { ...known?.settings },
      credentials: { secrets: { ...(await store.accounts.credentials('default', id))?.secrets } },
    })
    await store.servers.remove('default', 'mcp_none')
    await store.tokens.remove(null, 'tok_none')
    expect(await allRecords(store)).toEqual(before)
  })

  test('tokens and URLs in texts are cut, control characters replaced, long texts capped', async () => {
    const store = await openTestStore(await fresh())
    const url = 'https://x/mcp/hdm_mcp_abcdefghijklmnop'
    await makeAccount(store, `${url}\u0007\u202E\n${'ü'.repeat(400)}`)
    await store.by({ ...origin, userAgent: 'x'.repeat(5_000) }).audit.add({
      ...entry,
      changes: [],
    })
    const [added, connected] = await allRecords(store)
    expect(added?.userAgent).toHaveLength(200)
    expect(JSON.stringify(connected)).not.toMatch(/abcdefgh|\u202E|\\u0007/)
    expect(connected?.subject.name).toHaveLength(200)
  })

  test('no record can be changed or removed, but by age', async () => {
    const url = await fresh()
    const store = await openTestStore(url)
    await makeAccount(store)
    const database = await openDatabase(url)
    const change = (statement: string) => database.run((db) => sql.raw(statement).execute(db))
    await expect(change(`update audit_records set action = 'x'`)).rejects.toThrow(/cannot be changed/)
    await expect(change('delete from audit_records')).rejects.toThrow(/only be removed by its age/)
    await database.close()
    expect(await allRecords(store)).toHaveLength(1)
  })

  test('what triggers did not stop, the chain shows', async () => {
    const url = await fresh()
    const store = await openTestStore(url)
    const database = await openDatabase(url)
    await database.run(async (db) => {
      const on = database.kind === 'postgres' ? ' on audit_records' : ''
      await sql.raw(`drop trigger audit_records_unchangeable${on}`).execute(db)
      if (database.kind === 'sqlite') await sql.raw('drop trigger audit_records_unremovable').execute(db)
    })
    for (const action of ['a.a', 'a.b', 'a.c', 'a.d']) await store.audit.add({ ...entry, action })
    const [good] = await allChecks(store)
    expect(good).toMatchObject({ tenantId: null, records: 4, sequence: 4, problem: null })
    const problems: [string, string, string][] = [
      [
        `update audit_records set action = 'a.x' where sequence = 2`,
        'Record 2 was changed.',
        `update audit_records set action = 'a.b' where sequence = 2`,
      ],
      [
        `update audit_records set sequence = 9 where sequence = 3`,
        'Record 3 is missing.',
        `update audit_records set sequence = 3 where sequence = 9`,
      ],
      [
        `update audit_records set sequence = 9 where sequence = 4`,
        'Record 4 is missing.',
        `update audit_records set sequence = 4 where sequence = 9`,
      ],
      [
        `update audit_chains set digest = 'x'`,
        'Record 4 is not the newest that was written.',
        `update audit_chains set digest = '${good?.digest}'`,
      ],
    ]
    for (const [tamper, problem, undo] of problems) {
      await database.run((db) => sql.raw(tamper).execute(db))
      expect((await allChecks(store))[0]?.problem).toBe(problem)
      await database.run((db) => sql.raw(undo).execute(db))
      expect((await allChecks(store))[0]?.problem).toBeNull()
    }
    await database.close()
  })

  test('old records go, the oldest first, and the rest still verifies', async () => {
    const clock = standingClock(1_000, async () => undefined)
    const store = await openTestStore(await fresh(), { clock })
    for (let step = 0; step < 5; step++) {
      await store.audit.add({ ...entry, action: `a.${'abcde'[step]}` })
      clock.move(1_000)
    }
    // A clock that was wrong: dated before those that were written earlier.
    await store.audit.add({ ...entry, action: 'a.f', at: 500 })
    await store.audit.sweep(3_000)
    expect((await allRecords(store)).map(({ action }) => action)).toEqual(['a.e', 'a.d', 'a.c', 'a.f'])
    expect((await allChecks(store))[0]).toMatchObject({ records: 4, sequence: 6, problem: null })
    await store.audit.sweep(100_000)
    expect(await allRecords(store)).toEqual([])
    expect((await allChecks(store))[0]).toMatchObject({ records: 0, sequence: 6, problem: null })
    await store.audit.add(entry)
    expect((await allChecks(store))[0]).toMatchObject({ records: 1, sequence: 7, problem: null })
  })

  test('filters, and pages of one list', async () => {
    const clock = standingClock(1_000, async () => undefined)
    const store = await openTestStore(await fresh(), { clock })
    const mine = store.by(origin)
    const { id } = await makeAccount(mine, '100% shop_1')
    clock.move(1_000)
    const server = await makeServer(mine, [id], { name: 'Café' })
    clock.move(1_000)
    await store.by({ ...origin, address: '198.51.100.1' }).audit.add({
      tenantId: 'default',
      action: 'server.created',
      subject,
      reason: 'forbidden',
    })
    const list = async (filter: object) =>
      (await allRows((page) => store.audit.list('default', { ...page, ...filter }))).map(({ at }) => at)
    expect(await list({})).toEqual([3_000, 2_000, 1_000])
    expect(await list({ since: 2_000 })).toEqual([3_000, 2_000])
    expect(await list({ until: 2_000 })).toEqual([1_000])
    for (const actor of ['token', 'tok_1', 'ops']) expect(await list({ actor })).toHaveLength(3)
    expect(await list({ actor: 'other' })).toEqual([])
    expect(await list({ action: 'server' })).toEqual([3_000, 2_000])
    expect(await list({ action: 'server.created' })).toEqual([3_000, 2_000])
    expect(await list({ action: 'serve' })).toEqual([])
    expect(await list({ subject: server.id })).toEqual([2_000])
    expect(await list({ subject: 'account' })).toEqual([1_000])
    expect(await list({ outcome: 'refused' })).toEqual([3_000])
    expect(await list({ text: '100% SHOP_' })).toEqual([1_000])
    expect(await list({ text: '100_' })).toEqual([])
    expect(await list({ text: '198.51' })).toEqual([3_000])
    const first = await store.audit.list('default', { limit: 2 })
    expect(first.rows).toHaveLength(2)
    const next = await store.audit.list('default', { limit: 2, cursor: first.nextCursor ?? '' })
    expect(next.rows.map(({ at }) => at)).toEqual([1_000])
    expect(next.nextCursor).toBeNull()
  })

  test('records of one millisecond keep their order', async () => {
    const store = await openTestStore(await fresh(), { clock: standingClock(1_000, async () => undefined) })
    const actions = Array.from({ length: 12 }, (_, index) => `a.${'abcdefghijkl'[index]}`)
    for (const action of actions) await store.audit.add({ ...entry, action })
    expect((await allRecords(store)).map(({ action }) => action).reverse()).toEqual(actions)
  })

  test('two instances extend one chain at once, and other chains beside it', async () => {
    const url = await fresh()
    const keys = newKeys()
    const [one, other] = [await openTestStore(url, { keys }), await openTestStore(url, { keys })]
    const tenant = (await one.tenants.create('north')).id
    await Promise.all(
      Array.from({ length: 40 }, (_, index) => {
        const store = index % 2 === 0 ? one : other
        return makeAccount(store, `a${index}`, index % 4 < 2 ? 'default' : tenant)
      }),
    )
    expect(await allChecks(one)).toEqual([
      expect.objectContaining({ tenantId: null, records: 1, problem: null }),
      expect.objectContaining({ tenantId: 'default', records: 20, problem: null }),
      expect.objectContaining({ tenantId: tenant, records: 20, problem: null }),
    ])
  })

  test('tenants are apart', async () => {
    const store = await openTestStore(await fresh())
    const north = (await store.tenants.create('north')).id
    await makeAccount(store, 'a', 'default')
    const { id } = await makeAccount(store, 'b', north)
    expect((await allRecords(store, north)).map(({ subject }) => subject.id)).toEqual([id])
    const [theirs] = await allRecords(store, 'default')
    expect(await store.audit.get(north, theirs?.id ?? '')).toBeUndefined()
    expect(await store.audit.get('default', theirs?.id ?? '')).toEqual(theirs)
    expect(await allRecords(store, null)).toHaveLength(3)
    const found: ChainCheck[] = []
    for await (const check of store.audit.verify(north)) found.push(check)
    expect(found).toMatchObject([{ tenantId: north, records: 1 }])
  })

  test('what expires is recorded as done by the gateway', async () => {
    const clock = standingClock(1_000, async () => undefined)
    const store = await openTestStore(await fresh(), { clock })
    const { id } = await makeAccount(store)
    await makeServer(store, [id], { expiresAt: 2_000 })
    const draft = { tenantId: 'default', name: 't', scopes: ['manage' as const], serverIds: null }
    const ends = await store.tokens.create({ ...draft, expiresAt: 3_000 }, newHash())
    const stays = await store.tokens.create({ ...draft, expiresAt: null }, newHash())
    await store.sessions.create({ tokenId: ends.id, userAgent: null, address: null, until: 9_000 }, newHash())
    await store.sessions.create(
      { tokenId: stays.id, userAgent: null, address: null, until: 2_000 },
      newHash(),
    )
    clock.move(3_000)
    const before = (await allRecords(store)).length
    await store.sweep(clock.now(), 0, 0)
    const found = (await allRecords(store)).reverse().slice(before)
    expect(found.map(({ action, actor }) => [action, actor.kind])).toEqual([
      ['server.expired', 'system'],
      ['session.expired', 'system'],
      ['token.expired', 'system'],
      ['session.ended', 'system'],
    ])
  })
})
