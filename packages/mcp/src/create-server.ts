import { isObject, type Toolset, valueAt } from '@helpdesk-mcp/contracts'
import {
  CLIENT_CAPABILITIES_META_KEY,
  isJSONRPCErrorResponse,
  type JSONRPCMessage,
  type ListToolsResult,
  ProtocolError,
  ProtocolErrorCode,
  Server,
  type ServerContext,
  type ServerOptions,
  type Transport,
} from '@modelcontextprotocol/server'
import { type CallObserver, callHandler } from './call-handler.ts'

export interface CreateServerOptions extends CallObserver {
  /** Milliseconds for which a client may keep tools/list and server/discover (2026-07-28); 5 minutes by default. */
  listTtlMs?: number
  /** The SDK's own options, over ours. */
  sdk?: ServerOptions
  /** Adds capabilities and handlers (resources, prompts, completion) before the server connects. */
  extend?: (server: Server) => void
}

export const defaultListTtlMs = 300_000

/** The SDK's low-level server over a toolset; cheap enough to be made for every request. */
export function createServer(toolset: Toolset, info: ServerInfo, options: CreateServerOptions = {}): Server {
  const { instructions = toolset.instructions, ...identity } = info
  const hint = { ttlMs: options.listTtlMs ?? defaultListTtlMs, cacheScope: 'private' as const }
  const server = new PlainServer(identity, {
    capabilities: { tools: {} },
    cacheHints: { 'tools/list': hint, 'server/discover': hint },
    ...(instructions === undefined ? {} : { instructions }),
    // A confirmation expires after ten minutes.
    inputRequired: { roundTimeoutMs: 590_000 },
    ...options.sdk,
  })
  server.setRequestHandler('tools/list', (request) => {
    if (request.params?.cursor) {
      throw new ProtocolError(ProtocolErrorCode.InvalidParams, 'tools/list has one page: leave cursor out.')
    }
    return { tools: toolset.tools } as unknown as ListToolsResult
  })
  // Those of the newer era say in each request what they can do.
  const canAsk = ({ mcpReq }: ServerContext) => {
    const told: unknown = valueAt(mcpReq.envelope, [CLIENT_CAPABILITIES_META_KEY])
    const capabilities = told ?? server.getClientCapabilities()
    return isObject(capabilities) && capabilities['elicitation'] !== undefined
  }
  server.setRequestHandler('tools/call', callHandler(toolset, options, canAsk))
  options.extend?.(server)
  return server
}

/** Answers parameters that are malformed with a sentence, where the SDK would answer with the dump of its validation. */
class PlainServer extends Server {
  override async connect(transport: Transport): Promise<void> {
    const send = transport.send.bind(transport)
    transport.send = (message, options) => send(inWords(message), options)
    await super.connect(transport)
  }
}

function inWords(message: JSONRPCMessage): JSONRPCMessage {
  if (!isJSONRPCErrorResponse(message)) return message
  const [, dump] = /^[^[]*(\[\s*\{.*\])$/s.exec(message.error.message) ?? []
  if (dump === undefined) return message
  const error = { code: ProtocolErrorCode.InvalidParams, message: problemIn(dump) }
  return { ...message, error }
}

/** The first of a validation's issues: `params.cursor: expected string`. */
function problemIn(dump: string): string {
  try {
    const [issue] = JSON.parse(dump) as { path?: PropertyKey[]; expected?: string }[]
    const path = (issue?.path ?? []).map(String).join('.').slice(0, 200)
    if (path !== '')
      return `${path}: ${issue?.expected ? `expected ${issue.expected}` : 'not a valid value'}.`
  } catch {}
  return 'The parameters are not valid.'
}

/** How a server introduces itself. */
export interface ServerInfo {
  name: string
  title?: string
  version: string
  /** Told to the model once, at most 2 KB; by default what the toolset says. */
  instructions?: string
}
