import { ConnectorError } from '@helpdesk-mcp/contracts'
import type { AuthContext } from '../auth.ts'
import { accountAddress, type OAuth2Table, oauth2Settings } from '../oauth2-table.ts'
import { readCredential } from '../read-credential.ts'
import type { Token } from '../token.ts'
import { askAccountServer, requestToken } from '../token-endpoint.ts'

/** Trades a code that a developer made for an own client: no redirect belongs to it. */
export function exchangeGrantCode<Settings extends object>(
  table: OAuth2Table<Settings>,
  settings: Settings,
  context: AuthContext,
  code: string,
): Promise<Token> {
  return requestToken(table, settings, context, { grant_type: 'authorization_code', code: code.trim() })
}

/** Trades a refresh token for an access token; the answer has a refresh token only where the server rotates them. */
export function refreshAccess<Settings extends object>(
  table: OAuth2Table<Settings>,
  settings: Settings,
  context: AuthContext,
  refreshToken: string,
): Promise<Token> {
  return requestToken(table, settings, context, {
    grant_type: 'refresh_token',
    refresh_token: refreshToken,
  })
}

/** Ends a refresh token at the vendor (RFC 7009). False where it was not known there any more. */
export async function revokeToken<Settings extends object>(
  table: OAuth2Table<Settings>,
  settings: Settings,
  context: AuthContext,
  token: string,
): Promise<boolean> {
  if (!table.revokeUrl) return false
  const names = oauth2Settings(table)
  const url = new URL(accountAddress(table.revokeUrl(settings), context))
  const inQuery = table.revokeIn === 'query'
  if (inQuery) url.searchParams.set('token', token)
  const secret = readCredential(settings, names.clientSecret)
  const client = { client_id: readCredential(settings, names.clientId), client_secret: secret }
  const request = new Request(url, {
    method: 'POST',
    headers: { accept: 'application/json' },
    body: new URLSearchParams(inQuery ? {} : { token, ...client }),
    redirect: 'manual',
    signal: AbortSignal.timeout(table.timeoutMs ?? 30_000),
  })
  const { status, body } = await askAccountServer(context.send, request, [token, secret])
  if (status < 300) return !/"error"/.test(body)
  if (status >= 400 && status < 500 && status !== 429) return false
  throw new ConnectorError('unavailable', `The account server did not end the token (HTTP ${status}).`, {
    status,
  })
}
