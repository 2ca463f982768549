import { randomBytes } from 'node:crypto'
import { startConsent } from '@helpdesk-mcp/connector/consent'
import type { GatewayContext } from '../context.ts'
import { connectorOf } from '../manage/connector-of.ts'
import { findAccount } from '../manage/find-account.ts'
import { invalid } from '../manage/invalid.ts'
import { Refusal } from '../manage/refusal.ts'
import { hashToken } from '../seal/tokens.ts'
import { authContext } from './auth-context.ts'
import { browserCookie } from './browser-cookie.ts'
import { consentScopes } from './consent-scopes.ts'
import { redirectUri } from './redirect-uri.ts'

/** How long a person has at the vendor's page. */
export const consentMs = 10 * 60_000

export interface StartedConnect {
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
  if (!oauth) throw new Refusal('conflict', `${title} has no consent: its credential is entered as it is.`)
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
    throw invalid({ field: `scopes[${index}]`, value, allowed, message: 'No tool needs such a scope.' })
  }
  return [...new Set([...always, ...given])].sort()
}
