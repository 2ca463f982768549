import type { Transaction } from 'kysely'
import type { Account } from '../model.ts'
import { type AccountTable, type Database, ofTenant, type Tables } from './database.ts'

/** All but the secrets, which are read separately. */
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

/** The account as it is, in a transaction that will change it. Its row stays locked. */
export function lockAccount(
  db: Transaction<Tables>,
  kind: Database['kind'],
  tenantId: string,
  id: string,
): Promise<(AccountRow & Pick<AccountTable, 'credentials'>) | undefined> {
  return db
    .selectFrom('integrated_accounts')
    .select([...accountColumns, 'credentials'])
    .where(ofTenant(tenantId, id))
    .$if(kind === 'postgres', (query) => query.forUpdate())
    .executeTakeFirst()
}

export function accountEntry(
  what: string,
  { id, tenant_id, name }: Pick<AccountRow, 'id' | 'tenant_id' | 'name'>,
) {
  return { tenantId: tenant_id, action: `account.${what}`, subject: { kind: 'account', id, name } }
}
