import { type ConnectorDefinition, createConnector } from '@helpdesk-mcp/connector'
import { ConnectorError, quote } from '@helpdesk-mcp/contracts'
import type { GatewayContext } from '../context.ts'
import { accountTokens, credentialKey, draftTokens } from './oauth-tokens.ts'

/** An account as it would be. */
export interface AccountDraft {
  tenantId: string
  /** Of the account that it is a change of. */
  accountId?: string
  connector: string
  settings: Readonly<Record<string, string>>
  secrets: Readonly<Record<string, string>>
}

export interface CheckedDraft {
  /** OAuth tokens that the check obtained, to be written with `store.accounts.tokens(...).write` once the account is stored: a grant code is good only once. */
  tokens?: string
}

/** Rejects with what the vendor, or the settings' own table, says is wrong. Nothing that is stored changes, but for a token that was renewed. */
export async function checkDraft(context: GatewayContext, draft: AccountDraft): Promise<CheckedDraft> {
  const { tenantId, accountId, connector: id } = draft
  const entry = context.catalog.get(id)
  if (!entry) {
    const allowed = [...context.catalog.keys()]
    throw new ConnectorError(
      'invalid_arguments',
      `connector: unknown connector ${quote(id)}. Known connectors: ${allowed.join(', ')}.`,
      { details: { field: 'connector', value: id, allowed } },
    )
  }
  const { definition, records } = entry
  const settings = { ...draft.settings, ...draft.secrets }
  const key = credentialKey(definition, settings)
  const isStored = key !== undefined && key === (await storedKey(context, draft, definition))
  const kept = key === undefined || isStored ? undefined : draftTokens(key)
  const tokens =
    isStored && accountId ? accountTokens(context.store.accounts.tokens(tenantId, accountId), key) : kept
  const baseUrl = context.sandboxUrl(id)
  const connector = createConnector(definition, {
    settings: settings as never,
    records,
    clock: context.clock,
    ...(context.privateHosts ? { privateHosts: context.privateHosts } : {}),
    ...(context.fetch ? { fetch: context.fetch } : {}),
    ...(baseUrl === undefined ? {} : { baseUrl }),
    ...(tokens ? { store: tokens } : {}),
  })
  await connector.check()
  const text = kept?.text()
  return text === undefined ? {} : { tokens: text }
}

/** The key of the credential that the account has now: tokens of another must not take the place of its own. */
async function storedKey(
  { store }: GatewayContext,
  { tenantId, accountId, connector }: AccountDraft,
  definition: ConnectorDefinition,
): Promise<string | undefined> {
  if (accountId === undefined) return undefined
  const [account, credentials] = await Promise.all([
    store.accounts.get(tenantId, accountId),
    store.accounts.credentials(tenantId, accountId),
  ])
  if (account?.connector !== connector) return undefined
  return credentialKey(definition, { ...account.settings, ...credentials?.secrets })
}
