import type { Readable, Writable } from 'node:stream'
import { onStop } from '@helpdesk-mcp/cli'
import type { Toolset } from '@helpdesk-mcp/contracts'
import { serveStdio as serveConnection } from '@modelcontextprotocol/server/stdio'
import { type CreateServerOptions, createServer, type ServerInfo } from '../create-server.ts'
import { createLineTransport } from './line-transport.ts'

export interface ServeStdioOptions extends CreateServerOptions {
  input?: Readable
  output?: Writable
  /** The largest message in bytes, 8 MiB by default; a larger one is answered with an error. */
  maxMessageBytes?: number
  /** Milliseconds that requests in flight may take once the input has ended, 60,000 by default; then they are answered with an error. */
  graceMs?: number
  /** Closes the connection, as SIGINT and SIGTERM do. */
  signal?: AbortSignal
}

/** Longer than a call to a vendor may take. */
export const defaultGraceMs = 60_000

/**
 * Serves a toolset over stdin and stdout, in both protocol eras. Resolves when the input has ended, the client has disconnected or
 * the process was told to stop. Every request that was read has been answered by then, so the process may exit.
 */
export async function serveStdio(
  toolset: Toolset,
  info: ServerInfo,
  options: ServeStdioOptions = {},
): Promise<void> {
  const { input = process.stdin, output = process.stdout, signal, ...server } = options
  const transport = createLineTransport({
    input,
    output,
    maxMessageBytes: options.maxMessageBytes ?? 8 * 1024 * 1024,
    graceMs: options.graceMs ?? defaultGraceMs,
  })
  const connection = serveConnection(() => createServer(toolset, info, server), {
    transport,
    ...(options.onError ? { onerror: options.onError } : {}),
  })
  const { stopped, forget } = onStop(signal)
  void stopped.then(() => connection.close())
  await transport.closed
  forget()
}
