import { findAccounts, toolsOf } from '../accounts/find.ts'
import type { GatewayContext } from '../context.ts'
import { notFound } from '../http/problem.ts'
import { checkExpiry } from '../http/route-parts.ts'
import type { McpServer, ServerConfig, Time } from '../model.ts'
import { hashToken, newToken } from '../secrets/tokens.ts'
import { NotFoundError } from '../storage/errors.ts'
import { checkConfig } from './filter.ts'

export interface ServerDraft {
  name: string
  accountIds: readonly string[]
  config: ServerConfig
  expiresAt: Time | null
  requireApiTokenAuth: boolean
}

/** Creates an MCP server over accounts, all or nothing. Its URL is returned here and cannot be read again. */
export async function mintServer(
  context: GatewayContext,
  tenantId: string,
  draft: ServerDraft,
): Promise<{ server: McpServer; url: string }> {
  checkExpiry(context.clock.now(), draft.expiresAt)
  await checkTools(context, tenantId, draft)
  const token = newToken('hdm_mcp_')
  const server = await context.store.servers
    .create(tenantId, { ...draft, accountIds: [...draft.accountIds] }, hashToken(token))
    .catch((error: unknown) => {
      throw error instanceof NotFoundError ? notFound('integrated account') : error
    })
  context.log.info({ server: server.id, accounts: server.accountIds }, 'Created an MCP server.')
  return { server, url: serverUrl(context, token) }
}

/** Throws if an account is unknown or the config leaves no tools. Reads tool records only; opens no account. */
async function checkTools(
  context: GatewayContext,
  tenantId: string,
  { accountIds, config }: Pick<ServerDraft, 'accountIds' | 'config'>,
): Promise<void> {
  const accounts = await findAccounts(context, tenantId, accountIds)
  checkConfig(
    config,
    accounts.map((account) => toolsOf(context, account).records),
  )
}

/** Changes an MCP server; its URL stays. Fields that are not given stay as they are, a config is replaced as a whole. */
export async function changeServer(
  context: GatewayContext,
  tenantId: string,
  id: string,
  change: { [Key in keyof ServerDraft]?: ServerDraft[Key] | undefined },
): Promise<McpServer> {
  const server = await findServer(context, tenantId, id)
  checkExpiry(context.clock.now(), change.expiresAt)
  const { accountIds = server.accountIds, config = server.config } = change
  if (change.accountIds || change.config) await checkTools(context, tenantId, { accountIds, config })
  const changed = await context.store.servers
    .update(tenantId, id, {
      ...(change.name === undefined ? {} : { name: change.name }),
      ...(change.config === undefined ? {} : { config: change.config }),
      ...(change.expiresAt === undefined ? {} : { expiresAt: change.expiresAt }),
      ...(change.requireApiTokenAuth === undefined
        ? {}
        : { requireApiTokenAuth: change.requireApiTokenAuth }),
      ...(change.accountIds === undefined ? {} : { accountIds: [...change.accountIds] }),
    })
    .catch((error: unknown) => {
      throw error instanceof NotFoundError ? notFound('integrated account') : error
    })
  if (!changed) throw notFound('MCP server')
  return changed
}

/** Gives an MCP server a new URL. The previous one stops working now, or after `overlapMs`. */
export async function rotateServer(
  context: GatewayContext,
  tenantId: string,
  id: string,
  overlapMs = 0,
): Promise<{ server: McpServer; url: string }> {
  const token = newToken('hdm_mcp_')
  const previousUntil = overlapMs === 0 ? null : context.clock.now() + overlapMs
  const server = await context.store.servers.rotate(tenantId, id, hashToken(token), previousUntil)
  if (!server) throw notFound('MCP server')
  context.log.info({ server: id, previousUntil }, 'Rotated the URL of an MCP server.')
  return { server, url: serverUrl(context, token) }
}

/** Revokes an MCP server: its URL stops working with the next request. */
export async function revokeServer(context: GatewayContext, tenantId: string, id: string): Promise<void> {
  if (!(await context.store.servers.remove(tenantId, id))) throw notFound('MCP server')
  context.log.info({ server: id }, 'Revoked an MCP server.')
}

export async function findServer(
  { store }: Pick<GatewayContext, 'store'>,
  tenantId: string,
  id: string,
): Promise<McpServer> {
  const server = await store.servers.get(tenantId, id)
  if (!server) throw notFound('MCP server')
  return server
}

/** The URL that opens an MCP server. It is a secret: shown once, and in no log. */
export function serverUrl({ publicUrl }: { publicUrl: string }, token: string): string {
  return `${publicUrl}/mcp/${token}`
}
