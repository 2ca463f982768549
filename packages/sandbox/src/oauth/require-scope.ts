import type { ApiError } from '../api-error.ts'
import type { SandboxClock } from '../clock.ts'
import { isObject } from '../json.ts'
import type { Attempt } from '../limits.ts'
import type { Grants } from './account-server.ts'

export interface RequireScopeOptions<State> {
  grants: (state: State) => Grants
  /** Schemes that the Authorization header may have. */
  schemes: readonly string[]
  /** The vendor's error codes: no token; an unknown or expired one; one without the scope. */
  errorCodes: { missing: string; refused: string; scope: string }
  /** Whether the scope `granted` includes `needed`; equality by default. */
  covers?: (granted: string, needed: string) => boolean
  /**
   * How the scopes of one security requirement are read: `any` of them is enough where a vendor lists alternatives
   * together, `all` is what OpenAPI says. Several requirements are always alternatives.
   */
  within: 'any' | 'all'
}

/** An `authenticate` that requires an access token of the account server, with a scope that the operation declares. */
export function requireScope<State>(
  options: RequireScopeOptions<State>,
): (attempt: Attempt, context: { state: State; clock: SandboxClock }) => ApiError | undefined {
  const { schemes, errorCodes, within, covers = (granted, needed) => granted === needed } = options
  return ({ request, operation }, { state, clock }) => {
    const [, scheme = '', token = ''] =
      /^(\S+) +(\S+)$/.exec(request.headers.get('authorization') ?? '') ?? []
    if (!schemes.some((known) => known.toLowerCase() === scheme.toLowerCase())) {
      return { reason: 'unauthorized', code: errorCodes.missing, message: 'There is no access token.' }
    }
    const held = options.grants(state).accessTokens.get(token)
    if (!held || clock.now() >= held.expiresAt) {
      const message = 'The access token is unknown or has expired.'
      return { reason: 'unauthorized', code: errorCodes.refused, message }
    }
    const has = (needed: string) => held.scopes.some((granted) => covers(granted, needed))
    const isMet = (needed: readonly string[]) =>
      needed.length === 0 || (within === 'any' ? needed.some(has) : needed.every(has))
    const requirements = (operation?.security ?? []).map(scopesIn)
    if (requirements.length === 0 || requirements.some(isMet)) return undefined
    return {
      reason: 'forbidden',
      code: errorCodes.scope,
      message: 'The access token lacks the scope for this.',
    }
  }
}

function scopesIn(requirement: unknown): string[] {
  return isObject(requirement) ? Object.values(requirement).flat().map(String) : []
}
