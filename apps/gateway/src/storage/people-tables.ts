import type { Role } from '../model.ts'

export interface PersonTable {
  id: string
  /** Null for the owners of the gateway. */
  tenant_id: string | null
  role: Role
  name: string
  email: string | null
  issuer: string | null
  subject: string | null
  created_at: number
  joined_at: number | null
  last_seen_at: number | null
}

/** A link that signs in once. Without a person, it signs in the gateway's owner. */
export interface SignInLinkTable {
  code_hash: string
  person_id: string | null
  expires_at: number
  created_at: number
  /** The browser that a link sent by e-mail works in. Null: any. */
  browser_hash: string | null
  /** Where the browser goes once it has signed in. */
  return_to: string | null
}

/** A sign-in that has begun at an OpenID Connect provider. */
export interface SignInStateTable {
  state_hash: string
  browser_hash: string
  /** The nonce and the code verifier, sealed (encrypted). */
  secrets: string
  return_to: string | null
  expires_at: number
}

/** The tables of people. Sessions are made anew: SQLite cannot make a column nullable, and a person's session has no API token. */
export function peopleTables(): readonly string[] {
  return [
    `create table people (
      id text primary key,
      tenant_id text references tenants (id),
      role text not null,
      name text not null,
      email text,
      issuer text,
      subject text,
      created_at bigint not null,
      joined_at bigint,
      last_seen_at bigint)`,
    "create unique index people_email on people (coalesce(tenant_id, ''), email)",
    "create unique index people_identity on people (coalesce(tenant_id, ''), issuer, subject)",
    'create index people_newest on people (tenant_id, created_at, id)',
    'create index people_by_email on people (email)',
    'create index people_by_identity on people (issuer, subject)',

    // The members with whom a server is shared. Managers and owners may use every server of their tenant.
    `create table server_people (
      tenant_id text not null,
      server_id text not null,
      person_id text not null references people (id) on delete cascade,
      primary key (server_id, person_id),
      foreign key (tenant_id, server_id) references mcp_servers (tenant_id, id) on delete cascade)`,
    'create index server_people_person on server_people (person_id)',

    `create table people_sessions (
      id text primary key,
      session_hash text not null unique,
      token_id text references api_tokens (id) on delete cascade,
      person_id text references people (id) on delete cascade,
      created_at bigint not null,
      until bigint not null,
      user_agent text,
      address text)`,
    // A sign-in by link made an API token before, which ended with the session. Whoever has such a session signs in again, as a person.
    'delete from api_tokens where id in (select token_id from sessions where ends_token = 1)',
    `insert into people_sessions (id, session_hash, token_id, created_at, until)
      select id, session_hash, token_id, created_at, until from sessions where ends_token = 0`,
    'drop table sessions',
    'alter table people_sessions rename to sessions',
    'create index sessions_token on sessions (token_id)',
    'create index sessions_person on sessions (person_id)',

    'alter table sign_in_links add column person_id text references people (id) on delete cascade',
    'alter table sign_in_links add column created_at bigint not null default 0',
    'create index sign_in_links_person on sign_in_links (person_id)',
  ]
}

/** Links that are sent by e-mail belong to a browser; sign-ins at a provider are kept until they come back. */
export function signInTables(): readonly string[] {
  return [
    'alter table sign_in_links add column browser_hash text',
    'alter table sign_in_links add column return_to text',
    `create table sign_in_states (
      state_hash text primary key,
      browser_hash text not null,
      secrets text not null,
      return_to text,
      expires_at bigint not null)`,
    'create index sign_in_states_age on sign_in_states (expires_at)',
  ]
}
