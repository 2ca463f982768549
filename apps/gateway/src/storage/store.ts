import type {
  Account,
  AccountState,
  ApiToken,
  Credentials,
  McpServer,
  OauthState,
  Origin,
  Quota,
  ServerConfig,
  ServerNotice,
  Tenant,
  Time,
} from '../model.ts'
import type { AuditStore } from './audit-store.ts'
import type { CallStore } from './call-store.ts'
import type { IdPrefix } from './database.ts'
import type { ClientStore, GrantStore } from './grant-store.ts'
import type { LockStore, OutboxStore, ReadThreadStore, SentWriteStore } from './outbox-store.ts'
import type { Listed, Page } from './page.ts'
import type { PersonStore, SessionStore, ShareStore, SignInStateStore } from './people-store.ts'

export type { CallFilter, CallSlice, CallStore } from './call-store.ts'

/**
 * Everything that the gateway stores, on SQLite or PostgreSQL. Methods that take a tenant reach its rows alone, as if there were no others.
 * A method resolves once its write would survive a crash, and rejects with a `StorageError` when the database cannot be used at the moment.
 */
export interface Store {
  tenants: {
    /** Oldest first. The tenant `default` always exists. */
    list(): Promise<Tenant[]>
    get(id: string): Promise<Tenant | undefined>
    /** Rejects with a `NameTakenError`. */
    create(name: string): Promise<Tenant>
  }
  accounts: AccountStore
  servers: ServerStore
  tokens: TokenStore
  people: PersonStore
  shares: ShareStore
  sessions: SessionStore
  clients: ClientStore
  grants: GrantStore
  calls: CallStore
  oauthStates: OauthStateStore
  signInStates: SignInStateStore
  sentWrites: SentWriteStore
  readThreads: ReadThreadStore
  locks: LockStore
  outbox: OutboxStore
  audit: AuditStore
  /** The same store. What it changes is recorded in the audit trail as done by them; by the gateway itself unless this is called. */
  by(origin: Origin): Store
  /** The gateway's own small values, such as the state of its demo. */
  meta: {
    get(key: string): Promise<string | undefined>
    set(key: string, value: string): Promise<void>
    /** A value that is stored sealed (encrypted), under a name of its own. */
    getSecret(name: string): Promise<string | undefined>
    setSecret(name: string, value: string): Promise<void>
  }
  /**
   * Calls the listener with the id of each account, server, token and session that any instance changes, or with `*` when changes may have
   * been missed; with `kind`, only with ids of that kind and `*`. Answers a function that removes the listener.
   */
  onChange(listener: (id: string) => void, kind?: IdPrefix): () => void
  /** Resolves when the listeners have been told of every change that was committed before: a request does this before it uses what was kept. */
  readChanges(): Promise<void>
  /** Whether a removal holds in this process alone, because the database accepts no writes. It is stored as soon as it does. */
  isUnstored(id: string): boolean
  /** Resolves when the database has stored something; rejects with a `StorageError` that says why it could not. */
  checkWritable(): Promise<void>
  /** Resolves when the database answers. */
  ping(): Promise<void>
  /** Seals all secrets again with the first key of the ring, or none when one cannot be opened. Resolves to the number of rows. */
  reseal(): Promise<number>
  /** Writes a consistent copy of a SQLite database while it is in use. Rejects on PostgreSQL. */
  backup(file: string): Promise<void>
  /** Deletes what has expired, calls from before `callsBefore`, and their free texts from before `textsBefore`. */
  sweep(now: Time, callsBefore: Time, textsBefore: Time): Promise<void>
  close(): Promise<void>
}

export interface AccountStore {
  list(
    tenantId: string,
    page: Page & { connector?: string; state?: AccountState; text?: string },
  ): Promise<Listed<Account>>
  get(tenantId: string, id: string): Promise<Account | undefined>
  /** Rejects with a `NameTakenError` when the tenant has an account of that name. */
  create(
    tenantId: string,
    account: Pick<Account, 'connector' | 'name' | 'settings' | 'state' | 'tags'>,
    credentials: Credentials,
  ): Promise<Account>
  /** Undefined when there is no such account. New credentials discard the stored OAuth tokens. Rejects with a `NameTakenError`. */
  update(
    tenantId: string,
    id: string,
    change: Partial<Pick<Account, 'name' | 'settings' | 'tags'>> & {
      credentials?: Credentials
      /** The credentials come from a consent at the vendor. */
      consent?: true
      /** It leads to another helpdesk: what was read and sent at the one before is forgotten. */
      isElsewhere?: true
    },
  ): Promise<Account | undefined>
  setState(tenantId: string, id: string, state: AccountState, reason: string | null): Promise<void>
  /** Also removes the MCP servers that have no other account. False when there is no such account. */
  remove(tenantId: string, id: string): Promise<boolean>
  credentials(tenantId: string, id: string): Promise<Credentials | undefined>
  /** The OAuth tokens of an account, as text, sealed at rest. */
  tokens(
    tenantId: string,
    id: string,
  ): {
    read(): Promise<string | undefined>
    /** Rejects with a `NotFoundError` when the account was removed. */
    write(text: string): Promise<void>
    /** Runs `run` while no other instance does for the same account. */
    lock<Result>(run: () => Promise<Result>): Promise<Result>
  }
  /** By the account's id; unknown ids are ignored. */
  setQuotas(quotas: ReadonlyMap<string, Quota>): Promise<void>
}

/** newest: first. name: from a to z. last_used: the latest first. expires: the soonest first, those that never expire last. */
export type ServerSort = 'newest' | 'name' | 'last_used' | 'expires'

export interface ServerStore {
  list(
    tenantId: string,
    page: Page & { accountId?: string; expiresBefore?: Time; text?: string; sort?: ServerSort },
  ): Promise<Listed<McpServer>>
  get(tenantId: string, id: string): Promise<McpServer | undefined>
  /** Rejects with a `NotFoundError` when one of the accounts does not exist. */
  create(
    tenantId: string,
    server: Pick<McpServer, 'name' | 'accountIds' | 'config' | 'requireApiTokenAuth' | 'expiresAt'>,
    tokenHash: string,
  ): Promise<McpServer>
  /** Undefined when there is no such server. Rejects with a `NotFoundError` when one of the accounts does not exist. */
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
  /** The old URL works until `previousUntil`; null ends it now. */
  rotate(
    tenantId: string,
    id: string,
    tokenHash: string,
    previousUntil: Time | null,
  ): Promise<McpServer | undefined>
  remove(tenantId: string, id: string): Promise<boolean>
  /** The server that a URL's token opens. Undefined when the token is unknown, expired or revoked. */
  byTokenHash(tokenHash: string, now: Time): Promise<McpServer | undefined>
  /** Servers of all tenants from before the effect `admin`, until `settleBeforeAdmin` has been told what they lost. */
  beforeAdmin(): Promise<McpServer[]>
  /** Does nothing when another instance was first, or the server has a new config. */
  settleBeforeAdmin(id: string, notices: readonly ServerNotice[]): Promise<void>
  /** By the server's id; unknown ids are ignored. */
  setLastUsed(times: ReadonlyMap<string, Time>): Promise<void>
}

export interface TokenStore {
  /** With null, the tokens of every tenant, for the owner. */
  list(tenantId: string | null, page: Page): Promise<Listed<ApiToken>>
  /** Rejects with a `NotFoundError` when the tenant, or a server that the token is bound to, does not exist. */
  create(token: Omit<ApiToken, 'id' | 'createdAt' | 'lastUsedAt'>, tokenHash: string): Promise<ApiToken>
  /** Undefined when the token is unknown, expired or revoked. */
  byHash(tokenHash: string, now: Time): Promise<ApiToken | undefined>
  /** With null, a token of any tenant, for the owner. */
  exists(tenantId: string | null, id: string): Promise<boolean>
  /** With null, a token of any tenant, for the owner. False when there is no such token. */
  remove(tenantId: string | null, id: string): Promise<boolean>
  /** By the token's id; unknown ids are ignored. */
  setLastUsed(times: ReadonlyMap<string, Time>): Promise<void>
}

export interface OauthStateStore {
  /** Rejects with a `NotFoundError` when the account does not exist. */
  add(stateHash: string, state: Omit<OauthState, 'begunBy'>): Promise<void>
  /** Answers a state once, until it expires. */
  take(stateHash: string, now: Time): Promise<OauthState | undefined>
}
