import { createAccounts } from '../accounts/accounts.ts'
import type { GatewayContext } from '../context.ts'
import { changeAccount } from '../manage/change-account.ts'
import { changeServer } from '../manage/change-server.ts'
import { connectAccount } from '../manage/connect-account.ts'
import { makeToken } from '../manage/make-token.ts'
import { mintServer } from '../manage/mint-server.ts'
import { previewServer } from '../manage/preview-server.ts'
import { rotateServer } from '../manage/rotate-server.ts'
import type { McpServer } from '../model.ts'
import { type DemoState, readDemoState, writeDemoState } from './demo-state.ts'
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
