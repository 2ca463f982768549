import { rateLimitHeaders } from '@helpdesk-mcp/connector'
import type { RateLimit, Toolset } from '@helpdesk-mcp/contracts'
import { createMcpHandler, isLegacyRequest, type Server } from '@modelcontextprotocol/server'
import { type CreateServerOptions, createServer } from '../create-server.ts'
import { idOf } from '../json-rpc-error.ts'
import type { ServerInfo } from '../server-info.ts'
import { withCors } from './cors.ts'
import { createDirectAnswers, type Served } from './direct-answers.ts'
import { type GuardOptions, guard, localNames } from './guard.ts'
import { errorResponse } from './json-response.ts'
import { createLegacyHandler } from './legacy-handler.ts'
import { readMessage } from './read-message.ts'

export interface HttpHandlerOptions extends CreateServerOptions, Partial<GuardOptions> {
  /** The longest request body, 1 MiB by default. */
  maxBodyBytes?: number
  /** Refuses a request before its body is read. */
  admit?: (request: Request) => Promise<Response | undefined>
}

export interface HttpHandler {
  readonly maxBodyBytes: number
  fetch(request: Request): Promise<Response>
  /** Aborts the calls in flight and ends the open streams. */
  close(): Promise<void>
}

/** One toolset for all requests, or the one that a request is meant for. */
export type ToolsetSource = Toolset | ((request: Request) => Toolset | Promise<Toolset>)

/** One introduction for all requests, or the one that a request gets. */
export type InfoSource = ServerInfo | ((request: Request) => ServerInfo)

/**
 * Serves tools over HTTP, without sessions, in both protocol eras. Every answer is one JSON body, with the vendor's rate limit in its
 * headers; a call that reports progress is answered by a stream instead.
 */
export function createHttpHandler(
  source: ToolsetSource,
  info: InfoSource,
  options: HttpHandlerOptions = {},
): HttpHandler {
  const { allowedHosts = localNames, allowedOrigins = localNames, maxBodyBytes = 1024 * 1024 } = options
  const limits = new WeakMap<Request, RateLimit>()

  const report = (error: unknown) => options.onError?.(error)
  const servedTo = async (request: Request): Promise<Served> => ({
    toolset: typeof source === 'function' ? await source(request) : source,
    info: typeof info === 'function' ? info(request) : info,
    observer: {
      onResult(result) {
        if (result.ratelimit) limits.set(request, result.ratelimit)
        options.onResult?.(result)
      },
      onError: report,
    },
  })
  const build = async (request: Request): Promise<Server> => {
    const { toolset, info, observer } = await servedTo(request)
    return createServer(toolset, info, { ...options, ...observer })
  }
  const modern = createMcpHandler(({ requestInfo }) => build(requestInfo as Request), {
    legacy: 'reject',
    onerror: report,
  })
  const legacy = createLegacyHandler(build)
  const direct = options.extend || options.sdk ? undefined : createDirectAnswers(servedTo, options)

  const admit = async (request: Request): Promise<Response | undefined> => {
    try {
      return await options.admit?.(request)
    } catch (error) {
      report(error)
      return errorResponse(500, -32_603, 'Internal error.')
    }
  }
  const answer = async (request: Request): Promise<Response> => {
    const refusal = guard(request, { allowedHosts, allowedOrigins }) ?? (await admit(request))
    if (refusal) return refusal
    const read = await readMessage(request, maxBodyBytes)
    if ('refusal' in read) return read.refusal
    const { message } = read
    try {
      const answered = await direct?.answer(request, message)
      if (answered) return answered
      if (await isLegacyRequest(request, message)) return await legacy.handle(request, message)
      return await modern.fetch(request, { parsedBody: message })
    } catch (error) {
      report(error)
      return errorResponse(500, -32_603, 'Internal error.', idOf(message))
    }
  }

  return {
    maxBodyBytes,
    async fetch(request) {
      const response = await answer(request)
      const ratelimit = limits.get(request)
      if (ratelimit && response.headers.get('content-type')?.startsWith('application/json')) {
        for (const [name, value] of Object.entries(rateLimitHeaders(ratelimit)))
          response.headers.set(name, value)
      }
      return withCors(request, response)
    },
    async close() {
      await Promise.all([direct?.close(), modern.close(), legacy.close()])
    },
  }
}
