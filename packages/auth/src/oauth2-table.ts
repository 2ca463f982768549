import type { AuthContext } from './auth.ts'

/** Which settings hold an OAuth account, by name. */
export interface OAuth2Settings {
  clientId: string
  clientSecret: string
  refreshToken: string
  /** A code that a developer made for an own client: traded once for a refresh token, without a redirect. */
  grantCode?: string
}

/**
 * A vendor's OAuth 2 as a table: what the layer that sends tokens, the login of a command line and a gateway's consent work from. Addresses
 * depend on checked settings only, so that a credential reaches no other host.
 */
export interface OAuth2Table<Settings> {
  authorizeUrl: (settings: Settings) => string
  tokenUrl: (settings: Settings) => string
  revokeUrl?: (settings: Settings) => string
  /** What stands before an access token in `Authorization`; Bearer. */
  scheme?: string
  /** Names of settings; clientId, clientSecret and refreshToken, and no grant code. */
  settings?: OAuth2Settings
  /** The setting that says in which of the vendor's regions an account lives. */
  region?: keyof Settings & string
  /** Between scopes, where that is not a space. */
  scopeSeparator?: string
  /** Scopes that every login asks for, whatever its tools need. */
  scopes?: readonly string[]
  /** What the consent page is asked for beside the standard's own parameters. */
  authorizeParameters?: Readonly<Record<string, string>>
  /** The port of 127.0.0.1 on which a login waits. Fixed, because redirect addresses are registered letter by letter. */
  redirectPort: number
  /** Where the token to revoke stands; in the body. */
  revokeIn?: 'body' | 'query'
  /** The vendor's own values of `error` beside the standard's. */
  refusals?: {
    refreshToken?: readonly string[]
    client?: readonly string[]
    code?: readonly string[]
  }
  /** How the token endpoint says, whatever the status, that it gives no more tokens for a while. */
  rationed?: { words: RegExp; advice: string; retryAfterMs: number }
  /** Values of a member of an API answer's body that mean what a 401 means, whatever its status. */
  refusedBody?: { member: string; values: readonly string[] }
  /** How long before its end a token is replaced; a minute. */
  earlyMs?: number
  /** How long the account server may take; 30 seconds. */
  timeoutMs?: number
}

const usual: OAuth2Settings = {
  clientId: 'clientId',
  clientSecret: 'clientSecret',
  refreshToken: 'refreshToken',
}

export function oauth2Settings<Settings>(table: OAuth2Table<Settings>): OAuth2Settings {
  return table.settings ?? usual
}

/** The settings as a reader calls them. */
export function labelled(names: OAuth2Settings, { label = (name) => name }: Pick<AuthContext, 'label'>) {
  const { clientId, clientSecret, refreshToken } = names
  return {
    clientId: label(clientId),
    clientSecret: label(clientSecret),
    refreshToken: label(refreshToken),
  }
}

/** One of the table's addresses. A stand-in for the API has the account server beside it, under the same paths. */
export function accountAddress(url: string, context: { baseUrl?: string }): string {
  if (context.baseUrl === undefined) return url
  const { pathname } = new URL(url)
  return new URL(pathname, context.baseUrl).href
}
