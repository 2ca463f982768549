import { isObject, valueAt } from '@helpdesk-mcp/contracts'
import { isJsonContentType } from '@modelcontextprotocol/server'
import type { ExactIds } from '../exact-ids.ts'
import {
  InvalidParams,
  idOf,
  type JsonRpcError,
  jsonRpcError,
  ParseError,
  type RequestId,
} from '../json-rpc-error.ts'
import { repairMessage } from '../repair-message.ts'
import { type HttpRequest, type HttpResponse, jsonResponse } from './message.ts'

export interface GuardOptions {
  /** Host names, without a port, under which this server may be addressed; `*.example.com` for all below a name, `*` for any. */
  allowedHosts: readonly string[]
  /** Host names of web pages that may call, in the same forms; requests without an Origin come from no page and pass. */
  allowedOrigins: readonly string[]
  /** The setting that adds a name to both, as a refusal names it. */
  hostsSetting?: string
}

export const localNames: readonly string[] = ['localhost', '127.0.0.1', '[::1]']

/** Refuses a request that a web page may have been tricked into sending. Undefined when it may pass. */
export function guardNames({ headers }: HttpRequest, options: GuardOptions): HttpResponse | undefined {
  const { allowedHosts, allowedOrigins, hostsSetting } = options
  const host = nameOfHost(headers['host'] ?? '')
  if (!allows(allowedHosts, host.name)) return notAllowed('Host', host, allowedHosts, hostsSetting)
  const { origin } = headers
  if (origin === undefined) return undefined
  const page = nameOfOrigin(origin)
  return allows(allowedOrigins, page.name)
    ? undefined
    : notAllowed('Origin', page, allowedOrigins, hostsSetting)
}

/** Refuses what is not a POST of JSON. Undefined when it may pass. */
export function guardMethod({ method, headers }: HttpRequest): HttpResponse | undefined {
  if (method !== 'POST') {
    return errorResponse(405, refused, 'This server has no sessions: send POST.', null, allowed)
  }
  if (!isJsonContentType(headers['content-type'] ?? null)) {
    return errorResponse(415, refused, 'Content-Type must be application/json.')
  }
  const encoding = headers['content-encoding']?.trim().toLowerCase()
  if (encoding && encoding !== 'identity') {
    const reason = 'The body must be sent as it is, without a Content-Encoding.'
    return errorResponse(415, refused, reason, null, { 'accept-encoding': 'identity' })
  }
  return undefined
}

const allowed = { allow: 'POST, OPTIONS' }

/** The response to a page that asks what it may send, before it sends a credential. */
export function preflightResponse(): HttpResponse {
  return { status: 204, headers: { ...allowed }, body: null }
}

interface AskedName {
  /** In lower case, without a port; undefined where there is none. */
  name: string | undefined
  /** As the request has it. */
  text: string
}

function nameOfHost(text: string): AskedName {
  const found = /^(\[[0-9a-f:.]+\]|[^\s:/?#@[\]]+)(?::\d*)?$/i.exec(text)
  return { name: found?.[1]?.toLowerCase().replace(/\.$/, ''), text }
}

function nameOfOrigin(text: string): AskedName {
  return { name: URL.canParse(text) ? new URL(text).hostname || undefined : undefined, text }
}

function allows(names: readonly string[], name: string | undefined): boolean {
  return names.some((allowed) => {
    if (allowed === '*') return true
    if (name === undefined) return false
    const known = allowed.toLowerCase()
    return known.startsWith('*.') ? name.endsWith(known.slice(1)) : name === known
  })
}

function notAllowed(
  header: string,
  { name, text }: AskedName,
  names: readonly string[],
  setting: string | undefined,
): HttpResponse {
  const fix =
    name === undefined || setting === undefined
      ? ''
      : ` To allow it, add ${name.slice(0, 253)} to ${setting}.`
  const asked = JSON.stringify(text.slice(0, 260))
  return errorResponse(403, refused, `${header} ${asked} is not allowed.${fix} Allowed: ${names.join(', ')}.`)
}

const exposed = [
  'mcp-protocol-version',
  'ratelimit',
  'ratelimit-limit',
  'ratelimit-policy',
  'ratelimit-remaining',
  'ratelimit-reset',
  'retry-after',
  'www-authenticate',
]

/** Lets a page whose Origin has passed the guard read the response. */
export function withCors(request: HttpRequest, response: HttpResponse): HttpResponse {
  const { origin } = request.headers
  if (!origin || response.status === 403) return response
  const { headers } = response
  headers['access-control-allow-origin'] = origin
  headers['vary'] = headers['vary'] === undefined ? 'origin' : `${headers['vary']}, origin`
  headers['access-control-expose-headers'] = exposed.join(', ')
  if (request.method === 'OPTIONS') {
    headers['access-control-allow-methods'] = 'POST'
    headers['access-control-allow-headers'] = request.headers['access-control-request-headers'] ?? ''
    headers['access-control-max-age'] = '600'
  }
  return response
}

/** Reads the request's JSON and repairs its messages. `refusal` says what is wrong with the body; `refusedTool` names the tool of a refused tools/call. */
export async function readMessage(
  request: HttpRequest,
  maxBodyBytes: number,
  ids: ExactIds,
): Promise<{ message: unknown } | { refusal: HttpResponse; refusedTool?: string }> {
  let text: string | undefined
  try {
    text = await request.readBody(maxBodyBytes)
  } catch {
    return { refusal: errorResponse(400, ParseError, 'The request body could not be read.') }
  }
  if (text === undefined) {
    return {
      refusal: errorResponse(413, refused, `The request body may have at most ${maxBodyBytes} bytes.`),
    }
  }
  let message: unknown
  try {
    message = ids.read(text)
  } catch {
    return { refusal: errorResponse(400, ParseError, 'The request body is not JSON.') }
  }
  for (const single of Array.isArray(message) ? message : [message]) {
    const problem = repairMessage(single)
    if (problem) {
      const refusal = errorResponse(200, InvalidParams, problem, idOf(single))
      return { refusal, ...refusedCall(single) }
    }
  }
  return { message }
}

/** The tool of a tools/call, empty if it names none. */
function refusedCall(message: unknown): { refusedTool?: string } {
  if (!isObject(message) || message.method !== 'tools/call') return {}
  const name = valueAt(message, 'params.name')
  return { refusedTool: typeof name === 'string' ? name : '' }
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
): HttpResponse {
  return jsonResponse(status, jsonRpcError(id, code, message) satisfies JsonRpcError, headers)
}

/**
 * The token of an `Authorization: Bearer` header, by the syntax of RFC 6750; the scheme in any case. Undefined for another scheme, and
 * for what is not a token.
 */
export function readBearer(header: string | null | undefined): string | undefined {
  return /^Bearer +([\w~+/.-]+=*) *$/i.exec(header ?? '')?.[1]
}

/**
 * The API token of a request: that of `Authorization: Bearer` or, where a host sends other headers only, `x-api-key`. Undefined without one
 * that has the form of a token.
 */
export function readApiToken(headers: {
  authorization?: string | null | undefined
  apiKey?: string | null | undefined
}): string | undefined {
  return readBearer(headers.authorization) ?? /^ *([\w~+/.-]+=*) *$/.exec(headers.apiKey ?? '')?.[1]
}
