import { type ConnectorError, isConnectorError, isObject } from '@helpdesk-mcp/contracts'
import type { Accounts } from '../accounts/accounts.ts'
import type { GatewayContext } from '../context.ts'
import { previewTools } from '../endpoint/preview.ts'
import type { ServerConfig } from '../model.ts'
import { invalid } from './invalid.ts'
import { Refusal } from './refusal.ts'

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
    throw isConnectorError(error) && error.code === 'invalid_arguments' ? refusedConfig(error) : error
  }
}

/** Of what is wrong in a config all else is a part. */
const wholes = ['config', 'accounts']

function refusedConfig({ message, details }: ConnectorError): Refusal {
  const { field, value, allowed } = isObject(details) ? details : {}
  if (typeof field !== 'string') {
    return new Refusal('invalid', message, { errors: [{ field: 'config', message }] })
  }
  return invalid({
    field: wholes.includes(field) ? field : `config.${field}`,
    message: message.startsWith(`${field}: `) ? message.slice(field.length + 2) : message,
    ...(value === undefined ? {} : { value }),
    ...(Array.isArray(allowed) ? { allowed: allowed.map(String) } : {}),
  })
}
