import type { Generated, Kysely, Transaction } from 'kysely'
import type { AccountState, Outcome } from '../model.ts'

/** What differs between SQLite and PostgreSQL. Failures of the database itself reject as a `StorageError`. */
export interface Database {
  kind: 'sqlite' | 'postgres'
  /** Runs single statements, each on its own. */
  run<Result>(work: (db: Kysely<Tables>) => Promise<Result>): Promise<Result>
  /** All or nothing. It may run `work` again, so that must do nothing but write. Tells of the ids given to `changed` once they hold. */
  write<Result>(
    work: (db: Transaction<Tables>, changed: (id: string) => void) => Promise<Result>,
  ): Promise<Result>
  onChange(listener: (id: string) => void): () => void
  /** One at a time over all instances. */
  lock<Result>(name: string, run: () => Promise<Result>): Promise<Result>
  backup(file: string): Promise<void>
  close(): Promise<void>
}

/** The tables as the database has them: times are milliseconds, flags 0 or 1, lists and objects JSON text. */
export interface Tables {
  tenants: { id: string; name: string; created_at: number }
  integrated_accounts: AccountTable
  mcp_servers: ServerTable
  mcp_server_accounts: { tenant_id: string; server_id: string; account_id: string; position: number }
  api_tokens: ApiTokenTable
  tool_calls: ToolCallTable
  oauth_states: OauthStateTable
  sessions: SessionTable
  sign_in_links: { code_hash: string; expires_at: number }
  meta: { key: string; value: string }
  schema_migrations: { id: number; at: number }
  /** SQLite only: what PostgreSQL says by NOTIFY. */
  changes: { seq: Generated<number>; id: string; instance: string; at: number }
  /** SQLite only: what PostgreSQL does by an advisory lock. */
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
  /** Sealed. */
  credentials: string
  /** Sealed. */
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
}

export interface ApiTokenTable {
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

export interface ToolCallTable {
  id: string
  tenant_id: string
  server_id: string
  account_id: string
  tool: string
  effects: string
  outcome: Outcome
  error_code: string | null
  vendor_status: number | null
  vendor_calls: number | null
  at: number
  duration_ms: number | null
  argument_names: string
  arguments_digest: string
}

export interface SessionTable {
  id: string
  session_hash: string
  token_id: string
  ends_token: number
  created_at: number
  until: number
}

interface OauthStateTable {
  state_hash: string
  tenant_id: string
  account_id: string
  /** Sealed. */
  code_verifier: string | null
  browser_hash: string
  return_to: string | null
  expires_at: number
}

/** Those who want to hear of changes. */
export function createListeners() {
  const all = new Set<(id: string) => void>()
  return {
    add(listener: (id: string) => void): () => void {
      const own = (id: string) => listener(id)
      all.add(own)
      return () => {
        all.delete(own)
      }
    },
    tell(ids: Iterable<string>): void {
      for (const id of new Set(ids)) for (const listener of all) listener(id)
    },
  }
}

export type Listeners = ReturnType<typeof createListeners>
