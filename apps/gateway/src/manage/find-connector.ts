import type { CatalogEntry } from '../connectors/catalog.ts'
import type { GatewayContext } from '../context.ts'
import { invalid } from './invalid.ts'

/** The connector that a body names. */
export function findConnector({ catalog }: Pick<GatewayContext, 'catalog'>, id: string): CatalogEntry {
  const entry = catalog.get(id)
  if (entry) return entry
  const allowed = [...catalog.keys()]
  throw invalid({
    field: 'connector',
    value: id,
    allowed,
    message: `There is no connector of that name. There are: ${allowed.join(', ')}.`,
  })
}
