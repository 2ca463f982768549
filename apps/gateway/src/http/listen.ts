import { createServer, type IncomingMessage, type RequestListener } from 'node:http'
import { exchange, type OpenPort, openPort, type PortOptions, pathOf, refusesHosts } from '@helpdesk-mcp/mcp'
import { getRequestListener } from '@hono/node-server'
import { SettingError } from '../config.ts'
import { type Client, createClientOf, type McpAt, type Serve } from './client.ts'

export interface Listening extends OpenPort {
  /** As this machine reaches it. */
  url: string
}

interface ListenOptions extends PortOptions {
  /** Addresses and networks of proxies whose X-Forwarded-For is believed. */
  trustedProxies?: readonly string[]
}

/** Puts a `fetch` on a port, with a shorter way for requests to MCP servers. Rejects with one sentence when the port cannot be had. */
export async function listen(
  serve: Serve,
  options: ListenOptions,
  mcpAt: McpAt = () => undefined,
): Promise<Listening> {
  const { port, host, trustedProxies = [] } = options
  const listener = createListener(serve, mcpAt, createClientOf(trustedProxies))
  const open = await openPort(createServer(listener), options).catch((error: NodeJS.ErrnoException) => {
    throw new SettingError(reason(error, port, host), { cause: error })
  })
  return { ...open, url: `http://${nameOf(host)}:${open.port}` }
}

/** What is not for an MCP server goes through Hono. */
function createListener(
  serve: Serve,
  mcpAt: McpAt,
  clientOf: (incoming: IncomingMessage) => Client,
): RequestListener {
  const toHono = getRequestListener(
    async (request, { incoming }) =>
      lastIfUnread(await serve(request, clientOf(incoming as IncomingMessage))),
    // Load balancers look at /healthz with HTTP/1.0, which asks for no Host.
    { overrideGlobalObjects: false, hostname: 'localhost' },
  )
  return (incoming, outgoing) => {
    if (refusesHosts(incoming, outgoing)) return
    const answer = mcpAt(pathOf(incoming))
    if (!answer) return void toHono(incoming, outgoing)
    const client = clientOf(incoming)
    exchange(incoming, outgoing, (request) => answer(request, client)).catch(() => outgoing.destroy())
  }
}

/** The rest of a body that is too large is not read: whoever sends it must not send the next request after it. */
function lastIfUnread(response: Response): Response {
  if (response.status === 413) response.headers.set('connection', 'close')
  return response
}

function nameOf(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1'
  return host.includes(':') ? `[${host}]` : host
}

function reason(error: NodeJS.ErrnoException, port: number, host: string): string {
  const where = `PORT ${port} on ${host}`
  if (error.code === 'EADDRINUSE') {
    return `${where} is taken by another process, perhaps another gateway: stop that one, or choose another port, as in PORT=8788.`
  }
  if (error.code === 'EACCES') return `${where} needs more rights: choose a port above 1023.`
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
    return `HOST ${host} is no address of this machine: use 127.0.0.1, or 0.0.0.0 for all of its addresses.`
  }
  return `${where} cannot be used: ${error.code ?? error.name}.`
}
