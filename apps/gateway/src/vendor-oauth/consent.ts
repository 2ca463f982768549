import { randomBytes } from 'node:crypto'
import { finishConsent, startConsent } from '@helpdesk-mcp/connector/consent'
import { ConnectorError, isConnectorError } from '@helpdesk-mcp/contracts'
import { connectorOf, findAccount } from '../accounts/find.ts'
import { withRefreshToken } from '../accounts/grant.ts'
import { checkAccount } from '../accounts/manage.ts'
import type { Accounts } from '../accounts/open.ts'
import { authContext, consentScopes, redirectUri } from '../connectors/consent.ts'
import type { GatewayContext } from '../context.ts'
import { ApiError, invalid, notFound, type VendorReason, vendorError, vendorReason } from '../http/problem.ts'
import type { Account, OauthState } from '../model.ts'
import { hashToken } from '../secrets/tokens.ts'

/** How long a person has at the vendor's page. */
export const consentMs = 10 * 60_000

interface StartedConnect {
  /** The vendor's page. */
  url: string
  redirectUri: string
  scopes: string[]
  expiresAt: number
  /** What the browser must hold when it comes back. */
  cookie: { name: string; value: string }
}

/** Begins a consent at the vendor: the address to send a person to, good once and for ten minutes, in this browser only. */
export async function startConnect(
  context: GatewayContext,
  tenantId: string,
  accountId: string,
  { scopes, returnTo = null }: { scopes?: readonly string[] | undefined; returnTo?: string | null },
): Promise<StartedConnect> {
  const account = await findAccount(context, tenantId, accountId)
  const { definition, records } = connectorOf(context, account)
  const { oauth, title } = definition
  if (!oauth) throw new ApiError('conflict', `${title} does not use OAuth: enter its credential instead.`)
  const kept = await context.store.accounts.credentials(tenantId, accountId)
  const settings = definition.settings.parse({ ...account.settings, ...kept?.secrets })
  const asked = chosen(consentScopes(definition, records), scopes, oauth.scopes)
  const consent = await startConsent(oauth, settings, authContext(context, definition.id), {
    scopes: asked,
    redirectUri: redirectUri(context),
  })
  const [stateHash, value] = [hashToken(consent.state), randomBytes(32).toString('base64url')]
  const expiresAt = context.clock.now() + consentMs
  await context.store.oauthStates.add(stateHash, {
    tenantId,
    accountId,
    codeVerifier: consent.verifier,
    browserHash: hashToken(value),
    returnTo,
    expiresAt,
  })
  const cookie = { name: browserCookie(stateHash), value }
  return { url: consent.url, redirectUri: consent.redirectUri, scopes: asked, expiresAt, cookie }
}

function chosen(
  allowed: readonly string[],
  given: readonly string[] | undefined,
  always: readonly string[] = [],
): string[] {
  if (given === undefined) return [...allowed]
  for (const [index, value] of given.entries()) {
    if (allowed.includes(value)) continue
    throw invalid({ field: `scopes[${index}]`, value, allowed, message: 'Unknown scope: no tool needs it.' })
  }
  return [...new Set([...always, ...given])].sort()
}

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
  redirect: URL,
  begun: OauthState,
): Promise<FinishedConnect> {
  const state = redirect.searchParams.get('state') ?? ''
  const { tenantId, accountId } = begun
  const account = await findAccount(context, tenantId, accountId)
  const { definition } = connectorOf(context, account)
  const secrets = (await context.store.accounts.credentials(tenantId, accountId))?.secrets ?? {}
  try {
    const token = await trade(
      context,
      definition,
      { ...account.settings, ...secrets },
      state,
      begun,
      redirect,
    )
    const credentials = { secrets: withRefreshToken(definition, secrets, token) }
    if (!(await context.store.accounts.update(tenantId, accountId, { credentials, consent: true }))) {
      throw notFound('integrated account')
    }
  } catch (thrown) {
    const error = consentError(thrown)
    await context.store.audit.add({
      tenantId,
      action: 'account.consent_granted',
      subject: { kind: 'account', id: accountId, name: account.name },
      reason: error instanceof ApiError ? error.kind : 'internal',
    })
    throw error
  }
  const checked = await checkAccount(context, accounts, tenantId, accountId)
  context.log.info({ account: accountId, state: checked.account.state }, 'Received consent for an account.')
  return { ...checked, returnTo: begun.returnTo }
}

/** The consent that a browser comes back with: begun in this browser, not long ago, and not used yet. */
export async function takeConsent(
  { store, clock }: GatewayContext,
  redirect: URL,
  cookie: (name: string) => string | undefined,
): Promise<OauthState> {
  const stateHash = hashToken(redirect.searchParams.get('state') ?? '')
  const begun = await store.oauthStates.take(stateHash, clock.now())
  if (!begun) {
    throw new ApiError(
      'invalid',
      'Unknown consent: it was used already, or its ten minutes have passed. Start again.',
      { errors: [{ field: 'state', message: 'It is unknown, used or expired.' }] },
    )
  }
  const held = cookie(browserCookie(stateHash))
  if (held === undefined || hashToken(held) !== begun.browserHash) {
    throw new ApiError(
      'forbidden',
      'This consent was started in another browser. Start it again in this one.',
    )
  }
  return begun
}

function trade(
  context: GatewayContext,
  definition: ReturnType<typeof connectorOf>['definition'],
  values: Readonly<Record<string, string>>,
  state: string,
  { codeVerifier }: OauthState,
  redirect: URL,
) {
  const { oauth, id, title } = definition
  if (!oauth) throw new ConnectorError('invalid_arguments', `${title} has no consent.`)
  const consent = { state, verifier: codeVerifier ?? '', redirectUri: redirectUri(context) }
  return finishConsent(oauth, definition.settings.parse(values), authContext(context, id), consent, redirect)
}

/** When a person says no, the vendor has not failed. */
function consentError(error: unknown): unknown {
  if (!isConnectorError(error)) return error
  if (error.code === 'forbidden') {
    return new ApiError('forbidden', error.message, { vendor: vendorReason(error) })
  }
  if (error.code === 'invalid_arguments') return new ApiError('invalid', error.message)
  return vendorError(error)
}

/** The cookie that ties a consent to the browser in which it was started. One for each state: two consents do not disturb each other. */
export function browserCookie(stateHash: string): string {
  return `helpdesk_mcp_consent_${stateHash.slice(0, 16)}`
}
