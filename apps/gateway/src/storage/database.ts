import { randomBytes, randomUUID } from 'node:crypto'
import type { Clock } from '@helpdesk-mcp/contracts'
import { CompiledQuery, type Generated, type Kysely, type RawBuilder, sql, type Transaction } from 'kysely'
import type { AccountState, Origin } from '../model.ts'
import type { KeyRing } from '../secrets/key-ring.ts'
import type { AuditChainTable, AuditTable } from './audit-row.ts'
import type { AuditEntry } from './audit-store.ts'
import type { AuthorizationTables } from './authorization-tables.ts'
import type { CallRow } from './call-row.ts'
import { isContended, toStorageError } from './errors.ts'
import type {
  ConversationLockTable,
  OutboxDeliveryTable,
  OutboxTable,
  ReadThreadTable,
  SentWriteTable,
} from './outbox-tables.ts'
import type { PersonTable, SignInLinkTable, SignInStateTable } from './people-tables.ts'
import type { TargetNameTable } from './target-names.ts'

/** What SQLite and PostgreSQL do differently. When the database itself fails, every method rejects with a `StorageError`. */
export interface Database {
  kind: 'sqlite' | 'postgres'
  /** Runs statements outside a transaction. */
  run<Result>(work: (db: Kysely<Tables>) => Promise<Result>): Promise<Result>
  /**
   * Runs `work` in a transaction, again when it conflicts with another, so `work` may do nothing but read and write the database. Listeners
   * are told the ids given to `changed` once the transaction has been committed. It resolves when that outlives a power failure.
   */
  write<Result>(
    work: (db: Transaction<Tables>, changed: (id: string) => void) => Promise<Result>,
    options?: WriteOptions,
  ): Promise<Result>
  /** Adds rows to a table in a transaction that is open: many at once for about what one costs otherwise. */
  addRows(db: Transaction<Tables>, rows: NewRows): Promise<void>
  /** Answers a function that removes the listener. With `kind` it is told only of ids of that kind, and of `*`. */
  onChange(listener: (id: string) => void, kind?: IdPrefix): () => void
  /** Tells the listeners of this process of a change that is not stored yet. */
  tell(id: string): void
  /**
   * Resolves when the listeners have been told of every change that was committed before, by any instance. What was kept of a row is not
   * to be used before. Where that cannot be found out, they are told `*`.
   */
  readChanges(): Promise<void>
  /** Runs `run` while no other instance runs anything under the same name. */
  lock<Result>(name: string, run: () => Promise<Result>): Promise<Result>
  backup(file: string): Promise<void>
  close(): Promise<void>
}

export interface WriteOptions {
  /** Other work goes on while the disk writes; it may read what was written before that is safe. For records of what has happened. */
  goOn?: boolean
}

/** Rows of one table, each with the values of the columns in their order. */
export interface NewRows {
  table: keyof Tables
  columns: readonly string[]
  rows: readonly (readonly (string | number | null)[])[]
  /** Leaves out rows that are there already, instead of rejecting. */
  skipKnown?: boolean
}

/** What every part of the store is built on. */
export interface StoreParts {
  database: Database
  keys: KeyRing
  clock: Clock
  /** Writes the audit trail. Every change of who may do what calls it, in its transaction. */
  record: RecordAudit
  /** By whom and from where those changes come. */
  origin: Origin
}

/** The tables as they are stored: times are in milliseconds, flags are 0 or 1, lists and objects are JSON text. */
export interface Tables extends AuthorizationTables {
  tenants: { id: string; name: string; created_at: number }
  integrated_accounts: AccountTable
  mcp_servers: ServerTable
  mcp_server_accounts: { tenant_id: string; server_id: string; account_id: string; position: number }
  api_tokens: TokenTable
  tool_calls: CallRow
  /** What calls touched, to find them by it. */
  tool_call_targets: { tenant_id: string; kind: string; target_id: string; at: number; call_id: string }
  /** Free texts of calls, sealed (encrypted). */
  tool_call_texts: { call_id: string; tenant_id: string; at: number; sealed: string }
  target_names: TargetNameTable
  oauth_states: OauthStateTable
  sessions: SessionTable
  audit_records: AuditTable
  audit_chains: AuditChainTable
  people: PersonTable
  server_people: { tenant_id: string; server_id: string; person_id: string }
  sign_in_links: SignInLinkTable
  sign_in_states: SignInStateTable
  sent_writes: SentWriteTable
  read_threads: ReadThreadTable
  conversation_locks: ConversationLockTable
  outbox_items: OutboxTable
  outbox_deliveries: OutboxDeliveryTable
  /** Requests that may come only once, by a hash. */
  seen_requests: { hash: string; expires_at: number }
  meta: { key: string; value: string }
  schema_migrations: { id: number; at: number }
  /** SQLite only; PostgreSQL uses NOTIFY. */
  changes: { seq: Generated<number>; id: string; instance: string; at: number }
  /** SQLite only; PostgreSQL uses advisory locks. */
  leases: { name: string; holder: string; until: number }
}

export interface AccountTable {
  id: string
  tenant_id: string
  connector: string
  name: string
  settings: string
  state: AccountState
  state_reason: string | null
  tags: string
  /** Sealed (encrypted). */
  credentials: string
  /** Sealed (encrypted). */
  tokens: string | null
  created_at: number
  updated_at: number
  checked_at: number | null
  quota: string | null
}

export interface ServerTable {
  id: string
  tenant_id: string
  name: string
  config: string
  require_api_token_auth: number
  token_hash: string
  previous_hash: string | null
  previous_until: number | null
  expires_at: number | null
  created_at: number
  updated_at: number
  last_used_at: number | null
  notices: string | null
}

export interface TokenTable {
  id: string
  tenant_id: string | null
  name: string
  scopes: string
  server_ids: string | null
  token_hash: string
  created_at: number
  expires_at: number | null
  last_used_at: number | null
}

export interface SessionTable {
  id: string
  session_hash: string
  token_id: string | null
  person_id: string | null
  created_at: number
  until: number
  user_agent: string | null
  address: string | null
}

interface OauthStateTable {
  state_hash: string
  tenant_id: string
  account_id: string
  /** Sealed (encrypted). */
  code_verifier: string | null
  browser_hash: string
  return_to: string | null
  /** The actor, as JSON; null before it was recorded. */
  begun_by: string | null
  expires_at: number
}

/** The listeners of one instance. */
export function createListeners() {
  const all = new Set<{ listener(id: string): void; kind: IdPrefix | undefined }>()
  return {
    add(listener: (id: string) => void, kind?: IdPrefix): () => void {
      const added = { listener, kind }
      all.add(added)
      return () => {
        all.delete(added)
      }
    },
    tell(ids: Iterable<string>): void {
      for (const id of new Set(ids)) {
        for (const { listener, kind } of all) {
          if (kind === undefined || id === '*' || id.startsWith(`${kind}_`)) listener(id)
        }
      }
    },
  }
}

export type Listeners = ReturnType<typeof createListeners>

/**
 * A query that runs with every request. Building it with Kysely takes many times as long as running it, so its SQL is written out, and
 * PostgreSQL keeps its plan under the name. It names its columns: a plan with `*` breaks when a newer instance adds a column.
 */
export interface TokenQuery<Row> {
  name: string
  sql: string
  /** `$1` is the token's hash, `$2` the time, on SQLite as on PostgreSQL. */
  at(tokenHash: string, now: number): CompiledQuery<Row>
}

export function tokenQuery<Row>(name: string, sql: string): TokenQuery<Row> {
  return { name, sql, at: (tokenHash, now) => CompiledQuery.raw(sql, [tokenHash, now]) as CompiledQuery<Row> }
}

/** The row with this id, if it belongs to the tenant. */
export function ofTenant(tenantId: string, id: string): RawBuilder<boolean> {
  return sql<boolean>`tenant_id = ${tenantId} and id = ${id}`
}

/** PostgreSQL stores no NUL in text. Both databases get U+FFFD instead; an id or a filter with one then matches nothing. */
export function replaceNul<Value>(value: Value): Value | string {
  return typeof value === 'string' ? value.replaceAll('\0', '\uFFFD') : value
}

const retryDelayMs = 40
const maxTries = 60

/** Tries again while another process holds the database, without blocking this one; gives up after a few seconds. */
export async function retryContended<Result>(clock: Clock, work: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work()
    } catch (error) {
      if (attempt >= maxTries || !isContended(error)) throw toStorageError(error)
      await clock.sleep(retryDelayMs)
    }
  }
}

export type IdPrefix = 'acc' | 'mcp' | 'tok' | 'ten' | 'call' | 'ses' | 'aud' | 'usr' | 'grt' | 'obx' | 'dlv'

/** 122 random bits, as 32 hex digits, after a prefix that says what the id names: such as acc_, mcp_ or usr_. */
export function newId(prefix: IdPrefix): string {
  return `${prefix}_${randomUUID().replaceAll('-', '')}`
}

/**
 * The id of a call that begins at this time: 12 hex digits of the time and 20 random ones. In their order ids are added at the end of an
 * index, while random ones would change pages all over it.
 */
export function newCallId(at: number): string {
  const time = Math.max(0, Math.trunc(at)).toString(16).padStart(12, '0').slice(-12)
  const random = randomUUID()
  return `call_${time}${random.slice(14, 18)}${random.slice(19, 23)}${random.slice(24)}`
}

/** Tells apart the processes that share a database. */
export function newInstanceId(): string {
  return randomBytes(9).toString('base64url')
}

/**
 * Adds a record to the chain of its tenant, in the transaction of the change. The chain's row is locked until that transaction ends, so
 * record last: what else the transaction locks, it has locked by then.
 */
export type RecordAudit = (db: Transaction<Tables>, entry: AuditEntry) => Promise<string>
