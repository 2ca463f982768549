import { oauth2Settings, readVariables } from '@helpdesk-mcp/connector'
import type { Login } from '@helpdesk-mcp/connector/token-files'
import { type CommandProcess, type ConnectorCommand, print } from './connector-command.ts'

/** The stored logins that agree with what the environment says of the client and the region. */
export async function findLogins(
  definition: ConnectorCommand['definition'],
  oauth: NonNullable<ConnectorCommand['definition']['oauth']>,
  on: Pick<CommandProcess, 'environment' | 'errors'>,
): Promise<Login[]> {
  const { configFolder, listLogins } = await import('@helpdesk-mcp/connector/token-files')
  const given = readVariables(definition, on.environment)
  const telling = [oauth2Settings(oauth).clientId, ...(oauth.region === undefined ? [] : [oauth.region])]
  const logins = await listLogins(
    configFolder(on),
    definition.id,
    (sentence) => void print(on.errors, sentence),
  )
  return logins.filter(({ settings }) =>
    telling.every((name) => given[name] === undefined || given[name] === settings[name]),
  )
}
