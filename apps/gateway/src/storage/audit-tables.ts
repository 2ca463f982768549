/** The tables of the audit trail, and the triggers that keep its records as they were written. */
export function auditTables(kind: 'sqlite' | 'postgres'): readonly string[] {
  return [
    `create table audit_records (
      id text primary key,
      tenant_id text not null,
      sequence bigint not null,
      at bigint not null,
      action text not null,
      actor_kind text not null,
      actor_id text,
      actor_name text,
      actor_token_id text,
      actor_token_end text,
      subject_kind text not null,
      subject_id text,
      subject_name text,
      changes text not null,
      address text,
      user_agent text,
      request_id text,
      outcome text not null,
      reason text,
      count bigint not null,
      previous text not null,
      digest text not null,
      unique (tenant_id, sequence))`,
    'create index audit_records_newest on audit_records (tenant_id, at, id)',
    'create index audit_records_age on audit_records (at, id)',
    'create index audit_records_of_subject on audit_records (subject_id, at, id)',
    `create table audit_chains (
      tenant_id text primary key,
      sequence bigint not null,
      digest text not null,
      removed_sequence bigint not null,
      removed_digest text not null)`,
    'alter table oauth_states add column begun_by text',
    ...(kind === 'sqlite' ? sqliteTriggers : postgresTriggers),
  ]
}

const unchangeable = 'An audit record cannot be changed.'
const unremovable = 'An audit record can only be removed by its age, the oldest first.'

const sqliteTriggers = [
  `create trigger audit_records_unchangeable before update on audit_records
    begin select raise(abort, '${unchangeable}'); end`,
  `create trigger audit_records_unremovable before delete on audit_records
    when old.sequence > coalesce((select removed_sequence from audit_chains where tenant_id = old.tenant_id), 0)
    begin select raise(abort, '${unremovable}'); end`,
]

const postgresTriggers = [
  `create function refuse_audit_change() returns trigger language plpgsql as $$
    begin
      if tg_op = 'DELETE' then
        if old.sequence <= (select removed_sequence from audit_chains where tenant_id = old.tenant_id) then
          return old;
        end if;
        raise exception '${unremovable}';
      end if;
      if tg_op = 'TRUNCATE' then
        raise exception '${unremovable}';
      end if;
      raise exception '${unchangeable}';
    end $$`,
  `create trigger audit_records_unchangeable before update or delete on audit_records
    for each row execute function refuse_audit_change()`,
  `create trigger audit_records_untruncatable before truncate on audit_records
    for each statement execute function refuse_audit_change()`,
]
