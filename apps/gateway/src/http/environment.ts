import type { ApiToken, Session } from '../model.ts'

/** Who asks, and for which tenant. */
export interface Principal {
  token: ApiToken
  /** The token's own, or the one that the owner names. */
  tenantId: string
  isOwner: boolean
  /** Null: it was an API token that was sent. */
  session: Session | null
}

export interface ApiEnvironment {
  Variables: { principal: Principal }
}
