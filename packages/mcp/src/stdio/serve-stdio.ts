import type { Readable, Writable } from 'node:stream'
import { onStop } from '@helpdesk-mcp/cli'
import type { Toolset } from '@helpdesk-mcp/contracts'
import type { CreateServerOptions, ServerInfo } from '../create-server.ts'
import { answerOpening } from './answer-opening.ts'
import { createOpening } from './opening.ts'

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

/** How long after the first list the SDK is loaded, if nothing needed it before. */
const preloadMs = 250

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
  const { stopped, forget } = onStop(signal)
  const load = () => import('./sdk-connection.ts')
  // The first call needs it. Hosts start their servers all at once, so not at once.
  const onListed = () => void setTimeout(() => void load().catch(() => {}), preloadMs).unref()
  try {
    const opening = createOpening(toolset, info)
    const isPlain = !options.extend && !options.sdk
    const rest = isPlain ? await answerOpening(opening, { input, output, stopped, onListed }) : input
    if (!rest) return
    const { serveBySdk } = await load()
    await serveBySdk(toolset, info, {
      input: rest,
      output,
      maxMessageBytes: options.maxMessageBytes ?? 8 * 1024 * 1024,
      graceMs: options.graceMs ?? defaultGraceMs,
      handshake: opening.handshake,
      server,
      stopped,
    })
  } finally {
    forget()
  }
}
