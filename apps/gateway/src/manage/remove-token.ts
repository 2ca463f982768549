import type { GatewayContext } from '../context.ts'
import { missing } from './missing.ts'

/** Ends an API token from the next request on. A null tenant, the owner's reach, is every one. */
export async function removeToken(
  context: Pick<GatewayContext, 'store' | 'log'>,
  tenantId: string | null,
  id: string,
): Promise<void> {
  if (!(await context.store.tokens.remove(tenantId, id))) throw missing('API token')
  context.log.info({ apiToken: id }, 'An API token was removed.')
}
