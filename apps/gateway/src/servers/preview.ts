import type { Connector, Tool } from '@helpdesk-mcp/contracts'
import { surface } from '@helpdesk-mcp/mcp'
import { findAccounts, toolsOf } from '../accounts/find.ts'
import type { Accounts } from '../accounts/open.ts'
import type { GatewayContext } from '../context.ts'
import { ApiError } from '../http/problem.ts'
import type { ServerConfig } from '../model.ts'
import { composeServer } from './compose.ts'
import { checkConfig } from './config.ts'

interface Preview {
  /** What tools/list answers. */
  tools: readonly Tool[]
  /** Every tool that may be called, listed or not. */
  callable: readonly CallableTool[]
  /** Of the JSON of `tools`. */
  bytes: number
  /** An estimate: how many it is depends on the model. */
  tokens: number
  /** OAuth scopes that the vendors document for the tools, by connector. */
  scopes: Readonly<Record<string, readonly string[]>>
  /** What `auto` comes to: essential lists some tools and the four that find and run the others. */
  surface: 'direct' | 'essential' | 'catalog'
}

interface CallableTool {
  name: string
  title: string
  connector: string
  method: string
  tags: readonly string[]
  /** The severest that it can do. */
  effects: readonly string[]
}

/** Bytes of a tools/list for one token, as the tokenizers of 2025 count the four vendors' lists. */
const bytesPerToken = 4.3

/** What an MCP server over these accounts would offer; refuses what could not be minted. */
export async function previewServer(
  context: GatewayContext,
  accounts: Accounts,
  tenantId: string,
  accountIds: readonly string[],
  config: ServerConfig,
): Promise<Preview> {
  const found = await findAccounts(context, tenantId, accountIds)
  checkConfig(
    config,
    found.map((account) => toolsOf(context, account).records),
  )
  const connectors = await composeServer(accounts, { tenantId, accountIds, config, onUnusable: refuse })
  const { tools } = surface(connectors, config.surface)
  const bytes = Buffer.byteLength(JSON.stringify(tools))
  return {
    tools,
    callable: connectors.flatMap(callableOf),
    bytes,
    tokens: Math.ceil(bytes / bytesPerToken),
    scopes: scopesOf(connectors),
    surface: !tools.some(({ name }) => name === 'search_tools')
      ? 'direct'
      : tools.length === 4
        ? 'catalog'
        : 'essential',
  }
}

function callableOf(connector: Connector): CallableTool[] {
  return connector.tools.map(({ name, title, method, tags, effects }) => {
    return { name, title, connector: connector.id, method, tags, effects }
  })
}

function scopesOf(connectors: readonly Connector[]): Record<string, string[]> {
  const needed = connectors.map(({ id, tools }) => {
    return [id, [...new Set(tools.flatMap((record) => record.scopes ?? []))].sort()] as const
  })
  return Object.fromEntries(needed.filter(([, scopes]) => scopes.length > 0))
}

function refuse(_account: string, reason: string): never {
  throw new ApiError('invalid', reason, { errors: [{ field: 'config', message: reason }] })
}
