import { ConnectorError, quote, type ToolRecord } from '@helpdesk-mcp/contracts'
import type { CatalogEntry } from '../connectors/catalog.ts'
import type { GatewayContext } from '../context.ts'
import { ApiError, type InvalidField, invalid, notFound } from '../http/problem.ts'
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

/** The accounts that a body names, in its order; refuses one that is not there, and one that is named twice. */
export async function findAccounts(
  { store }: Pick<GatewayContext, 'store'>,
  tenantId: string,
  ids: readonly string[],
): Promise<Account[]> {
  const found = await Promise.all(ids.map((id) => store.accounts.get(tenantId, id)))
  const wrong = ids.flatMap((value, index): InvalidField[] => {
    const field = `accounts[${index}]`
    if (!found[index]) return [{ field, value, message: 'Unknown integrated account.' }]
    if (ids.indexOf(value) !== index) return [{ field, value, message: 'Listed twice.' }]
    return []
  })
  const [first, ...rest] = wrong
  if (first) throw invalid(first, ...rest)
  return found.filter((account) => account !== undefined)
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
    `The connector ${quote(connector)} is no longer installed in this gateway. Install it again.`,
  )
}

/** The connector of an account, and its tools with the account's own tags. Throws `unavailable` when the connector is not installed. */
export function toolsOf(
  { catalog }: Pick<GatewayContext, 'catalog'>,
  { name, connector, tags }: Account,
): { entry: CatalogEntry; records: readonly ToolRecord[] } {
  const entry = catalog.get(connector)
  if (entry) return { entry, records: withOwnTags(entry.records, tags) }
  throw new ConnectorError(
    'unavailable',
    `The account ${quote(name)} needs the connector ${quote(connector)}, which is not installed. Installed: ${[...catalog.keys()].join(', ')}.`,
  )
}

/** A connector's tools with the tags that an account gives them; tools without one stay the same objects. */
function withOwnTags(records: readonly ToolRecord[], tags: Account['tags']): readonly ToolRecord[] {
  const own = new Map<string, string[]>()
  for (const [tag, names] of Object.entries(tags)) {
    for (const name of names) own.set(name, [...(own.get(name) ?? []), tag])
  }
  if (own.size === 0) return records
  return records.map((record) => {
    const added = [record.name, ...(record.aliases ?? [])].flatMap((name) => own.get(name) ?? [])
    return added.length === 0 ? record : { ...record, tags: [...new Set([...record.tags, ...added])] }
  })
}
