import { ConnectorError } from '@helpdesk-mcp/contracts'
import {
  AuthorizationResponseError,
  calculatePKCECodeChallenge,
  generateRandomCodeVerifier,
  generateRandomState,
  validateAuthResponse,
} from 'oauth4webapi'
import type { AuthContext, Token } from './auth.ts'
import { findCredential, readCredential } from './credential.ts'
import { accountAddress, type OAuth2Table, oauth2Settings } from './oauth2-table.ts'
import { askAccountServer, formPost, quote, requestToken } from './token-endpoint.ts'

export interface ConsentRequest {
  scopes: readonly string[]
  /** As it is registered at the vendor, letter by letter. */
  redirectUri: string
}

/** A consent that was asked for. Everything but `url` is kept until the redirect comes, and used once. */
export interface Consent {
  /** The vendor's page that asks a person. */
  url: string
  state: string
  /** PKCE (RFC 7636). */
  verifier: string
  redirectUri: string
}

/** Makes the URL of the vendor's consent page (RFC 6749, section 4.1.1), with a new state and PKCE challenge. */
export async function startConsent<Settings extends object>(
  table: OAuth2Table<Settings>,
  settings: Settings,
  context: Pick<AuthContext, 'baseUrl'>,
  { scopes, redirectUri }: ConsentRequest,
): Promise<Consent> {
  const [state, verifier] = [generateRandomState(), generateRandomCodeVerifier()]
  const url = new URL(accountAddress(table.authorizeUrl(settings), context))
  const parameters = {
    ...table.authorizeParameters,
    response_type: 'code',
    client_id: readCredential(settings, oauth2Settings(table).clientId),
    redirect_uri: redirectUri,
    scope: scopes.join(table.scopeSeparator ?? ' '),
    state,
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  }
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value)
  return { url: url.href, state, verifier, redirectUri }
}

/**
 * Exchanges the code in the redirect URL for tokens. Throws `forbidden` if the person declined, `invalid_arguments` if the redirect does not
 * belong to this consent, and whatever `requestToken` throws.
 */
export async function finishConsent<Settings extends object>(
  table: OAuth2Table<Settings>,
  settings: Settings,
  context: AuthContext,
  consent: Omit<Consent, 'url'>,
  redirect: URL,
): Promise<Token> {
  const secret = findCredential(settings, oauth2Settings(table).clientSecret) ?? ''
  const code = readRedirect(table, settings, consent.state, redirect, [secret, consent.state])
  return requestToken(table, settings, context, {
    grant_type: 'authorization_code',
    code,
    redirect_uri: consent.redirectUri,
    code_verifier: consent.verifier,
  })
}

function readRedirect<Settings>(
  table: OAuth2Table<Settings>,
  settings: Settings,
  state: string,
  redirect: URL,
  secrets: readonly string[],
): string {
  const issuer = new URL(table.authorizeUrl(settings)).origin
  const client = { client_id: readCredential(settings, oauth2Settings(table).clientId) }
  try {
    const code = validateAuthResponse({ issuer }, client, redirect, state).get('code')
    if (code) return code
  } catch (error) {
    if (error instanceof AuthorizationResponseError) throw denied(error, secrets)
  }
  throw new ConnectorError(
    'invalid_arguments',
    'The redirect does not belong to this login: it has no code, or another state. Start the login again and use the newest page.',
  )
}

function denied({ error, error_description }: AuthorizationResponseError, secrets: readonly string[]) {
  const details = { error: quote(error, secrets), error_description: quote(error_description, secrets) }
  const message =
    error === 'access_denied'
      ? 'Access was denied on the consent page.'
      : `The vendor refused the consent: ${JSON.stringify(details.error)}. Check the client, its redirect address and the scopes.`
  return new ConnectorError('forbidden', message, {
    details: Object.fromEntries(Object.entries(details).filter(([, value]) => value !== undefined)),
  })
}

/** Exchanges a grant code that was created in the vendor's developer console. No redirect URI belongs to it. */
export function exchangeGrantCode<Settings extends object>(
  table: OAuth2Table<Settings>,
  settings: Settings,
  context: AuthContext,
  code: string,
): Promise<Token> {
  return requestToken(table, settings, context, { grant_type: 'authorization_code', code: code.trim() })
}

/** Exchanges a refresh token for an access token. The response has a refresh token only if the server rotates them. */
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
  const request = formPost(url.href, inQuery ? {} : { token, ...client })
  const { status, body } = await askAccountServer(context.send, request, [token, secret], table.timeoutMs)
  if (status < 300) return !/"error"/.test(body)
  if (status >= 400 && status < 500 && status !== 429) return false
  throw new ConnectorError('unavailable', `The account server did not revoke the token (HTTP ${status}).`, {
    status,
  })
}
