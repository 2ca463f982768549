import { isJsonContentType, validateHostHeader, validateOriginHeader } from '@modelcontextprotocol/server'
import { errorResponse, refused } from './message.ts'

export interface GuardOptions {
  /** Host names, without a port, under which this server may be addressed; `*` for any. */
  allowedHosts: readonly string[]
  /** Host names of web pages that may call; requests without an Origin come from no page and pass. */
  allowedOrigins: readonly string[]
}

export const localNames: readonly string[] = ['localhost', '127.0.0.1', '[::1]']

/**
 * Refuses a request that a web page may have been tricked into sending, or that is not a POST of JSON. Undefined when it may pass.
 */
export function guard(
  request: Request,
  { allowedHosts, allowedOrigins }: GuardOptions,
): Response | undefined {
  const host = request.headers.get('host') ?? new URL(request.url).host
  if (!allowedHosts.includes('*')) {
    const checked = validateHostHeader(host, [...allowedHosts])
    if (!checked.ok)
      return errorResponse(403, refused, `${checked.message}. Allowed: ${allowedHosts.join(', ')}.`)
  }
  if (!allowedOrigins.includes('*')) {
    const checked = validateOriginHeader(request.headers.get('origin'), [...allowedOrigins])
    if (!checked.ok)
      return errorResponse(403, refused, `${checked.message}. Allowed: ${allowedOrigins.join(', ')}.`)
  }
  const allow = { allow: 'POST, OPTIONS' }
  if (request.method === 'OPTIONS') return new Response(null, { status: 204, headers: allow })
  if (request.method !== 'POST') {
    return errorResponse(405, refused, 'This server has no sessions: send POST.', null, allow)
  }
  if (!isJsonContentType(request.headers.get('content-type'))) {
    return errorResponse(415, refused, 'Content-Type must be application/json.')
  }
  return undefined
}

const exposed = [
  'mcp-protocol-version',
  'ratelimit',
  'ratelimit-limit',
  'ratelimit-policy',
  'ratelimit-remaining',
  'ratelimit-reset',
  'retry-after',
]

/** Lets a page whose Origin has passed the guard read the answer. */
export function withCors(request: Request, response: Response): Response {
  const origin = request.headers.get('origin')
  if (!origin || response.status === 403) return response
  const { headers } = response
  headers.set('access-control-allow-origin', origin)
  headers.append('vary', 'origin')
  headers.set('access-control-expose-headers', exposed.join(', '))
  if (request.method === 'OPTIONS') {
    headers.set('access-control-allow-methods', 'POST')
    headers.set('access-control-allow-headers', request.headers.get('access-control-request-headers') ?? '')
    headers.set('access-control-max-age', '600')
  }
  return response
}
