import {
  type AuthContext,
  type ConnectorDefinition,
  oauth2Settings,
  type Token,
} from '@helpdesk-mcp/connector'
import { exchangeGrantCode } from '@helpdesk-mcp/connector/consent'
import { ConnectorError, describeError, type ToolRecord } from '@helpdesk-mcp/contracts'
import type { CheckedDraft } from '../accounts/check.ts'
import type { AccountValues } from '../accounts/values.ts'
import type { GatewayContext } from '../context.ts'
import type { Account } from '../model.ts'

/** Keeps the tokens that a check obtained for the calls to come: vendors ration them. Without them a call obtains its own. */
export async function keepTokens(
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
  context: Pick<GatewayContext, 'fetch' | 'clock' | 'standIn'>,
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
export const waitsForConsent = 'Nobody has given consent at the vendor yet.'

/** The secrets of an account after consent: the new refresh token, and no code that was used. */
export function withRefreshToken(
  { oauth, title }: ConnectorDefinition,
  secrets: Readonly<Record<string, string>>,
  token: Token,
): Record<string, string> {
  if (!oauth || token.refreshToken === undefined) {
    throw new ConnectorError(
      'unexpected_response',
      `${title} gave no refresh token: the access would end by itself, so it was not kept.`,
    )
  }
  const names = oauth2Settings(oauth)
  const kept = Object.entries(secrets).filter(([name]) => name !== names.grantCode)
  return { ...Object.fromEntries(kept), [names.refreshToken]: token.refreshToken }
}

/** How a connector's account server is reached: at the vendor's, or beside the connector's sandbox. */
export function authContext(
  context: Pick<GatewayContext, 'fetch' | 'clock' | 'standIn'>,
  connector: string,
): AuthContext {
  const baseUrl = context.standIn(connector)
  return {
    send: context.fetch ?? ((request) => fetch(request)),
    clock: context.clock,
    ...(baseUrl === undefined ? {} : { baseUrl }),
  }
}

/** The one address that vendors send people back to; registered there letter by letter. */
export function redirectUri({ publicUrl }: { publicUrl: string }): string {
  return `${publicUrl}/connect/callback`
}

/** Every scope that a connector's tools can need. */
export function consentScopes(
  { oauth }: Pick<ConnectorDefinition, 'oauth'>,
  records: readonly ToolRecord[],
): string[] {
  return [...new Set([...(oauth?.scopes ?? []), ...records.flatMap(({ scopes = [] }) => scopes)])].sort()
}

/** The cookie that ties a consent to the browser in which it was started. One for each state: two consents do not disturb each other. */
export function browserCookie(stateHash: string): string {
  return `helpdesk_mcp_consent_${stateHash.slice(0, 16)}`
}
