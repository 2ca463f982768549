import { ConnectorError } from '@helpdesk-mcp/contracts'
import { createAccessTokens } from './access-tokens.ts'
import type { Auth } from './auth.ts'
import { labelled, type OAuth2Table, oauth2Settings } from './oauth2-table.ts'
import { findCredential } from './read-credential.ts'
import { isRefused } from './refused-answer.ts'
import type { Token } from './token.ts'
import { requestToken } from './token-endpoint.ts'
import { untilAborted } from './until-aborted.ts'
import { withCredential } from './with-credential.ts'

/**
 * Sends access tokens, traded for the refresh token that is stored or set, or once for a grant code. An answer of the API that refuses the
 * token (401, or what the table says) is followed once by a new token and the same call; a second refusal goes to the caller.
 */
export function oauth2<Settings extends object>(table: OAuth2Table<Settings>): Auth<Settings> {
  const { scheme = 'Bearer', refusedBody } = table
  const names = oauth2Settings(table)

  return (settings, context) => {
    const exchange = (rotated: string | undefined): Promise<Token> => {
      const refreshToken = rotated ?? findCredential(settings, names.refreshToken)
      if (refreshToken !== undefined) {
        const grant = { grant_type: 'refresh_token', refresh_token: refreshToken } as const
        return requestToken(table, settings, context, grant)
      }
      const code = names.grantCode === undefined ? undefined : findCredential(settings, names.grantCode)
      if (code !== undefined) {
        return requestToken(table, settings, context, { grant_type: 'authorization_code', code })
      }
      throw new ConnectorError(
        'unauthorized',
        `There is no refresh token. Log in, or set "${labelled(names, context).refreshToken}".`,
      )
    }
    const tokens = createAccessTokens(async (rotated) => exchange(rotated), context)

    return (next) => async (request) => {
      const { signal } = request
      const authorised = (unsent: Request, { accessToken }: Token) =>
        withCredential(unsent, 'authorization', `${scheme} ${accessToken}`, request)
      signal.throwIfAborted()
      const token = await untilAborted(tokens.current(), signal)
      const first = await isRefused(await next(authorised(request.clone(), token)), refusedBody)
      if (!first.refused || !tokens.canReplace(token)) return first.response
      await first.response.body?.cancel()
      const replaced = await untilAborted(tokens.replace(token), signal)
      const second = await isRefused(await next(authorised(request, replaced)), refusedBody)
      if (second.refused) tokens.refusedAgain()
      return second.response
    }
  }
}
