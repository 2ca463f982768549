import { isObject } from '@helpdesk-mcp/contracts'
import { changeAccount, connectAccount } from '../accounts/manage.ts'
import { createAccounts } from '../accounts/open.ts'
import { SettingError } from '../config.ts'
import type { GatewayContext } from '../context.ts'
import type { McpServer } from '../model.ts'
import { changeServer, mintServer, rotateServer } from '../servers/manage.ts'
import { previewServer } from '../servers/preview.ts'
import type { Store } from '../storage/store.ts'
import { makeToken } from '../tokens/manage.ts'
import type { Sandboxes } from './sandboxes.ts'

export interface Demo {
  /** The new URL; those of earlier starts have ended. */
  url: string
  /** What it opens. */
  titles: string[]
  /** Listed or not. */
  tools: number
  /** False: the data was there, and only the sandboxes are as on the first day. */
  isNew: boolean
  /** An API token of the owner, made at the first start. */
  apiToken: string | undefined
}

const tenant = 'default'

type Accounts = ReturnType<typeof createAccounts>

/** Connects an account of each sandbox, or the account that is there already, and makes a URL that opens all of them. */
export async function prepareDemo(context: GatewayContext, { running }: Sandboxes): Promise<Demo> {
  const { store, catalog } = context
  const before = await readDemoState(store)
  const state: DemoState = { accounts: {}, server: before?.server ?? null, addresses: {} }
  const accounts = createAccounts(context)
  try {
    for (const [connector, { url, settings }] of running) {
      state.addresses[connector] = url
      const known = before?.accounts[connector]
      state.accounts[connector] = await connected(context, accounts, connector, known, settings)
    }
    const { server, url } = await opened(context, accounts, state)
    const apiToken = before ? undefined : (await makeToken(context, null, demoToken)).secret
    await writeDemoState(store, { ...state, server: server.id })
    const preview = await previewServer(context, accounts, tenant, server.accountIds, server.config)
    const titles = [...running.keys()].map((id) => catalog.get(id)?.definition.title ?? id)
    const tools = preview.callable.length
    return { url, titles, tools, isNew: before === undefined, apiToken }
  } finally {
    accounts.close()
  }
}

const demoToken = { name: 'demo', scopes: ['manage', 'mcp'] } as const

async function connected(
  context: GatewayContext,
  accounts: Accounts,
  connector: string,
  known: string | undefined,
  credentials: Readonly<Record<string, string>>,
): Promise<string> {
  if (known !== undefined && (await context.store.accounts.get(tenant, known))) {
    await changeAccount(context, accounts, tenant, known, { credentials })
    return known
  }
  const account = await connectAccount(context, accounts, tenant, { connector, credentials })
  return account.id
}

async function opened(
  context: GatewayContext,
  accounts: Accounts,
  state: DemoState,
): Promise<{ server: McpServer; url: string }> {
  const accountIds = Object.values(state.accounts)
  const there = state.server === null ? undefined : await context.store.servers.get(tenant, state.server)
  if (!there) {
    const draft = { name: 'Demo', accountIds, config: {}, expiresAt: null, requireApiTokenAuth: false }
    return mintServer(context, accounts, tenant, draft)
  }
  const added = accountIds.filter((id) => !there.accountIds.includes(id))
  if (added.length > 0) {
    const all = [...there.accountIds, ...added]
    await changeServer(context, accounts, tenant, there.id, { accountIds: all })
  }
  return rotateServer(context, tenant, there.id)
}

export type DemoWish = 'asked' | 'if-empty' | undefined

/** Whether to run as a demo. What began as one stays one; other data never becomes one. */
export async function chooseDemo({ store }: Pick<GatewayContext, 'store'>, wish: DemoWish): Promise<boolean> {
  if (await readDemoState(store)) return true
  if (wish === undefined) return false
  if (await isEmpty(store)) return true
  if (wish === 'if-empty') return false
  throw new SettingError(
    '--demo needs a database of its own, and this one holds data: leave --demo out, or name another with --database-url file:./data/demo.db.',
  )
}

async function isEmpty(store: GatewayContext['store']): Promise<boolean> {
  const tenants = await store.tenants.list()
  const [tokens, ...accounts] = await Promise.all([
    store.tokens.list(null, { limit: 1 }),
    ...tenants.map(({ id }) => store.accounts.list(id, { limit: 1 })),
  ])
  return tenants.length <= 1 && [tokens, ...accounts].every(({ rows }) => rows.length === 0)
}

/** What is remembered of a demo in its data. */
interface DemoState {
  /** The account of each connector. */
  accounts: Record<string, string>
  /** The MCP server over all of them. */
  server: string | null
  /** Where the sandboxes listen, or listened last. */
  addresses: Record<string, string>
}

const key = 'demo'

/** Undefined: the data is no demo's. */
export async function readDemoState({ meta }: Pick<Store, 'meta'>): Promise<DemoState | undefined> {
  const text = await meta.get(key)
  const value: unknown = text === undefined ? undefined : JSON.parse(text)
  if (!isObject(value)) return undefined
  const { accounts, server, addresses } = value
  return {
    accounts: texts(accounts),
    server: typeof server === 'string' ? server : null,
    addresses: texts(addresses),
  }
}

async function writeDemoState({ meta }: Pick<Store, 'meta'>, state: DemoState): Promise<void> {
  await meta.set(key, JSON.stringify(state))
}

function texts(value: unknown): Record<string, string> {
  const entries = Object.entries(isObject(value) ? value : {})
  return Object.fromEntries(
    entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
}
