import type { Selectable } from 'kysely'
import type { Decision, OutboxContent, OutboxItem } from '../outbox-model.ts'
import type { KeyRing } from '../secrets/key-ring.ts'
import type { OutboxChange } from './outbox-store.ts'
import type { OutboxTable } from './outbox-tables.ts'

/** What the content of an item is sealed for. */
export function contentContext(id: string): string {
  return `outbox item ${id}`
}

export function toItem(keys: KeyRing, row: Selectable<OutboxTable>): OutboxItem {
  const named = (id: string | null, name: string | null) => (id === null ? null : { id, name: name ?? '' })
  return {
    id: row.id,
    tenantId: row.tenant_id,
    serverId: row.server_id,
    accountId: row.account_id,
    state: row.state,
    version: row.version,
    tool: row.tool,
    effects: JSON.parse(row.effects),
    summary: row.summary,
    targets: JSON.parse(row.targets),
    thread: row.thread_kind === null ? null : { kind: row.thread_kind, id: row.thread_id ?? '' },
    person: named(row.person_id, row.person_name),
    app: named(row.app_id, row.app_name),
    isEdited: row.is_edited === 1,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    expiresAt: row.expires_at,
    decision: toDecision(row),
    sendingUntil: row.sending_until,
    heldCallId: row.held_call_id,
    sentCallId: row.sent_call_id,
    content: JSON.parse(keys.open(row.content, contentContext(row.id))),
  }
}

export function toDecision(
  row: Pick<Selectable<OutboxTable>, 'decided_at' | 'decided_by' | 'decided_via'>,
): Decision | null {
  const { decided_at: at, decided_by: by, decided_via: via } = row
  return at === null || by === null || via === null ? null : { at, by: JSON.parse(by), via }
}

export function toItemRow(keys: KeyRing, item: OutboxItem, openKey: string | null): OutboxTable {
  return {
    id: item.id,
    tenant_id: item.tenantId,
    server_id: item.serverId,
    account_id: item.accountId,
    state: item.state,
    version: item.version,
    open_key: openKey,
    tool: item.tool,
    effects: JSON.stringify(item.effects),
    summary: item.summary,
    targets: JSON.stringify(item.targets),
    thread_kind: item.thread?.kind ?? null,
    thread_id: item.thread?.id ?? null,
    person_id: item.person?.id ?? null,
    person_name: item.person?.name ?? null,
    app_id: item.app?.id ?? null,
    app_name: item.app?.name ?? null,
    is_edited: item.isEdited ? 1 : 0,
    created_at: item.createdAt,
    updated_at: item.updatedAt,
    expires_at: item.expiresAt,
    ...decisionColumns(item.decision),
    sending_until: item.sendingUntil,
    held_call_id: item.heldCallId,
    sent_call_id: item.sentCallId,
    content: seal(keys, item.id, item.content),
  }
}

/** The columns that a change sets. */
export function toChangedColumns(keys: KeyRing, id: string, change: OutboxChange): Partial<OutboxTable> {
  const { state, version, isEdited, summary, decision, sendingUntil, sentCallId, content, expiresAt } = change
  return {
    ...(state === undefined ? {} : { state }),
    ...(version === undefined ? {} : { version }),
    ...(isEdited === undefined ? {} : { is_edited: isEdited ? 1 : 0 }),
    ...(summary === undefined ? {} : { summary }),
    ...(decision === undefined ? {} : decisionColumns(decision)),
    ...(sendingUntil === undefined ? {} : { sending_until: sendingUntil }),
    ...(sentCallId === undefined ? {} : { sent_call_id: sentCallId }),
    ...(expiresAt === undefined ? {} : { expires_at: expiresAt }),
    ...(content === undefined ? {} : { content: seal(keys, id, content) }),
  }
}

function seal(keys: KeyRing, id: string, content: OutboxContent): string {
  return keys.seal(JSON.stringify(content), contentContext(id))
}

function decisionColumns(decision: OutboxItem['decision']) {
  if (decision === null) return { decided_at: null, decided_by: null, decided_via: null }
  return { decided_at: decision.at, decided_by: JSON.stringify(decision.by), decided_via: decision.via }
}
