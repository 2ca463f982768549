import type { Terminal } from '@helpdesk-mcp/cli'
import {
  type ConnectorOptions,
  createConnector,
  privateHostsVariable,
  readPrivateHosts,
  readSettings,
} from '@helpdesk-mcp/connector'
import { type Connector, ConnectorError, isConnectorError } from '@helpdesk-mcp/contracts'
import type { ConnectorCommand, OAuthTable } from './connector-command.ts'
import { openOAuthAccount, variableNames } from './oauth-account.ts'
import { type CommandOptions, readFilter } from './options.ts'
import { nameWriteOptions, readWrites } from './write-options.ts'

export interface OpenConnector {
  connector: Connector
  close(): Promise<void>
}

/** A connector on the account that the environment names, or on the sandbox. */
export async function openConnector(
  command: ConnectorCommand,
  options: CommandOptions,
  terminal: Terminal,
): Promise<OpenConnector> {
  const { definition } = command
  if (!options.sandbox) {
    const account = definition.oauth
      ? await openOAuthAccount(command, definition.oauth, terminal)
      : { settings: readSettings(definition, terminal.environment) }
    const privateHosts = readPrivateHosts(terminal.environment[privateHostsVariable])
    const connector = connect(command, options, terminal.environment, { ...account, privateHosts })
    return { connector, close: async () => {} }
  }
  const { settings, listen } = (await command.sandbox()).createSandbox({ seed: { size: 'large' } })
  const running = await listen()
  try {
    const connector = connect(command, options, terminal.environment, { settings, baseUrl: running.url })
    return { connector, close: () => running.close() }
  } catch (error) {
    await running.close()
    throw error
  }
}

/** A connector whose tools can be read, but not called: it needs no credential. */
export async function describeConnector(
  command: ConnectorCommand,
  options: CommandOptions,
): Promise<Connector> {
  const { settings } = (await command.sandbox()).createSandbox()
  return connect(command, options, {}, { settings })
}

/** The OAuth table of a connector. Only a connector that has one offers the commands that need it. */
export function oauthTable({ definition }: ConnectorCommand): OAuthTable {
  if (!definition.oauth) throw new Error('The definition has no OAuth table.')
  return definition.oauth
}

function connect(
  { definition }: ConnectorCommand,
  options: CommandOptions,
  environment: Terminal['environment'],
  account: Pick<
    ConnectorOptions<Readonly<Record<string, unknown>>>,
    'settings' | 'baseUrl' | 'store' | 'privateHosts'
  >,
): Connector {
  const filter = readFilter(options)
  try {
    return createConnector(definition, {
      ...account,
      label: variableNames(definition),
      writes: readWrites(options, environment),
      ...(filter === undefined ? {} : { filter }),
      ...(options.unverified ? { unverified: true } : {}),
      ...(options.timeout === undefined ? {} : { timeoutMs: options.timeout * 1000 }),
      ...(options.maxResultBytes === undefined ? {} : { maxResultBytes: options.maxResultBytes }),
      ...(options.retry === undefined ? {} : { retry: { maxWaitMs: options.retry * 1000 } }),
    })
  } catch (error) {
    throw isConnectorError(error) ? new ConnectorError(error.code, nameOptions(error.message)) : error
  }
}

/** Names the option in an error of the filter, which knows only the field. */
function nameOptions(message: string): string {
  return nameWriteOptions(message)
    .replace(/^tools\.allow\b/, '--tools')
    .replace(/^tools\.deny\b/, '--deny-tools')
    .replace(/^(methods|tags|groups|lookups|effects)\b/, '--$1')
}
