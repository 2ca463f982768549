import type { ApiError, Attempt } from '@helpdesk-mcp/sandbox'

/** Valid in the sandbox only. */
export const demoToken = 'sandbox-token'

/** Read-only: one of the levels that eDesk offers. */
const readOnlyToken = 'sandbox-read-only-token'

/** An expired token, to see how eDesk answers one after its 90 days. */
const expiredToken = 'sandbox-expired-token'

/** A wrong token was seen to get 403; that an expired or a missing one gets 401 is inferred. */
export function authenticate({ request }: Attempt): ApiError | undefined {
  const [scheme = '', token = ''] = (request.headers.get('authorization') ?? '').split(' ')
  if (!/^bearer$/i.test(scheme) || token === '')
    return { reason: 'unauthorized', message: 'Token is missing.' }
  if (token === expiredToken) return { reason: 'unauthorized', message: 'Expired token.' }
  if (token === demoToken) return undefined
  if (token !== readOnlyToken) return { reason: 'forbidden', message: 'Invalid token.' }
  return request.method === 'GET' ? undefined : { reason: 'forbidden', message: 'The token may only read.' }
}
