import type { Accounts } from './accounts/open.ts'
import type { Recorder } from './activity/recorder.ts'
import type { Refusals } from './audit/refusals.ts'
import type { GatewayContext } from './context.ts'
import type { Events } from './dashboard/events.ts'
import type { ToolFinder } from './dashboard/tool-finder.ts'
import type { createAuthenticate } from './http/auth.ts'
import type { FailedAuthentications } from './http/failed-authentications.ts'
import type { Outbox } from './outbox/outbox.ts'
import type { MailQueue } from './sign-in/mail-queue.ts'

/** What every group of routes is given. */
export interface RouteContext {
  context: GatewayContext
  accounts: Accounts
  recorder: Recorder
  events: Events
  finder: ToolFinder
  refusals: Refusals
  failures: FailedAuthentications
  mails: MailQueue
  outbox: Outbox
  may: ReturnType<typeof createAuthenticate>
}
