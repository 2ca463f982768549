import { createHash } from 'node:crypto'
import type { Reply } from '../exchange.ts'
import {
  type AccountProblem,
  type AccountTable,
  type Code,
  type Grants,
  randomToken,
} from './account-server.ts'

/** Exchanges a code or a refresh token for an access token (RFC 6749, sections 4.1.3 and 6). */
export function answerToken(
  table: AccountTable,
  grants: Grants,
  fields: URLSearchParams,
  now: number,
): Reply {
  const field = (name: string) => fields.get(name) ?? ''
  const client = grants.clients.find(({ id }) => id === field('client_id'))
  if (!client) return errorReply(table, 'unknown_client')
  if (client.secret !== field('client_secret')) return errorReply(table, 'wrong_secret')
  if (field('grant_type') === 'authorization_code') {
    return fromCode(table, grants, field, client.id, now)
  }
  if (field('grant_type') !== 'refresh_token') return errorReply(table, 'unknown_grant')
  const token = field('refresh_token')
  const refresh = grants.refreshTokens.get(token)
  if (refresh?.client !== client.id) return errorReply(table, 'refused_refresh_token')
  if (hasReachedLimit(table, refresh.issuedAt, now)) return errorReply(table, 'too_many_tokens')
  return { status: 200, body: issueAccessToken(table, grants, refresh.scopes, now, token) }
}

function fromCode(
  table: AccountTable,
  grants: Grants,
  field: (name: string) => string,
  client: string,
  now: number,
): Reply {
  const code = grants.codes.get(field('code'))
  grants.codes.delete(field('code'))
  if (code?.client !== client || now >= code.expiresAt) return errorReply(table, 'refused_code')
  if (code.redirect !== undefined && code.redirect !== field('redirect_uri')) {
    return errorReply(table, 'wrong_redirect')
  }
  const verified = createHash('sha256').update(field('code_verifier')).digest('base64url')
  if (code.challenge !== undefined && code.challenge !== verified) return errorReply(table, 'refused_code')
  if (!code.offline) return { status: 200, body: issueAccessToken(table, grants, code.scopes, now) }
  const refreshToken = issueRefreshToken(table, grants, code)
  const body = issueAccessToken(table, grants, code.scopes, now, refreshToken)
  return { status: 200, body: { ...body, refresh_token: refreshToken } }
}

export function errorReply(table: AccountTable, kind: AccountProblem): Reply {
  return { ...table.problems[kind] }
}

/** Issues a refresh token, and revokes the client's oldest where it has too many. */
function issueRefreshToken(table: AccountTable, grants: Grants, { client, scopes }: Code): string {
  const token = randomToken('refresh')
  grants.refreshTokens.set(token, { client, scopes, issuedAt: [] })
  const held = [...grants.refreshTokens].filter(([, other]) => other.client === client)
  const surplus = held.length - (table.maxRefreshTokens ?? Number.POSITIVE_INFINITY)
  for (const [oldest] of held.slice(0, Math.max(0, surplus))) revoke(grants, oldest)
  return token
}

function issueAccessToken(
  table: AccountTable,
  grants: Grants,
  scopes: readonly string[],
  now: number,
  refreshToken?: string,
): Record<string, unknown> {
  const token = randomToken('access')
  const expiresAt = now + table.accessTokenMs
  grants.accessTokens.set(token, {
    scopes,
    expiresAt,
    ...(refreshToken === undefined ? {} : { refreshToken }),
  })
  if (refreshToken !== undefined) grants.refreshTokens.get(refreshToken)?.issuedAt.push(now)
  return {
    access_token: token,
    ...table.extraFields,
    scope: scopes.join(table.scopeSeparator),
    token_type: 'Bearer',
    expires_in: table.accessTokenMs / 1000,
  }
}

/** Whether a refresh token has got as many access tokens as the window allows. */
function hasReachedLimit(table: AccountTable, made: number[], now: number): boolean {
  const { tokenLimit } = table
  if (!tokenLimit) return false
  const latest = made.filter((at) => at > now - tokenLimit.windowMs)
  made.splice(0, made.length, ...latest)
  return latest.length >= tokenLimit.tokens
}

/** Revokes a token, and the access tokens of a refresh token. False for an unknown one. */
export function revoke(grants: Grants, token: string): boolean {
  for (const [accessToken, { refreshToken }] of grants.accessTokens) {
    if (refreshToken === token) grants.accessTokens.delete(accessToken)
  }
  return grants.refreshTokens.delete(token) || grants.accessTokens.delete(token)
}
