import { ConnectorError, type Fetch, isConnectorError } from '@helpdesk-mcp/contracts'
import type { AuthContext } from './auth.ts'
import { accountAddress, labelled, type OAuth2Table, oauth2Settings } from './oauth2-table.ts'
import { findCredential, readCredential } from './read-credential.ts'
import { readToken, type TokenAnswer } from './read-token.ts'
import { redact } from './redact.ts'
import type { Token } from './token.ts'

/** What a token is asked for with, beside the client's id and secret. */
export type TokenGrant =
  | { grant_type: 'refresh_token'; refresh_token: string }
  | { grant_type: 'authorization_code'; code: string; redirect_uri?: string; code_verifier?: string }

/**
 * Asks the account server for a token (RFC 6749, sections 4.1.3 and 6). Throws `unauthorized`, `rate_limited`, `timeout`, `unavailable`
 * or `unexpected_response`; no message repeats a credential.
 */
export async function requestToken<Settings extends object>(
  table: OAuth2Table<Settings>,
  settings: Settings,
  context: AuthContext,
  grant: TokenGrant,
): Promise<Token> {
  const names = oauth2Settings(table)
  const fields = {
    ...grant,
    client_id: readCredential(settings, names.clientId),
    client_secret: readCredential(settings, names.clientSecret),
  }
  const configured = [names.refreshToken, ...(names.grantCode === undefined ? [] : [names.grantCode])]
  const kept = configured.map((name) => findCredential(settings, name)).filter((value) => value !== undefined)
  const { grant_type: _, redirect_uri: __, ...grants } = { redirect_uri: '', ...grant }
  const secrets = [fields.client_secret, ...kept, ...Object.values(grants)]
  const askedAt = context.clock.now()
  const request = new Request(accountAddress(table.tokenUrl(settings), context), {
    method: 'POST',
    headers: { accept: 'application/json' },
    body: new URLSearchParams(fields),
    redirect: 'manual',
    signal: AbortSignal.timeout(table.timeoutMs ?? 30_000),
  })
  const answer = await askAccountServer(context.send, request, secrets)
  const told = { table, names: labelled(names, context), grant: grant.grant_type, secrets }
  const token = readToken({ ...answer, askedAt }, told)
  context.onSecret?.(token.accessToken)
  if (token.refreshToken !== undefined) context.onSecret?.(token.refreshToken)
  return token
}

/** Without a cause: what a `send` throws may hold the request, and that the credentials. */
export async function askAccountServer(
  send: Fetch,
  request: Request,
  secrets: readonly string[],
): Promise<Omit<TokenAnswer, 'askedAt'>> {
  try {
    const response = await send(request)
    return { status: response.status, body: await response.text() }
  } catch (error) {
    if (request.signal.aborted || (isConnectorError(error) && error.code === 'timeout')) {
      throw new ConnectorError('timeout', 'The token endpoint did not answer in time. Try again later.')
    }
    const reason = redact(systemCode(error), secrets)
    const message = 'The token endpoint cannot be reached. Check the network, and the region of the account.'
    throw new ConnectorError('unavailable', message, reason === undefined ? {} : { details: { reason } })
  }
}

/** ECONNREFUSED and the like; fetch puts it into the cause. */
function systemCode(error: unknown): unknown {
  if (!(error instanceof Error)) return undefined
  const { code } = (error.cause instanceof Error ? error.cause : error) as Error & { code?: unknown }
  return typeof code === 'string' ? code : undefined
}
