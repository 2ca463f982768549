import {
  isJsonContentType,
  readRequestBody,
  validateHostHeader,
  validateOriginHeader,
} from '@modelcontextprotocol/server'
import { repairCall } from '../call-handler.ts'
import {
  InvalidParams,
  idOf,
  type JsonRpcError,
  jsonRpcError,
  ParseError,
  type RequestId,
} from '../json-rpc-error.ts'

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

/** Lets a page whose Origin has passed the guard read the response. */
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

/** Reads the request's JSON and repairs the parameters of a tools/call. `refusal` says what is wrong with the body. */
export async function readMessage(
  request: Request,
  maxBodyBytes: number,
): Promise<{ message: unknown } | { refusal: Response }> {
  const body = await readBody(request, maxBodyBytes).catch(() => undefined)
  if (body === undefined)
    return { refusal: errorResponse(400, ParseError, 'The request body could not be read.') }
  if (body.tooLarge) {
    return {
      refusal: errorResponse(413, refused, `The request body may have at most ${maxBodyBytes} bytes.`),
    }
  }
  let message: unknown
  try {
    message = JSON.parse(body.text)
  } catch {
    return { refusal: errorResponse(400, ParseError, 'The request body is not JSON.') }
  }
  for (const single of Array.isArray(message) ? message : [message]) {
    const problem = repairCall(single)
    if (problem) return { refusal: errorResponse(200, InvalidParams, problem, idOf(single)) }
  }
  return { message }
}

/** A body with a content-length is read at once: HTTP delivers no more than that. Others are counted as they arrive. */
async function readBody(request: Request, maxBodyBytes: number) {
  const length = Number(request.headers.get('content-length') ?? Number.NaN)
  if (!(length <= maxBodyBytes)) return readRequestBody(request, maxBodyBytes)
  const text = await request.text()
  return Buffer.byteLength(text) > maxBodyBytes
    ? { tooLarge: true as const }
    : { tooLarge: false as const, text }
}

/** The error code of requests that are refused before the protocol is reached. */
export const refused = -32_000

/** A JSON-RPC error with an HTTP status. */
export function errorResponse(
  status: number,
  code: number,
  message: string,
  id: RequestId | null = null,
  headers: Record<string, string> = {},
): Response {
  return Response.json(jsonRpcError(id, code, message) satisfies JsonRpcError, { status, headers })
}

/**
 * The token of an `Authorization: Bearer` header, by the syntax of RFC 6750; the scheme in any case. Undefined for another scheme, and
 * for what is not a token.
 */
export function readBearer(header: string | null | undefined): string | undefined {
  return /^Bearer +([\w~+/.-]+=*) *$/i.exec(header ?? '')?.[1]
}
