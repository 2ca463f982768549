import { checkSettings, describeSettings, oauth2Settings, readVariables } from '@helpdesk-mcp/connector'
import { ConnectorError } from '@helpdesk-mcp/contracts'
import { askPerson } from './ask-person.ts'
import type { CommandProcess, ConnectorCommand } from './connector-command.ts'
import { variables } from './oauth-account.ts'

export interface LoginSettings {
  /** As given, to be kept with the tokens. */
  given: Readonly<Record<string, string>>
  /** Checked, with defaults. */
  checked: Readonly<Record<string, unknown>>
}

/** What a login needs to know: from options, the environment, or the person at the terminal. */
export async function readLoginSettings(
  { definition, binName }: ConnectorCommand,
  options: { clientId?: string; region?: string },
  on: CommandProcess,
): Promise<LoginSettings> {
  const { oauth } = definition
  if (!oauth) throw new Error('The definition has no OAuth table.')
  const { refreshToken, grantCode, ...client } = oauth2Settings(oauth)
  const given = readVariables(definition, on.environment)
  for (const name of [refreshToken, grantCode]) if (name !== undefined) delete given[name]
  if (options.clientId !== undefined) given[client.clientId] = options.clientId.trim()
  if (oauth.region !== undefined && options.region !== undefined) given[oauth.region] = options.region.trim()
  const label = variables(definition)
  for (const name of [client.clientId, client.clientSecret]) {
    if (given[name]) continue
    const setting = describeSettings(definition).find((described) => described.name === name)
    const answer = await askPerson(
      `${setting?.description ?? name} ${setting?.help ?? ''}\n${label(name)}: `,
      setting?.secret === true,
      on,
    )
    if (!answer) {
      throw new ConnectorError(
        'invalid_arguments',
        `${label(name)} is missing: set it, or run ${binName} login in a terminal, which asks for it.`,
      )
    }
    given[name] = answer
  }
  const checked: Readonly<Record<string, unknown>> = checkSettings(definition, given, label)
  const { region } = oauth
  // The region is kept even where it is the usual one, so that it stays what it was.
  return { given: region === undefined ? given : { ...given, [region]: String(checked[region]) }, checked }
}
