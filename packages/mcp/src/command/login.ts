import { oauth2Settings } from '@helpdesk-mcp/connector'
import { exchangeGrantCode } from '@helpdesk-mcp/connector/consent'
import { configFolder, probeTokenFile, saveLogin, tokenFile } from '@helpdesk-mcp/connector/token-files'
import { ConnectorError, systemClock } from '@helpdesk-mcp/contracts'
import { askConsent } from './ask-consent.ts'
import { type CommandProcess, type ConnectorCommand, print } from './connector-command.ts'
import { readLoginSettings } from './login-settings.ts'
import { variables } from './oauth-account.ts'
import type { CommandOptions } from './options.ts'

export interface LoginOptions extends CommandOptions {
  /** False for --no-browser. */
  browser: boolean
  /** A grant code, in place of consent in a browser. */
  code?: string
  clientId?: string
  region?: string
  /** Seconds. */
  wait: number
}

/** Obtains tokens for a person's account and keeps them where serving finds them. */
export async function login(
  command: ConnectorCommand,
  options: LoginOptions,
  on: CommandProcess,
): Promise<number> {
  const { definition, binName } = command
  const { oauth, title } = definition
  if (!oauth) throw new Error('The definition has no OAuth table.')
  if (options.sandbox) throw new ConnectorError('invalid_arguments', '--sandbox needs no login.')
  const { given, checked: settings } = await readLoginSettings(command, options, on)
  const region = oauth.region === undefined ? undefined : given[oauth.region]
  const file = tokenFile(configFolder(on), {
    connector: definition.id,
    clientId: String(settings[oauth2Settings(oauth).clientId]),
    ...(region === undefined ? {} : { region }),
  })
  await keeping(file, () => probeTokenFile(file))
  const context = {
    send: (request: Request) => fetch(request),
    clock: systemClock,
    label: variables(definition),
  }
  const token =
    options.code === undefined
      ? await askConsent(command, oauth, options, on, { settings, context })
      : await exchangeGrantCode(oauth, settings, context, options.code)
  if (token.refreshToken === undefined) {
    throw new ConnectorError(
      'unexpected_response',
      `${title} gave no refresh token: the access would end by itself, so it was not kept.`,
    )
  }
  await keeping(file, () => saveLogin({ file, connector: definition.id, settings: given, token }))
  const granted = token.scope === undefined ? '' : ` Granted: ${token.scope}.`
  await print(
    on.output,
    `Logged in to ${title}.${granted} Kept in ${file}: ${binName} uses it from now on, and ${binName} logout ends it.`,
  )
  return 0
}

async function keeping(file: string, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? ` (${error.code})` : ''
    throw new ConnectorError('unavailable', `A login cannot be kept in ${file}${code}.`)
  }
}
