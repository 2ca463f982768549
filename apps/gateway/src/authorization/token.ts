import { createHash } from 'node:crypto'
import type { GatewayContext } from '../context.ts'
import type { OauthClient } from '../model.ts'
import { hashToken, newToken } from '../secrets/tokens.ts'
import type { IssuedTokens, Redeemed } from '../storage/grant-store.ts'
import { OauthError } from './errors.ts'
import { type Places, readResource } from './places.ts'
import { offlineAccess } from './scopes.ts'

const accessMs = 3_600_000
/** From the last exchange on. */
const refreshMs = 30 * 24 * 3_600_000

export interface TokenAnswer {
  access_token: string
  token_type: 'Bearer'
  expires_in: number
  refresh_token: string
  scope: string
}

type TokenContext = Pick<GatewayContext, 'store' | 'clock' | 'log'>

/** Exchanges a code or a refresh token of a client that has authenticated. */
export async function exchange(
  context: TokenContext,
  places: Places,
  client: OauthClient,
  form: URLSearchParams,
): Promise<TokenAnswer> {
  const repeated = [...new Set(form.keys())].find(
    (name) => name !== 'resource' && form.getAll(name).length > 1,
  )
  if (repeated !== undefined) throw new OauthError('invalid_request', `${repeated} comes more than once.`)
  const resource = readTarget(places, form)
  const { answer, stored } = newTokens(context)
  const kind = form.get('grant_type')
  if (kind === 'authorization_code') {
    const given = {
      clientId: client.id,
      redirectUri: form.get('redirect_uri') || null,
      codeChallenge: challengeOf(required(form, 'code_verifier')),
      resource,
    }
    return finish(
      context,
      client,
      answer,
      await context.store.grants.redeem(hashToken(required(form, 'code')), given, stored),
    )
  }
  if (kind === 'refresh_token') {
    const given = { clientId: client.id, resource, scopes: readNarrowed(form.get('scope')) }
    const token = required(form, 'refresh_token')
    return finish(
      context,
      client,
      answer,
      await context.store.grants.refresh(hashToken(token), given, stored),
    )
  }
  if (kind === null) throw new OauthError('invalid_request', 'grant_type is missing.')
  throw new OauthError('unsupported_grant_type', 'grant_type must be authorization_code or refresh_token.')
}

function finish(
  { log }: TokenContext,
  { id }: OauthClient,
  answer: Omit<TokenAnswer, 'scope'>,
  redeemed: Redeemed,
): TokenAnswer {
  switch (redeemed.outcome) {
    case 'ok':
      return { ...answer, scope: redeemed.scopes.join(' ') }
    case 'replayed':
      log.warn({ client: id }, 'A code or a refresh token was used twice: all that it had given is revoked.')
      throw new OauthError(
        'invalid_grant',
        'It was used before. All that it had given is revoked: connect again.',
      )
    case 'other_resource':
      throw new OauthError('invalid_target', 'resource is not the one that was consented to.')
    case 'other_scope':
      throw new OauthError('invalid_scope', 'scope asks for more than was consented to.')
    default:
      throw new OauthError(
        'invalid_grant',
        'It is unknown, over, revoked or another client’s. Connect again.',
      )
  }
}

function newTokens({ clock }: Pick<TokenContext, 'clock'>): {
  answer: Omit<TokenAnswer, 'scope'>
  stored: IssuedTokens
} {
  const now = clock.now()
  const [access, refresh] = [newToken('hdm_access_'), newToken('hdm_refresh_')]
  return {
    answer: {
      access_token: access,
      token_type: 'Bearer',
      expires_in: accessMs / 1000,
      refresh_token: refresh,
    },
    stored: {
      accessHash: hashToken(access),
      accessUntil: now + accessMs,
      refreshHash: hashToken(refresh),
      refreshUntil: now + refreshMs,
    },
  }
}

function readTarget(places: Places, form: URLSearchParams): string | null {
  const given = form.getAll('resource').filter((text) => text !== '')
  const named = new Set(given.map((text) => readResource(places, text)?.resource))
  if (named.size === 0) return null
  const [only] = named
  if (named.size > 1 || only === undefined) {
    throw new OauthError(
      'invalid_target',
      `resource must be one MCP URL of this gateway, such as ${places.mcp}.`,
    )
  }
  return only
}

/** Null: all that were granted. */
function readNarrowed(text: string | null): string[] | null {
  const scopes = [...new Set((text ?? '').split(' '))].filter(
    (scope) => scope !== '' && scope !== offlineAccess,
  )
  return scopes.length === 0 ? null : scopes
}

function required(form: URLSearchParams, name: string): string {
  const value = form.get(name)
  if (value) return value
  throw new OauthError('invalid_request', `${name} is missing.`)
}

/** RFC 7636. A verifier of another form fits no challenge. */
function challengeOf(verifier: string): string {
  if (!/^[\w.~-]{43,128}$/.test(verifier))
    throw new OauthError('invalid_grant', 'code_verifier is malformed.')
  return createHash('sha256').update(verifier).digest('base64url')
}

/** What a token is (RFC 7662), as far as its own client may know. */
export async function introspect(
  { store, clock }: Pick<GatewayContext, 'store' | 'clock'>,
  places: Places,
  client: OauthClient,
  token: string,
): Promise<Record<string, unknown>> {
  const found = await store.grants.token(hashToken(token), clock.now())
  if (found === undefined || found.grant.clientId !== client.id) return { active: false }
  const { kind, grant, scopes, createdAt, expiresAt } = found
  return {
    active: true,
    scope: scopes.join(' '),
    client_id: grant.clientId,
    ...(kind === 'access' ? { token_type: 'Bearer' } : {}),
    exp: Math.floor(expiresAt / 1000),
    iat: Math.floor(createdAt / 1000),
    sub: grant.personId,
    aud: grant.resource,
    iss: places.issuer,
  }
}
