import type { Toolset } from '@helpdesk-mcp/contracts'
import { type ServerInfo, surface } from '@helpdesk-mcp/mcp'
import type { Accounts } from '../accounts/open.ts'
import type { Recorder } from '../activity/recorder.ts'
import { createCache } from '../cache.ts'
import type { GatewayContext } from '../context.ts'
import type { McpServer } from '../model.ts'
import { composeServer } from './compose.ts'

/** A server ready to answer. */
export interface OpenedServer {
  toolset: Toolset
  info: ServerInfo
}

interface OpenedServers {
  open(server: McpServer): Promise<OpenedServer>
  close(): void
}

interface Kept extends OpenedServer {
  server: McpServer
  weight: number
}

/** Bytes, roughly, of all that is kept open. */
const maxBytes = 24_000_000
/** Roughly what a connector weighs, and each of the tools that a server lists. */
const connectorBytes = 120_000
const toolBytes = 6_000

/** Servers are composed when they are first used, and kept until they, or one of their accounts, change. */
export function createOpenedServers(
  { store, log }: GatewayContext,
  accounts: Accounts,
  recorder: Recorder,
  version: string,
): OpenedServers {
  const cache = createCache<Kept>(maxBytes, ({ weight }) => weight)
  const stop = store.onChange((id) =>
    cache.drop(({ server }) => id === '*' || server.id === id || server.accountIds.includes(id)),
  )

  const compose = async (server: McpServer): Promise<Kept> => {
    const { tenantId, accountIds, config } = server
    const connectors = await composeServer(accounts, {
      tenantId,
      accountIds,
      config,
      auditOf: ({ account }) =>
        recorder.audit({
          tenantId,
          serverId: server.id,
          accountId: account.id,
          connector: account.connector,
        }),
      onUnusable: (account, reason) =>
        log.warn({ server: server.id, account, reason }, 'Skipped an account of an MCP server.'),
    })
    const toolset = surface(connectors, config.surface)
    const weight = connectorBytes * connectors.length + toolBytes * toolset.tools.length
    return { server, toolset, info: { name: 'helpdesk-mcp', title: server.name, version }, weight }
  }

  return {
    open: (server) => cache.get(versionOf(server), () => compose(server)),
    close: stop,
  }
}

/** Changes with whatever decides the tools, so that nothing outlives a change that was not told of. */
function versionOf({ id, updatedAt, name, accountIds, config }: McpServer): string {
  return JSON.stringify([id, updatedAt, name, accountIds, config])
}
