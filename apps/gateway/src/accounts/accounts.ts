import { type CallAudit, createConnector } from '@helpdesk-mcp/connector'
import { type Connector, ConnectorError, type ToolFilter, type ToolRecord } from '@helpdesk-mcp/contracts'
import { type CheckArguments, createArgumentCheck } from '@helpdesk-mcp/tools'
import { type BoundedCache, createBoundedCache } from '../bounded-cache.ts'
import type { CatalogEntry } from '../connectors/catalog.ts'
import type { GatewayContext } from '../context.ts'
import type { Account } from '../model.ts'
import { accountTokens } from './account-tokens.ts'
import { type AccountDraft, type CheckedDraft, checkDraft } from './check-draft.ts'
import { credentialKey } from './credential-key.ts'
import { withOwnTags } from './own-tags.ts'
import { createStateKeeper, type StateKeeper, watched } from './state-keeper.ts'

export interface OpenOptions {
  filter?: ToolFilter
  unverified?: boolean
  audit?: CallAudit
}

/** An account and what its connector can do. */
export interface FoundAccount {
  readonly account: Account
  readonly entry: CatalogEntry
  /** Every tool of the connector, with the account's own tags. */
  readonly records: readonly ToolRecord[]
}

export interface Accounts {
  /** Rejects with `not_found`, with `unavailable` when its connector is not installed, with `invalid_arguments` for a filter that leaves nothing. */
  open(tenantId: string, accountId: string, options?: OpenOptions): Promise<Connector>
  find(tenantId: string, accountId: string): Promise<FoundAccount>
  /** Calls the vendor's cheapest authenticated read with an account's settings as they would be. Rejects with what is wrong. */
  check(draft: AccountDraft): Promise<CheckedDraft>
  close(): void
}

interface OpenAccount extends FoundAccount {
  settings: Readonly<Record<string, string>>
  keeper: StateKeeper
}

/** Accounts whose credentials are kept unsealed in memory. */
const most = 500

/** Opens accounts. What is read of one is kept until the store tells of a change; tool schemas are compiled once for all. */
export function createAccounts(context: GatewayContext): Accounts {
  const { store, catalog, clock } = context
  const cache: BoundedCache<OpenAccount> = createBoundedCache(most)
  const checkArguments: CheckArguments = createArgumentCheck()
  const stop = store.onChange((id) => cache.drop(({ account }) => id === '*' || account.id === id))

  const read = async (tenantId: string, accountId: string): Promise<OpenAccount> => {
    const [account, credentials] = await Promise.all([
      store.accounts.get(tenantId, accountId),
      store.accounts.credentials(tenantId, accountId),
    ])
    if (!account) {
      throw new ConnectorError('not_found', `There is no account ${JSON.stringify(accountId)}.`, {
        details: { field: 'accounts', value: accountId },
      })
    }
    const entry = catalog.get(account.connector)
    if (!entry) {
      throw new ConnectorError(
        'unavailable',
        `The account "${account.name}" is one of the connector "${account.connector}", which this gateway does not have. Installed: ${[...catalog.keys()].join(', ')}.`,
      )
    }
    return {
      account,
      entry,
      records: withOwnTags(entry.records, account.tags),
      settings: { ...account.settings, ...credentials?.secrets },
      keeper: createStateKeeper(context, account),
    }
  }
  const find = (tenantId: string, accountId: string) =>
    cache.get(JSON.stringify([tenantId, accountId]), () => read(tenantId, accountId))

  return {
    find,
    async open(tenantId, accountId, options = {}) {
      const { entry, records, settings, keeper } = await find(tenantId, accountId)
      const { definition } = entry
      const key = credentialKey(definition, settings)
      const baseUrl = context.standIn(definition.id)
      const connector = createConnector(definition, {
        ...options,
        settings: settings as never,
        records,
        clock,
        checkArguments,
        ...(context.fetch ? { fetch: context.fetch } : {}),
        ...(baseUrl === undefined ? {} : { baseUrl }),
        ...(key ? { store: accountTokens(store.accounts.tokens(tenantId, accountId), key) } : {}),
      })
      return watched(connector, keeper)
    },
    check: (draft) => checkDraft(context, draft),
    close: stop,
  }
}
