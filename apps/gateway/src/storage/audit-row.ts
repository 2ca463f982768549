import { createHash } from 'node:crypto'
import type { AuditRecord } from '../model.ts'

/** The chain of what belongs to no tenant. */
export const ownerChain = ''

export interface AuditTable {
  id: string
  /** Empty for what belongs to no tenant. */
  tenant_id: string
  sequence: number
  at: number
  action: string
  actor_kind: AuditRecord['actor']['kind']
  actor_id: string | null
  actor_name: string | null
  actor_token_id: string | null
  actor_token_end: string | null
  subject_kind: string
  subject_id: string | null
  subject_name: string | null
  changes: string
  address: string | null
  user_agent: string | null
  request_id: string | null
  outcome: AuditRecord['outcome']
  reason: string | null
  count: number
  previous: string
  digest: string
}

/** The newest record of a tenant, and the newest that was removed by age. */
export interface AuditChainTable {
  tenant_id: string
  sequence: number
  digest: string
  removed_sequence: number
  removed_digest: string
}

/** In the order in which the digest takes them. */
const digested = [
  'previous',
  'id',
  'tenant_id',
  'sequence',
  'at',
  'action',
  'actor_kind',
  'actor_id',
  'actor_name',
  'actor_token_id',
  'actor_token_end',
  'subject_kind',
  'subject_id',
  'subject_name',
  'changes',
  'address',
  'user_agent',
  'request_id',
  'outcome',
  'reason',
  'count',
] as const satisfies readonly (keyof AuditTable)[]

export function digestOf(row: Omit<AuditTable, 'digest'>): string {
  return createHash('sha256')
    .update(JSON.stringify(digested.map((column) => row[column])))
    .digest('hex')
}

export function toAuditRecord(row: AuditTable): AuditRecord {
  return {
    id: row.id,
    tenantId: row.tenant_id === ownerChain ? null : row.tenant_id,
    at: row.at,
    action: row.action,
    actor: {
      kind: row.actor_kind,
      id: row.actor_id,
      name: row.actor_name,
      tokenId: row.actor_token_id,
      tokenEnd: row.actor_token_end,
    },
    subject: { kind: row.subject_kind, id: row.subject_id, name: row.subject_name },
    changes: JSON.parse(row.changes),
    address: row.address,
    userAgent: row.user_agent,
    requestId: row.request_id,
    outcome: row.outcome,
    reason: row.reason,
    count: row.count,
    sequence: row.sequence,
    previous: row.previous,
    digest: row.digest,
  }
}
