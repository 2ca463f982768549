import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Store } from '../../src/storage/store.ts'
import { databases, openTestStore } from '../databases.ts'
import { allRecords } from './audit-records.ts'
import { makeAccount, makeServer, newHash } from './samples.ts'

type Expected = [tenantId: string | null, action: string, subjectId: string | null]

/** What there is, as far as the operations know, and what the trail must hold. */
interface World {
  store: Store
  tenants: string[]
  accounts: { tenant: string; id: string; name: string }[]
  servers: { tenant: string; id: string; accounts: string[] }[]
  tokens: { tenant: string | null; id: string }[]
  expected: Expected[]
}

/** One operation: `pick` chooses among what there is. Each answers nothing and adds what it must leave in the trail. */
type Operation = (world: World, pick: number) => Promise<void>

function chosen<Thing>(things: readonly Thing[], pick: number): Thing | undefined {
  return things[pick % Math.max(1, things.length)]
}

const operations: Readonly<Record<string, Operation>> = {
  async createTenant({ store, tenants, expected }) {
    const { id } = await store.tenants.create(`tenant ${tenants.length}`)
    tenants.push(id)
    expected.push([null, 'tenant.created', id])
  },
  async repeatTenant({ store }) {
    await expect(store.tenants.create('default')).rejects.toThrow('exists')
  },
  async connect({ store, tenants, accounts, expected }, pick) {
    const tenant = chosen(tenants, pick) ?? 'default'
    const { id, name } = await makeAccount(store, `account ${accounts.length} ${expected.length}`, tenant)
    accounts.push({ tenant, id, name })
    expected.push([tenant, 'account.connected', id])
  },
  async connectAgain({ store, accounts }, pick) {
    const account = chosen(accounts, pick)
    if (account) await expect(makeAccount(store, account.name, account.tenant)).rejects.toThrow('exists')
  },
  async rekey({ store, accounts, expected }, pick) {
    const account = chosen(accounts, pick)
    if (!account) return
    const credentials = { secrets: { apiKey: `key ${expected.length}` } }
    await store.accounts.update(account.tenant, account.id, { credentials })
    expected.push([account.tenant, 'account.rekeyed', account.id])
  },
  async tag({ store, accounts, expected }, pick) {
    const account = chosen(accounts, pick)
    if (!account) return
    await store.accounts.update(account.tenant, account.id, { tags: { vip: [`${expected.length}`] } })
    expected.push([account.tenant, 'account.changed', account.id])
  },
  async removeAccount(world, pick) {
    const account = chosen(world.accounts, pick)
    if (!account) return
    const { tenant, id } = account
    await world.store.accounts.remove(tenant, id)
    world.accounts = world.accounts.filter((each) => each.id !== id)
    world.expected.push([tenant, 'account.removed', id])
    for (const server of world.servers.filter(({ accounts }) => accounts.includes(id))) {
      server.accounts = server.accounts.filter((each) => each !== id)
      const action = server.accounts.length === 0 ? 'server.revoked' : 'server.changed'
      world.expected.push([tenant, action, server.id])
    }
    world.servers = world.servers.filter(({ accounts }) => accounts.length > 0)
  },
  async mint({ store, accounts, servers, expected }, pick) {
    const account = chosen(accounts, pick)
    if (!account) return
    const { tenant } = account
    const ids = accounts
      .filter((each) => each.tenant === tenant)
      .map(({ id }) => id)
      .slice(0, 1 + (pick % 3))
    const { id } = await makeServer(store, ids, { tenantId: tenant })
    servers.push({ tenant, id, accounts: ids })
    expected.push([tenant, 'server.created', id])
  },
  async mintOverNothing({ store }) {
    await expect(makeServer(store, ['acc_none'])).rejects.toThrow('no account')
  },
  async rotate({ store, servers, expected }, pick) {
    const server = chosen(servers, pick)
    if (!server) return
    await store.servers.rotate(server.tenant, server.id, newHash(), pick % 2 === 0 ? null : 9e12)
    expected.push([server.tenant, 'server.url_rotated', server.id])
  },
  async changeServer({ store, servers, expected }, pick) {
    const server = chosen(servers, pick)
    if (!server) return
    await store.servers.update(server.tenant, server.id, { name: `server ${expected.length}` })
    expected.push([server.tenant, 'server.changed', server.id])
  },
  async revokeTwice(world, pick) {
    const server = chosen(world.servers, pick)
    if (!server) return
    const { tenant, id } = server
    expect(await world.store.servers.remove(tenant, id)).toBe(true)
    expect(await world.store.servers.remove(tenant, id)).toBe(false)
    world.servers = world.servers.filter((each) => each.id !== id)
    world.expected.push([tenant, 'server.revoked', id])
  },
  async revokeElsewhere({ store, servers, tenants }, pick) {
    const server = chosen(servers, pick)
    const other = tenants.find((id) => id !== server?.tenant)
    if (server && other) expect(await store.servers.remove(other, server.id)).toBe(false)
  },
  async createToken({ store, tenants, tokens, expected }, pick) {
    const tenantId = pick % 3 === 0 ? null : (chosen(tenants, pick) ?? null)
    const draft = { tenantId, name: 't', scopes: ['manage' as const], serverIds: null, expiresAt: null }
    const { id } = await store.tokens.create(draft, newHash())
    tokens.push({ tenant: tenantId, id })
    expected.push([tenantId, 'token.created', id])
  },
  async signInAndOut({ store, tokens, expected }, pick) {
    const token = chosen(tokens, pick)
    if (!token) return
    const draft = { tokenId: token.id, userAgent: null, address: null, until: 9e12 }
    const session = await store.sessions.create(draft, newHash())
    expected.push([token.tenant, 'session.started', session.id])
    await store.sessions.remove(session)
    await store.sessions.remove(session)
    expected.push([token.tenant, 'session.ended', session.id])
  },
  async revokeTokenInUse(world, pick) {
    const token = chosen(world.tokens, pick)
    if (!token) return
    const draft = { tokenId: token.id, userAgent: null, address: null, until: 9e12 }
    const session = await world.store.sessions.create(draft, newHash())
    await world.store.tokens.remove(null, token.id)
    world.tokens = world.tokens.filter(({ id }) => id !== token.id)
    world.expected.push(
      [token.tenant, 'session.started', session.id],
      [token.tenant, 'token.revoked', token.id],
      [token.tenant, 'session.ended', session.id],
    )
  },
}

const runs = { sqlite: 25, postgres: 3 }

describe.each(databases)('random changes on $kind', ({ kind, fresh }) => {
  test('leave exactly the records that belong to them', async () => {
    const url = await fresh()
    const store = await openTestStore(url)
    const steps = fc.array(fc.tuple(fc.constantFrom(...Object.keys(operations)), fc.nat(1_000)), {
      minLength: 20,
      maxLength: 40,
    })
    const world: World = {
      store,
      tenants: ['default'],
      accounts: [],
      servers: [],
      tokens: [],
      expected: [],
    }
    await fc.assert(
      fc.asyncProperty(steps, async (sequence) => {
        for (const [name, pick] of sequence) await operations[name]?.(world, pick)
        const found = (await allRecords(store)).map(({ tenantId, action, subject }) => [
          tenantId,
          action,
          subject.id,
        ])
        // Servers that an account's removal ends have no order among each other.
        expect(found.map(String).sort()).toEqual(world.expected.map(String).sort())
        for await (const { problem } of store.audit.verify(null)) expect(problem).toBeNull()
      }),
      { numRuns: runs[kind], seed: 20_261_129, endOnFailure: true },
    )
    expect(world.expected.length).toBeGreaterThan(20)
  })
})
