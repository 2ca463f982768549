import { finishConsent } from '@helpdesk-mcp/connector/consent'
import { ConnectorError, isConnectorError } from '@helpdesk-mcp/contracts'
import type { Accounts } from '../accounts/accounts.ts'
import type { GatewayContext } from '../context.ts'
import { checkAccount } from '../manage/check-account.ts'
import { connectorOf } from '../manage/connector-of.ts'
import { findAccount } from '../manage/find-account.ts'
import { missing } from '../manage/missing.ts'
import { Refusal, type VendorReason } from '../manage/refusal.ts'
import { vendorReason, vendorRefusal } from '../manage/vendor-refusal.ts'
import type { Account } from '../model.ts'
import { hashToken } from '../seal/tokens.ts'
import type { OauthState } from '../storage/store.ts'
import { authContext } from './auth-context.ts'
import { browserCookie } from './browser-cookie.ts'
import { redirectUri } from './redirect-uri.ts'
import { withRefreshToken } from './with-refresh-token.ts'

export interface FinishedConnect {
  account: Account
  /** Consent was given, but the account does not open. */
  problem: VendorReason | null
  returnTo: string | null
}

/** Takes what the vendor sent a browser back with: trades the code, keeps the refresh token, checks the account. */
export async function finishConnect(
  context: GatewayContext,
  accounts: Pick<Accounts, 'check'>,
  answer: URL,
  cookie: (name: string) => string | undefined,
): Promise<FinishedConnect> {
  const state = answer.searchParams.get('state') ?? ''
  const begun = await takeState(context, state, cookie)
  const { tenantId, accountId } = begun
  const account = await findAccount(context, tenantId, accountId)
  const { definition } = connectorOf(context, account)
  const secrets = (await context.store.accounts.credentials(tenantId, accountId))?.secrets ?? {}
  try {
    const token = await trade(context, definition, { ...account.settings, ...secrets }, state, begun, answer)
    const credentials = { secrets: withRefreshToken(definition, secrets, token) }
    if (!(await context.store.accounts.update(tenantId, accountId, { credentials }))) {
      throw missing('integrated account any more')
    }
  } catch (error) {
    throw refusal(error)
  }
  const checked = await checkAccount(context, accounts, tenantId, accountId)
  context.log.info({ account: accountId, state: checked.account.state }, 'A consent was given.')
  return { ...checked, returnTo: begun.returnTo }
}

async function takeState(
  { store, clock }: GatewayContext,
  state: string,
  cookie: (name: string) => string | undefined,
): Promise<OauthState> {
  const stateHash = hashToken(state)
  const begun = await store.oauthStates.take(stateHash, clock.now())
  if (!begun) {
    throw new Refusal(
      'invalid',
      'This consent is not known: it was used already, or its ten minutes are over. Start it again.',
      { errors: [{ field: 'state', message: 'It is unknown, used or expired.' }] },
    )
  }
  const held = cookie(browserCookie(stateHash))
  if (held === undefined || hashToken(held) !== begun.browserHash) {
    throw new Refusal('forbidden', 'This consent was started in another browser. Start it again in this one.')
  }
  return begun
}

function trade(
  context: GatewayContext,
  definition: ReturnType<typeof connectorOf>['definition'],
  values: Readonly<Record<string, string>>,
  state: string,
  { codeVerifier }: OauthState,
  answer: URL,
) {
  const { oauth, id, title } = definition
  if (!oauth) throw new ConnectorError('invalid_arguments', `${title} has no consent.`)
  const consent = { state, verifier: codeVerifier ?? '', redirectUri: redirectUri(context) }
  return finishConsent(oauth, definition.settings.parse(values), authContext(context, id), consent, answer)
}

/** A person's no is no failure of the vendor. */
function refusal(error: unknown): unknown {
  if (!isConnectorError(error)) return error
  if (error.code === 'forbidden') {
    return new Refusal('forbidden', error.message, { vendor: vendorReason(error) })
  }
  if (error.code === 'invalid_arguments') return new Refusal('invalid', error.message)
  return vendorRefusal(error)
}
