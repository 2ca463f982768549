import type { Account } from '../model.ts'
import type { AccountTable } from './tables.ts'

/** What is shown of an account; its secrets are read on their own. */
export const accountColumns = [
  'id',
  'tenant_id',
  'connector',
  'name',
  'settings',
  'state',
  'state_reason',
  'tags',
  'created_at',
  'updated_at',
  'checked_at',
  'quota',
] as const

export type AccountRow = Pick<AccountTable, (typeof accountColumns)[number]>

export function toAccount(row: AccountRow): Account {
  return {
    id: row.id,
    tenantId: row.tenant_id,
    connector: row.connector,
    name: row.name,
    settings: JSON.parse(row.settings),
    state: row.state,
    stateReason: row.state_reason,
    tags: JSON.parse(row.tags),
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    checkedAt: row.checked_at,
    quota: row.quota === null ? null : JSON.parse(row.quota),
  }
}
