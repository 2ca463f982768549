import { randomBytes } from 'node:crypto'
import type { AccountClient } from './account-table.ts'

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

export interface RefreshToken {
  client: string
  scopes: readonly string[]
  /** When its latest access tokens were made. */
  made: number[]
}

export interface AccessToken {
  scopes: readonly string[]
  expiresAt: number
  /** The refresh token that it came with or from; revoked with it. */
  refreshToken?: string
}

/** What one account server remembers: a part of a sandbox's state. */
export interface Grants {
  clients: readonly AccountClient[]
  codes: Map<string, Code>
  refreshTokens: Map<string, RefreshToken>
  accessTokens: Map<string, AccessToken>
}

export interface GrantsSeed {
  clients: readonly AccountClient[]
  /** Refresh tokens that are good from the start, so that a sandbox can be used without consent. */
  refreshTokens?: readonly { token: string; client: string; scopes: readonly string[] }[]
}

export function createGrants({ clients, refreshTokens = [] }: GrantsSeed): Grants {
  const held = refreshTokens.map(
    ({ token, client, scopes }) => [token, { client, scopes, made: [] as number[] }] as const,
  )
  return { clients, codes: new Map(), refreshTokens: new Map(held), accessTokens: new Map() }
}

/** Makes a code such as a developer makes for an own client: used once, without a redirect. */
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
