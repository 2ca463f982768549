import type { DecisionPlace, OutboxState } from '../outbox-model.ts'

/** What was sent under a key. */
export interface SentWriteTable {
  tenant_id: string
  server_id: string
  account_id: string
  key: string
  digest: string
  tool: string
  at: number
  state: 'in_flight' | 'done' | 'unknown' | 'lost'
  /** Until when the process that sends it has said that it is at work. */
  until: number
  /** Sealed (encrypted). */
  result: string | null
}

/** How far a conversation was read through a server. */
export interface ReadThreadTable {
  tenant_id: string
  server_id: string
  account_id: string
  /** The connected app that read it; empty for a URL. */
  reader: string
  kind: string
  thread_id: string
  /** As JSON. */
  mark: string
  read_at: number
}

/** Who answers or closes a conversation at the moment. */
export interface ConversationLockTable {
  tenant_id: string
  account_id: string
  kind: string
  thread_id: string
  holder: string
  /** Until when the process of the holder has said that it is at work. */
  until: number
}

export interface OutboxTable {
  id: string
  tenant_id: string
  server_id: string
  account_id: string
  state: OutboxState
  version: number
  /** Of the call, while the same call would be the same item. */
  open_key: string | null
  tool: string
  effects: string
  summary: string
  targets: string
  thread_kind: string | null
  thread_id: string | null
  person_id: string | null
  person_name: string | null
  app_id: string | null
  app_name: string | null
  is_edited: number
  created_at: number
  updated_at: number
  expires_at: number
  decided_at: number | null
  decided_by: string | null
  decided_via: DecisionPlace | null
  sending_until: number | null
  held_call_id: string | null
  sent_call_id: string | null
  /** Sealed (encrypted). */
  content: string
}

/** News of an item that goes to one recipient of a channel. */
export interface OutboxDeliveryTable {
  id: string
  tenant_id: string
  item_id: string
  channel: 'email' | 'slack' | 'webhook'
  /** The id of a person; empty where a channel has one recipient. */
  recipient: string
  /** waiting: for `due_at`. done: there is nothing left to tell. failed: given up. */
  state: 'waiting' | 'done' | 'failed'
  due_at: number
  attempts: number
  /** The state and version of the item that were told last, as one text. */
  told: string | null
  /** What the channel needs to change its message later, as JSON. */
  receipt: string | null
  last_error: string | null
}

/** Guards writes: what was sent under which key, and what was read of which conversation. */
export function guardTables(): readonly string[] {
  return [
    `create table sent_writes (
      tenant_id text not null,
      server_id text not null,
      account_id text not null,
      key text not null,
      digest text not null,
      tool text not null,
      at bigint not null,
      state text not null,
      until bigint not null,
      result text,
      primary key (server_id, account_id, key),
      foreign key (tenant_id, server_id) references mcp_servers (tenant_id, id) on delete cascade,
      foreign key (tenant_id, account_id) references integrated_accounts (tenant_id, id) on delete cascade)`,
    'create index sent_writes_age on sent_writes (at)',
    'create index sent_writes_account on sent_writes (tenant_id, account_id)',
    `create table read_threads (
      tenant_id text not null,
      server_id text not null,
      account_id text not null,
      reader text not null,
      kind text not null,
      thread_id text not null,
      mark text not null,
      read_at bigint not null,
      primary key (server_id, account_id, reader, kind, thread_id),
      foreign key (tenant_id, server_id) references mcp_servers (tenant_id, id) on delete cascade,
      foreign key (tenant_id, account_id) references integrated_accounts (tenant_id, id) on delete cascade)`,
    'create index read_threads_age on read_threads (read_at)',
    'create index read_threads_account on read_threads (tenant_id, account_id)',
  ]
}

/** Keeps two calls from answering one conversation at the same moment. */
export function lockTables(): readonly string[] {
  return [
    `create table conversation_locks (
      tenant_id text not null,
      account_id text not null,
      kind text not null,
      thread_id text not null,
      holder text not null,
      until bigint not null,
      primary key (account_id, kind, thread_id),
      foreign key (tenant_id, account_id) references integrated_accounts (tenant_id, id) on delete cascade)`,
    'create index conversation_locks_account on conversation_locks (tenant_id, account_id)',
  ]
}

/** For the order in which calls were decided. */
export function decidedIndexes(): readonly string[] {
  return [
    'create index outbox_items_decided on outbox_items (tenant_id, (coalesce(decided_at, updated_at)), id)',
  ]
}

/** Calls that wait for a person, and who is told of them. */
export function outboxTables(): readonly string[] {
  return [
    `create table outbox_items (
      id text primary key,
      tenant_id text not null,
      server_id text not null,
      account_id text not null,
      state text not null,
      version integer not null,
      open_key text unique,
      tool text not null,
      effects text not null,
      summary text not null,
      targets text not null,
      thread_kind text,
      thread_id text,
      person_id text,
      person_name text,
      app_id text,
      app_name text,
      is_edited integer not null,
      created_at bigint not null,
      updated_at bigint not null,
      expires_at bigint not null,
      decided_at bigint,
      decided_by text,
      decided_via text,
      sending_until bigint,
      held_call_id text,
      sent_call_id text,
      content text not null,
      unique (tenant_id, id),
      foreign key (tenant_id, server_id) references mcp_servers (tenant_id, id) on delete cascade,
      foreign key (tenant_id, account_id) references integrated_accounts (tenant_id, id) on delete cascade)`,
    'create index outbox_items_newest on outbox_items (tenant_id, created_at, id)',
    'create index outbox_items_state on outbox_items (state, updated_at)',
    'create index outbox_items_server on outbox_items (tenant_id, server_id)',
    'create index outbox_items_account on outbox_items (tenant_id, account_id)',
    `create table outbox_deliveries (
      id text primary key,
      tenant_id text not null,
      item_id text not null,
      channel text not null,
      recipient text not null,
      state text not null,
      due_at bigint not null,
      attempts integer not null,
      told text,
      receipt text,
      last_error text,
      unique (item_id, channel, recipient),
      foreign key (tenant_id, item_id) references outbox_items (tenant_id, id) on delete cascade)`,
    'create index outbox_deliveries_due on outbox_deliveries (state, due_at)',
    'create table seen_requests (hash text primary key, expires_at bigint not null)',
    'create index seen_requests_age on seen_requests (expires_at)',
    'alter table tool_calls add column outbox_item_id text',
    'create index tool_calls_of_item on tool_calls (tenant_id, outbox_item_id) where outbox_item_id is not null',
  ]
}
