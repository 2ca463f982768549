import type { GatewayContext } from '../context.ts'
import { missing } from './missing.ts'

/** Removes an account; URLs that open nothing else end with it. */
export async function removeAccount(context: GatewayContext, tenantId: string, id: string): Promise<void> {
  if (!(await context.store.accounts.remove(tenantId, id))) throw missing('integrated account')
  context.log.info({ account: id }, 'An account was removed.')
}
