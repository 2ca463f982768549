import {
  type Connector,
  ConnectorError,
  isConnectorError,
  isObject,
  type Tool,
} from '@helpdesk-mcp/contracts'
import { surface } from '@helpdesk-mcp/mcp'
import type { Accounts } from '../accounts/open.ts'
import type { GatewayContext } from '../context.ts'
import { ApiError, invalid } from '../http/problem.ts'
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

/**
 * What an MCP server over these accounts would offer. Rejects with `invalid_arguments` for a config that leaves nothing, is empty
 * somewhere or has an unknown word; the error's details say field, value and, where that can be listed, what is allowed.
 */
export async function previewTools(
  _context: GatewayContext,
  accounts: Accounts,
  tenantId: string,
  accountIds: readonly string[],
  config: ServerConfig,
): Promise<Preview> {
  const found = await Promise.all(accountIds.map((id) => accounts.find(tenantId, id)))
  const records = found.flatMap((each) => each.records)
  checkConfig(
    config,
    config.unverified ? records : records.filter((record) => record.unverified === undefined),
  )
  const connectors = await composeServer(accounts, { tenantId, accountIds, config, onUnusable: unusable })
  if (connectors.length === 0) throw leavesNothing(config)
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

function unusable(account: string, reason: string): never {
  throw new ConnectorError('invalid_arguments', reason, { details: { value: account } })
}

function leavesNothing({ surface: _, unverified: __, ...filter }: ServerConfig): ConnectorError {
  return new ConnectorError(
    'invalid_arguments',
    `This filter leaves no tools: ${JSON.stringify(filter)}. A tool must pass every part of the filter.`,
    { details: { value: filter } },
  )
}

/** What an MCP server over these accounts would offer; refuses a config that leaves nothing, and words that no account knows. */
export async function previewServer(
  context: GatewayContext,
  accounts: Accounts,
  tenantId: string,
  accountIds: readonly string[],
  config: ServerConfig,
): Promise<Awaited<ReturnType<typeof previewTools>>> {
  try {
    return await previewTools(context, accounts, tenantId, accountIds, config)
  } catch (error) {
    throw isConnectorError(error) && error.code === 'invalid_arguments' ? invalidConfig(error) : error
  }
}

/** Of what is wrong in a config all else is a part. */
const topLevelFields = ['config', 'accounts']

function invalidConfig({ message, details }: ConnectorError): ApiError {
  const { field, value, allowed } = isObject(details) ? details : {}
  if (typeof field !== 'string') {
    return new ApiError('invalid', message, { errors: [{ field: 'config', message }] })
  }
  return invalid({
    field: topLevelFields.includes(field) ? field : `config.${field}`,
    message: message.startsWith(`${field}: `) ? message.slice(field.length + 2) : message,
    ...(value === undefined ? {} : { value }),
    ...(Array.isArray(allowed) ? { allowed: allowed.map(String) } : {}),
  })
}
