import type { GatewayContext } from '../context.ts'
import type { McpServer } from '../model.ts'
import { hashToken, newToken } from '../seal/tokens.ts'
import { missing } from './missing.ts'
import { serverUrl } from './server-url.ts'

/** Gives an MCP server a new URL. The one before ends now, or after `overlapMs`. */
export async function rotateServer(
  context: GatewayContext,
  tenantId: string,
  id: string,
  overlapMs = 0,
): Promise<{ server: McpServer; url: string }> {
  const token = newToken('hdm_mcp_')
  const previousUntil = overlapMs === 0 ? null : context.clock.now() + overlapMs
  const server = await context.store.servers.rotate(tenantId, id, hashToken(token), previousUntil)
  if (!server) throw missing('MCP server')
  context.log.info({ server: id, previousUntil }, 'An MCP server was given a new URL.')
  return { server, url: serverUrl(context, token) }
}
