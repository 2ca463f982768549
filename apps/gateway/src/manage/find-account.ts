import type { GatewayContext } from '../context.ts'
import type { Account } from '../model.ts'
import { missing } from './missing.ts'

export async function findAccount(
  { store }: Pick<GatewayContext, 'store'>,
  tenantId: string,
  id: string,
): Promise<Account> {
  const account = await store.accounts.get(tenantId, id)
  if (!account) throw missing('integrated account')
  return account
}
