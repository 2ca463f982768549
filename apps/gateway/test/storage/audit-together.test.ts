import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { readKeys } from '../../src/secrets/key-ring.ts'
import { openStore } from '../../src/storage/open.ts'
import type { Store } from '../../src/storage/store.ts'
import { databases, openTestStore } from '../databases.ts'
import { openDatabase } from './open-recorded.ts'
import { makeAccount, makeServer, newHash, standingClock } from './samples.ts'

const [before, after] = [1, 2].map((byte) => Buffer.alloc(32, byte).toString('base64')) as [string, string]

/** Makes the database refuse every record, as a full disk might. */
async function refuseRecords(url: string): Promise<void> {
  const database = await openDatabase(url)
  const statements =
    database.kind === 'sqlite'
      ? [`create trigger refuse before insert on audit_records begin select raise(abort, 'no record'); end`]
      : [
          `create function refuse() returns trigger language plpgsql as $$ begin raise exception 'no record'; end $$`,
          'create trigger refuse before insert on audit_records for each row execute function refuse()',
        ]
  for (const statement of statements) await database.run((db) => sql.raw(statement).execute(db))
  await database.close()
}

describe.each(databases)('a change and its record on $kind', ({ fresh }) => {
  test('without the record there is no change', async () => {
    const url = await fresh()
    const clock = standingClock(1_000, async () => undefined)
    const store = await openTestStore(url, { keys: readKeys(before), clock })
    const { id: account } = await makeAccount(store)
    const { id: server } = await makeServer(store, [account], { expiresAt: 2_000 })
    const draft = { tenantId: 'default', name: 't', scopes: ['manage' as const], serverIds: null }
    const token = await store.tokens.create({ ...draft, expiresAt: 3_000 }, newHash())
    const sessionHash = newHash()
    const session = await store.sessions.create(
      { tokenId: token.id, userAgent: null, address: null, until: 3_000 },
      sessionHash,
    )
    const consent = { tenantId: 'default', accountId: account, codeVerifier: 'v', browserHash: 'b' }
    const link = (codeHash: string) => ({ codeHash, expiresAt: 9_000 })
    const someone = { name: 'Ana', email: 'ana@example.com', role: 'owner' as const }
    const { id: person } = await store.people.invite('default', someone, link('invited'))
    await refuseRecords(url)
    const page = { limit: 100 }
    const state = async () => ({
      tenants: await store.tenants.list(),
      accounts: await store.accounts.list('default', page),
      credentials: await store.accounts.credentials('default', account),
      servers: await store.servers.list('default', page),
      tokens: await store.tokens.list(null, page),
      session: await store.sessions.byHash(sessionHash, 0),
      people: await store.people.list('default', page),
      owners: await store.people.list(null, page),
      shares: await store.shares.list('default', server),
      sessions: await store.sessions.ofPerson(person, 0),
      consent: await store.oauthStates.take('consent', 0),
      audit: await store.audit.list(null, page),
    })
    const was = await state()

    const changes: Readonly<Record<string, () => Promise<unknown>>> = {
      'tenants.create': () => store.tenants.create('north'),
      'accounts.create': () => makeAccount(store, 'another'),
      'accounts.update': () => store.accounts.update('default', account, { name: 'x' }),
      'accounts.update of secrets': () =>
        store.accounts.update('default', account, { credentials: { secrets: { apiKey: 'x' } } }),
      'accounts.setState': () => store.accounts.setState('default', account, 'needs_reconnect', 'x'),
      'accounts.remove': () => store.accounts.remove('default', account),
      'servers.create': () => makeServer(store, [account]),
      'servers.update': () => store.servers.update('default', server, { name: 'x' }),
      'servers.rotate': () => store.servers.rotate('default', server, newHash(), null),
      'servers.remove': () => store.servers.remove('default', server),
      'tokens.create': () => store.tokens.create({ ...draft, expiresAt: null }, newHash()),
      'tokens.remove': () => store.tokens.remove(null, token.id),
      'sessions.create': () =>
        store.sessions.create({ tokenId: token.id, userAgent: null, address: null, until: 9 }, newHash()),
      'sessions.remove': () => store.sessions.remove(session),
      'sessions.createByLink': () =>
        store.sessions.createByLink('invited', { userAgent: null, address: null, until: 9 }, newHash()),
      'sessions.createForPerson': () =>
        store.sessions.createForPerson(person, { userAgent: null, address: null, until: 9 }, newHash()),
      'people.invite': () => store.people.invite('default', { ...someone, email: null }, link('other')),
      'people.renewLink': () => store.people.renewLink('default', person, link('renewed')),
      'people.update': () => store.people.update('default', person, { name: 'x' }),
      'people.remove': () => store.people.remove('default', person),
      'people.byIdentity': () => store.people.byIdentity({ issuer: 'i', subject: 's' }, someone.email),
      'shares.setOfPerson': () => store.shares.setOfPerson('default', person, [server]),
      'shares.set': () => store.shares.set('default', server, [person]),
      'sessions.addLink': () => store.sessions.addLink('link', 9_000),
      'oauthStates.add': () =>
        store.oauthStates.add('consent', { ...consent, returnTo: null, expiresAt: 9_000 }),
      sweep: () => store.sweep(5_000, 0, 0),
      'audit.add': () =>
        store.audit.add({
          tenantId: null,
          action: 'a.b',
          subject: { kind: 'gateway', id: null, name: null },
        }),
    }
    for (const [name, change] of Object.entries(changes)) {
      await expect(change(), name).rejects.toThrow()
      expect(await state(), name).toEqual(was)
    }
  })

  test('nor is a key rotated', async () => {
    const url = await fresh()
    const open = (keys: string): Promise<Store> =>
      openTestStore(url, { keys: readKeys(keys), clock: standingClock(1_000, async () => undefined) })
    const { id } = await makeAccount(await open(before))
    await refuseRecords(url)
    await expect((await open(`${after},${before}`)).reseal()).rejects.toThrow()
    const still = await open(before)
    expect(await still.accounts.credentials('default', id)).toBeDefined()
    const clock = standingClock(1_000, async () => undefined)
    await expect(openStore({ url, keys: readKeys(after), clock })).rejects.toThrow('another key')
  })
})
