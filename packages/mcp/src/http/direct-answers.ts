import type { Toolset } from '@helpdesk-mcp/contracts'
import { type CallToolResult, ProtocolError, SERVER_INFO_META_KEY } from '@modelcontextprotocol/server'
import { answerCall, type CallObserver } from '../call-handler.ts'
import { defaultListTtlMs } from '../create-server.ts'
import { jsonRpcError } from '../json-rpc-error.ts'
import type { ServerInfo } from '../server-info.ts'
import { type PlainRequest, readPlainRequest } from './plain-request.ts'

/** What one request is answered with. */
export interface Served {
  toolset: Toolset
  info: ServerInfo
  observer: CallObserver
}

export interface DirectAnswers {
  /** Undefined where the request is for the SDK. */
  answer(request: Request, message: unknown): Promise<Response | undefined>
  /** Aborts the calls in flight, and waits for their ends. */
  close(): Promise<void>
}

/**
 * Answers plain requests for tools as the SDK answers them, without making a server for each of them, and with a list that is turned into
 * text once for each toolset.
 */
export function createDirectAnswers(
  servedTo: (request: Request) => Promise<Served>,
  { listTtlMs = defaultListTtlMs }: { listTtlMs?: number },
): DirectAnswers {
  const lists = new WeakMap<Toolset, string>()
  const inFlight = new Map<AbortController, Promise<CallToolResult>>()

  const listOf = (toolset: Toolset): string => {
    const text = lists.get(toolset) ?? JSON.stringify(toolset.tools)
    lists.set(toolset, text)
    return text
  }
  const call = async (request: Request, plain: PlainRequest & { method: 'tools/call' }, served: Served) => {
    const ending = new AbortController()
    const end = () => ending.abort()
    request.signal.addEventListener('abort', end, { once: true })
    if (request.signal.aborted) end()
    const answered = answerCall(served.toolset, plain.params, served.observer, { signal: ending.signal })
    inFlight.set(ending, answered)
    try {
      return await answered
    } finally {
      inFlight.delete(ending)
      request.signal.removeEventListener('abort', end)
    }
  }

  return {
    async answer(request, message) {
      const plain = readPlainRequest(request, message)
      if (!plain) return undefined
      const served = await servedTo(request)
      const { instructions: _, ...identity } = served.info
      const meta = plain.isModern ? { [SERVER_INFO_META_KEY]: identity } : {}
      const id = JSON.stringify(plain.id)
      if (plain.method === 'tools/list') {
        const rest = { ttlMs: listTtlMs, cacheScope: 'private', resultType: 'complete', _meta: meta }
        const after = plain.isModern ? `,${JSON.stringify(rest).slice(1)}` : '}'
        return json(`{"result":{"tools":${listOf(served.toolset)}${after},"jsonrpc":"2.0","id":${id}}`)
      }
      try {
        const result = await call(request, plain, served)
        if (request.signal.aborted) return new Response(null, { status: 499 })
        const whole = plain.isModern
          ? { ...result, resultType: 'complete', _meta: { ...result._meta, ...meta } }
          : result
        return json(`{"result":${JSON.stringify(whole)},"jsonrpc":"2.0","id":${id}}`)
      } catch (error) {
        if (!(error instanceof ProtocolError)) throw error
        return json(JSON.stringify(jsonRpcError(plain.id, error.code, error.message)))
      }
    },
    async close() {
      for (const ending of inFlight.keys()) ending.abort()
      await Promise.allSettled(inFlight.values())
    },
  }
}

function json(text: string): Response {
  return new Response(text, { headers: { 'content-type': 'application/json' } })
}
