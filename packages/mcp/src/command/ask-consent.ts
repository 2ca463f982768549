import type { AuthContext, Token } from '@helpdesk-mcp/connector'
import { finishConsent, startConsent } from '@helpdesk-mcp/connector/consent'
import { type CommandProcess, type ConnectorCommand, print } from './connector-command.ts'
import { neededScopes } from './needed-scopes.ts'
import { describeConnector } from './open-connector.ts'
import type { CommandOptions } from './options.ts'
import { receiveRedirect } from './receive-redirect.ts'

const path = '/callback'

/** The address that a person registers at the vendor. */
export function redirectAddress({ redirectPort }: { redirectPort: number }): string {
  return `http://127.0.0.1:${redirectPort}${path}`
}

/** Sends a person to the vendor's consent page, for the scopes of the permitted tools, and waits for what comes back. */
export async function askConsent(
  command: ConnectorCommand,
  oauth: NonNullable<ConnectorCommand['definition']['oauth']>,
  options: CommandOptions & { browser: boolean; wait: number },
  on: CommandProcess,
  { settings, context }: { settings: Readonly<Record<string, unknown>>; context: AuthContext },
): Promise<Token> {
  const { definition } = command
  const { tools } = await describeConnector(command, options)
  const scopes = neededScopes(definition, tools)
  const redirectUri = redirectAddress(oauth)
  const consent = await startConsent(oauth, settings, context, { scopes, redirectUri })
  const redirect = {
    port: oauth.redirectPort,
    path,
    state: consent.state,
    waitMs: options.wait * 1000,
    ...(on.signal ? { signal: on.signal } : {}),
    onReady() {
      const invitation = `Open this page and allow access (${scopes.length} scopes, for ${tools.length} tools):

  ${consent.url}

The client must have ${redirectUri} among its redirect addresses. Waiting for the answer there; Ctrl-C ends it.`
      void print(on.output, invitation)
      if (options.browser) on.openPage?.(consent.url)
    },
  }
  return receiveRedirect(redirect, (answer) => finishConsent(oauth, settings, context, consent, answer))
}
