import { type ConnectorDefinition, oauth2Settings } from '@helpdesk-mcp/connector'
import { exchangeGrantCode } from '@helpdesk-mcp/connector/consent'
import type { GatewayContext } from '../context.ts'
import type { AccountValues } from '../manage/check-values.ts'
import { authContext } from './auth-context.ts'
import { withRefreshToken } from './with-refresh-token.ts'

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
