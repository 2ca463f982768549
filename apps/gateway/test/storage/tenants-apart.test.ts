import { describe, expect, test } from 'vitest'
import { NotFoundError } from '../../src/storage/errors.ts'
import type { Store } from '../../src/storage/store.ts'
import { databases, openTestStore } from '../databases.ts'
import { addItem } from './outbox-samples.ts'
import { connectApp, makeAccount, makeServer, newHash, sampleCall, secret } from './samples.ts'

interface Theirs {
  store: Store
  /** The one that has it. */
  them: string
  /** The one that asks. */
  us: string
  account: string
  server: string
  token: string
  call: string
  record: string
  person: string
  app: string
  item: string
}

const page = { limit: 10 }
const missing = Symbol('rejects as not there')

/** Every method that takes a tenant, asked for what is another's, and what it answers then. */
const table: [string, (theirs: Theirs) => Promise<unknown>, unknown][] = [
  ['accounts.list', ({ store, us }) => store.accounts.list(us, page), { rows: [], nextCursor: null }],
  ['accounts.get', ({ store, us, account }) => store.accounts.get(us, account), undefined],
  [
    'accounts.update',
    ({ store, us, account }) => store.accounts.update(us, account, { name: 'x' }),
    undefined,
  ],
  [
    'accounts.setState',
    ({ store, us, account }) => store.accounts.setState(us, account, 'needs_reconnect', 'x'),
    undefined,
  ],
  ['accounts.remove', ({ store, us, account }) => store.accounts.remove(us, account), false],
  ['accounts.credentials', ({ store, us, account }) => store.accounts.credentials(us, account), undefined],
  ['accounts.tokens.read', ({ store, us, account }) => store.accounts.tokens(us, account).read(), undefined],
  [
    'accounts.tokens.write',
    ({ store, us, account }) => store.accounts.tokens(us, account).write('x'),
    missing,
  ],
  ['servers.list', ({ store, us }) => store.servers.list(us, page), { rows: [], nextCursor: null }],
  [
    'servers.list of an account',
    ({ store, us, account }) => store.servers.list(us, { ...page, accountId: account }),
    { rows: [], nextCursor: null },
  ],
  ['servers.get', ({ store, us, server }) => store.servers.get(us, server), undefined],
  ['servers.create', ({ store, us, account }) => makeServer(store, [account], { tenantId: us }), missing],
  ['servers.update', ({ store, us, server }) => store.servers.update(us, server, { name: 'x' }), undefined],
  ['servers.rotate', ({ store, us, server }) => store.servers.rotate(us, server, newHash(), null), undefined],
  ['servers.remove', ({ store, us, server }) => store.servers.remove(us, server), false],
  ['tokens.exists', ({ store, us, token }) => store.tokens.exists(us, token), false],
  ['tokens.list', ({ store, us }) => store.tokens.list(us, page), { rows: [], nextCursor: null }],
  [
    'tokens.create',
    ({ store, us, server }) =>
      store.tokens.create(
        { tenantId: us, name: 'x', scopes: ['mcp'], serverIds: [server], expiresAt: null },
        newHash(),
      ),
    missing,
  ],
  ['tokens.remove', ({ store, us, token }) => store.tokens.remove(us, token), false],
  ['calls.list', ({ store, us }) => store.calls.list(us, page), { rows: [], nextCursor: null }],
  [
    'calls.list of a server',
    ({ store, us, server }) => store.calls.list(us, { ...page, serverId: server }),
    { rows: [], nextCursor: null },
  ],
  [
    'calls.list of a target',
    ({ store, us }) => store.calls.list(us, { ...page, target: { kind: 'ticket', id: '7' } }),
    { rows: [], nextCursor: null },
  ],
  ['audit.list', ({ store, us }) => store.audit.list(us, page), { rows: [], nextCursor: null }],
  ['audit.get', ({ store, us, record }) => store.audit.get(us, record), undefined],
  [
    'audit.verify',
    async ({ store, us }) => {
      const checks = []
      for await (const check of store.audit.verify(us)) checks.push(check)
      return checks
    },
    [],
  ],
  ['people.list', ({ store, us }) => store.people.list(us, page), { rows: [], nextCursor: null }],
  ['people.get', ({ store, us, person }) => store.people.get(us, person), undefined],
  [
    'people.renewLink',
    ({ store, us, person }) => store.people.renewLink(us, person, { codeHash: newHash(), expiresAt: 9 }),
    undefined,
  ],
  ['people.update', ({ store, us, person }) => store.people.update(us, person, { name: 'x' }), undefined],
  ['people.remove', ({ store, us, person }) => store.people.remove(us, person), false],
  [
    'grants.list',
    ({ store, us }) => store.grants.list({ tenantId: us }, page),
    { rows: [], nextCursor: null },
  ],
  ['grants.exists', ({ store, us, app }) => store.grants.exists({ tenantId: us }, app), false],
  ['grants.revoke', ({ store, us, app }) => store.grants.revoke({ tenantId: us }, app), false],
  ['shares.list', ({ store, us, server }) => store.shares.list(us, server), []],
  ['shares.set', ({ store, us, server }) => store.shares.set(us, server, []), false],
  ['calls.get', ({ store, us, call }) => store.calls.get(us, call), undefined],
  [
    'calls.search',
    ({ store, us }) => store.calls.search(us, { ...page, text: '7', serverIds: [], accountIds: [] }),
    { rows: [], nextCursor: null, searchedSince: null },
  ],
  [
    'calls.neighbours',
    async ({ store, us, them, call }) => {
      const theirs = await store.calls.get(them, call)
      return theirs && store.calls.neighbours(us, theirs, {})
    },
    { newer: null, older: null },
  ],
  ['calls.groups', ({ store, us }) => store.calls.groups(us, { since: 0, until: 9_000 }), []],
  [
    'calls.readConversations',
    ({ store, us }) => store.calls.readConversations(us, { since: 0, until: 9_000 }),
    new Map(),
  ],
  [
    'calls.usage',
    async ({ store, us, server }) => [...(await store.calls.usage(us, 'server', [server], 0)).values()],
    [{ calls: 0, vendorCalls: 0, lastAt: null }],
  ],
  [
    'audit.actorsOf',
    async ({ store, us, server }) => (await store.audit.actorsOf(us, 'server.created', [server])).size,
    0,
  ],
  ['outbox.list', ({ store, us }) => store.outbox.list(us, page), { rows: [], nextCursor: null }],
  ['outbox.counts', ({ store, us }) => store.outbox.counts(us, {}), {}],
  ['outbox.get', ({ store, us, item }) => store.outbox.get(us, item), undefined],
  [
    'outbox.change',
    ({ store, us, item }) => store.outbox.change(us, item, () => ({ state: 'discarded' })),
    undefined,
  ],
  ['calls.texts', ({ store, us, call }) => store.calls.texts(us, call), undefined],
  [
    'calls.series',
    ({ store, us }) => store.calls.series(us, { since: 0, until: 9_000, sliceMs: 9_000 }),
    [
      {
        at: 0,
        calls: 0,
        ok: 0,
        failed: 0,
        refused: 0,
        attempted: 0,
        held: 0,
        errors: {},
        medianMs: null,
        p95Ms: null,
      },
    ],
  ],
  [
    'oauthStates.add',
    ({ store, us, account }) =>
      store.oauthStates.add(newHash(), {
        tenantId: us,
        accountId: account,
        codeVerifier: null,
        browserHash: 'b',
        returnTo: null,
        expiresAt: 9,
      }),
    missing,
  ],
]

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
      // Theirs are asked by a scope that holds the tenant: outbox.test.ts.
      'sentWrites.begin',
      'sentWrites.renew',
      'sentWrites.end',
      'readThreads.add',
      'readThreads.find',
    ]
    expect(
      methods.filter((name) => !named.has(name) && !forAll.includes(name) && !elsewhere.includes(name)),
      kind,
    ).toEqual([])
  })
})
