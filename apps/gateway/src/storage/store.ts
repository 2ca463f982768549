import type { Clock } from '@helpdesk-mcp/contracts'
import type {
  Account,
  AccountState,
  ApiToken,
  Credentials,
  McpServer,
  Outcome,
  Quota,
  ServerConfig,
  Session,
  Tenant,
  Time,
  ToolCall,
} from '../model.ts'
import type { KeyRing } from '../secrets/key-ring.ts'
import type { Database } from './database.ts'

export interface Page {
  /** Rows at most. */
  limit: number
  /** From the answer before, unchanged; an unknown one is refused as `invalid_cursor`. */
  cursor?: string
}

export interface Listed<Row> {
  rows: Row[]
  nextCursor: string | null
}

/**
 * All that the gateway keeps, on SQLite or PostgreSQL. Every method of a tenant's things takes the tenant first and never reaches past it:
 * what another tenant has is not there. A method resolves once its write would survive a crash, and rejects with a `StorageError` when the
 * database cannot be used at the moment.
 */
export interface Store {
  tenants: {
    /** Oldest first; `default` is there from the start. */
    list(): Promise<Tenant[]>
    get(id: string): Promise<Tenant | undefined>
    /** Rejects with a `NameTakenError` when there is one of that name. */
    create(name: string): Promise<Tenant>
  }
  accounts: AccountStore
  servers: ServerStore
  tokens: TokenStore
  sessions: SessionStore
  calls: CallStore
  oauthStates: OauthStateStore
  /** Small values of the gateway itself: demo mode, the key's fingerprint. */
  meta: { get(key: string): Promise<string | undefined>; set(key: string, value: string): Promise<void> }
  /** Tells of changes by any instance, this one included: an account's or a server's id, or `*` when some may have been missed. */
  onChange(listener: (id: string) => void): () => void
  /** Resolves when the database answers. */
  ping(): Promise<void>
  /** Seals everything anew with the first key of the ring, or nothing where something cannot be opened; answers how many rows. */
  reseal(): Promise<number>
  /** Copies a consistent SQLite database while it is used; not for PostgreSQL. */
  backup(file: string): Promise<void>
  /** Removes servers, tokens and states whose time is over, and calls older than that. */
  sweep(now: Time, callsBefore: Time): Promise<void>
  close(): Promise<void>
}

export interface AccountStore {
  list(tenantId: string, page: Page & { connector?: string; state?: AccountState }): Promise<Listed<Account>>
  get(tenantId: string, id: string): Promise<Account | undefined>
  /** Rejects with a `NameTakenError` when the tenant has an account of that name. */
  create(
    tenantId: string,
    account: Pick<Account, 'connector' | 'name' | 'settings' | 'state' | 'tags'>,
    credentials: Credentials,
  ): Promise<Account>
  /** Undefined: there is none. New credentials end the tokens that the old ones got. Rejects with a `NameTakenError`. */
  update(
    tenantId: string,
    id: string,
    change: Partial<Pick<Account, 'name' | 'settings' | 'tags'>> & { credentials?: Credentials },
  ): Promise<Account | undefined>
  setState(tenantId: string, id: string, state: AccountState, reason: string | null): Promise<void>
  /** Removes the account, and the MCP servers that have no other. False: there was none. */
  remove(tenantId: string, id: string): Promise<boolean>
  credentials(tenantId: string, id: string): Promise<Credentials | undefined>
  /** OAuth tokens of an account, as text, sealed; the lock is held by one instance at a time, whichever the database. */
  tokens(
    tenantId: string,
    id: string,
  ): {
    read(): Promise<string | undefined>
    /** Rejects with a `NotThereError` when the account is gone. */
    write(text: string): Promise<void>
    lock<Result>(run: () => Promise<Result>): Promise<Result>
  }
  /** By the account's id. Best effort, batched by the caller. */
  noteQuotas(quotas: ReadonlyMap<string, Quota>): Promise<void>
}

export interface ServerStore {
  list(
    tenantId: string,
    page: Page & { accountId?: string /** Only those that end before then. */; expiresBefore?: Time },
  ): Promise<Listed<McpServer>>
  get(tenantId: string, id: string): Promise<McpServer | undefined>
  /** All or nothing; rejects with a `NotThereError` when an account is not there. */
  create(
    tenantId: string,
    server: Pick<McpServer, 'name' | 'accountIds' | 'config' | 'requireApiTokenAuth' | 'expiresAt'>,
    tokenHash: string,
  ): Promise<McpServer>
  /** Rejects with a `NotThereError` when an account is not there. */
  update(
    tenantId: string,
    id: string,
    change: {
      name?: string
      config?: ServerConfig
      expiresAt?: Time | null
      requireApiTokenAuth?: boolean
      accountIds?: string[]
    },
  ): Promise<McpServer | undefined>
  rotate(
    tenantId: string,
    id: string,
    tokenHash: string,
    previousUntil: Time | null,
  ): Promise<McpServer | undefined>
  remove(tenantId: string, id: string): Promise<boolean>
  /** The server that a URL's token opens at that time; undefined when unknown, expired or revoked: the caller cannot tell which. */
  byTokenHash(tokenHash: string, now: Time): Promise<McpServer | undefined>
  /** Best effort, batched by the caller. */
  touch(used: ReadonlyMap<string, Time>): Promise<void>
}

export interface TokenStore {
  /** A null tenant lists every token: the owner's reach. */
  list(tenantId: string | null, page: Page): Promise<Listed<ApiToken>>
  /** Rejects with a `NotThereError` when the tenant, or a server that the token is bound to, is not there. */
  create(token: Omit<ApiToken, 'id' | 'createdAt' | 'lastUsedAt'>, tokenHash: string): Promise<ApiToken>
  /** Undefined when unknown, expired or revoked. */
  byHash(tokenHash: string, now: Time): Promise<ApiToken | undefined>
  /** A null tenant reaches every token: the owner's reach. */
  remove(tenantId: string | null, id: string): Promise<boolean>
  touch(used: ReadonlyMap<string, Time>): Promise<void>
}

export interface SessionStore {
  /** Rejects with a `NotThereError` when the token is not there any more. */
  create(session: Omit<Session, 'id' | 'createdAt'>, sessionHash: string): Promise<Session>
  /** Undefined when unknown or ended, or when its token is. */
  byHash(sessionHash: string, now: Time): Promise<{ session: Session; token: ApiToken } | undefined>
  /** Moves its end on. */
  extend(id: string, until: Time): Promise<void>
  /** Also its token, where that was made for it alone. */
  remove(session: Session): Promise<void>
  addLink(codeHash: string, expiresAt: Time): Promise<void>
  /** Whether the link is good: once, and never after its time. */
  takeLink(codeHash: string, now: Time): Promise<boolean>
}

export interface CallFilter {
  serverId?: string
  accountId?: string
  tool?: string
  effect?: string
  outcome?: Outcome
  errorCode?: string
  since?: Time
  until?: Time
}

export interface CallStore {
  /** Newest first. */
  list(tenantId: string, page: Page & CallFilter): Promise<Listed<ToolCall>>
  get(tenantId: string, id: string): Promise<ToolCall | undefined>
  /** All or none. */
  add(calls: readonly ToolCall[]): Promise<void>
  complete(
    id: string,
    end: Pick<ToolCall, 'outcome' | 'errorCode' | 'vendorStatus' | 'vendorCalls' | 'durationMs'>,
  ): Promise<void>
  /** Counts by slices of time, for charts: every slice from `since`, also those without calls. A `RangeError` past 10,000 slices. */
  series(
    tenantId: string,
    filter: CallFilter & { since: Time; until: Time; sliceMs: number },
  ): Promise<CallSlice[]>
}

export interface CallSlice {
  at: Time
  calls: number
  errors: Record<string, number>
  /** Median and 95th percentile, milliseconds; null without calls that ended. */
  medianMs: number | null
  p95Ms: number | null
}

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

export interface OauthStateStore {
  /** Rejects with a `NotThereError` when the account is not there. */
  add(stateHash: string, state: OauthState): Promise<void>
  /** Gives it once, and never after its time. */
  take(stateHash: string, now: Time): Promise<OauthState | undefined>
}

/** What each part of the store stands on. */
export interface Parts {
  database: Database
  keys: KeyRing
  clock: Clock
}
