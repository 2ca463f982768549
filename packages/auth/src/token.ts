export interface Token {
  accessToken: string
  /** Milliseconds since the epoch from which on a new token is fetched; absent if the server gave no life. */
  renewAt?: number
  /** The refresh token that replaces the one in the settings, where the server rotates them. */
  refreshToken?: string
  /** What was granted, in the server's words, where it says so. */
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
