import { ConnectorError, type Fetch, isConnectorError } from '@helpdesk-mcp/contracts'
import { createAccessTokens } from './access-tokens.ts'
import type { Auth, AuthContext } from './auth.ts'
import { readCredential } from './read-credential.ts'
import { readToken, type TokenAnswer } from './read-token.ts'
import { redact } from './redact.ts'
import type { Token, TokenStore } from './token.ts'
import { untilAborted } from './until-aborted.ts'
import { withCredential } from './with-credential.ts'

export interface OAuth2RefreshOptions<Settings> {
  tokenUrl: (settings: Settings, context: AuthContext) => string
  scheme?: string
  /** Names of settings. */
  clientId?: keyof Settings & string
  clientSecret?: keyof Settings & string
  refreshToken?: keyof Settings & string
  /** How long before its end a token is replaced. */
  earlyMs?: number
  /** How long the token endpoint may take. */
  timeoutMs?: number
  store?: TokenStore
}

/**
 * Trades a refresh token for access tokens (RFC 6749, section 6) and sends those. A 401 of the API is answered once with a new token and the
 * same call again; a second 401 goes to the caller.
 */
export function oauth2Refresh<Settings extends object>(
  options: OAuth2RefreshOptions<Settings>,
): Auth<Settings> {
  const { tokenUrl, scheme = 'Bearer', earlyMs = 60_000, timeoutMs = 30_000, store } = options
  const { clientId = 'clientId', clientSecret = 'clientSecret', refreshToken = 'refreshToken' } = options

  return (settings, context) => {
    const exchange = async (rotated: string | undefined) => {
      const configured = readCredential(settings, refreshToken)
      const fields = {
        grant_type: 'refresh_token',
        client_id: readCredential(settings, clientId),
        client_secret: readCredential(settings, clientSecret),
        refresh_token: rotated ?? configured,
      }
      const secrets = [fields.client_secret, fields.refresh_token, configured]
      const askedAt = context.clock.now()
      const request = new Request(tokenUrl(settings, context), {
        method: 'POST',
        headers: { accept: 'application/json' },
        body: new URLSearchParams(fields),
        redirect: 'manual',
        signal: AbortSignal.timeout(timeoutMs),
      })
      const answer = await ask(context.send, request, secrets)
      return readToken({ ...answer, askedAt }, { clientId, clientSecret, refreshToken, earlyMs, secrets })
    }
    const tokens = createAccessTokens(exchange, context.clock, store)

    return (next) => async (request) => {
      const { signal } = request
      const authorised = (unsent: Request, { accessToken }: Token) =>
        withCredential(unsent, 'authorization', `${scheme} ${accessToken}`)
      signal.throwIfAborted()
      const token = await untilAborted(tokens.current(), signal)
      const first = await next(authorised(request.clone(), token))
      if (first.status !== 401 || !tokens.canReplace(token)) return first
      await first.body?.cancel()
      const second = await next(authorised(request, await untilAborted(tokens.replace(token), signal)))
      if (second.status === 401) tokens.refusedAgain()
      return second
    }
  }
}

/** Without a cause: what a `send` throws may hold the request, and that the credentials. */
async function ask(
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
