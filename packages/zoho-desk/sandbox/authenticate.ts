import { type ApiError, type Attempt, requireScope, type SandboxClock } from '@helpdesk-mcp/sandbox'
import { readOrgId } from './portal.ts'
import type { ZohoDeskState } from './state.ts'

const search = 'Desk.search.READ'

const checkToken = requireScope<ZohoDeskState>({
  grants: ({ grants }) => grants,
  schemes: ['Zoho-oauthtoken', 'Bearer'],
  errorCodes: { missing: 'UNAUTHORIZED', refused: 'INVALID_OAUTH', scope: 'SCOPE_MISMATCH' },
  covers,
  within: 'any',
})

/** First the token and its scopes, then the portal. */
export function authenticate(
  attempt: Attempt,
  context: { state: ZohoDeskState; clock: SandboxClock },
): ApiError | undefined {
  for (const wanted of splitRequirements(attempt)) {
    const error = checkToken(wanted, context)
    if (error) return error
  }
  return needsPortal(attempt) ? wrongPortal(attempt, context.state) : undefined
}

/** Desk.tickets.ALL covers Desk.tickets.READ. The case of the verb was seen both ways. */
function covers(granted: string, needed: string): boolean {
  const [held, wanted] = [granted.toLowerCase(), needed.toLowerCase()]
  return held === wanted || held === wanted.replace(/\.[a-z]+$/, '.all')
}

/** Scopes listed with the search scope are required in addition to it; other lists are alternatives. */
function splitRequirements(attempt: Attempt): Attempt[] {
  const { operation } = attempt
  const scopes = scopesOf(operation?.security)
  if (!operation || !scopes.includes(search) || scopes.length === 1) return [attempt]
  const only = (some: string[]) => ({ ...attempt, operation: { ...operation, security: [{ oauth2: some }] } })
  return [only([search]), only(scopes.filter((scope) => scope !== search))]
}

function scopesOf(security: readonly unknown[] = []): string[] {
  return security.flatMap((requirement) => Object.values(requirement as Record<string, string[]>).flat())
}

function needsPortal({ operation }: Attempt): boolean {
  return operation?.id !== 'organizations.list'
}

function wrongPortal({ request, query }: Attempt, state: ZohoDeskState): ApiError | undefined {
  const orgId = readOrgId(request.headers, query)
  if (orgId === undefined) {
    const problem = { in: 'header', at: 'orgId', keyword: 'required', message: 'is required' } as const
    return { reason: 'invalid', message: 'The header orgId is missing.', problems: [problem] }
  }
  // Seen: digits that are none break the server.
  if (!/^\d+$/.test(orgId)) return { reason: 'unavailable', message: 'An internal error.' }
  if (state.portals.has(orgId)) return undefined
  const message = 'The organization is not one of the account that the token belongs to.'
  return { reason: 'forbidden', code: 'OAUTH_ORG_MISMATCH', message }
}
