import { createHash } from 'node:crypto'
import {
  type ConnectorDefinition,
  createConnector,
  oauth2Settings,
  type Token,
  type TokenStore,
} from '@helpdesk-mcp/connector'
import { ConnectorError, isObject } from '@helpdesk-mcp/contracts'
import type { GatewayContext } from '../context.ts'
import type { AccountStore } from '../storage/store.ts'

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
      `connector: ${JSON.stringify(id)} is not known. Known: ${allowed.join(', ')}.`,
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
  const baseUrl = context.standIn(id)
  const connector = createConnector(definition, {
    settings: settings as never,
    records,
    clock: context.clock,
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

/**
 * Tells one consent from another: tokens that were obtained under another client, region or refresh token are not this credential's.
 * Undefined for connectors without OAuth.
 */
export function credentialKey(
  definition: ConnectorDefinition,
  settings: Readonly<Record<string, unknown>>,
): string | undefined {
  const { oauth } = definition
  if (!oauth) return undefined
  const names = oauth2Settings(oauth)
  const refreshToken = settings[names.refreshToken]
  const grantCode = refreshToken || names.grantCode === undefined ? undefined : settings[names.grantCode]
  const region = oauth.region === undefined ? undefined : settings[oauth.region]
  const parts = [definition.id, settings[names.clientId], region, refreshToken, grantCode]
  return createHash('sha256')
    .update(JSON.stringify(parts.map((part) => part ?? null)))
    .digest('hex')
}

type StoredTokens = ReturnType<AccountStore['tokens']>

/** A token as the store keeps it, with the credential that it belongs to. */
function writeTokenText(key: string, token: Token): string {
  return JSON.stringify({ key, token })
}

/** The token in a stored text, if it belongs to that credential. */
function readTokenText(key: string, text: string | undefined): Token | undefined {
  if (text === undefined) return undefined
  try {
    const stored: unknown = JSON.parse(text)
    if (!isObject(stored) || stored.key !== key || !isObject(stored.token)) return undefined
    const token = stored.token as unknown as Token
    return typeof token.accessToken === 'string' ? token : undefined
  } catch {
    return undefined
  }
}

/** An account's OAuth tokens, sealed in the store and renewed by one instance at a time. */
export function accountTokens(stored: StoredTokens, key: string): TokenStore {
  return {
    read: async () => readTokenText(key, await stored.read()),
    write: (token) => stored.write(writeTokenText(key, token)),
    lock: (work) => stored.lock(work),
  }
}

/** Tokens of an account that is not stored yet: they are kept here until it is. */
function draftTokens(key: string): TokenStore & { text(): string | undefined } {
  let token: Token | undefined
  return {
    read: async () => token,
    write: async (obtained) => {
      token = obtained
    },
    text: () => token && writeTokenText(key, token),
  }
}
