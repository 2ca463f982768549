/** What an account server refuses, in no vendor's words. */
export type AccountProblem =
  | 'unknown_client'
  | 'wrong_secret'
  | 'wrong_redirect'
  | 'refused_code'
  | 'refused_refresh_token'
  | 'too_many_tokens'
  | 'unknown_grant'
  | 'unknown_token'

/** A vendor's account server as data. */
export interface AccountTable {
  /** Whole paths, beside the API's: `/oauth/v2/token`. */
  paths: { authorize: string; token: string; revoke: string }
  /** The name that the consent page shows. */
  title: string
  scopeSeparator: string
  accessTokenMs: number
  codeMs: number
  /** Access tokens that one refresh token gets in a window; beyond it `too_many_tokens`. */
  ration?: { tokens: number; windowMs: number }
  /** Refresh tokens that one client may hold: one more removes the oldest. */
  refreshTokens?: number
  /** A refresh token comes only if the consent was asked for with this parameter. */
  offline?: { name: string; value: string }
  /** Further members of every answer that has a token. */
  more?: Readonly<Record<string, unknown>>
  /** How each problem is answered by the token endpoint. */
  problems: Readonly<Record<AccountProblem, { status: number; body: Readonly<Record<string, unknown>> }>>
}

/** An application that is registered at the account server. */
export interface AccountClient {
  id: string
  secret: string
  /** The addresses to which consent may be sent, letter by letter. */
  redirects: readonly string[]
}
