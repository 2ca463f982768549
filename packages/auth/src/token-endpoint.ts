import {
  ConnectorError,
  cancelledAfter,
  createRedactor,
  isConnectorError,
  isObject,
  readBody,
  type Send,
  type SentRequest,
  shortBody,
} from '@helpdesk-mcp/contracts'
import type { AuthContext, Token } from './auth.ts'
import { findCredential, isVisibleText, readCredential } from './credential.ts'
import {
  accountAddress,
  labelled,
  type OAuth2Settings,
  type OAuth2Table,
  oauth2Settings,
} from './oauth2-table.ts'

/** What a token is asked for with, beside the client's id and secret. */
type TokenGrant =
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
  const request = formPost(accountAddress(table.tokenUrl(settings), context), fields)
  const response = await askAccountServer(context.send, request, secrets, table.timeoutMs)
  const told = { table, names: labelled(names, context), grant: grant.grant_type, secrets }
  const token = readToken({ ...response, askedAt }, told)
  context.onSecret?.(token.accessToken)
  if (token.refreshToken !== undefined) context.onSecret?.(token.refreshToken)
  return token
}

/** A form for an account server, which answers with JSON. */
export function formPost(url: string, fields: Record<string, string>): Omit<SentRequest, 'cancellation'> {
  return {
    method: 'POST',
    url,
    headers: {
      accept: 'application/json',
      'content-type': 'application/x-www-form-urlencoded;charset=UTF-8',
    },
    body: new URLSearchParams(fields).toString(),
  }
}

/** Without a cause: what a `send` throws may hold the request, and that the credentials. */
export async function askAccountServer(
  send: Send,
  request: Omit<SentRequest, 'cancellation'>,
  secrets: readonly string[],
  timeoutMs = 30_000,
): Promise<Omit<TokenResponse, 'askedAt'>> {
  let isLate = false
  try {
    return await cancelledAfter(timeoutMs, async (cancellation) => {
      cancellation.onCancel(() => {
        isLate = true
      })
      const response = await send({ ...request, cancellation })
      return { status: response.status, body: await readBody(response, 'The token endpoint', shortBody) }
    })
  } catch (error) {
    if (isConnectorError(error) && bodyErrors.includes(error.code)) throw error
    if (isLate || (isConnectorError(error) && error.code === 'timeout')) {
      throw new ConnectorError('timeout', 'The token endpoint did not answer in time. Try again later.')
    }
    const reason = quote(systemCode(error), secrets)
    const message = 'The token endpoint cannot be reached. Check the network, and the region of the account.'
    throw new ConnectorError('unavailable', message, reason === undefined ? {} : { details: { reason } })
  }
}

/** What `readBody` throws. Its messages are ours alone. */
const bodyErrors = ['too_large', 'unexpected_response']

/** ECONNREFUSED and the like; fetch puts it into the cause. */
function systemCode(error: unknown): unknown {
  if (!(error instanceof Error)) return undefined
  const { code } = (error.cause instanceof Error ? error.cause : error) as Error & { code?: unknown }
  return typeof code === 'string' ? code : undefined
}

interface TokenResponse {
  status: number
  body: string
  /** Milliseconds since the epoch when the request left, so that a slow response does not lengthen the token's lifetime. */
  askedAt: number
}

/** The parts of the table that are needed to read a response. */
type ResponseTable = Pick<OAuth2Table<never>, 'refusals' | 'tokenLimit' | 'refreshBeforeMs'>

interface TokenRequest {
  table: ResponseTable
  /** Names of the settings, for messages. */
  names: OAuth2Settings
  grant: 'refresh_token' | 'authorization_code'
  /** Texts that no error may repeat. */
  secrets: readonly string[]
}

/** Codes of the standard for a grant that is revoked, expired or mistyped, and for a client that is. */
const grantRefused = ['invalid_grant']
const clientRefused = ['invalid_client', 'unauthorized_client', 'invalid_client_secret']

const refusals = [400, 401, 403, 429]

/** The token in a response of the token endpoint; throws a ConnectorError if there is none, whatever the status. */
function readToken(response: TokenResponse, request: TokenRequest): Token {
  const { status } = response
  const { tokenLimit, refreshBeforeMs = 60_000 } = request.table
  const body = parse(response.body)
  const accessToken = isObject(body) ? body.access_token : undefined
  if (accessToken === undefined && tokenLimit?.words.test(response.body)) {
    const { advice, retryAfterMs } = tokenLimit
    const message = `The token endpoint is limiting tokens. ${advice}`
    throw new ConnectorError('rate_limited', message, { status, retryAfterMs })
  }
  if (status >= 500) {
    const message = `The token endpoint failed with HTTP ${status}. Try again later.`
    throw new ConnectorError('unavailable', message, { status })
  }
  if (!isObject(body) || !(status < 300 || refusals.includes(status) || 'error' in body)) {
    const code = status === 429 ? 'rate_limited' : 'unexpected_response'
    const message = `The token endpoint answered with something that is not a token response (HTTP ${status}). Check the region of the account.`
    throw new ConnectorError(code, message, { status })
  }
  if (status >= 300 || typeof accessToken !== 'string' || accessToken === '') {
    throw refusal(status, body, request)
  }
  if (!isVisibleText(accessToken)) {
    throw new ConnectorError(
      'unexpected_response',
      'The token endpoint returned a token that cannot be sent in a header.',
    )
  }
  const rotated = body.refresh_token
  return {
    accessToken,
    ...renewal(Number(body.expires_in) * 1000, response.askedAt, refreshBeforeMs),
    ...(typeof rotated === 'string' && isVisibleText(rotated) ? { refreshToken: rotated } : {}),
    ...(typeof body.scope === 'string' && body.scope !== '' ? { scope: body.scope } : {}),
  }
}

/** `refreshBeforeMs` before the token expires, but not in the first half of its lifetime, or a short one would mean an exchange for each call. */
function renewal(lifeMs: number, askedAt: number, refreshBeforeMs: number): { renewAt?: number } {
  if (!(lifeMs > 0 && lifeMs < Number.MAX_SAFE_INTEGER)) return {}
  return { renewAt: askedAt + Math.max(lifeMs - refreshBeforeMs, lifeMs / 2) }
}

function refusal(status: number, body: Record<string, unknown>, request: TokenRequest): ConnectorError {
  const error = quote(body.error, request.secrets)
  const description = quote(body.error_description, request.secrets)
  const details = {
    ...(error === undefined ? {} : { error }),
    ...(description === undefined ? {} : { error_description: description }),
  }
  return new ConnectorError(
    status === 429 ? 'rate_limited' : 'unauthorized',
    advice(status, body.error, request),
    {
      status,
      ...(typeof body.error === 'string' && error ? { vendorCode: error } : {}),
      ...(Object.keys(details).length === 0 ? {} : { details }),
    },
  )
}

function advice(status: number, error: unknown, { table, names, grant }: TokenRequest): string {
  if (status === 429) return 'The token endpoint is limiting requests. Try again later.'
  const { refreshToken = [], client = [], code = [] } = table.refusals ?? {}
  const isOneOf = (codes: readonly string[]) => codes.includes(String(error))
  if (grant === 'authorization_code' && isOneOf([...grantRefused, ...code])) {
    return 'The code was refused: a code can be used once, and expires after a few minutes. Create a new one.'
  }
  if (grant === 'refresh_token' && isOneOf([...grantRefused, ...refreshToken])) {
    return `The refresh token was refused: it is revoked, expired, or from another region. Log in again, or set "${names.refreshToken}" to a new one.`
  }
  if (isOneOf([...clientRefused, ...client])) {
    return `The token endpoint does not know this client. Check the settings "${names.clientId}" and "${names.clientSecret}", and the region of the account.`
  }
  return `The token endpoint returned no access token (HTTP ${status}). See details for the reason. Check the settings "${names.clientId}", "${names.clientSecret}" and "${names.refreshToken}".`
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const maxQuote = 300

/** What a server said, as data: without the secrets that it may repeat, and only then cut. */
export function quote(said: unknown, secrets: readonly string[]): string | undefined {
  if (said === undefined || said === null || said === '') return undefined
  const clean = createRedactor(secrets)(said)
  const text = typeof clean === 'string' ? clean : JSON.stringify(clean)
  return text.length <= maxQuote ? text : `${text.slice(0, maxQuote)}…`
}
