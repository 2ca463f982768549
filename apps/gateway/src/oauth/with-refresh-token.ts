import { type ConnectorDefinition, oauth2Settings, type Token } from '@helpdesk-mcp/connector'
import { ConnectorError } from '@helpdesk-mcp/contracts'

/** The secrets of an account after consent: the new refresh token, and no code that was used. */
export function withRefreshToken(
  { oauth, title }: ConnectorDefinition,
  secrets: Readonly<Record<string, string>>,
  token: Token,
): Record<string, string> {
  if (!oauth || token.refreshToken === undefined) {
    throw new ConnectorError(
      'unexpected_response',
      `${title} gave no refresh token: the access would end by itself, so it was not kept.`,
    )
  }
  const names = oauth2Settings(oauth)
  const kept = Object.entries(secrets).filter(([name]) => name !== names.grantCode)
  return { ...Object.fromEntries(kept), [names.refreshToken]: token.refreshToken }
}
