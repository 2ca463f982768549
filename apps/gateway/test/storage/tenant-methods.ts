import type { Store } from '../../src/storage/store.ts'
import { makeServer, newHash } from './samples.ts'

export interface Theirs {
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

export const page = { limit: 10 }
export const missing = Symbol('rejects as not there')

/** Every method that takes a tenant, asked for what is another's, and what it answers then. */
export const table: [string, (theirs: Theirs) => Promise<unknown>, unknown][] = [
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
  ['shares.ofTenant', ({ store, us }) => store.shares.ofTenant(us), new Map()],
  ['shares.setOfPerson', ({ store, us, person }) => store.shares.setOfPerson(us, person, []), false],
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
    'outbox.waitingBeside',
    async ({ store, us, them, item }) => {
      const theirs = await store.outbox.get(them, item)
      const beside = await store.outbox.waitingBeside(us, theirs ? [{ ...theirs, id: 'obx_another' }] : [])
      return [...beside.values()]
    },
    [0],
  ],
  ['outbox.states', ({ store, us, item }) => store.outbox.states(us, [item]), new Map()],
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
        waiting: 0,
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
