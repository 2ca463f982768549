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
    tool: 'list_all_richpanel_conversations',
    effects: ['read'],
    summary: 'Listed conversations (3 rows).',
    targets: [],
    targetCount: 0,
    rowCount: 3,
    changes: [],
    outcome: 'ok',
    errorCode: null,
    vendorStatus: 200,
    vendorCalls: 1,
    at: 1_000,
    durationMs: 12,
    argumentNames: ['limit'],
    argumentsDigest: 'ab'.repeat(32),
    ...call,
  }
}
