import { print, type Terminal } from '@helpdesk-mcp/cli'
import {
  type ConnectorDefinition,
  checkSettings,
  describeSettings,
  oauth2Settings,
  readVariables,
  type TokenStore,
} from '@helpdesk-mcp/connector'
import type { Login } from '@helpdesk-mcp/connector/token-files'
import { ConnectorError, systemClock } from '@helpdesk-mcp/contracts'
import type { ConnectorCommand, OAuthTable } from './connector-command.ts'

type Settings = Readonly<Record<string, unknown>>

/** The account that the environment names, or the one that the user logged in to, and where its tokens are stored. */
export async function openOAuthAccount(
  command: ConnectorCommand,
  oauth: OAuthTable,
  terminal: Terminal,
): Promise<{ settings: Settings; store: TokenStore }> {
  const { definition } = command
  const { configFolder, createFileTokenStore, tokenFile } = await import(
    '@helpdesk-mcp/connector/token-files'
  )
  const names = oauth2Settings(oauth)
  const label = variableNames(definition)
  const given = readVariables(definition, terminal.environment)
  // An invalid setting is reported before a missing one.
  checkSettings({ ...definition, settings: definition.settings.partial() }, given, label)
  const refreshToken = given[names.refreshToken]
  const grantCode = names.grantCode === undefined ? undefined : given[names.grantCode]
  const needsLogin = refreshToken === undefined && grantCode === undefined
  const login = needsLogin ? await findLogin(definition, oauth, terminal) : undefined
  if (needsLogin && !login) throw notLoggedIn(command, given, names)
  const settings: Settings = checkSettings(definition, { ...login?.settings, ...given }, label)
  const region = oauth.region === undefined ? undefined : String(settings[oauth.region])
  const file = tokenFile(configFolder(terminal), {
    connector: definition.id,
    clientId: String(settings[names.clientId]),
    ...(region === undefined ? {} : { region }),
    ...(refreshToken === undefined ? {} : { refreshToken }),
    ...(grantCode === undefined ? {} : { grantCode }),
  })
  const store = createFileTokenStore({
    file: login?.file ?? file,
    connector: definition.id,
    clock: systemClock,
    onProblem: (sentence) => void print(terminal.errors, sentence),
  })
  const canStore = await store.probe()
  if (!canStore && refreshToken === undefined && grantCode !== undefined && !(await store.readRecord())) {
    throw new ConnectorError(
      'invalid_arguments',
      `${label(names.grantCode ?? '')} can be used once only, and its tokens cannot be stored. Make that folder writable, or set ${label(names.refreshToken)}.`,
    )
  }
  return { settings, store }
}

/** The stored login that matches what the environment says about the client and the region. Several matches are an error. */
export async function findLogin(
  definition: ConnectorDefinition,
  oauth: OAuthTable,
  terminal: Terminal,
): Promise<Login | undefined> {
  const { configFolder, listLogins } = await import('@helpdesk-mcp/connector/token-files')
  const given = readVariables(definition, terminal.environment)
  const names = [oauth2Settings(oauth).clientId, ...(oauth.region === undefined ? [] : [oauth.region])]
  const warn = (sentence: string) => void print(terminal.errors, sentence)
  const logins = (await listLogins(configFolder(terminal), definition.id, warn)).filter(({ settings }) =>
    names.every((name) => given[name] === undefined || given[name] === settings[name]),
  )
  if (logins.length < 2) return logins[0]
  const label = variableNames(definition)
  const choices = logins.map(({ settings }) =>
    names.map((name) => `${label(name)}=${settings[name]}`).join(' '),
  )
  throw new ConnectorError(
    'invalid_arguments',
    `Logged in to several ${definition.title} accounts. Choose one by setting one of: ${choices.join('; ')}.`,
  )
}

/** Translates the name of a setting into its environment variable. */
export function variableNames(definition: ConnectorDefinition): (name: string) => string {
  const described = describeSettings(definition)
  return (name) => described.find((setting) => setting.name === name)?.variable ?? name
}

function notLoggedIn(
  { definition, binName }: ConnectorCommand,
  given: Readonly<Record<string, string>>,
  { clientId, clientSecret, refreshToken, grantCode }: ReturnType<typeof oauth2Settings>,
): ConnectorError {
  const label = variableNames(definition)
  const missing = [clientId, clientSecret].filter((name) => given[name] === undefined)
  const tokens = [refreshToken, ...(grantCode === undefined ? [] : [grantCode])].map(label).join(' or ')
  const needed = [...missing.map(label), tokens].join(', ')
  return new ConnectorError(
    'invalid_arguments',
    `Not logged in to ${definition.title}. Run: ${binName} login. To use it without a browser, set ${needed}.`,
  )
}
