import { clientSetup, onStop, print, type Terminal } from '@helpdesk-mcp/cli'
import type { ConnectorDefinition } from '@helpdesk-mcp/connector'
import { ConnectorError, type Toolset } from '@helpdesk-mcp/contracts'
import type { ServerInfo } from '../create-server.ts'
import { localNames } from '../http/guard.ts'
import { createHttpHandler } from '../http/handler.ts'
import { listen } from '../http/listen.ts'
import { type CommandOptions, defaultPort } from './options.ts'

interface HttpServing {
  options: CommandOptions
  terminal: Terminal
  onError: (error: unknown) => void
}

/** How long calls in flight may take once the process is told to stop. */
const graceMs = 10_000

/** Serves over HTTP until the process is told to stop, then lets the calls in flight finish. */
export async function serveHttp(
  toolset: Toolset,
  info: ServerInfo,
  { id, title, serverName = id }: ConnectorDefinition,
  { options, terminal, onError }: HttpServing,
): Promise<void> {
  const { http, host, allowedHosts = [], keepAlive, sandbox } = options
  const names = [...localNames, ...allowedHosts, ...(anyAddress.includes(host) ? [] : [host])]
  const allowed = { allowedHosts: names, allowedOrigins: names, hostsSetting: '--allowed-hosts' }
  const handler = createHttpHandler({ toolset, info }, { ...allowed, onError })
  const port = typeof http === 'number' ? http : defaultPort
  const keepAliveMs = keepAlive === undefined ? {} : { keepAliveMs: keepAlive * 1000 }
  const listening = await listen(handler, { port, host, ...keepAliveMs }).catch((error: Error) => {
    throw new ConnectorError('unavailable', error.message, { cause: error })
  })
  const data = sandbox ? ' (sandbox with sample data, nothing is kept)' : ''
  await print(
    terminal.output,
    `${title} MCP server${data}, ${toolset.tools.length} tools listed:

  ${listening.url}

Add it to an MCP client:

${clientSetup(listening.url, serverName)}

Press Ctrl-C to stop.`,
  )
  const stopping = onStop(terminal.signal)
  await stopping.stopped
  await listening.drain(AbortSignal.any([AbortSignal.timeout(graceMs), stopping.hurried]))
  stopping.forget()
  await listening.close()
}

/** A server that listens on every address has no host name of its own. */
const anyAddress = ['0.0.0.0', '::']
