import type { ApiError, Attempt } from '@helpdesk-mcp/sandbox'

/** Opens nothing but the sandbox. */
export const demoToken = 'sandbox-token'

/** May read and nothing else: one of the levels that eDesk offers. */
export const readOnlyToken = 'sandbox-read-only-token'

/** Once opened the sandbox; for those who want to see what a token gets after its 90 days. */
export const expiredToken = 'sandbox-expired-token'

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
