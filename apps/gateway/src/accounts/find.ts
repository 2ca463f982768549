import type { CatalogEntry } from '../connectors/catalog.ts'
import type { GatewayContext } from '../context.ts'
import { ApiError, invalid, notFound } from '../http/problem.ts'
import type { Account } from '../model.ts'

export async function findAccount(
  { store }: Pick<GatewayContext, 'store'>,
  tenantId: string,
  id: string,
): Promise<Account> {
  const account = await store.accounts.get(tenantId, id)
  if (!account) throw notFound('integrated account')
  return account
}

/** The connector that a body names. */
export function findConnector({ catalog }: Pick<GatewayContext, 'catalog'>, id: string): CatalogEntry {
  const entry = catalog.get(id)
  if (entry) return entry
  const allowed = [...catalog.keys()]
  throw invalid({
    field: 'connector',
    value: id,
    allowed,
    message: `Unknown connector. Known connectors: ${allowed.join(', ')}.`,
  })
}

/** The connector of an account that is stored; it may have been taken away since. */
export function connectorOf(
  { catalog }: Pick<GatewayContext, 'catalog'>,
  { connector }: Pick<Account, 'connector'>,
): CatalogEntry {
  const entry = catalog.get(connector)
  if (entry) return entry
  throw new ApiError(
    'conflict',
    `The connector "${connector}" is no longer installed in this gateway. Install it again.`,
  )
}
