import { createConnector, readSettings, type TokenStore } from '@helpdesk-mcp/connector'
import { type Connector, ConnectorError, isConnectorError } from '@helpdesk-mcp/contracts'
import type { CommandProcess, ConnectorCommand } from './connector-command.ts'
import { openOAuthAccount, variables } from './oauth-account.ts'
import { type CommandOptions, readFilter } from './options.ts'

export interface OpenConnector {
  connector: Connector
  close(): Promise<void>
}

/** A connector on the account that the environment names, or on the sandbox. */
export async function openConnector(
  command: ConnectorCommand,
  options: CommandOptions,
  on: Pick<CommandProcess, 'environment' | 'errors'>,
): Promise<OpenConnector> {
  const { definition } = command
  if (!options.sandbox) {
    const account = definition.oauth
      ? await openOAuthAccount(command, definition.oauth, on)
      : { settings: readSettings(definition, on.environment) }
    const connector = connect(command, options, account)
    return { connector, close: async () => {} }
  }
  const { settings, listen } = (await command.sandbox()).createSandbox()
  const running = await listen()
  try {
    return {
      connector: connect(command, options, { settings, baseUrl: running.url }),
      close: () => running.close(),
    }
  } catch (error) {
    await running.close()
    throw error
  }
}

/** A connector to read the tools from: it needs no credential, and calls nothing. */
export async function describeConnector(
  command: ConnectorCommand,
  options: CommandOptions,
): Promise<Connector> {
  const { settings } = (await command.sandbox()).createSandbox()
  return connect(command, options, { settings })
}

function connect(
  { definition }: ConnectorCommand,
  options: CommandOptions,
  account: { settings: Readonly<Record<string, unknown>>; baseUrl?: string; store?: TokenStore },
): Connector {
  const filter = readFilter(options)
  try {
    return createConnector(definition, {
      ...account,
      label: variables(definition),
      ...(filter === undefined ? {} : { filter }),
      ...(options.unverified ? { unverified: true } : {}),
      ...(options.timeout === undefined ? {} : { timeoutMs: options.timeout * 1000 }),
      ...(options.maxResultBytes === undefined ? {} : { maxResultBytes: options.maxResultBytes }),
      ...(options.retry === undefined ? {} : { retry: { maxWaitMs: options.retry * 1000 } }),
    })
  } catch (error) {
    throw isConnectorError(error) ? new ConnectorError(error.code, inOptions(error.message)) : error
  }
}

/** A filter's refusal in the words of the command line. */
function inOptions(message: string): string {
  return message
    .replace(/^tools\.allow\b/, '--tools')
    .replace(/^tools\.deny\b/, '--deny-tools')
    .replace(/^(methods|tags|effects)\b/, '--$1')
}
