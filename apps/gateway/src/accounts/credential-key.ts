import { createHash } from 'node:crypto'
import { type ConnectorDefinition, oauth2Settings } from '@helpdesk-mcp/connector'

/**
 * Tells one consent from another: tokens that were obtained under another client, region or refresh token are not this credential's.
 * Undefined for connectors without OAuth.
 */
export function credentialKey(
  definition: ConnectorDefinition,
  settings: Readonly<Record<string, unknown>>,
): string | undefined {
  const { oauth } = definition
  if (!oauth) return undefined
  const names = oauth2Settings(oauth)
  const refreshToken = settings[names.refreshToken]
  const grantCode = refreshToken || names.grantCode === undefined ? undefined : settings[names.grantCode]
  const region = oauth.region === undefined ? undefined : settings[oauth.region]
  const parts = [definition.id, settings[names.clientId], region, refreshToken, grantCode]
  return createHash('sha256')
    .update(JSON.stringify(parts.map((part) => part ?? null)))
    .digest('hex')
}
