import type { Reply } from '../exchange.ts'
import { type AccountTable, type Grants, randomToken } from './account-server.ts'

/** Shows the consent page, and sends the decision to the redirect (RFC 6749, section 4.1). */
export function answerAuthorize(
  table: AccountTable,
  grants: Grants,
  request: URLSearchParams,
  now: number,
): Reply {
  const field = (name: string) => request.get(name) ?? undefined
  const client = grants.clients.find(({ id }) => id === field('client_id'))
  if (!client) return errorPage('Unknown client.')
  const redirect = field('redirect_uri')
  if (redirect === undefined || !client.redirects.includes(redirect)) {
    return errorPage('The redirect address is not registered for this client.')
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

/** Its two buttons send the request's parameters with the decision. */
function consentPage(
  title: string,
  action: string,
  scopes: readonly string[],
  request: URLSearchParams,
): Reply {
  const hidden = [...request].map(
    ([name, value]) => `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}">`,
  )
  return page(
    200,
    `<h1>${escapeHtml(title)}, a sandbox</h1>
<p>An application asks for these rights on made-up data:</p>
<ul>${scopes.map((scope) => `<li>${escapeHtml(scope)}</li>`).join('')}</ul>
<form method="post" action="${escapeHtml(action)}">
${hidden.join('\n')}
<button name="decision" value="accept">Accept</button>
<button name="decision" value="deny">Deny</button>
</form>`,
  )
}

/** For errors that must not be sent to the redirect, because it may not belong to the client. */
function errorPage(sentence: string): Reply {
  return page(400, `<h1>This request cannot be granted</h1>\n<p>${escapeHtml(sentence)}</p>`)
}

function page(status: number, body: string): Reply {
  return {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
    content: `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>Consent</title></head><body>\n${body}\n</body></html>\n`,
  }
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
