import type { Accounts } from '../accounts/accounts.ts'
import type { Recorder } from '../activity/recorder.ts'
import type { GatewayContext } from '../context.ts'
import type { ApiToken, Session } from '../model.ts'
import type { Events } from '../page/events.ts'
import type { createAuthenticate } from './authenticate.ts'

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

/** What every group of routes is given. */
export interface ApiParts {
  context: GatewayContext
  accounts: Accounts
  recorder: Recorder
  events: Events
  may: ReturnType<typeof createAuthenticate>
}
