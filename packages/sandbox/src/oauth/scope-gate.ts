import type { SandboxClock } from '../clock.ts'
import { isObject } from '../is-object.ts'
import type { Attempt } from '../limits/limit.ts'
import type { Refusal } from '../refusal.ts'
import type { Grants } from './grants.ts'

export interface ScopeGateOptions<State> {
  grants: (state: State) => Grants
  /** Schemes that the Authorization header may have. */
  schemes: readonly string[]
  /** The vendor's codes, for the definition's `refuse`: no token at all; one that is unknown or expired; one without the right. */
  codes: { missing: string; refused: string; scope: string }
  /** Whether a token that has `granted` may do what asks for `needed`; the same word by default. */
  covers?: (granted: string, needed: string) => boolean
  /**
   * How the scopes of one security requirement are read: `any` of them is enough where a vendor lists alternatives
   * together, `all` is what OpenAPI says. Several requirements are always alternatives.
   */
  within: 'any' | 'all'
}

/** An `authenticate` that asks for an access token of the account server, with a scope that the operation's document names. */
export function scopeGate<State>(
  options: ScopeGateOptions<State>,
): (attempt: Attempt, context: { state: State; clock: SandboxClock }) => Refusal | undefined {
  const { schemes, codes, within, covers = (granted, needed) => granted === needed } = options
  return ({ request, operation }, { state, clock }) => {
    const [, scheme = '', token = ''] =
      /^(\S+) +(\S+)$/.exec(request.headers.get('authorization') ?? '') ?? []
    if (!schemes.some((known) => known.toLowerCase() === scheme.toLowerCase())) {
      return { reason: 'unauthorized', code: codes.missing, message: 'There is no access token.' }
    }
    const held = options.grants(state).accessTokens.get(token)
    if (!held || clock.now() >= held.expiresAt) {
      const message = 'The access token is unknown or has expired.'
      return { reason: 'unauthorized', code: codes.refused, message }
    }
    const has = (needed: string) => held.scopes.some((granted) => covers(granted, needed))
    const isMet = (needed: readonly string[]) =>
      needed.length === 0 || (within === 'any' ? needed.some(has) : needed.every(has))
    const requirements = (operation?.security ?? []).map(scopesIn)
    if (requirements.length === 0 || requirements.some(isMet)) return undefined
    return { reason: 'forbidden', code: codes.scope, message: 'The access token lacks the scope for this.' }
  }
}

function scopesIn(requirement: unknown): string[] {
  return isObject(requirement) ? Object.values(requirement).flat().map(String) : []
}
