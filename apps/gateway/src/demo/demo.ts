import { isObject } from '@helpdesk-mcp/contracts'
import { changeAccount, connectAccount } from '../accounts/manage.ts'
import { createAccounts } from '../accounts/open.ts'
import { SettingError } from '../config.ts'
import type { GatewayContext } from '../context.ts'
import type { McpServer, ServerConfig } from '../model.ts'
import { hashToken } from '../secrets/tokens.ts'
import { changeServer, mintServer, rotateServer, serverUrl } from '../servers/manage.ts'
import { previewServer } from '../servers/preview.ts'
import type { Store } from '../storage/store.ts'
import { makeToken } from '../tokens/manage.ts'
import { playAssistant } from './assistant.ts'
import type { Sandboxes } from './sandboxes.ts'

export interface Demo {
  /** The URL of the first start, which works as long as its MCP server; undefined when it was rotated since, which only its owner knows. */
  url: string | undefined
  /** The helpdesks that it opens. */
  titles: string[]
  /** The number of tools, including those that are not listed. */
  tools: number
  /** False when the database held a demo already, of which only the sandboxes start afresh. */
  isNew: boolean
  /** An API token of the owner, created at the first start. */
  apiToken: string | undefined
}

const tenant = 'default'

type Accounts = ReturnType<typeof createAccounts>

/** Connects an account for each sandbox, or reconnects the one from earlier, and opens the MCP server over all of them. */
export async function prepareDemo(context: GatewayContext, { running }: Sandboxes): Promise<Demo> {
  const { store, catalog } = context
  const before = await readDemoState(store)
  const { server: known = null, assistant: knownAssistant = null } = before ?? {}
  const state: DemoState = { accounts: {}, server: known, assistant: knownAssistant, addresses: {} }
  const accounts = createAccounts(context)
  try {
    for (const [connector, { url, settings }] of running) {
      state.addresses[connector] = url
      const known = before?.accounts[connector]
      state.accounts[connector] = await connectSandbox(context, accounts, connector, known, settings)
    }
    const { server, url } = await openServer(context, state)
    const apiToken = before ? undefined : (await makeToken(context, null, demoToken)).secret
    state.server = server.id
    await writeDemoState(store, state)
    state.assistant = await playAssistant(context, tenant, state.accounts, state.assistant)
    await writeDemoState(store, state)
    const preview = await previewServer(context, accounts, tenant, server.accountIds, server.config)
    const titles = [...running.keys()].map((id) => catalog.get(id)?.definition.title ?? id)
    const tools = preview.callable.length
    return { url, titles, tools, isNew: before === undefined, apiToken }
  } finally {
    accounts.close()
  }
}

/** What the demo's server lists is what support work needs; the other tools are found by search. */
const config: ServerConfig = { surface: 'essential' }

const demoToken = { name: 'demo', scopes: ['manage', 'mcp'] } as const

async function connectSandbox(
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

/** The MCP server of earlier starts, which keeps its URL, or a new one. */
async function openServer(
  context: GatewayContext,
  state: DemoState,
): Promise<{ server: McpServer; url: string | undefined }> {
  const { store, clock } = context
  const accountIds = Object.values(state.accounts)
  const existing = state.server === null ? undefined : await store.servers.get(tenant, state.server)
  if (!existing) {
    const draft = { name: 'Demo', accountIds, config, expiresAt: null, requireApiTokenAuth: false }
    const minted = await mintServer(context, tenant, draft)
    await store.meta.setSecret(tokenName, tokenOfUrl(minted.url))
    return minted
  }
  const added = accountIds.filter((id) => !existing.accountIds.includes(id))
  // A demo of an earlier version has no config at all; one that its owner changed is left as it is.
  const isUntouched = Object.keys(existing.config).length === 0
  const server =
    added.length === 0 && !isUntouched
      ? existing
      : await changeServer(context, tenant, existing.id, {
          accountIds: [...existing.accountIds, ...added],
          ...(isUntouched && { config }),
        })
  const token = await store.meta.getSecret(tokenName)
  if (token === undefined) {
    // A demo of an earlier version, which kept no token.
    const rotated = await rotateServer(context, tenant, server.id)
    await store.meta.setSecret(tokenName, tokenOfUrl(rotated.url))
    return rotated
  }
  const opened = await store.servers.byTokenHash(hashToken(token), clock.now())
  return { server, url: opened?.id === server.id ? serverUrl(context, token) : undefined }
}

/** Under which the token of the demo's URL is stored. */
const tokenName = 'demo token'

function tokenOfUrl(url: string): string {
  return url.slice(url.lastIndexOf('/') + 1)
}

export type DemoChoice = 'asked' | 'if-empty' | undefined

/** Whether to run as a demo. A demo's database stays one; a database with other data never becomes one. */
export async function chooseDemo(
  { store }: Pick<GatewayContext, 'store'>,
  choice: DemoChoice,
): Promise<boolean> {
  if (await readDemoState(store)) return true
  if (choice === undefined) return false
  if (await isEmpty(store)) return true
  if (choice === 'if-empty') return false
  throw new SettingError(
    '--demo needs a database of its own, and this one holds data. Leave --demo out, or use another database: --database-url file:./data/demo.db.',
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

/** What a demo stores in its database. */
interface DemoState {
  /** The id of each connector's account. */
  accounts: Record<string, string>
  /** The id of the MCP server over all of them. */
  server: string | null
  /** The id of the MCP server whose replies wait for a person. */
  assistant: string | null
  /** Where each connector's sandbox listens, or listened last. */
  addresses: Record<string, string>
}

const key = 'demo'

/** Undefined when the database is not a demo's. */
export async function readDemoState({ meta }: Pick<Store, 'meta'>): Promise<DemoState | undefined> {
  const text = await meta.get(key)
  const value: unknown = text === undefined ? undefined : JSON.parse(text)
  if (!isObject(value)) return undefined
  const { accounts, server, assistant, addresses } = value
  return {
    accounts: onlyStrings(accounts),
    server: typeof server === 'string' ? server : null,
    assistant: typeof assistant === 'string' ? assistant : null,
    addresses: onlyStrings(addresses),
  }
}

async function writeDemoState({ meta }: Pick<Store, 'meta'>, state: DemoState): Promise<void> {
  await meta.set(key, JSON.stringify(state))
}

function onlyStrings(value: unknown): Record<string, string> {
  const entries = Object.entries(isObject(value) ? value : {})
  return Object.fromEntries(
    entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
}
