import { rateLimitHeaders } from '@helpdesk-mcp/connector'
import { isObject, type RateLimit, type Toolset, valueAt } from '@helpdesk-mcp/contracts'
import {
  createMcpHandler,
  isLegacyRequest,
  PROTOCOL_VERSION_META_KEY,
  ProtocolErrorCode,
  type Server,
} from '@modelcontextprotocol/server'
import type { CallObserver } from '../call-handler.ts'
import { type CreateServerOptions, createServer, type ServerInfo } from '../create-server.ts'
import { createExactIds, type ExactIds } from '../exact-ids.ts'
import { idOf } from '../json-rpc-error.ts'
import { modernRevision } from '../protocol.ts'
import { createDirectAnswers } from './direct-answers.ts'
import {
  errorResponse,
  type GuardOptions,
  guardMethod,
  guardNames,
  localNames,
  preflightResponse,
  readMessage,
  withCors,
} from './guard.ts'
import { createLegacyHandler } from './legacy.ts'
import {
  fromWebRequest,
  fromWebResponse,
  type HttpRequest,
  type HttpResponse,
  toWebRequest,
  toWebResponse,
} from './message.ts'

/** What answers a request: its tools, and how the server introduces itself. */
export interface Served {
  toolset: Toolset
  info: ServerInfo
  /** Told of a tools/call whose parameters cannot be used, so that it reaches no tool; with the name it gave, empty if it gave none. */
  refused?(tool: string): void
}

/** Decides, before the body is read, what answers a request, or refuses it. */
export type Admit<Key> = (request: HttpRequest, key: Key) => Promise<Served | { refusal: HttpResponse }>

export interface HttpHandlerOptions extends CreateServerOptions, Partial<GuardOptions> {
  /** The longest request body, 1 MiB by default. */
  maxBodyBytes?: number
  /** Told of a request that the protocol refuses, such as one without its headers: the client's fault. */
  onRefused?: (error: Error) => void
}

export interface HttpHandler<Key = void> {
  readonly maxBodyBytes: number
  /** `key` is handed to `admit` as it is. */
  answer(request: HttpRequest, key: Key): Promise<HttpResponse>
  /** The same for programs that speak in requests and responses. */
  fetch(request: Request, key: Key): Promise<Response>
  /** Aborts the calls in flight and ends the open streams. */
  close(): Promise<void>
}

/**
 * Serves tools over HTTP, without sessions, in both protocol eras. Every response is one JSON body, with the vendor's rate limit in its
 * headers; a call that reports progress is answered by a stream instead.
 */
export function createHttpHandler<Key = void>(
  served: Served | Admit<Key>,
  options: HttpHandlerOptions = {},
): HttpHandler<Key> {
  const { allowedHosts = localNames, allowedOrigins = localNames, maxBodyBytes = 1024 * 1024 } = options
  const guarded = { ...options, allowedHosts, allowedOrigins }
  const admit: Admit<Key> = typeof served === 'function' ? served : async () => served
  const direct = options.extend || options.sdk ? undefined : createDirectAnswers(options)
  const legacy = createLegacyHandler()
  const build = (authInfo: Parameters<typeof buildFrom>[0]) => {
    try {
      return buildFrom(authInfo)()
    } catch (error) {
      options.onError?.(error)
      throw error
    }
  }
  const modern = createMcpHandler(({ authInfo }) => build(authInfo), {
    legacy: 'reject',
    // What is wrong with a request, or that its client has gone.
    onerror: (error) => options.onRefused?.(error),
  })

  /** Turns what was thrown into a response that says nothing of it. */
  const failed = (error: unknown, message?: unknown): HttpResponse => {
    options.onError?.(error)
    return errorResponse(500, ProtocolErrorCode.InternalError, 'Internal error.', idOf(message))
  }
  const respond = async (
    request: HttpRequest,
    key: Key,
    ids: ExactIds,
    observer: CallObserver,
  ): Promise<HttpResponse> => {
    const refusal = guardNames(request, guarded)
    if (refusal) return refusal
    if (request.method === 'OPTIONS') return preflightResponse()
    // Before the method, so that a client that opens a stream without its credential reads what is missing.
    const admitted = await admit(request, key).catch((error: unknown) => ({ refusal: failed(error) }))
    if ('refusal' in admitted) return admitted.refusal
    const unusable = guardMethod(request)
    if (unusable) return unusable
    const read = await readMessage(request, maxBodyBytes, ids)
    if ('refusal' in read) {
      if (read.refusedTool !== undefined) admitted.refused?.(read.refusedTool)
      return read.refusal
    }
    const { message } = read
    try {
      const answered = await direct?.answer(request, message, admitted, observer)
      if (answered) return answered
      const build = () => createServer(admitted.toolset, admitted.info, { ...options, ...observer })
      const web = toWebRequest(request)
      const response =
        isOldOrUnknown(request, message) || (await isLegacyRequest(web, message))
          ? await legacy.handle(web, message, build)
          : await modern.fetch(web, { parsedBody: message, authInfo: asAuthInfo(build) })
      return await fromWebResponse(response)
    } catch (error) {
      return failed(error, message)
    }
  }

  const answer = async (request: HttpRequest, key: Key): Promise<HttpResponse> => {
    let ratelimit: RateLimit | undefined
    const ids = createExactIds()
    const response = await respond(request, key, ids, {
      onResult(result) {
        ratelimit = result.ratelimit ?? ratelimit
        options.onResult?.(result)
      },
      onError: (error) => options.onError?.(error),
    })
    response.body = ids.restoreBody(response.body)
    if (ratelimit && response.headers['content-type']?.startsWith('application/json')) {
      Object.assign(response.headers, rateLimitHeaders(ratelimit))
    }
    return withCors(request, response)
  }

  return {
    maxBodyBytes,
    answer,
    fetch: async (request, key) => toWebResponse(await answer(fromWebRequest(request), key)),
    async close() {
      await Promise.all([direct?.close(), modern.close(), legacy.close()])
    },
  }
}

/** Whether the header names a revision before the modern one, or none that exists: the answer then says which there are. */
function isOldOrUnknown({ headers }: HttpRequest, message: unknown): boolean {
  const version = headers['mcp-protocol-version']
  if (version === undefined || version === modernRevision) return false
  const meta = valueAt(message, 'params._meta')
  return !isObject(meta) || meta[PROTOCOL_VERSION_META_KEY] === undefined
}

/** `authInfo` is the one argument that the SDK hands from a request to the factory of its server. */
function asAuthInfo(build: () => Server) {
  return { token: '', clientId: '', scopes: [], extra: { build } }
}

function buildFrom(authInfo: { extra?: Record<string, unknown> } | undefined): () => Server {
  return authInfo?.extra?.['build'] as () => Server
}
