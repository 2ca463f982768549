import { ConnectorError, isObject } from '@helpdesk-mcp/contracts'
import type { OAuth2Settings, OAuth2Table } from './oauth2-table.ts'
import { isVisibleText } from './read-credential.ts'
import { redact } from './redact.ts'
import type { Token } from './token.ts'

export interface TokenAnswer {
  status: number
  body: string
  /** Milliseconds since the epoch when the request left, so that a slow answer does not lengthen a life. */
  askedAt: number
}

/** The table, as far as reading an answer needs it. */
type AnswerTable = Pick<OAuth2Table<never>, 'refusals' | 'rationed' | 'earlyMs'>

export interface TokenRequest {
  table: AnswerTable
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

/** The token in an answer of the token endpoint; throws a ConnectorError where there is none, whatever the status. */
export function readToken(answer: TokenAnswer, request: TokenRequest): Token {
  const { status } = answer
  const { rationed, earlyMs = 60_000 } = request.table
  const body = parse(answer.body)
  const accessToken = isObject(body) ? body.access_token : undefined
  if (accessToken === undefined && rationed?.words.test(answer.body)) {
    const { advice, retryAfterMs } = rationed
    const message = `The token endpoint gives no more tokens for now. ${advice}`
    throw new ConnectorError('rate_limited', message, { status, retryAfterMs })
  }
  if (status >= 500) {
    const message = `The token endpoint failed with HTTP ${status}. Try again later.`
    throw new ConnectorError('unavailable', message, { status })
  }
  if (!isObject(body) || !(status < 300 || refusals.includes(status) || 'error' in body)) {
    const code = status === 429 ? 'rate_limited' : 'unexpected_response'
    const message = `The token endpoint answered HTTP ${status}, but not as one. Check the region of the account.`
    throw new ConnectorError(code, message, { status })
  }
  if (status >= 300 || typeof accessToken !== 'string' || accessToken === '') {
    throw refusal(status, body, request)
  }
  if (!isVisibleText(accessToken)) {
    throw new ConnectorError(
      'unexpected_response',
      'The token endpoint gave a token that no header can carry.',
    )
  }
  const rotated = body.refresh_token
  return {
    accessToken,
    ...renewal(Number(body.expires_in) * 1000, answer.askedAt, earlyMs),
    ...(typeof rotated === 'string' && isVisibleText(rotated) ? { refreshToken: rotated } : {}),
    ...(typeof body.scope === 'string' && body.scope !== '' ? { scope: body.scope } : {}),
  }
}

/** `earlyMs` before the end, but never before half of the life is over: a short life must not mean an exchange a call. */
function renewal(lifeMs: number, askedAt: number, earlyMs: number): { renewAt?: number } {
  if (!(lifeMs > 0 && lifeMs < Number.MAX_SAFE_INTEGER)) return {}
  return { renewAt: askedAt + Math.max(lifeMs - earlyMs, lifeMs / 2) }
}

function refusal(status: number, body: Record<string, unknown>, request: TokenRequest): ConnectorError {
  const error = redact(body.error, request.secrets)
  const description = redact(body.error_description, request.secrets)
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
  if (status === 429) return 'The token endpoint takes no more requests for now. Try again later.'
  const { refreshToken = [], client = [], code = [] } = table.refusals ?? {}
  const isOneOf = (codes: readonly string[]) => codes.includes(String(error))
  if (grant === 'authorization_code' && isOneOf([...grantRefused, ...code])) {
    return 'The code was refused: a code can be used once, and for a few minutes only. Make a new one.'
  }
  if (grant === 'refresh_token' && isOneOf([...grantRefused, ...refreshToken])) {
    return `The refresh token was refused: it is revoked, expired, or of another region. Log in again, or make a new one and put it into the setting "${names.refreshToken}".`
  }
  if (isOneOf([...clientRefused, ...client])) {
    return `The token endpoint does not know this client. Check the settings "${names.clientId}" and "${names.clientSecret}", and the region of the account.`
  }
  return `The token endpoint gave no access token (HTTP ${status}); its reason stands in the details. Check the settings "${names.clientId}", "${names.clientSecret}" and "${names.refreshToken}".`
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
