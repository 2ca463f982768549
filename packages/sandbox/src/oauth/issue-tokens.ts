import type { AccountTable } from './account-table.ts'
import { type Code, type Grants, randomToken } from './grants.ts'

/** Makes a refresh token; the oldest one of the client goes where it has too many. */
export function issueRefreshToken(table: AccountTable, grants: Grants, { client, scopes }: Code): string {
  const token = randomToken('refresh')
  grants.refreshTokens.set(token, { client, scopes, made: [] })
  const held = [...grants.refreshTokens].filter(([, other]) => other.client === client)
  const surplus = held.length - (table.refreshTokens ?? Number.POSITIVE_INFINITY)
  for (const [oldest] of held.slice(0, Math.max(0, surplus))) revoke(grants, oldest)
  return token
}

export function issueAccessToken(
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
  if (refreshToken !== undefined) grants.refreshTokens.get(refreshToken)?.made.push(now)
  return {
    access_token: token,
    ...table.more,
    scope: scopes.join(table.scopeSeparator),
    token_type: 'Bearer',
    expires_in: table.accessTokenMs / 1000,
  }
}

/** Whether a refresh token has had its ration of access tokens. */
export function isRationed(table: AccountTable, made: number[], now: number): boolean {
  const { ration } = table
  if (!ration) return false
  const latest = made.filter((at) => at > now - ration.windowMs)
  made.splice(0, made.length, ...latest)
  return latest.length >= ration.tokens
}

/** Ends a token, and with a refresh token all that came from it. False for one that is not known. */
export function revoke(grants: Grants, token: string): boolean {
  for (const [accessToken, { refreshToken }] of grants.accessTokens) {
    if (refreshToken === token) grants.accessTokens.delete(accessToken)
  }
  return grants.refreshTokens.delete(token) || grants.accessTokens.delete(token)
}
