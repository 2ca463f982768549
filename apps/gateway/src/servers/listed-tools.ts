import type { ToolRecord } from '@helpdesk-mcp/contracts'
import { applyFilter } from '@helpdesk-mcp/tools'
import type { GatewayContext } from '../context.ts'
import type { Account, McpServer, ServerConfig } from '../model.ts'
import { accountFilter, offeredTools } from './filter.ts'

type Parts = Pick<GatewayContext, 'store' | 'catalog'>

/** The names of the tools that clients are told of. The others are found by search, and called without being listed. */
export async function listedTools({ store, catalog }: Parts, server: McpServer): Promise<string[]> {
  const accounts = await accountsOf({ store }, server)
  const tools = accounts.flatMap(({ connector }) => catalog.get(connector)?.records ?? [])
  return listedNames(server.config, tools)
}

/** Of more, a server that chooses by itself lists the essential ones at most. */
const manyTools = 40

function listedNames(config: ServerConfig, records: readonly ToolRecord[]): string[] {
  const filter = accountFilter(config, records)
  if (!filter || config.surface === 'catalog') return []
  const { permitted } = applyFilter(offeredTools(config, records), filter)
  const essential = permitted.filter((record) => record.essential)
  const isLong = permitted.length > manyTools && essential.length > 0
  const listed = config.surface === 'essential' || (config.surface !== 'direct' && isLong)
  return (listed ? essential : permitted).map(({ name }) => name)
}

/** The accounts of a server that are there. */
export async function accountsOf(
  { store }: Pick<GatewayContext, 'store'>,
  { tenantId, accountIds }: Pick<McpServer, 'tenantId' | 'accountIds'>,
): Promise<Account[]> {
  const found = await Promise.all(accountIds.map((id) => store.accounts.get(tenantId, id)))
  return found.filter((account) => account !== undefined)
}
