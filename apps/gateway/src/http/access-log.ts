import { describeError, type Fetch } from '@helpdesk-mcp/contracts'
import type { GatewayContext } from '../context.ts'
import { cutTokens } from '../log.ts'

/** Asked so often that they would drown the rest. */
const quiet = ['/healthz', '/readyz', '/metrics']

/** Logs each answered request: no query, which may hold a consent's code, no token, no body. What was thrown becomes an answer. */
export function withAccessLog({ clock, log }: Pick<GatewayContext, 'clock' | 'log'>, next: Fetch): Fetch {
  const failed = (error: unknown): Response => {
    log.error(describeError(error), 'A request failed.')
    return Response.json({ title: 'The gateway failed', status: 500 }, { status: 500 })
  }
  return async (request) => {
    const startedAt = clock.now()
    const path = cutTokens(new URL(request.url).pathname).slice(0, 200)
    const response = await next(request).catch(failed)
    const fields = { method: request.method, path, status: response.status, ms: clock.now() - startedAt }
    if (quiet.includes(path)) log.debug(fields, 'request')
    else log.info(fields, 'request')
    return response
  }
}
