import type { Effect, ToolFilter } from '@helpdesk-mcp/contracts'

/** All times are milliseconds since the epoch, UTC; the API writes them as RFC 3339. Ids carry a prefix: acc_, mcp_, tok_, ten_, call_. */
export type Time = number

export interface Tenant {
  id: string
  name: string
  createdAt: Time
}

/** needs_reconnect: the vendor took the consent back, or the credential no longer opens the account. unchecked: stored without a check. */
export type AccountState = 'connected' | 'needs_reconnect' | 'unchecked'

/** A vendor account, without what is secret of it. */
export interface Account {
  id: string
  tenantId: string
  /** The connector's id. */
  connector: string
  /** Unique in the tenant; the `connection` argument says it. */
  name: string
  /** Settings that are no secrets, by name. */
  settings: Record<string, string>
  state: AccountState
  /** What the vendor said, where the state is not `connected`. */
  stateReason: string | null
  /** Tags of the account's own: names of tools by tag. */
  tags: Record<string, string[]>
  createdAt: Time
  updatedAt: Time
  checkedAt: Time | null
  /** As the vendor said it last; null: it never did. */
  quota: Quota | null
}

/** What a vendor said is left of an account's calls. */
export interface Quota {
  remaining: number
  limit: number | null
  /** When it is full, or at least usable, again. */
  reset: Time | null
  /** When the vendor said so. */
  at: Time
}

/** Secret settings by name, and OAuth tokens; sealed at rest. */
export interface Credentials {
  secrets: Record<string, string>
}

export interface ServerConfig extends ToolFilter {
  surface?: 'auto' | 'direct' | 'catalog'
  /** Offers tools too that the vendor may not take as they are described. */
  unverified?: boolean
}

/** An MCP server: what one URL opens. */
export interface McpServer {
  id: string
  tenantId: string
  name: string
  /** In the order in which they were given; never empty. */
  accountIds: string[]
  config: ServerConfig
  requireApiTokenAuth: boolean
  expiresAt: Time | null
  createdAt: Time
  updatedAt: Time
  lastUsedAt: Time | null
  /** Until when the URL before the last rotation also opens it. */
  previousUntil: Time | null
}

export type Scope = 'manage' | 'mcp'

export interface ApiToken {
  id: string
  /** Null: the owner's, who makes tenants and may act for any by naming it. */
  tenantId: string | null
  name: string
  scopes: Scope[]
  /** The only MCP servers that it opens; null: any of its tenant. */
  serverIds: string[] | null
  createdAt: Time
  expiresAt: Time | null
  lastUsedAt: Time | null
}

/** Someone signed in to the page, with the rights of an API token; it ends with that. */
export interface Session {
  id: string
  tokenId: string
  /** The token was made for this session alone, and ends with it too. */
  endsToken: boolean
  createdAt: Time
  /** Use moves it on. */
  until: Time
}

export type Outcome = 'attempted' | 'ok' | 'error'

/** One tool call. `attempted` stands while an outbound or destructive call is under way, and for good when the process died in it. */
export interface ToolCall {
  id: string
  tenantId: string
  serverId: string
  accountId: string
  tool: string
  effects: Effect[]
  outcome: Outcome
  /** A ConnectorError's code. */
  errorCode: string | null
  vendorStatus: number | null
  vendorCalls: number | null
  at: Time
  durationMs: number | null
  argumentNames: string[]
  /** HMAC-SHA-256 over the arguments, hex: equal calls can be told, values cannot be read. */
  argumentsDigest: string
}

export type CallEnd = Pick<ToolCall, 'outcome' | 'errorCode' | 'vendorStatus' | 'vendorCalls' | 'durationMs'>

export interface OauthState {
  tenantId: string
  accountId: string
  /** PKCE; sealed at rest. */
  codeVerifier: string | null
  /** Hash of what the browser holds in a cookie. */
  browserHash: string
  /** Where the browser goes after. */
  returnTo: string | null
  expiresAt: Time
}
