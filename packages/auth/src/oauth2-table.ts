import type { AuthContext } from './auth.ts'

/** Which settings hold an OAuth account, by name. */
export interface OAuth2Settings {
  clientId: string
  clientSecret: string
  refreshToken: string
  /** A grant code from the vendor's developer console: exchanged once for a refresh token, without a redirect. */
  grantCode?: string
}

/**
 * A vendor's OAuth 2 as a table, for the layer that sends tokens, the login on the command line and the consent at a gateway. URLs depend on
 * checked settings only, so that a credential reaches no other host.
 */
export interface OAuth2Table<Settings> {
  authorizeUrl: (settings: Settings) => string
  tokenUrl: (settings: Settings) => string
  revokeUrl?: (settings: Settings) => string
  /** The scheme in `Authorization`; `Bearer` by default. */
  scheme?: string
  /** Names of the settings; by default clientId, clientSecret and refreshToken, without a grant code. */
  settings?: OAuth2Settings
  /** The setting that says in which of the vendor's regions an account lives. */
  region?: keyof Settings & string
  /** What separates scopes; a space by default. */
  scopeSeparator?: string
  /** Scopes that every login asks for, whatever its tools need. */
  scopes?: readonly string[]
  /** Parameters of the consent page beyond the standard ones. */
  authorizeParameters?: Readonly<Record<string, string>>
  /** The port of 127.0.0.1 on which a login waits. Fixed, because vendors compare redirect URLs exactly. */
  redirectPort: number
  /** Where the token to revoke goes; in the body by default. */
  revokeIn?: 'body' | 'query'
  /** The vendor's own values of `error` beside the standard's. */
  refusals?: {
    refreshToken?: readonly string[]
    client?: readonly string[]
    code?: readonly string[]
  }
  /** How the token endpoint reports, whatever the status, that it issued too many tokens. */
  tokenLimit?: { words: RegExp; advice: string; retryAfterMs: number }
  /** A key of the API's response body, and its values that mean what a 401 means, whatever the status. */
  refusedBody?: { member: string; values: readonly string[] }
  /** How long before its expiry a token is replaced; a minute by default. */
  refreshBeforeMs?: number
  /** How long the account server may take; 30 seconds by default. */
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

/** The names of the settings in error messages. */
export function labelled(names: OAuth2Settings, { label = (name) => name }: Pick<AuthContext, 'label'>) {
  const { clientId, clientSecret, refreshToken } = names
  return {
    clientId: label(clientId),
    clientSecret: label(clientSecret),
    refreshToken: label(refreshToken),
  }
}

/** One of the table's URLs. A sandbox serves the account server beside the API, under the same paths. */
export function accountAddress(url: string, context: { baseUrl?: string }): string {
  if (context.baseUrl === undefined) return url
  const { pathname } = new URL(url)
  return new URL(pathname, context.baseUrl).href
}
