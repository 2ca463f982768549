import { randomBytes } from 'node:crypto'
import type { Clock } from '@helpdesk-mcp/contracts'
import type { Account, McpServer, ToolCall } from '../../src/model.ts'
import { hashToken, newToken } from '../../src/secrets/tokens.ts'
import type { Store } from '../../src/storage/store.ts'

/** A clock that stands until it is moved, but sleeps for real: databases take their time. */
export function standingClock(
  now: number,
  sleep: Clock['sleep'],
): Clock & { now(): number; move(ms: number): void } {
  let time = now
  return {
    now: () => time,
    sleep,
    move(ms) {
      time += ms
    },
  }
}

export const secret = 'xk-a-secret-that-shows-nowhere'

export function makeAccount(store: Store, name = 'shop', tenantId = 'default'): Promise<Account> {
  const settings = { subdomain: 'shop' }
  const account = {
    connector: 'richpanel',
    name,
    settings,
    state: 'connected',
    tags: { support: ['a'] },
  } as const
  return store.accounts.create(
    tenantId,
    { ...account, tags: { support: ['a'] } },
    { secrets: { apiKey: secret } },
  )
}

export function newHash(): string {
  return hashToken(newToken('hdm_mcp_'))
}

export function makeServer(
  store: Store,
  accountIds: string[],
  server: Partial<McpServer> = {},
  hash = newHash(),
): Promise<McpServer> {
  const { tenantId = 'default', ...rest } = server
  const defaults = {
    name: 'agents',
    config: { methods: ['read'] },
    requireApiTokenAuth: false,
    expiresAt: null,
  }
  return store.servers.create(tenantId, { ...defaults, ...rest, accountIds }, hash)
}

export function sampleCall(call: Partial<ToolCall> = {}): ToolCall {
  return {
    id: `call_${randomBytes(8).toString('hex')}`,
    tenantId: 'default',
    serverId: 'mcp_1',
    accountId: 'acc_1',
    personId: null,
    personName: null,
    appId: null,
    appName: null,
    outboxItemId: null,
    approvedBy: null,
    tool: 'list_all_richpanel_conversations',
    effects: ['read'],
    summary: 'Listed conversations (3 rows).',
    targets: [],
    targetCount: 0,
    rowCount: 3,
    changes: [],
    outcome: 'ok',
    errorCode: null,
    errorArgument: null,
    vendorMessage: null,
    vendorStatus: 200,
    vendorCalls: 1,
    at: 1_000,
    durationMs: 12,
    argumentNames: ['limit'],
    argumentsDigest: 'ab'.repeat(32),
    ...call,
  }
}

/** A client that is registered for the test. */
export async function registerClient(store: Store, id = 'client'): Promise<string> {
  const metadata = { redirectUris: ['https://app.example/'], authMethod: 'none' as const, name: 'App' }
  await store.clients.register({ id, metadata, secretHash: null }, null, { max: 1_000, unusedSince: 0 })
  return id
}

/** An app that a person has connected; answers the id of its grant. */
export async function connectApp(
  store: Store,
  grant: { tenantId: string; serverId: string; personId: string },
): Promise<string> {
  const clientId = await registerClient(store, newHash())
  const request = {
    clientId,
    redirectUri: 'https://app.example/',
    state: null,
    scopes: ['helpdesk:read'],
    resource: 'https://gateway.example/mcp',
    codeChallenge: 'challenge',
    serverId: null,
  }
  const asked = { idHash: newHash(), browserHash: newHash() }
  await store.grants.ask(asked.idHash, asked.browserHash, request, 9e12)
  const code = { codeHash: newHash(), expiresAt: 9e12 }
  await store.grants.approve(asked, { ...grant, clientName: 'App', scopes: request.scopes }, code)
  const given = { clientId, redirectUri: null, codeChallenge: 'challenge', resource: null }
  const tokens = { accessHash: newHash(), accessUntil: 9e12, refreshHash: newHash(), refreshUntil: 9e12 }
  await store.grants.redeem(code.codeHash, given, tokens)
  const { rows } = await store.grants.list({ personId: grant.personId }, { limit: 1 })
  return rows[0]?.id ?? ''
}
