import { randomBytes } from 'node:crypto'

/** The errors of an account server, before the vendor's form. */
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
  /** Access tokens that one refresh token gets in a window; `too_many_tokens` beyond it. */
  tokenLimit?: { tokens: number; windowMs: number }
  /** Refresh tokens of one client: one more revokes the oldest. */
  maxRefreshTokens?: number
  /** A refresh token is issued only if the consent request has this parameter. */
  offline?: { name: string; value: string }
  /** Further members of every token answer. */
  extraFields?: Readonly<Record<string, unknown>>
  /** The token endpoint's answer to each error. */
  problems: Readonly<Record<AccountProblem, { status: number; body: Readonly<Record<string, unknown>> }>>
}

/** An application that is registered at the account server. */
export interface AccountClient {
  id: string
  secret: string
  /** The addresses to which consent may be sent, letter by letter. */
  redirects: readonly string[]
}

export interface Code {
  client: string
  scopes: readonly string[]
  expiresAt: number
  /** Absent for a code that a developer made for an own client: no redirect belongs to it. */
  redirect?: string
  /** PKCE, S256. */
  challenge?: string
  offline: boolean
}

interface RefreshToken {
  client: string
  scopes: readonly string[]
  /** When its latest access tokens were made. */
  issuedAt: number[]
}

interface AccessToken {
  scopes: readonly string[]
  expiresAt: number
  /** The refresh token that it came with or from; revoked with it. */
  refreshToken?: string
}

/** The account server's part of a sandbox's state. */
export interface Grants {
  clients: readonly AccountClient[]
  codes: Map<string, Code>
  refreshTokens: Map<string, RefreshToken>
  accessTokens: Map<string, AccessToken>
}

export interface GrantsSeed {
  clients: readonly AccountClient[]
  /** Refresh tokens that are valid from the start, so that a sandbox can be used without consent. */
  refreshTokens?: readonly { token: string; client: string; scopes: readonly string[] }[]
}

export function createGrants({ clients, refreshTokens = [] }: GrantsSeed): Grants {
  const held = refreshTokens.map(
    ({ token, client, scopes }) => [token, { client, scopes, issuedAt: [] as number[] }] as const,
  )
  return { clients, codes: new Map(), refreshTokens: new Map(held), accessTokens: new Map() }
}

/** Issues a code as a developer console does: used once, without a redirect. */
export function issueGrantCode(
  grants: Grants,
  grant: { client: string; scopes: readonly string[]; expiresAt: number },
): string {
  const code = randomToken('code')
  grants.codes.set(code, { ...grant, offline: true })
  return code
}

export function randomToken(kind: string): string {
  return `sandbox.${kind}.${randomBytes(16).toString('hex')}`
}
