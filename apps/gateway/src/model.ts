import type {
  CallTarget,
  Effect,
  Json,
  ResultForm,
  ToolFilter,
  WriteMarks,
  WritePolicy,
} from '@helpdesk-mcp/contracts'
import type { Surface } from '@helpdesk-mcp/mcp'
import type { DecidedBy } from './outbox-model.ts'

/** Milliseconds since the epoch. The API writes times as RFC 3339. */
export type Time = number

export interface Tenant {
  id: string
  name: string
  createdAt: Time
}

/** needs_reconnect: the consent was revoked or the credentials no longer work. unchecked: the credentials were stored without a check. */
export type AccountState = 'connected' | 'needs_reconnect' | 'unchecked'

/** A connected helpdesk, without its secrets. */
export interface Account {
  id: string
  tenantId: string
  /** The connector's id. */
  connector: string
  /** Unique in the tenant. The `connection` argument of a tool names it. */
  name: string
  /** Settings that are not secret, by name. */
  settings: Record<string, string>
  state: AccountState
  /** Why the state is not `connected`, in the vendor's words. */
  stateReason: string | null
  /** The account's own tags: the names of tools by tag. */
  tags: Record<string, string[]>
  createdAt: Time
  updatedAt: Time
  checkedAt: Time | null
  /** What the vendor said last; null when it never said. */
  quota: Quota | null
}

/** A vendor's rate limit for an account, as it was last seen. `quota` in the API. */
export interface Quota {
  remaining: number
  limit: number | null
  /** When the vendor accepts calls again. */
  reset: Time | null
  /** When the vendor said so. */
  at: Time
}

/** Secret settings by name, sealed (encrypted) at rest. */
export interface Credentials {
  secrets: Record<string, string>
}

export interface ServerConfig extends ToolFilter, WritePolicy {
  surface?: Surface
  /** For hosts that read one form of a result only. */
  results?: ResultForm
  /** Also offers unverified tools. */
  unverified?: boolean
  marks?: WriteMarks
}

/** A named, filtered and expiring view of accounts, opened by its URL. */
export interface McpServer {
  id: string
  tenantId: string
  name: string
  /** In the order in which they were given. Never empty. */
  accountIds: string[]
  config: ServerConfig
  requireApiTokenAuth: boolean
  expiresAt: Time | null
  createdAt: Time
  updatedAt: Time
  lastUsedAt: Time | null
  /** Until when the URL from before the last rotation still works. */
  previousUntil: Time | null
  /** What became different without anyone changing the server. A new config dismisses them. */
  notices: ServerNotice[]
}

export interface ServerNotice {
  at: Time
  message: string
  /** The names of the tools that it is about. */
  tools: string[]
}

export type Scope = 'manage' | 'mcp'

export interface ApiToken {
  id: string
  /** Null for the owner's tokens, which can create tenants and act for any of them. */
  tenantId: string | null
  name: string
  scopes: Scope[]
  /** The MCP servers that the token opens; null for all of its tenant. */
  serverIds: string[] | null
  createdAt: Time
  expiresAt: Time | null
  lastUsedAt: Time | null
}

export type {
  ClientMetadata,
  ConnectedApp,
  Grant,
  Identity,
  OauthClient,
  Person,
  Role,
  Session,
} from './people-model.ts'

/** held: a person decides about it, and nothing was sent. */
export type Outcome = 'attempted' | 'ok' | 'error' | 'held'

/**
 * One tool call, as the activity shows it. An outbound, destructive or admin call is `attempted` while it is under way, and stays so when the
 * process dies during the call. How to add a field: docs/architecture.md, "Add a column to the activity".
 */
export interface ToolCall {
  id: string
  tenantId: string
  serverId: string
  accountId: string
  /** In whose name the call was made; null for a URL, which anybody may hold. Names are as they were then. */
  personId: string | null
  personName: string | null
  /** The connected app that made it. */
  appId: string | null
  appName: string | null
  /** The item of the outbox that the call waits as, or that it was sent as. */
  outboxItemId: string | null
  /** Who approved that item, of the call that was made of it. */
  approvedBy: DecidedBy | null
  tool: string
  /** What the call does; of a refused call, what it would have done. */
  effects: Effect[]
  /** What was done, or why it was not, in one sentence. Empty in rows of older versions. */
  summary: string
  /** What the call touched, at most 20. */
  targets: CallTarget[]
  /** The number of all that it touched. */
  targetCount: number
  /** Rows of a list; null for other calls. */
  rowCount: number | null
  changes: RecordedChange[]
  outcome: Outcome
  /** The code of a ConnectorError. */
  errorCode: string | null
  /** The argument that the error is about, where that is known. */
  errorArgument: string | null
  /** Why it failed in the helpdesk's own words: data, on one line, without credentials and without the call's own texts. */
  vendorMessage: string | null
  vendorStatus: number | null
  vendorCalls: number | null
  at: Time
  durationMs: number | null
  argumentNames: string[]
  /** HMAC-SHA-256 of the arguments, in hex: shows that calls are equal without showing their values. */
  argumentsDigest: string
}

/** A field that a write changed. Of free text the activity keeps the number of characters; `CallTexts` may hold the rest. */
export interface RecordedChange {
  field: string
  before?: Json
  after?: Json
  /** Characters of a free text. */
  length?: number
}

/** The free texts of a call by field, where the team keeps them. Sealed (encrypted) at rest. */
export type CallTexts = Record<string, { before?: string; after?: string }>

type OptionalField =
  | 'personId'
  | 'personName'
  | 'appId'
  | 'appName'
  | 'outboxItemId'
  | 'approvedBy'
  | 'errorArgument'
  | 'vendorMessage'

/** A call as it is written. Without `texts` none are kept; without a person it was made through a URL. */
export interface RecordedCall extends Omit<ToolCall, OptionalField>, Partial<Pick<ToolCall, OptionalField>> {
  texts?: CallTexts
}

/** What is known of a call once it has ended. */
export interface CallEnd
  extends Pick<
    RecordedCall,
    | 'outcome'
    | 'errorCode'
    | 'errorArgument'
    | 'vendorMessage'
    | 'vendorStatus'
    | 'vendorCalls'
    | 'durationMs'
    | 'summary'
    | 'targets'
    | 'targetCount'
    | 'rowCount'
    | 'changes'
    | 'texts'
  > {}

/** A vendor's consent that someone has begun to give. */
export interface OauthState {
  tenantId: string
  accountId: string
  /** For PKCE. Sealed (encrypted) at rest. */
  codeVerifier: string | null
  /** The hash of a cookie that the same browser must send. */
  browserHash: string
  /** Where the browser goes afterwards. */
  returnTo: string | null
  /** Who began it, for the audit trail. */
  begunBy: Actor | null
  expiresAt: Time
}

/** Who changed something. */
export interface Actor {
  /**
   * person: signed in by name. session: signed in to the dashboard with an API token. token: an API token. link: a one-time sign-in link.
   * cli: a user of the machine. system: the gateway itself. anonymous: a request without valid credentials.
   */
  kind: 'person' | 'session' | 'token' | 'link' | 'cli' | 'system' | 'anonymous'
  /** The id of the person, the session or the API token. */
  id: string | null
  /** The name of the person, the API token or the operating system's user. */
  name: string | null
  /** The API token that was sent, or that a session has its rights from. */
  tokenId: string | null
  /** The last characters of the API token that was sent. */
  tokenEnd: string | null
}

/** Who asks for a change, and from where. */
export interface Origin {
  actor: Actor
  /** The address of the client; null for the command line and the gateway itself. */
  address: string | null
  userAgent: string | null
  requestId: string | null
  /** When the change was asked for, where it is stored later. */
  at?: Time
}

/** A field of a change. A secret has neither value: only that it changed is recorded. */
export interface AuditChange {
  /** Dotted: `config.effects`. */
  field: string
  before?: unknown
  after?: unknown
  secret?: true
}

/** What a record is about. */
export interface AuditSubject {
  kind: string
  id: string | null
  name: string | null
}

/** One entry of the audit trail: a change to who may do what, or something that was revealed. */
export interface AuditRecord extends Origin {
  id: string
  /** Null for what belongs to no tenant, such as the owner's API tokens. */
  tenantId: string | null
  at: Time
  /** Dotted: `server.revoked`. */
  action: string
  subject: AuditSubject
  changes: AuditChange[]
  outcome: 'ok' | 'refused'
  /** Why it was refused, as a code. */
  reason: string | null
  /** How many equal refusals the record stands for. */
  count: number
  /** The position in the chain of its tenant, from 1. */
  sequence: number
  /** The digest of the record before; empty for the first one. */
  previous: string
  /** SHA-256 of the record and `previous`, in hex. */
  digest: string
}
