import { createServer, type IncomingMessage, type RequestListener, ServerResponse } from 'node:http'
import { type OpenPort, openPort, type PortOptions, sendResponse } from '@helpdesk-mcp/mcp'
import { getRequestListener } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import { SettingError } from '../config.ts'
import { type Client, createClientOf, type Serve } from './client.ts'

export interface Listening extends OpenPort {
  /** As this machine reaches it. */
  url: string
}

interface ListenOptions extends PortOptions {
  /** Addresses and networks of proxies whose X-Forwarded-For is believed. */
  trustedProxies?: readonly string[]
}

/** Puts a `fetch` on a port. Rejects with one sentence when the port cannot be had. */
export async function listen(serve: Serve, options: ListenOptions): Promise<Listening> {
  const { port, host, trustedProxies = [] } = options
  const listener = createListener(serve, createClientOf(trustedProxies))
  const open = await openPort(createServer(listener), options).catch((error: NodeJS.ErrnoException) => {
    throw new SettingError(reason(error, port, host), { cause: error })
  })
  return { ...open, url: `http://${nameOf(host)}:${open.port}` }
}

/** JSON, which every MCP request is answered with, goes out in one piece; what else there is, as Hono sends it. */
function createListener(serve: Serve, clientOf: (incoming: IncomingMessage) => Client): RequestListener {
  const listener = getRequestListener(
    async (request, { incoming, outgoing }) => {
      const response = lastIfUnread(await serve(request, clientOf(incoming as IncomingMessage)))
      if (!isJson(response) || !(outgoing instanceof ServerResponse)) return response
      await sendResponse(response, outgoing)
      return RESPONSE_ALREADY_SENT
    },
    { overrideGlobalObjects: false },
  )
  return (incoming, outgoing) => void listener(incoming, outgoing)
}

function isJson({ headers }: Response): boolean {
  return headers.get('content-type')?.startsWith('application/json') === true && !headers.has('set-cookie')
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
