import { describe, expect, test } from 'vitest'
import { NotFoundError } from '../../src/storage/errors.ts'
import { databases, openTestStore } from '../databases.ts'
import { addItem } from './outbox-samples.ts'
import { connectApp, makeAccount, makeServer, newHash, sampleCall, secret } from './samples.ts'
import { missing, page, table } from './tenant-methods.ts'

describe.each(databases)('tenants are apart on $kind', ({ kind, fresh }) => {
  test('what another tenant has is not there, and is not changed', async () => {
    const store = await openTestStore(await fresh())
    const [us, them] = [(await store.tenants.create('us')).id, (await store.tenants.create('them')).id]
    const account = (await makeAccount(store, 'shop', them)).id
    const hash = newHash()
    const server = (await makeServer(store, [account], { tenantId: them }, hash)).id
    const draft = { tenantId: them, name: 't', scopes: ['mcp' as const], serverIds: null, expiresAt: null }
    const token = (await store.tokens.create(draft, newHash())).id
    const targets = [{ kind: 'ticket', id: '7' }]
    const call = sampleCall({ tenantId: them, serverId: server, accountId: account, targets })
    await store.calls.add([{ ...call, texts: { body: { after: 'Theirs' } } }])
    await store.accounts.tokens(them, account).write('theirs')
    const someone = { name: 'Ana', email: 'ana@example.com', role: 'member' as const }
    const link = { codeHash: newHash(), expiresAt: 9 }
    const person = (await store.people.invite(them, someone, link)).id
    await store.shares.set(them, server, [person])
    const app = await connectApp(store, { tenantId: them, serverId: server, personId: person })
    const item = (await addItem(store, { tenantId: them, serverId: server, accountId: account })).id
    const [record] = (await store.audit.list(them, page)).rows
    const state = async () => ({
      account: await store.accounts.get(them, account),
      credentials: await store.accounts.credentials(them, account),
      tokens: await store.accounts.tokens(them, account).read(),
      server: await store.servers.byTokenHash(hash, 0),
      apiTokens: await store.tokens.list(them, page),
      calls: await store.calls.list(them, { ...page, target: { kind: 'ticket', id: '7' } }),
      texts: await store.calls.texts(them, call.id),
      audit: await store.audit.list(them, page),
      people: await store.people.list(them, page),
      shares: await store.shares.list(them, server),
      apps: await store.grants.list({ tenantId: them }, page),
      item: await store.outbox.get(them, item),
    })
    const before = await state()
    expect(before.calls.rows).toHaveLength(1)
    expect(before.texts).toEqual({ body: { after: 'Theirs' } })
    expect(before.credentials).toEqual({ secrets: { apiKey: secret } })

    for (const [name, ask, answer] of table) {
      const asked = ask({
        store,
        us,
        them,
        account,
        server,
        token,
        call: call.id,
        record: record?.id ?? '',
        person,
        app,
        item,
      })
      if (answer === missing) await expect(asked, name).rejects.toThrow(NotFoundError)
      else expect(await asked, name).toEqual(answer)
      expect(await state(), name).toEqual(before)
    }
  })

  test('the table has every method that takes a tenant', async () => {
    const store = await openTestStore(await fresh())
    const named = new Set(table.map(([name]) => name.split(' ')[0]))
    const parts = [
      'accounts',
      'servers',
      'tokens',
      'calls',
      'oauthStates',
      'audit',
      'people',
      'shares',
      'clients',
      'grants',
      'outbox',
      'sentWrites',
      'readThreads',
      'locks',
    ] as const
    const methods = parts.flatMap((part) => Object.keys(store[part]).map((method) => `${part}.${method}`))
    // By a hash or an id of 128 random bits, for whichever tenant it is; asked by the gateway, not by a tenant.
    const forAll = [
      'servers.byTokenHash',
      'servers.setLastUsed',
      'servers.beforeAdmin',
      'servers.settleBeforeAdmin',
      'tokens.byHash',
      'tokens.setLastUsed',
      'oauthStates.take',
      'calls.add',
      'calls.complete',
      'audit.add',
      'audit.sweep',
      'accounts.setQuotas',
      // By who someone is, or by a person's own id.
      'people.byEmail',
      'people.byIdentity',
      'people.addMailLinks',
      'shares.ofPerson',
      // Clients belong to no tenant. Grants are reached by the hash of a secret.
      'clients.get',
      'clients.register',
      'clients.putDocument',
      'clients.isConnected',
      'grants.ask',
      'grants.asked',
      'grants.approve',
      'grants.deny',
      'grants.redeem',
      'grants.refresh',
      'grants.byAccessToken',
      'grants.token',
      'grants.server',
      'grants.revokeByToken',
      'grants.setLastUsed',
      // By an id of 122 random bits, or for whichever tenant it is; asked by the gateway, not by a tenant.
      'outbox.setHeldCall',
      'outbox.renew',
      'outbox.abandoned',
      'outbox.sweep',
      'outbox.deliveries',
    ]
    // A tenant's accounts are named by it; `tokens` is asked by its own methods above.
    const elsewhere = [
      'accounts.create',
      'accounts.tokens',
      'people.invite',
      'outbox.add',
      // Theirs are asked by a scope that holds the tenant: outbox.test.ts, locks.test.ts.
      'sentWrites.begin',
      'sentWrites.look',
      'sentWrites.renew',
      'sentWrites.has',
      'sentWrites.end',
      'readThreads.add',
      'readThreads.find',
      'locks.take',
      'locks.renew',
      'locks.release',
    ]
    expect(
      methods.filter((name) => !named.has(name) && !forAll.includes(name) && !elsewhere.includes(name)),
      kind,
    ).toEqual([])
  })
})
