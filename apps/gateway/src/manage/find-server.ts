import type { GatewayContext } from '../context.ts'
import type { McpServer } from '../model.ts'
import { missing } from './missing.ts'

export async function findServer(
  { store }: Pick<GatewayContext, 'store'>,
  tenantId: string,
  id: string,
): Promise<McpServer> {
  const server = await store.servers.get(tenantId, id)
  if (!server) throw missing('MCP server')
  return server
}
