import { checkSettings } from '@helpdesk-mcp/connector'
import { revokeToken } from '@helpdesk-mcp/connector/consent'
import { type Login, removeLogin } from '@helpdesk-mcp/connector/token-files'
import { isConnectorError, systemClock } from '@helpdesk-mcp/contracts'
import { type CommandProcess, type ConnectorCommand, print } from './connector-command.ts'
import { findLogins } from './find-logins.ts'
import { oneLogin } from './oauth-account.ts'

/** Ends the stored login at the vendor and here; 1 when the vendor could not be told. */
export async function logout(command: ConnectorCommand, on: CommandProcess): Promise<number> {
  const { definition } = command
  const { oauth, title } = definition
  if (!oauth) throw new Error('The definition has no OAuth table.')
  const login = oneLogin(await findLogins(definition, oauth, on), definition, oauth)
  if (!login) {
    await print(on.output, `No login to ${title} is kept here.`)
    return 0
  }
  const problem = await end(definition, oauth, login)
  await removeLogin(login)
  await print(on.output, `The login to ${title} is no longer kept here.`)
  if (problem === undefined) return 0
  await print(on.errors, `${title} was not told: ${problem} Remove the access in your account there.`)
  return 1
}

/** Why the vendor's side of it is still there; undefined when it is not. */
async function end(
  definition: ConnectorCommand['definition'],
  oauth: NonNullable<ConnectorCommand['definition']['oauth']>,
  { settings, token }: Login,
): Promise<string | undefined> {
  if (!oauth.revokeUrl) return 'it has no way to end an access.'
  const context = { send: (request: Request) => fetch(request), clock: systemClock }
  try {
    const checked = checkSettings(definition, settings)
    await revokeToken(oauth, checked, context, token.refreshToken ?? token.accessToken)
    return undefined
  } catch (error) {
    if (isConnectorError(error)) return error.message
    throw error
  }
}
