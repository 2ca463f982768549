import type { Transaction } from 'kysely'
import { isMissingReference } from './driver-error.ts'
import { NotThereError } from './errors.ts'
import type { Tables } from './tables.ts'

/** Gives a server its accounts, in that order, after `before`; what is not the tenant's is not there. */
export async function holdAccounts(
  db: Transaction<Tables>,
  tenantId: string,
  serverId: string,
  accountIds: readonly string[],
  before: () => Promise<void>,
): Promise<void> {
  const ids = [...new Set(accountIds)]
  const rows =
    ids.length === 0
      ? []
      : await db
          .selectFrom('integrated_accounts')
          .select('id')
          .where('tenant_id', '=', tenantId)
          .where('id', 'in', ids)
          .execute()
  const there = new Set(rows.map(({ id }) => id))
  const missing = ids.find((id) => !there.has(id))
  if (missing !== undefined) throw new NotThereError(`There is no account ${missing}.`)
  if (ids.length === 0) throw new NotThereError('A server needs an account.')
  try {
    await before()
    await db
      .insertInto('mcp_server_accounts')
      .values(
        ids.map((id, position) => ({ tenant_id: tenantId, server_id: serverId, account_id: id, position })),
      )
      .execute()
  } catch (error) {
    if (isMissingReference(error)) throw new NotThereError('An account was removed meanwhile.')
    throw error
  }
}
