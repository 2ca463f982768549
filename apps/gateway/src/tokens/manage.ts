import type { GatewayContext } from '../context.ts'
import { invalid, notFound } from '../http/problem.ts'
import { checkExpiry } from '../http/route-parts.ts'
import type { ApiToken, Scope, Time } from '../model.ts'
import { hashToken, newToken } from '../secrets/tokens.ts'

export interface TokenDraft {
  name: string
  scopes: readonly Scope[]
  /** The only MCP servers that it opens; null: any of its tenant. */
  serverIds?: readonly string[] | null
  expiresAt?: Time | null
}

/** Makes an API token of a tenant, or of the owner (null). Its secret is known now and never again. */
export async function makeToken(
  context: Pick<GatewayContext, 'store' | 'clock' | 'log'>,
  tenantId: string | null,
  { name, scopes, serverIds = null, expiresAt = null }: TokenDraft,
): Promise<{ token: ApiToken; secret: string }> {
  checkExpiry(context.clock.now(), expiresAt)
  if (serverIds) await checkBinding(context, tenantId, scopes, serverIds)
  const secret = newToken('hdm_api_')
  const token = await context.store.tokens.create(
    {
      tenantId,
      name,
      scopes: [...new Set(scopes)],
      serverIds: serverIds && [...new Set(serverIds)],
      expiresAt,
    },
    hashToken(secret),
  )
  context.log.info({ apiToken: token.id, scopes: token.scopes }, 'Created an API token.')
  return { token, secret }
}

/** A token that may manage could lift its own bounds. */
async function checkBinding(
  { store }: Pick<GatewayContext, 'store'>,
  tenantId: string | null,
  scopes: readonly Scope[],
  serverIds: readonly string[],
): Promise<void> {
  if (tenantId === null || scopes.includes('manage')) {
    throw invalid({
      field: 'mcp_server_ids',
      allowed: ['null'],
      message: 'Only a token of a tenant with the single scope mcp can be limited to MCP servers.',
    })
  }
  for (const [index, value] of serverIds.entries()) {
    if (await store.servers.get(tenantId, value)) continue
    throw invalid({ field: `mcp_server_ids[${index}]`, value, message: 'Unknown MCP server.' })
  }
}

/** Revokes an API token: it stops working with the next request. A null tenant means any tenant, for the owner. */
export async function revokeToken(
  context: Pick<GatewayContext, 'store' | 'log'>,
  tenantId: string | null,
  id: string,
): Promise<void> {
  if (!(await context.store.tokens.remove(tenantId, id))) throw notFound('API token')
  context.log.info({ apiToken: id }, 'Revoked an API token.')
}
