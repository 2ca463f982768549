import {
  type CallAudit,
  createConnector,
  createNameCache,
  createRateLimits,
  type NameCache,
  type RateLimitTracker,
  type WriteHooks,
} from '@helpdesk-mcp/connector'
import {
  type Connector,
  ConnectorError,
  describeError,
  isObject,
  quote,
  type ToolFilter,
  type ToolRecord,
  type ToolResult,
} from '@helpdesk-mcp/contracts'
import { type CheckArguments, createArgumentCheck } from '@helpdesk-mcp/tools'
import { type Cache, createCache } from '../cache.ts'
import { createAnswerWatches } from '../connectors/answer-differences.ts'
import type { CatalogEntry } from '../connectors/catalog.ts'
import type { GatewayContext } from '../context.ts'
import type { Account } from '../model.ts'
import { createAdmission } from './admission.ts'
import { type AccountDraft, type CheckedDraft, checkDraft } from './check.ts'
import { toolsOf } from './find.ts'
import { accountTokens, credentialKey } from './oauth-tokens.ts'

interface OpenOptions {
  filter?: ToolFilter
  unverified?: boolean
  audit?: CallAudit
  writes?: WriteHooks
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
  /** Shared by all servers that use the account, so that each counts the calls of all. */
  limits?: RateLimitTracker
  /** The names that its lists gave lately. */
  names?: NameCache
}

/** Accounts whose credentials are kept unsealed in memory. */
const maxAccounts = 500

/** Opens accounts. What is read of one is kept until the store tells of a change; tool schemas are compiled once for all. */
export function createAccounts(context: GatewayContext): Accounts {
  const { store, clock } = context
  const cache: Cache<OpenAccount> = createCache(maxAccounts)
  const checkArguments: CheckArguments = createArgumentCheck()
  const admission = createAdmission(context)
  const watchOf = createAnswerWatches(context)
  const stop = store.onChange((id) => cache.drop(({ account }) => id === '*' || account.id === id), 'acc')

  const read = async (tenantId: string, accountId: string): Promise<OpenAccount> => {
    const [account, credentials] = await Promise.all([
      store.accounts.get(tenantId, accountId),
      store.accounts.credentials(tenantId, accountId),
    ])
    if (!account) {
      throw new ConnectorError('not_found', `Unknown account ${quote(accountId)}.`, {
        details: { field: 'accounts', value: accountId },
      })
    }
    return {
      account,
      ...toolsOf(context, account),
      settings: { ...account.settings, ...credentials?.secrets },
      keeper: createStateKeeper(context, account),
    }
  }
  const find = (tenantId: string, accountId: string) =>
    cache.get(JSON.stringify([tenantId, accountId]), () => read(tenantId, accountId))

  return {
    find,
    async open(tenantId, accountId, options = {}) {
      const account = await find(tenantId, accountId)
      const { entry, records, settings, keeper } = account
      const { definition } = entry
      account.limits ??= createRateLimits(definition, settings as never, clock)
      account.names ??= createNameCache()
      const key = credentialKey(definition, settings)
      const baseUrl = context.sandboxUrl(definition.id)
      const watch = watchOf(entry)
      const connector = createConnector(definition, {
        ...options,
        settings: settings as never,
        records,
        clock,
        checkArguments,
        limits: account.limits,
        names: account.names,
        ...(watch ? { watch } : {}),
        ...(context.privateHosts ? { privateHosts: context.privateHosts } : {}),
        ...(context.fetch ? { fetch: context.fetch } : {}),
        ...(baseUrl === undefined ? {} : { baseUrl }),
        ...(key ? { store: accountTokens(store.accounts.tokens(tenantId, accountId), key) } : {}),
      })
      return admission.admitted(accountId, watched(connector, keeper))
    },
    check: (draft) => checkDraft(context, draft),
    close: stop,
  }
}

/** Learns from the calls of an account whether its credential still opens it. */
interface StateKeeper {
  saw(result: ToolResult): Promise<void>
}

/** Writes only what changes. A state that cannot be written is written by the next call. */
function createStateKeeper(
  { store, log }: Pick<GatewayContext, 'store' | 'log'>,
  account: Account,
): StateKeeper {
  let { state } = account

  const move = async (to: Account['state'], reason: string | null) => {
    const from = state
    state = to
    try {
      await store.accounts.setState(account.tenantId, account.id, to, reason)
    } catch (error) {
      state = from
      log.warn({ account: account.id, ...describeError(error) }, 'Failed to write the state of an account.')
    }
  }

  return {
    async saw(result) {
      const error = result.isError ? result.structuredContent?.error : undefined
      if (!result.isError && state !== 'connected') await move('connected', null)
      const isRefused = isObject(error) && error.code === 'unauthorized'
      if (isRefused && state !== 'needs_reconnect') await move('needs_reconnect', String(error.message))
    },
  }
}

function watched(connector: Connector, keeper: StateKeeper): Connector {
  return {
    ...connector,
    async call(name, args, context) {
      const result = await connector.call(name, args, context)
      await keeper.saw(result)
      return result
    },
  }
}
