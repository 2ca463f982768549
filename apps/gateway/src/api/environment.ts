import type { Accounts } from '../accounts/accounts.ts'
import type { GatewayContext } from '../context.ts'
import type { ApiToken } from '../model.ts'
import type { createAuthenticate } from './authenticate.ts'

/** Who asks, and for which tenant. */
export interface Principal {
  token: ApiToken
  /** The token's own, or the one that the owner names. */
  tenantId: string
  isOwner: boolean
}

export interface ApiEnvironment {
  Variables: { principal: Principal }
}

/** What every group of routes is given. */
export interface ApiParts {
  context: GatewayContext
  accounts: Accounts
  may: ReturnType<typeof createAuthenticate>
}
