import type { Toolset } from '@helpdesk-mcp/contracts'
import {
  type ListToolsResult,
  ProtocolError,
  ProtocolErrorCode,
  Server,
  type ServerOptions,
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
  const server = new Server(identity, {
    capabilities: { tools: {} },
    cacheHints: { 'tools/list': hint, 'server/discover': hint },
    ...(instructions === undefined ? {} : { instructions }),
    ...options.sdk,
  })
  server.setRequestHandler('tools/list', (request) => {
    if (request.params?.cursor) {
      throw new ProtocolError(ProtocolErrorCode.InvalidParams, 'tools/list has one page: leave cursor out.')
    }
    return { tools: toolset.tools } as unknown as ListToolsResult
  })
  server.setRequestHandler('tools/call', callHandler(toolset, options))
  options.extend?.(server)
  return server
}

/** How a server introduces itself. */
export interface ServerInfo {
  name: string
  title?: string
  version: string
  /** Told to the model once, at most 2 KB; by default what the toolset says. */
  instructions?: string
}
