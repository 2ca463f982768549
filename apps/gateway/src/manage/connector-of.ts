import type { CatalogEntry } from '../connectors/catalog.ts'
import type { GatewayContext } from '../context.ts'
import type { Account } from '../model.ts'
import { Refusal } from './refusal.ts'

/** The connector of an account that is stored; it may have been taken away since. */
export function connectorOf(
  { catalog }: Pick<GatewayContext, 'catalog'>,
  { connector }: Pick<Account, 'connector'>,
): CatalogEntry {
  const entry = catalog.get(connector)
  if (entry) return entry
  throw new Refusal(
    'conflict',
    `This gateway does not have the connector "${connector}" any more. Install it again.`,
  )
}
