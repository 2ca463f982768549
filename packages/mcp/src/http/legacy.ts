import {
  isJSONRPCNotification,
  isJSONRPCRequest,
  type JSONRPCNotification,
  type JSONRPCRequest,
  PerRequestHTTPServerTransport,
  type Server,
  SUPPORTED_PROTOCOL_VERSIONS,
} from '@modelcontextprotocol/server'
import { InvalidRequest, idOf } from '../json-rpc-error.ts'
import { modernRevision } from '../protocol.ts'
import { errorResponse, refused } from './guard.ts'
import { toWebResponse } from './message.ts'

/** Requests in one batch, which only revision 2025-03-26 knows. */
const maxBatchSize = 50

export interface LegacyHandler {
  /** `build` makes the server of one message. */
  handle(request: Request, message: unknown, build: () => Server): Promise<Response>
  close(): Promise<void>
}

/**
 * Serves the revisions up to 2025-11-25, each message by a server of its own. The response is JSON, or a stream when the call
 * reports something before its result: the same rule, and the same transport, as for 2026-07-28.
 */
export function createLegacyHandler(): LegacyHandler {
  const open = new Set<Server>()

  const exchange = async (
    request: Request,
    message: JSONRPCRequest | JSONRPCNotification,
    server: Server,
    mayStream: boolean,
  ) => {
    const transport = new PerRequestHTTPServerTransport({
      classification: { era: 'legacy' },
      responseMode: mayStream ? 'auto' : 'json',
    })
    await server.connect(transport)
    open.add(server)
    server.onclose = () => open.delete(server)
    try {
      const response = await transport.handleMessage(message, { request })
      if (!isJSONRPCRequest(message)) queueMicrotask(() => void server.close())
      return inBand(response)
    } catch (error) {
      await server.close()
      if (request.signal.aborted) return new Response(null, { status: 499 })
      throw error
    }
  }

  const batch = async (request: Request, messages: unknown[], build: () => Server): Promise<Response> => {
    const ids = messages.flatMap((message) => idOf(message) ?? [])
    const problem = batchProblem(messages, ids)
    if (problem) return toWebResponse(errorResponse(400, InvalidRequest, problem))
    const valid = messages.filter((message) => isJSONRPCRequest(message) || isJSONRPCNotification(message))
    const responses = await Promise.all(valid.map((message) => exchange(request, message, build(), false)))
    const answers = responses.filter((response) => response.status === 200).map((response) => response.json())
    return answers.length === 0 ? accepted() : Response.json(await Promise.all(answers))
  }

  return {
    async handle(request, message, build) {
      const version = request.headers.get('mcp-protocol-version')
      if (version !== null && !SUPPORTED_PROTOCOL_VERSIONS.includes(version)) {
        const supported = [modernRevision, ...SUPPORTED_PROTOCOL_VERSIONS].join(', ')
        const reason = `Bad Request: Unsupported protocol version: ${version} (supported versions: ${supported})`
        return toWebResponse(errorResponse(400, refused, reason, idOf(message)))
      }
      if (Array.isArray(message)) return batch(request, message, build)
      if (!isJSONRPCRequest(message) && !isJSONRPCNotification(message)) return accepted()
      const accept = request.headers.get('accept') ?? ''
      return exchange(request, message, build(), /text\/event-stream|\*\/\*/.test(accept))
    },
    async close() {
      await Promise.all([...open].map((server) => server.close()))
    },
  }
}

function batchProblem(messages: unknown[], ids: (string | number)[]): string | undefined {
  if (messages.length === 0) return 'A batch needs at least one message.'
  if (messages.length > maxBatchSize) return `A batch may have at most ${maxBatchSize} messages.`
  if (new Set(ids).size < ids.length) return 'Two requests of this batch have the same id; none was run.'
  return undefined
}

/** Before 2026-07-28 a JSON-RPC error is the content of a 200: clients take another status for a broken connection. */
function inBand(response: Response): Response {
  return response.status < 400
    ? response
    : new Response(response.body, { status: 200, headers: response.headers })
}

function accepted(): Response {
  return new Response(null, { status: 202 })
}
