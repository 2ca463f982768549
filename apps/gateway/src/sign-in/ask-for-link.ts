import type { Context } from 'hono'
import { originOf, recordedBy } from '../audit/origin.ts'
import type { ApiEnvironment } from '../http/auth.ts'
import { keepBrowser } from '../http/browser.ts'
import { createAddressLimit } from '../http/failed-authentications.ts'
import { ApiError, invalid } from '../http/problem.ts'
import { requireSameOrigin } from '../http/session.ts'
import type { RouteContext } from '../route-context.ts'
import { sendLinks } from './email.ts'
import { readReturnTo } from './return-to.ts'

/** Asks for a link, from one of the gateway's own pages. Throws an `ApiError`. */
export type AskForLink = (c: Context<ApiEnvironment>, email: string, returnTo: string | undefined) => void

/** From one address, in a quarter of an hour: for anybody, and for one e-mail address. */
const windowMs = 15 * 60_000
const maxRequests = 30
const maxForEmail = 3

export function createAskForLink({ context, mails }: RouteContext): AskForLink {
  const limits = [
    { limit: createAddressLimit(context, { max: maxForEmail, windowMs }), isForEmail: true },
    { limit: createAddressLimit(context, { max: maxRequests, windowMs }), isForEmail: false },
  ]
  return (c, email, given) => {
    requireSameOrigin(c.req.raw, context)
    const { mail } = context
    if (mail === undefined)
      throw new ApiError('not-found', 'This gateway sends no e-mail: no mail server is set.')
    const returnTo = given === undefined ? null : readReturnTo(context, given)
    if (returnTo === undefined) {
      throw invalid({ field: 'return_to', value: given ?? null, message: 'Use a path of this gateway.' })
    }
    // Counted for every address, so that nobody learns which are known.
    for (const { limit, isForEmail } of limits) {
      const full = limit.add(c.env?.address, isForEmail ? email : undefined)
      if (full === undefined) continue
      const detail =
        'Too many sign-in links were asked for. Wait, and look into your mail: an earlier one may have come.'
      throw new ApiError('too-many', detail, { retryAfterMs: full.waitMs })
    }
    const request = { email, browser: keepBrowser(c, context), returnTo }
    const by = recordedBy(context, originOf(c))
    mails.add(() => sendLinks(by, mail, request))
  }
}
