import type { GatewayContext } from '../context.ts'
import { missing } from './missing.ts'

/** Removes an MCP server; its URL ends with the next request. */
export async function removeServer(context: GatewayContext, tenantId: string, id: string): Promise<void> {
  if (!(await context.store.servers.remove(tenantId, id))) throw missing('MCP server')
  context.log.info({ server: id }, 'An MCP server was removed.')
}
