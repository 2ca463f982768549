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
