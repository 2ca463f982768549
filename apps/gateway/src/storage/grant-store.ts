import type { ConnectedApp, Grant, McpServer, OauthClient, Person, Time } from '../model.ts'
import type { Listed, Page } from './page.ts'

/** What an app asks for, from its authorization request until the person has answered. */
export interface AuthorizationRequest {
  clientId: string
  redirectUri: string
  state: string | null
  scopes: string[]
  resource: string
  codeChallenge: string
  /** The server that the resource names; null: the person picks one. */
  serverId: string | null
}

export interface ClientStore {
  get(id: string): Promise<OauthClient | undefined>
  /**
   * Keeps a registered client. With a `metadataHash` that is known, answers the one that is there. Undefined when `max` clients without a
   * grant are kept, none of which has been unused since `unusedSince`.
   */
  register(
    client: Omit<OauthClient, 'createdAt' | 'freshUntil' | 'kind'>,
    metadataHash: string | null,
    bound: { max: number; unusedSince: Time },
  ): Promise<OauthClient | undefined>
  /** Keeps what a metadata document said. Undefined as for `register`. */
  putDocument(
    id: string,
    metadata: OauthClient['metadata'],
    freshUntil: Time,
    bound: { max: number; unusedSince: Time },
  ): Promise<OauthClient | undefined>
  /** Whether somebody has connected this client, and still is. */
  isConnected(id: string): Promise<boolean>
}

/** The tokens of an answer of the token endpoint, as they are stored. */
export interface IssuedTokens {
  accessHash: string
  accessUntil: Time
  refreshHash: string
  refreshUntil: Time
}

/** Grants, and what stands between an authorization request and a token. Each step is one transaction. */
export interface GrantStore {
  /** Keeps an authorization request until the person answers. */
  ask(idHash: string, browserHash: string, request: AuthorizationRequest, expiresAt: Time): Promise<void>
  /** Undefined when it is unknown, answered, over or another browser's. */
  asked(idHash: string, browserHash: string, now: Time): Promise<AuthorizationRequest | undefined>
  /** The person consents: the request is answered, once, and what is granted waits for its code. Undefined as for `asked`. */
  approve(
    asked: { idHash: string; browserHash: string },
    grant: Pick<Grant, 'tenantId' | 'personId' | 'serverId' | 'clientName' | 'scopes'>,
    code: { codeHash: string; expiresAt: Time },
  ): Promise<AuthorizationRequest | undefined>
  /** The person refuses. Undefined as for `asked`. */
  deny(
    asked: { idHash: string; browserHash: string },
    by: Pick<Person, 'id' | 'tenantId'> | null,
    clientName: string,
  ): Promise<AuthorizationRequest | undefined>
  /** Exchanges a code for tokens, once. A code that comes again revokes what it gave. */
  redeem(
    codeHash: string,
    given: { clientId: string; redirectUri: string | null; codeChallenge: string; resource: string | null },
    tokens: IssuedTokens,
  ): Promise<Redeemed>
  /** Exchanges a refresh token for new tokens, once. One that comes again revokes its whole family. */
  refresh(
    refreshHash: string,
    given: { clientId: string; resource: string | null; scopes: readonly string[] | null },
    tokens: IssuedTokens,
  ): Promise<Redeemed>
  /** What an access token opens now. Undefined when it, its person, their rights or its server have ended. */
  byAccessToken(tokenHash: string, now: Time): Promise<OpenedGrant | undefined>
  /** A token of either kind that has not ended, for introspection. */
  token(tokenHash: string, now: Time): Promise<StoredToken | undefined>
  /** Ends the grant of a token, whichever kind it is, if it is that client's. */
  revokeByToken(tokenHash: string, clientId: string): Promise<void>
  /** A server of any tenant that has not expired: its id is no secret, and 122 random bits. */
  server(id: string, now: Time): Promise<McpServer | undefined>
  /** Connected apps: of a tenant, of one person, or of one client. */
  list(
    scope: { tenantId?: string; personId?: string; clientId?: string },
    page: Page,
  ): Promise<Listed<ConnectedApp>>
  exists(scope: { tenantId?: string; personId?: string }, id: string): Promise<boolean>
  /** False when there is no such connected app in that scope. */
  revoke(scope: { tenantId?: string; personId?: string }, id: string): Promise<boolean>
  /** By the grant's id; unknown ids are ignored. */
  setLastUsed(times: ReadonlyMap<string, Time>): Promise<void>
}

/** `replayed`: it was used before, and all that it had given is revoked. */
export type Redeemed =
  | { outcome: 'ok'; scopes: string[]; resource: string }
  | { outcome: 'unknown' | 'replayed' | 'other_resource' | 'other_scope' }

export interface OpenedGrant {
  grant: Pick<Grant, 'id' | 'clientId' | 'clientName' | 'resource'>
  /** Of the token, which may have fewer than the grant. */
  scopes: string[]
  /** When the token is over. */
  expiresAt: Time
  person: Pick<Person, 'id' | 'name' | 'role'>
  server: McpServer
}

export interface StoredToken {
  kind: 'access' | 'refresh'
  grant: Pick<Grant, 'clientId' | 'personId' | 'resource'>
  scopes: string[]
  createdAt: Time
  expiresAt: Time
}
