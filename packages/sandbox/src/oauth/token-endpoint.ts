import { createHash } from 'node:crypto'
import type { Reply } from '../exchange.ts'
import type { AccountProblem, AccountTable } from './account-table.ts'
import type { Grants } from './grants.ts'
import { isRationed, issueAccessToken, issueRefreshToken } from './issue-tokens.ts'

/** Trades a code or a refresh token for an access token (RFC 6749, sections 4.1.3 and 6). */
export function answerToken(
  table: AccountTable,
  grants: Grants,
  fields: URLSearchParams,
  now: number,
): Reply {
  const field = (name: string) => fields.get(name) ?? ''
  const client = grants.clients.find(({ id }) => id === field('client_id'))
  if (!client) return problem(table, 'unknown_client')
  if (client.secret !== field('client_secret')) return problem(table, 'wrong_secret')
  if (field('grant_type') === 'authorization_code') {
    return fromCode(table, grants, field, client.id, now)
  }
  if (field('grant_type') !== 'refresh_token') return problem(table, 'unknown_grant')
  const token = field('refresh_token')
  const refresh = grants.refreshTokens.get(token)
  if (refresh?.client !== client.id) return problem(table, 'refused_refresh_token')
  if (isRationed(table, refresh.made, now)) return problem(table, 'too_many_tokens')
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
  if (code?.client !== client || now >= code.expiresAt) return problem(table, 'refused_code')
  if (code.redirect !== undefined && code.redirect !== field('redirect_uri')) {
    return problem(table, 'wrong_redirect')
  }
  const verified = createHash('sha256').update(field('code_verifier')).digest('base64url')
  if (code.challenge !== undefined && code.challenge !== verified) return problem(table, 'refused_code')
  if (!code.offline) return { status: 200, body: issueAccessToken(table, grants, code.scopes, now) }
  const refreshToken = issueRefreshToken(table, grants, code)
  const body = issueAccessToken(table, grants, code.scopes, now, refreshToken)
  return { status: 200, body: { ...body, refresh_token: refreshToken } }
}

export function problem(table: AccountTable, kind: AccountProblem): Reply {
  return { ...table.problems[kind] }
}
