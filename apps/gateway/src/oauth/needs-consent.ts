import { type ConnectorDefinition, oauth2Settings } from '@helpdesk-mcp/connector'

/** Whether an account has only its OAuth client so far, and nobody's consent. */
export function needsConsent(
  { oauth }: ConnectorDefinition,
  secrets: Readonly<Record<string, string>>,
): boolean {
  if (!oauth) return false
  const { refreshToken, grantCode } = oauth2Settings(oauth)
  return secrets[refreshToken] === undefined && (grantCode === undefined || secrets[grantCode] === undefined)
}
