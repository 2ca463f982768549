import { quote } from '@helpdesk-mcp/contracts'
import { describeLimits } from '@helpdesk-mcp/tools'
import { toolsOf } from '../accounts/find.ts'
import type { GatewayContext } from '../context.ts'
import type { Account, ServerConfig } from '../model.ts'
import { accountFilter, offeredTools } from './filter.ts'

/** What a server over these accounts cannot do although one may expect it, in sentences. With several accounts each names its own. */
export function configNotes(
  context: Pick<GatewayContext, 'catalog'>,
  accounts: readonly Account[],
  config: ServerConfig,
): string[] {
  return accounts.flatMap((account) => {
    if (!context.catalog.has(account.connector)) return []
    const { records } = toolsOf(context, account)
    const filter = accountFilter(config, records)
    const name = accounts.length > 1 ? `${quote(account.name)}: ` : ''
    if (!filter) return accounts.length > 1 ? [`${name}This filter leaves no tools of this account.`] : []
    return describeLimits(offeredTools(config, records), filter).map((limit) => name + limit)
  })
}
