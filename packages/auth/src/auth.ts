import { type Clock, composeSend, type Redactor, type Send, type SendLayer } from '@helpdesk-mcp/contracts'

/** What a strategy gets beside the settings. */
export interface AuthContext {
  /** Sends a request to a token endpoint, without the layers around API calls. */
  send: Send
  clock: Clock
  /** The URL of the API. */
  server?: string
  /** The same URL, given only if it is not the vendor's (a sandbox). */
  baseUrl?: string
  /** Where the account's tokens are kept; without it, in memory. */
  store?: TokenStore
  /** The name of a setting in error messages; by default the setting's own name. */
  label?: (setting: string) => string
  /** Called with every token that is obtained, so that it can be redacted. */
  onSecret?: (secret: string) => void
  /** Takes credentials out of a vendor's text that is about to be cut. */
  redact?: Redactor
}

/**
 * How one vendor's credential gets onto a request. Called once an account; what it returns holds that account's tokens.
 */
export type Auth<Settings> = (settings: Settings, context: AuthContext) => SendLayer

/** Several strategies as one, outermost first. */
export function allOf<Settings>(...auths: Auth<Settings>[]): Auth<Settings> {
  return (settings, context) => {
    const layers = auths.map((auth) => auth(settings, context))
    return (send) => composeSend(layers, send)
  }
}

export interface Token {
  accessToken: string
  /** When to fetch a new token, in milliseconds since the epoch; absent if the server gave no lifetime. */
  renewAt?: number
  /** The refresh token that replaces the one in the settings, where the server rotates them. */
  refreshToken?: string
  /** The granted scopes as the server wrote them, if it did. */
  scope?: string
}

/**
 * Where processes share one account's token. Its owner keys it by all that identifies the credential, the configured refresh token
 * included, so that a new one in the settings is not overruled by an old one from here.
 */
export interface TokenStore {
  read(): Promise<Token | undefined>
  write(token: Token): Promise<void>
  /** Runs `work` while no other process does. */
  lock?<T>(work: () => Promise<T>): Promise<T>
}
