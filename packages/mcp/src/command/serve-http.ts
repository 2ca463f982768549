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

/** Serves over HTTP until the process is told to stop. */
export async function serveHttp(
  toolset: Toolset,
  info: ServerInfo,
  { id, title }: ConnectorDefinition,
  { options, terminal, onError }: HttpServing,
): Promise<void> {
  const { http, host, allowHost = [], sandbox } = options
  const names = [...localNames, ...allowHost, ...(anyAddress.includes(host) ? [] : [host])]
  const allowed = { allowedHosts: names, allowedOrigins: names }
  const handler = createHttpHandler({ toolset, info }, { ...allowed, onError })
  const port = typeof http === 'number' ? http : defaultPort
  const listening = await listen(handler, { port, host }).catch((error: Error) => {
    throw new ConnectorError('unavailable', error.message, { cause: error })
  })
  const data = sandbox ? ' (sandbox with sample data, nothing is kept)' : ''
  await print(
    terminal.output,
    `${title} MCP server${data}, ${toolset.tools.length} tools listed:

  ${listening.url}

Add it to an MCP client:

${clientSetup(listening.url, id)}

Press Ctrl-C to stop.`,
  )
  const { stopped, forget } = onStop(terminal.signal)
  await stopped
  forget()
  await listening.close()
}

/** A server that listens on every address has no host name of its own. */
const anyAddress = ['0.0.0.0', '::']
