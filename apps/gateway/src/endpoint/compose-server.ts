import type { CallAudit } from '@helpdesk-mcp/connector'
import { type Connector, isConnectorError } from '@helpdesk-mcp/contracts'
import type { Accounts, FoundAccount } from '../accounts/accounts.ts'
import type { ServerConfig } from '../model.ts'
import { accountFilter } from './account-filter.ts'
import { oneConnector, type PermittedAccount } from './one-connector.ts'

export interface Composition {
  tenantId: string
  /** In the order in which they are listed. */
  accountIds: readonly string[]
  config: ServerConfig
  /** Records what is called on an account. */
  auditOf?(found: FoundAccount): CallAudit
  /** Told of an account whose tools cannot be offered. */
  onUnusable?(accountId: string, reason: string): void
}

/** The connectors behind one server, each account as far as the config permits it. An account that permits nothing adds nothing. */
export async function composeServer(accounts: Accounts, composition: Composition): Promise<Connector[]> {
  const groups = new Map<string, { found: FoundAccount; accounts: PermittedAccount[] }>()
  for (const id of composition.accountIds) {
    const opened = await openPermitted(accounts, composition, id).catch((error: unknown) => {
      if (!isConnectorError(error)) throw error
      composition.onUnusable?.(id, error.message)
      return undefined
    })
    if (!opened) continue
    const { connector } = opened.found.account
    const group = groups.get(connector) ?? { found: opened.found, accounts: [] }
    group.accounts.push(opened.permitted)
    groups.set(connector, group)
  }
  return [...groups.values()].flatMap(({ found, accounts: [first, ...others] }) => {
    if (!first) return []
    if (others.length === 0) return first.connector
    const order = new Map(found.records.map((record, index) => [record.name, index]))
    return oneConnector([first, ...others], order)
  })
}

async function openPermitted(accounts: Accounts, { tenantId, config, auditOf }: Composition, id: string) {
  const found = await accounts.find(tenantId, id)
  const filter = accountFilter(config, found.records)
  if (!filter) return undefined
  const audit = auditOf?.(found)
  const connector = await accounts.open(tenantId, id, {
    filter,
    ...(config.unverified ? { unverified: true } : {}),
    ...(audit ? { audit } : {}),
  })
  const permitted: PermittedAccount = { name: found.account.name, connector, ...(audit ? { audit } : {}) }
  return { found, permitted }
}
