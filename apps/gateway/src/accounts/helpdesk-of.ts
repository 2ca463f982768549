import { createHash } from 'node:crypto'
import { type ConnectorDefinition, oauth2Settings } from '@helpdesk-mcp/connector'
import type { Account } from '../model.ts'

/**
 * Tells the helpdesk to which an account leads from another one: a digest of its settings, without the OAuth client, of which there may be a new
 * one for the same helpdesk. Credentials do not tell that.
 */
export function helpdeskOf(
  { connector, settings }: Pick<Account, 'connector' | 'settings'>,
  { oauth }: Pick<ConnectorDefinition, 'oauth'>,
): string {
  const clientId = oauth && oauth2Settings(oauth).clientId
  const telling = Object.entries(settings)
    .filter(([name]) => name !== clientId)
    .sort(([one], [other]) => (one < other ? -1 : 1))
  return createHash('sha256')
    .update(JSON.stringify([connector, telling]))
    .digest('base64url')
}
