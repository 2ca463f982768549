import {
  checkSettings,
  describeSettings,
  oauth2Settings,
  readVariables,
  type TokenStore,
} from '@helpdesk-mcp/connector'
import type { Login } from '@helpdesk-mcp/connector/token-files'
import { ConnectorError, systemClock } from '@helpdesk-mcp/contracts'
import { type CommandProcess, type ConnectorCommand, print } from './connector-command.ts'
import { findLogins } from './find-logins.ts'

type Definition = ConnectorCommand['definition']
type Settings = Readonly<Record<string, unknown>>

/** The account that the environment names, or that was logged into, and where its tokens are kept. */
export async function openOAuthAccount(
  command: ConnectorCommand,
  oauth: NonNullable<Definition['oauth']>,
  on: Pick<CommandProcess, 'environment' | 'errors'>,
): Promise<{ settings: Settings; store: TokenStore }> {
  const { definition } = command
  const { configFolder, createFileTokenStore, tokenFile } = await import(
    '@helpdesk-mcp/connector/token-files'
  )
  const names = oauth2Settings(oauth)
  const label = variables(definition)
  const given = readVariables(definition, on.environment)
  // What is there and wrong is said before what is missing.
  checkSettings({ ...definition, settings: definition.settings.partial() }, given, label)
  const refreshToken = given[names.refreshToken]
  const grantCode = names.grantCode === undefined ? undefined : given[names.grantCode]
  const isHeadless = refreshToken !== undefined || grantCode !== undefined
  const login = isHeadless ? undefined : oneLogin(await findLogins(definition, oauth, on), definition, oauth)
  if (!isHeadless && !login) throw notLoggedIn(command, [names.clientId, names.clientSecret], given, names)
  const settings: Settings = checkSettings(definition, { ...login?.settings, ...given }, label)
  const region = oauth.region === undefined ? undefined : String(settings[oauth.region])
  const key = { connector: definition.id, clientId: String(settings[names.clientId]) }
  const file = tokenFile(configFolder(on), {
    ...key,
    ...(region === undefined ? {} : { region }),
    ...(refreshToken === undefined ? {} : { refreshToken }),
    ...(grantCode === undefined ? {} : { grantCode }),
  })
  const store = createFileTokenStore({
    file: login?.file ?? file,
    connector: definition.id,
    clock: systemClock,
    onProblem: (sentence) => void print(on.errors, sentence),
  })
  const canKeep = await store.probe()
  if (!canKeep && refreshToken === undefined && grantCode !== undefined && !(await store.readRecord())) {
    throw new ConnectorError(
      'invalid_arguments',
      `${label(names.grantCode ?? '')} can be used once only, and what comes of it cannot be kept. Make that folder writable, or set ${label(names.refreshToken)}.`,
    )
  }
  return { settings, store }
}

/** What the reader calls a setting. */
export function variables(definition: Definition): (name: string) => string {
  const described = describeSettings(definition)
  return (name) => described.find((setting) => setting.name === name)?.variable ?? name
}

/** The only one; an error says how to choose among several. */
export function oneLogin(
  logins: readonly Login[],
  definition: Definition,
  oauth: NonNullable<Definition['oauth']>,
): Login | undefined {
  if (logins.length < 2) return logins[0]
  const label = variables(definition)
  const telling = [oauth2Settings(oauth).clientId, ...(oauth.region === undefined ? [] : [oauth.region])]
  const listed = logins.map(({ settings }) =>
    telling.map((name) => `${label(name)}=${settings[name]}`).join(' '),
  )
  throw new ConnectorError(
    'invalid_arguments',
    `Several accounts of ${definition.title} are logged in. Say which by setting one of: ${listed.join('; ')}.`,
  )
}

function notLoggedIn(
  { definition, binName }: ConnectorCommand,
  client: readonly string[],
  given: Readonly<Record<string, string>>,
  { refreshToken, grantCode }: { refreshToken: string; grantCode?: string },
): ConnectorError {
  const label = variables(definition)
  const missing = client.filter((name) => given[name] === undefined)
  const tokens = [refreshToken, ...(grantCode === undefined ? [] : [grantCode])].map(label).join(' or ')
  const needed = [...missing.map(label), tokens].join(', ')
  return new ConnectorError(
    'invalid_arguments',
    `${definition.title} needs an account. Log in once with: ${binName} login. Or, without a browser, set ${needed}.`,
  )
}
