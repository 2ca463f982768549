import type { Toolset } from '@helpdesk-mcp/contracts'
import { serveStdio } from '@modelcontextprotocol/server/stdio'
import { type CreateServerOptions, createServer, type ServerInfo } from '../create-server.ts'
import { createLineTransport, type LineTransportOptions } from './line-transport.ts'

export interface SdkConnectionOptions extends LineTransportOptions {
  server: CreateServerOptions
  /** Resolves when the process is told to stop. */
  stopped: Promise<void>
}

/** Serves a connection by the SDK. Resolves when it is closed. */
export async function serveBySdk(
  toolset: Toolset,
  info: ServerInfo,
  { server, stopped, ...lines }: SdkConnectionOptions,
): Promise<void> {
  const transport = createLineTransport(lines)
  const connection = serveStdio(() => createServer(toolset, info, server), {
    transport,
    ...(server.onError ? { onerror: server.onError } : {}),
  })
  void stopped.then(() => connection.close())
  await transport.closed
}
