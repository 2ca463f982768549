import type { Connector, Tool } from '@helpdesk-mcp/contracts'
import { type SurfaceToolset, surface } from '@helpdesk-mcp/mcp'
import { findAccounts, toolsOf } from '../accounts/find.ts'
import type { Accounts } from '../accounts/open.ts'
import type { GatewayContext } from '../context.ts'
import { ApiError } from '../http/problem.ts'
import type { ServerConfig } from '../model.ts'
import { composeServer } from './compose.ts'
import { checkConfig } from './filter.ts'
import { configNotes } from './notes.ts'

interface Preview {
  /** What tools/list returns. */
  tools: readonly Tool[]
  /** Every tool that may be called, listed or not. */
  callable: readonly CallableTool[]
  /** Of the JSON of `tools`. */
  bytes: number
  /** An estimate: how many it is depends on the model. */
  tokens: number
  /** OAuth scopes that the vendors document for the tools, by connector. */
  scopes: Readonly<Record<string, readonly string[]>>
  /** The surface that `auto` chooses. */
  surface: SurfaceToolset['surface']
  /** What the server cannot do although one may expect it, in sentences. */
  notes: readonly string[]
}

interface CallableTool {
  name: string
  title: string
  connector: string
  method: string
  tags: readonly string[]
  group: string
  /** The most severe effects that it can have. */
  effects: readonly string[]
}

/** Bytes of a tools/list per token: measured on the four vendors' lists with tokenizers of 2025. */
const bytesPerToken = 4.3

/** What an MCP server over these accounts would offer; refuses what could not be created. */
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
  const { tools, surface: chosen } = surface(connectors, config.surface)
  const bytes = Buffer.byteLength(JSON.stringify(tools))
  return {
    tools,
    callable: connectors.flatMap(callableOf),
    bytes,
    tokens: Math.ceil(bytes / bytesPerToken),
    scopes: scopesOf(connectors),
    surface: chosen,
    notes: configNotes(context, found, config),
  }
}

function callableOf(connector: Connector): CallableTool[] {
  return connector.tools.map(({ name, title, method, tags, group, effects }) => {
    return { name, title, connector: connector.id, method, tags, group, effects }
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
