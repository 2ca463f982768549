import { sql, type Transaction } from 'kysely'
import { auditTables } from './audit-tables.ts'
import { authorizationTables } from './authorization-tables.ts'
import type { Tables } from './database.ts'
import { StorageError } from './errors.ts'
import { decidedIndexes, guardTables, lockTables, outboxTables } from './outbox-tables.ts'
import { peopleTables, signInTables } from './people-tables.ts'
import { targetNameTables } from './target-names.ts'

/** Stands for the notices of a server that was created before the effect `admin`, until they are worked out. */
export const beforeAdmin = 'before admin'

/** The statements of each migration, in order. A released migration is never changed. Both databases read the types alike. */
const migrations: readonly ((kind: 'sqlite' | 'postgres', now: number) => readonly string[])[] = [
  (kind, now) => [
    `create table tenants (
      id text primary key,
      name text not null unique,
      created_at bigint not null)`,
    `insert into tenants (id, name, created_at) values ('default', 'default', ${Math.trunc(now)})`,

    `create table integrated_accounts (
      id text primary key,
      tenant_id text not null references tenants (id),
      connector text not null,
      name text not null,
      settings text not null,
      state text not null,
      state_reason text,
      tags text not null,
      credentials text not null,
      tokens text,
      created_at bigint not null,
      updated_at bigint not null,
      checked_at bigint,
      unique (tenant_id, name),
      unique (tenant_id, id))`,
    'create index integrated_accounts_newest on integrated_accounts (tenant_id, created_at, id)',

    `create table mcp_servers (
      id text primary key,
      tenant_id text not null references tenants (id),
      name text not null,
      config text not null,
      require_api_token_auth integer not null,
      token_hash text not null unique,
      previous_hash text unique,
      previous_until bigint,
      expires_at bigint,
      created_at bigint not null,
      updated_at bigint not null,
      last_used_at bigint,
      unique (tenant_id, id))`,
    'create index mcp_servers_newest on mcp_servers (tenant_id, created_at, id)',
    'create index mcp_servers_expiry on mcp_servers (expires_at)',

    // Both references include the tenant, so a server cannot have an account of another tenant.
    `create table mcp_server_accounts (
      tenant_id text not null,
      server_id text not null,
      account_id text not null,
      position integer not null,
      primary key (server_id, account_id),
      foreign key (tenant_id, server_id) references mcp_servers (tenant_id, id) on delete cascade,
      foreign key (tenant_id, account_id) references integrated_accounts (tenant_id, id))`,
    'create index mcp_server_accounts_account on mcp_server_accounts (tenant_id, account_id)',

    `create table api_tokens (
      id text primary key,
      tenant_id text references tenants (id),
      name text not null,
      scopes text not null,
      server_ids text,
      token_hash text not null unique,
      created_at bigint not null,
      expires_at bigint,
      last_used_at bigint)`,
    'create index api_tokens_newest on api_tokens (tenant_id, created_at, id)',

    // No references: calls stay on record after their server or account has been removed.
    `create table tool_calls (
      id text primary key,
      tenant_id text not null,
      server_id text not null,
      account_id text not null,
      tool text not null,
      effects text not null,
      outcome text not null,
      error_code text,
      vendor_status integer,
      vendor_calls integer,
      at bigint not null,
      duration_ms bigint,
      argument_names text not null,
      arguments_digest text not null)`,
    'create index tool_calls_newest on tool_calls (tenant_id, at, id)',
    'create index tool_calls_age on tool_calls (at)',

    `create table oauth_states (
      state_hash text primary key,
      tenant_id text not null,
      account_id text not null,
      code_verifier text,
      browser_hash text not null,
      return_to text,
      expires_at bigint not null,
      foreign key (tenant_id, account_id) references integrated_accounts (tenant_id, id) on delete cascade)`,

    'create table meta (key text primary key, value text not null)',
    ...(kind === 'sqlite' ? sqliteOnly : []),
  ],
  () => [
    'alter table integrated_accounts add column quota text',
    `create table sessions (
      id text primary key,
      session_hash text not null unique,
      token_id text not null references api_tokens (id) on delete cascade,
      ends_token integer not null,
      created_at bigint not null,
      until bigint not null)`,
    'create index sessions_token on sessions (token_id)',
    'create table sign_in_links (code_hash text primary key, expires_at bigint not null)',
    'create index tool_calls_of_server on tool_calls (tenant_id, server_id, at, id)',
    'create index tool_calls_of_tool on tool_calls (tenant_id, tool, at, id)',
    'create index tool_calls_of_account on tool_calls (tenant_id, account_id, at, id)',
  ],
  // Servers from before the effect `admin` lose the tools that need it. Which these are is worked out when the gateway opens.
  () => [
    'alter table mcp_servers add column notices text',
    `update mcp_servers set notices = '${beforeAdmin}'`,
  ],
  () => [
    "alter table tool_calls add column summary text not null default ''",
    "alter table tool_calls add column targets text not null default '[]'",
    'alter table tool_calls add column target_count integer not null default 0',
    'alter table tool_calls add column row_count integer',
    "alter table tool_calls add column changes text not null default '[]'",
    // Calls of before have no targets, so nothing is to be filled in.
    `create table tool_call_targets (
      tenant_id text not null,
      kind text not null,
      target_id text not null,
      at bigint not null,
      call_id text not null,
      primary key (call_id, kind, target_id))`,
    'create index tool_call_targets_of on tool_call_targets (tenant_id, kind, target_id, at, call_id)',
    'create index tool_call_targets_age on tool_call_targets (at)',
    `create table tool_call_texts (
      call_id text primary key,
      tenant_id text not null,
      at bigint not null,
      sealed text not null)`,
    'create index tool_call_texts_age on tool_call_texts (at)',
  ],
  auditTables,
  peopleTables,
  authorizationTables,
  signInTables,
  guardTables,
  outboxTables,
  lockTables,
  () => [
    'alter table tool_calls add column vendor_message text',
    'alter table tool_calls add column error_argument text',
    'alter table tool_calls add column approved_by text',
    ...targetNameTables(),
  ],
  decidedIndexes,
]

/** The number of the newest migration, which a database's `schema_migrations` holds once it is up to date. */
export const newestMigration = migrations.length

const sqliteOnly = [
  `create table changes (
    seq integer primary key autoincrement,
    id text not null,
    instance text not null,
    at bigint not null)`,
  'create table leases (name text primary key, holder text not null, until bigint not null)',
]

/** Runs the migrations that have not run yet, in the caller's transaction, which keeps other instances out. */
export async function migrate(
  db: Transaction<Tables>,
  kind: 'sqlite' | 'postgres',
  now: number,
): Promise<void> {
  await sql`create table if not exists schema_migrations (id integer primary key, at bigint not null)`.execute(
    db,
  )
  const applied = await db.selectFrom('schema_migrations').select('id').execute()
  const newest = Math.max(0, ...applied.map(({ id }) => id))
  if (newest > migrations.length) {
    throw new StorageError(
      'The database was created by a newer version of the gateway. Use that version, or restore a backup.',
    )
  }
  const ids = new Set(applied.map(({ id }) => id))
  for (const [index, statements] of migrations.entries()) {
    if (ids.has(index + 1)) continue
    for (const statement of statements(kind, now)) await sql.raw(statement).execute(db)
    await db
      .insertInto('schema_migrations')
      .values({ id: index + 1, at: now })
      .execute()
  }
}
