import { type ConnectorDefinition, oauth2Settings, type Token } from '@helpdesk-mcp/connector'
import { exchangeGrantCode } from '@helpdesk-mcp/connector/consent'
import { ConnectorError, describeError } from '@helpdesk-mcp/contracts'
import { authContext } from '../connectors/consent.ts'
import type { GatewayContext } from '../context.ts'
import type { Account } from '../model.ts'
import type { CheckedDraft } from './check.ts'
import type { AccountValues } from './values.ts'

/** Keeps the tokens that a check obtained for the calls to come: vendors ration them. Without them a call obtains its own. */
export async function storeTokens(
  { store, log }: Pick<GatewayContext, 'store' | 'log'>,
  { tenantId, id }: Pick<Account, 'tenantId' | 'id'>,
  { tokens }: CheckedDraft,
): Promise<void> {
  if (tokens === undefined) return
  try {
    await store.accounts.tokens(tenantId, id).write(tokens)
  } catch (error) {
    log.warn({ account: id, ...describeError(error) }, 'Failed to store the OAuth tokens of an account.')
  }
}

/** Whether an account has only its OAuth client so far, and nobody's consent. */
export function needsConsent(
  { oauth }: ConnectorDefinition,
  secrets: Readonly<Record<string, string>>,
): boolean {
  if (!oauth) return false
  const { refreshToken, grantCode } = oauth2Settings(oauth)
  return secrets[refreshToken] === undefined && (grantCode === undefined || secrets[grantCode] === undefined)
}

/** Trades a grant code for a refresh token as soon as it is given: it works once, and for minutes. */
export async function redeemGrantCode(
  context: Pick<GatewayContext, 'fetch' | 'clock' | 'sandboxUrl'>,
  definition: ConnectorDefinition,
  values: AccountValues,
): Promise<AccountValues> {
  const { oauth } = definition
  const name = oauth && oauth2Settings(oauth).grantCode
  const code = name === undefined ? undefined : values.secrets[name]
  if (!oauth || code === undefined) return values
  const settings = definition.settings.parse({ ...values.settings, ...values.secrets })
  const token = await exchangeGrantCode(oauth, settings, authContext(context, definition.id), code)
  return { settings: values.settings, secrets: withRefreshToken(definition, values.secrets, token) }
}

/** Why an account that has its OAuth client alone is unchecked. */
export const noConsentYet = 'Nobody has given consent at the vendor yet.'

/** The secrets of an account after consent: the new refresh token, and no code that was used. */
export function withRefreshToken(
  { oauth, title }: ConnectorDefinition,
  secrets: Readonly<Record<string, string>>,
  token: Token,
): Record<string, string> {
  if (!oauth || token.refreshToken === undefined) {
    throw new ConnectorError(
      'unexpected_response',
      `${title} sent no refresh token, so access would expire. Nothing was stored.`,
    )
  }
  const names = oauth2Settings(oauth)
  const kept = Object.entries(secrets).filter(([name]) => name !== names.grantCode)
  return { ...Object.fromEntries(kept), [names.refreshToken]: token.refreshToken }
}
