import type { Reply } from '../exchange.ts'
import type { AccountTable } from './account-table.ts'
import { consentPage, refusalPage } from './consent-page.ts'
import { type Grants, randomToken } from './grants.ts'

/** Asks for consent, and sends the decision to the redirect (RFC 6749, section 4.1). */
export function answerAuthorize(
  table: AccountTable,
  grants: Grants,
  request: URLSearchParams,
  now: number,
): Reply {
  const field = (name: string) => request.get(name) ?? undefined
  const client = grants.clients.find(({ id }) => id === field('client_id'))
  if (!client) return refusalPage('There is no such client.')
  const redirect = field('redirect_uri')
  if (redirect === undefined || !client.redirects.includes(redirect)) {
    return refusalPage('The redirect address is not one that is registered for this client.')
  }
  const back = (answer: Record<string, string>): Reply => {
    const location = new URL(redirect)
    for (const [name, value] of Object.entries(answer)) location.searchParams.set(name, value)
    const state = field('state')
    if (state !== undefined) location.searchParams.set('state', state)
    return { status: 302, headers: { location: location.href } }
  }
  const scopes = (field('scope') ?? '').split(table.scopeSeparator).filter(Boolean)
  const challenge = field('code_challenge')
  if (field('response_type') !== 'code') return back({ error: 'unsupported_response_type' })
  if (scopes.length === 0) return back({ error: 'invalid_scope' })
  if (challenge !== undefined && field('code_challenge_method') !== 'S256') {
    return back({ error: 'invalid_request' })
  }
  const decision = field('decision')
  if (decision === undefined) return consentPage(table.title, table.paths.authorize, scopes, request)
  if (decision !== 'accept') return back({ error: 'access_denied' })
  const code = randomToken('code')
  const { offline } = table
  grants.codes.set(code, {
    client: client.id,
    scopes,
    redirect,
    expiresAt: now + table.codeMs,
    offline: offline === undefined || field(offline.name) === offline.value,
    ...(challenge === undefined ? {} : { challenge }),
  })
  return back({ code })
}
