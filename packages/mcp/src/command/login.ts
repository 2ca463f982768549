import { ask, print, type Terminal } from '@helpdesk-mcp/cli'
import {
  type ConnectorDefinition,
  checkSettings,
  describeSettings,
  oauth2Settings,
  readVariables,
  sendToVendor,
} from '@helpdesk-mcp/connector'
import { exchangeGrantCode, revokeToken } from '@helpdesk-mcp/connector/consent'
import {
  configFolder,
  type Login,
  probeTokenFile,
  removeLogin,
  saveLogin,
  tokenFile,
} from '@helpdesk-mcp/connector/token-files'
import { ConnectorError, isConnectorError, systemClock } from '@helpdesk-mcp/contracts'
import type { ConnectorCommand, OAuthTable } from './connector-command.ts'
import { askConsent, type LoginOptions } from './consent.ts'
import { findLogin, variableNames } from './oauth-account.ts'
import { oauthTable } from './open-connector.ts'

/** Gets tokens for the user's account and stores them where the server finds them. */
export async function login(
  command: ConnectorCommand,
  options: LoginOptions,
  terminal: Terminal,
): Promise<void> {
  const { definition, binName } = command
  const oauth = oauthTable(command)
  if (options.sandbox) throw new ConnectorError('invalid_arguments', '--sandbox needs no login.')
  const { given, checked: settings } = await readLoginSettings(command, options, terminal)
  const region = oauth.region === undefined ? undefined : given[oauth.region]
  const file = tokenFile(configFolder(terminal), {
    connector: definition.id,
    clientId: String(settings[oauth2Settings(oauth).clientId]),
    ...(region === undefined ? {} : { region }),
  })
  // Nobody is asked for consent whose result could not be stored.
  await storing(file, () => probeTokenFile(file))
  const context = { ...vendorContext(), label: variableNames(definition) }
  const token =
    options.code === undefined
      ? await askConsent(command, options, terminal, { settings, context })
      : await exchangeGrantCode(oauth, settings, context, options.code)
  if (token.refreshToken === undefined) {
    throw new ConnectorError(
      'unexpected_response',
      `${definition.title} returned no refresh token, so the login would expire. It was not stored.`,
    )
  }
  await storing(file, () => saveLogin({ file, connector: definition.id, settings: given, token }))
  const granted = token.scope === undefined ? '' : `\nGranted: ${token.scope}.`
  await print(
    terminal.output,
    `Logged in to ${definition.title}.${granted}
Stored in ${file}. ${binName} uses this login from now on. To end it, run: ${binName} logout`,
  )
}

async function storing(file: string, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? ` (${error.code})` : ''
    throw new ConnectorError('unavailable', `Cannot store a login in ${file}${code}.`)
  }
}

/** The settings that a login needs, from options, the environment, or a prompt. */
async function readLoginSettings(
  command: ConnectorCommand,
  options: { clientId?: string; region?: string },
  terminal: Terminal,
): Promise<{
  /** As given, to be stored with the tokens. */
  given: Readonly<Record<string, string>>
  /** Checked, with defaults. */
  checked: Readonly<Record<string, unknown>>
}> {
  const { definition, binName } = command
  const oauth = oauthTable(command)
  const { refreshToken, grantCode, clientId, clientSecret } = oauth2Settings(oauth)
  const given = readVariables(definition, terminal.environment)
  for (const name of [refreshToken, grantCode]) if (name !== undefined) delete given[name]
  if (options.clientId !== undefined) given[clientId] = options.clientId.trim()
  if (oauth.region !== undefined && options.region !== undefined) given[oauth.region] = options.region.trim()
  const label = variableNames(definition)
  for (const name of [clientId, clientSecret]) {
    if (given[name]) continue
    const setting = describeSettings(definition).find((described) => described.name === name)
    const question = `${setting?.description ?? name} ${setting?.help ?? ''}\n${label(name)}: `
    const answer = await ask(terminal, question, { secret: setting?.secret === true })
    if (!answer) {
      throw new ConnectorError(
        'invalid_arguments',
        `${label(name)} is missing. Set it, or run ${binName} login in a terminal to be asked for it.`,
      )
    }
    given[name] = answer
  }
  const checked: Readonly<Record<string, unknown>> = checkSettings(definition, given, label)
  const { region } = oauth
  // The region is stored even when it is the default, so that it stays the same if the default changes.
  return { given: region === undefined ? given : { ...given, [region]: String(checked[region]) }, checked }
}

/** Ends the stored login, here and at the vendor. Returns 1 when the vendor could not be told. */
export async function logout(command: ConnectorCommand, terminal: Terminal): Promise<number> {
  const { definition } = command
  const { title } = definition
  const oauth = oauthTable(command)
  const login = await findLogin(definition, oauth, terminal)
  if (!login) {
    await print(terminal.output, `Not logged in to ${title}.`)
    return 0
  }
  const problem = await revoke(definition, oauth, login)
  await removeLogin(login)
  await print(terminal.output, `Logged out of ${title}.`)
  if (problem === undefined) return 0
  const fix = `Remove the access in your ${title} account.`
  await print(terminal.errors, `The access at ${title} could not be revoked: ${problem} ${fix}`)
  return 1
}

/** Revokes a login at the vendor. Returns why that failed. */
async function revoke(
  definition: ConnectorDefinition,
  oauth: OAuthTable,
  { settings, token }: Login,
): Promise<string | undefined> {
  if (!oauth.revokeUrl) return 'it has no way to revoke an access.'
  try {
    const checked = checkSettings(definition, settings)
    await revokeToken(oauth, checked, vendorContext(), token.refreshToken ?? token.accessToken)
    return undefined
  } catch (error) {
    if (isConnectorError(error)) return error.message
    throw error
  }
}

function vendorContext() {
  return { send: sendToVendor, clock: systemClock }
}
