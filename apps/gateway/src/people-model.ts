import type { Time } from './model.ts'

/** What a person may do: `src/http/roles.ts`. */
export type Role = 'owner' | 'manager' | 'member'

/** Someone who signs in. */
export interface Person {
  id: string
  /** Null for the owners of the gateway, who act for every tenant. */
  tenantId: string | null
  role: Role
  name: string
  /** In lower case; null for an owner who signs in by links of the command line alone. */
  email: string | null
  createdAt: Time
  /** Null: invited, and not yet signed in. */
  joinedAt: Time | null
  lastSeenAt: Time | null
}

/** Who someone is at an OpenID Connect provider. */
export interface Identity {
  issuer: string
  subject: string
}

/** An app that asks people for access: registered, or known by the metadata document at the URL that is its id. */
export interface OauthClient {
  id: string
  kind: 'registered' | 'document'
  metadata: ClientMetadata
  /** Of a client that authenticates with a secret. */
  secretHash: string | null
  createdAt: Time
  /** Until when a document need not be fetched again; null for a registered client. */
  freshUntil: Time | null
}

/** What is kept of a client's metadata (RFC 7591). */
export interface ClientMetadata {
  redirectUris: string[]
  /** How it authenticates at the token endpoint. */
  authMethod: 'none' | 'client_secret_basic' | 'client_secret_post' | 'private_key_jwt'
  name?: string
  uri?: string
  jwksUri?: string
  jwks?: { keys: Record<string, unknown>[] }
}

/** What a person has granted an app: a connected app. */
export interface Grant {
  id: string
  tenantId: string
  personId: string
  serverId: string
  clientId: string
  clientName: string
  /** The URL that its tokens are for. */
  resource: string
  scopes: string[]
  createdAt: Time
  /** Using it moves its end on. */
  until: Time
  lastUsedAt: Time | null
}

/** A grant as people see it, with the names that its person and its server have now. */
export interface ConnectedApp extends Grant {
  personName: string
  serverName: string
}

/** Someone who is signed in to the dashboard: a person, or whoever holds an API token. The session ends with either. */
export interface Session {
  id: string
  /** Null: a person's. */
  tokenId: string | null
  /** Null: an API token's. */
  personId: string | null
  createdAt: Time
  /** Using the session extends it. */
  until: Time
  userAgent: string | null
  address: string | null
}
