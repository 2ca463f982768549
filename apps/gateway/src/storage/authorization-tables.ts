/** A client of the authorization server: registered, or known by the metadata document at the URL that is its id. */
export interface OauthClientTable {
  id: string
  kind: 'registered' | 'document'
  /** As JSON. */
  metadata: string
  /** Of a registered client without a secret: one client for identical metadata. */
  metadata_hash: string | null
  secret_hash: string | null
  created_at: number
  used_at: number
  /** Until when a document need not be fetched again. */
  fresh_until: number | null
}

/** What a client asks a person for, until they have answered. */
export interface OauthRequestTable {
  id_hash: string
  browser_hash: string
  client_id: string
  /** As JSON. */
  request: string
  expires_at: number
}

/** What a person has granted an app: a connected app. */
export interface OauthGrantTable {
  id: string
  tenant_id: string
  person_id: string
  server_id: string
  client_id: string
  client_name: string
  resource: string
  scopes: string
  created_at: number
  /** Null until its code has been used. */
  activated_at: number | null
  until: number
  last_used_at: number | null
}

interface OauthCodeTable {
  code_hash: string
  grant_id: string
  redirect_uri: string
  code_challenge: string
  expires_at: number
  used_at: number | null
}

interface OauthTokenTable {
  token_hash: string
  grant_id: string
  kind: 'access' | 'refresh'
  scopes: string
  created_at: number
  expires_at: number
  /** When a refresh token was exchanged. It is kept: whoever sends it again may have stolen it. */
  used_at: number | null
}

export interface AuthorizationTables {
  oauth_clients: OauthClientTable
  oauth_requests: OauthRequestTable
  oauth_grants: OauthGrantTable
  oauth_codes: OauthCodeTable
  oauth_tokens: OauthTokenTable
}

/** Whatever belongs to a grant goes with it: removing the grant, its person, its server or its client ends every token in one statement. */
export function authorizationTables(): readonly string[] {
  return [
    `create table oauth_clients (
      id text primary key,
      kind text not null,
      metadata text not null,
      metadata_hash text unique,
      secret_hash text,
      created_at bigint not null,
      used_at bigint not null,
      fresh_until bigint)`,
    'create index oauth_clients_unused on oauth_clients (used_at)',

    `create table oauth_requests (
      id_hash text primary key,
      browser_hash text not null,
      client_id text not null references oauth_clients (id) on delete cascade,
      request text not null,
      expires_at bigint not null)`,
    'create index oauth_requests_client on oauth_requests (client_id)',
    'create index oauth_requests_age on oauth_requests (expires_at)',

    `create table oauth_grants (
      id text primary key,
      tenant_id text not null,
      person_id text not null references people (id) on delete cascade,
      server_id text not null,
      client_id text not null references oauth_clients (id),
      client_name text not null,
      resource text not null,
      scopes text not null,
      created_at bigint not null,
      activated_at bigint,
      until bigint not null,
      last_used_at bigint,
      foreign key (tenant_id, server_id) references mcp_servers (tenant_id, id) on delete cascade)`,
    'create index oauth_grants_newest on oauth_grants (tenant_id, created_at, id)',
    'create index oauth_grants_person on oauth_grants (person_id, created_at, id)',
    'create index oauth_grants_server on oauth_grants (server_id)',
    'create index oauth_grants_client on oauth_grants (client_id)',
    'create index oauth_grants_age on oauth_grants (until)',

    `create table oauth_codes (
      code_hash text primary key,
      grant_id text not null references oauth_grants (id) on delete cascade,
      redirect_uri text not null,
      code_challenge text not null,
      expires_at bigint not null,
      used_at bigint)`,
    'create index oauth_codes_grant on oauth_codes (grant_id)',

    `create table oauth_tokens (
      token_hash text primary key,
      grant_id text not null references oauth_grants (id) on delete cascade,
      kind text not null,
      scopes text not null,
      created_at bigint not null,
      expires_at bigint not null,
      used_at bigint)`,
    'create index oauth_tokens_grant on oauth_tokens (grant_id)',
    'create index oauth_tokens_age on oauth_tokens (expires_at)',

    'alter table tool_calls add column person_id text',
    'alter table tool_calls add column person_name text',
    'alter table tool_calls add column app_id text',
    'alter table tool_calls add column app_name text',
    'create index tool_calls_of_person on tool_calls (tenant_id, person_id, at, id)',
  ]
}
