import type { GatewayContext } from '../context.ts'
import { browserMs } from '../http/browser.ts'
import type { OauthClient } from '../model.ts'
import { hashToken, newToken } from '../secrets/tokens.ts'
import { StorageError } from '../storage/errors.ts'
import type { AuthorizationRequest } from '../storage/grant-store.ts'
import type { Clients } from './clients.ts'
import { OauthError, type OauthErrorCode } from './errors.ts'
import type { Places } from './places.ts'
import { readResource } from './places.ts'
import { answerAt, isLoopback, isRegistered } from './redirects.ts'
import { readScopes } from './scopes.ts'

/** Where the browser goes: on to the consent page, or back to the client with an error. */
export type Authorized = { askedId: string } | { redirectTo: string; reason: string; isKnown: boolean }

/** Who sends an authorization request. */
export interface Asking {
  browser: string
  address: string | undefined
}

/**
 * Takes an authorization request. Throws an `OauthError`, to be shown to the person, as long as the client and its address are not known to
 * belong together; from then on errors go to the client.
 */
export async function authorize(
  { store, clock }: Pick<GatewayContext, 'store' | 'clock'>,
  { clients, places }: { clients: Clients; places: Places },
  query: URLSearchParams,
  { browser, address }: Asking,
): Promise<Authorized> {
  const repeated = [...new Set(query.keys())].find(
    (name) => name !== 'resource' && query.getAll(name).length > 1,
  )
  if (repeated !== undefined) throw new OauthError('invalid_request', `${repeated} comes more than once.`)
  // RFC 6749: a parameter without a value counts as left out.
  const read = (name: string) => query.get(name) || undefined
  const clientId = read('client_id')
  if (clientId === undefined) throw new OauthError('invalid_request', 'client_id is missing.')
  const client = await clients.find(clientId, address)
  const redirectUri = readRedirect(client, read('redirect_uri'))
  const state = read('state') ?? null
  const back = async (code: OauthErrorCode, description: string): Promise<Authorized> => ({
    redirectTo: answerAt(redirectUri, {
      error: code,
      error_description: description,
      state,
      iss: places.issuer,
    }),
    reason: description,
    // Anybody can register an address. A link to here must not lead a person there before anybody has trusted the app (RFC 9700, 4.11.2).
    isKnown: isLoopback(redirectUri) || (await store.clients.isConnected(client.id).catch(() => false)),
  })

  if (read('request') !== undefined) return back('request_not_supported', 'request is not supported.')
  if (read('request_uri') !== undefined) {
    return back('request_uri_not_supported', 'request_uri is not supported.')
  }
  if ((state?.length ?? 0) > maxState) return back('invalid_request', 'state is too long.')
  const type = read('response_type')
  if (type === undefined) return back('invalid_request', 'response_type is missing.')
  if (type !== 'code') return back('unsupported_response_type', 'response_type must be code.')
  if (!['query', undefined].includes(read('response_mode'))) {
    return back('invalid_request', 'response_mode must be query.')
  }
  const codeChallenge = read('code_challenge')
  if (codeChallenge === undefined || !/^[\w-]{43}$/.test(codeChallenge)) {
    return back('invalid_request', 'code_challenge is missing or malformed: PKCE with S256 is required.')
  }
  if (read('code_challenge_method') !== 'S256') {
    return back('invalid_request', 'code_challenge_method must be S256.')
  }
  const resources = query.getAll('resource').filter((text) => text !== '')
  const named = resources.map((text) => readResource(places, text))
  const [target = { resource: places.mcp, serverId: null }, ...others] = named
  if (named.includes(undefined) || others.some((other) => other?.resource !== target.resource)) {
    return back('invalid_target', `resource must be one MCP URL of this gateway, such as ${places.mcp}.`)
  }
  const scopes = readScopes(read('scope'))
  if (scopes === undefined) return back('invalid_scope', 'None of these scopes is known here.')
  if (read('prompt') === 'none') return back('login_required', 'A person has to consent.')

  const askedId = newToken('hdm_ask_')
  const request: AuthorizationRequest = {
    clientId: client.id,
    redirectUri,
    state,
    scopes,
    codeChallenge,
    ...target,
  }
  try {
    await store.grants.ask(hashToken(askedId), hashToken(browser), request, clock.now() + browserMs)
  } catch (error) {
    if (!(error instanceof StorageError)) throw error
    return back('temporarily_unavailable', 'The database is unavailable.')
  }
  return { askedId }
}

const maxState = 4_000

function readRedirect({ metadata }: OauthClient, given: string | undefined): string {
  const [only, ...others] = metadata.redirectUris
  if (given === undefined) {
    if (only !== undefined && others.length === 0) return only
    throw new OauthError('invalid_request', 'redirect_uri is missing.')
  }
  if (!isRegistered(metadata.redirectUris, given)) {
    throw new OauthError(
      'invalid_request',
      'The app asks to be answered at an address that is not its own. Nothing was sent there.',
    )
  }
  return given
}
