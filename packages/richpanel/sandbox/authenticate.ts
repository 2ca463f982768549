import type { ApiError, Attempt } from '@helpdesk-mcp/sandbox'

/** Opens nothing but the sandbox. */
export const demoKey = 'sandbox-key'

/** Once opened the sandbox; for those who want to see what an expired key gets. */
export const expiredKey = 'sandbox-expired-key'

/** The bare key in a header, without a prefix. */
export function authenticate({ request }: Attempt): ApiError | undefined {
  const key = request.headers.get('x-richpanel-key')
  if (key === demoKey) return undefined
  const fault = key === null ? 'missing' : key === expiredKey ? 'expired' : 'invalid'
  return { reason: 'unauthorized', message: `The API key is ${fault}.` }
}
