import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { HttpHandler } from './create-http-handler.ts'
import { sendResponse, toRequest } from './node-exchange.ts'

export interface ListenOptions {
  /** 0 takes any free port. */
  port: number
  /** 127.0.0.1 by default: reachable from this machine alone. */
  host?: string
  path?: string
}

export interface Listening {
  url: string
  port: number
  close(): Promise<void>
}

/** Puts a handler on a port. Rejects with one sentence when the port cannot be had. */
export async function listen(handler: HttpHandler, options: ListenOptions): Promise<Listening> {
  const { port, host = '127.0.0.1', path = '/mcp' } = options
  const server = createServer((incoming, outgoing) => {
    exchange(handler, path, incoming, outgoing).catch(() => outgoing.destroy())
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(new Error(reason(error, port, host), { cause: error })))
    server.listen(port, host, resolve)
  })
  const address = server.address() as AddressInfo
  const name = address.family === 'IPv6' && host.includes(':') ? `[${host}]` : host
  return {
    url: `http://${name}:${address.port}${path}`,
    port: address.port,
    async close() {
      await handler.close()
      await new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      })
    },
  }
}

async function exchange(
  handler: HttpHandler,
  path: string,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const gone = new AbortController()
  outgoing.once('close', () => {
    if (!outgoing.writableFinished) gone.abort()
  })
  const request = await toRequest(incoming, handler.maxBodyBytes, gone.signal)
  const asked = new URL(request.url).pathname.replace(/(.)\/$/, '$1')
  const response = asked === path ? await handler.fetch(request) : notFound(path)
  if (!outgoing.destroyed) await sendResponse(response, outgoing)
}

/** JSON, since clients look for /.well-known/ documents and read what they get. */
function notFound(path: string): Response {
  return Response.json({ error: 'not_found', message: `The MCP endpoint is ${path}.` }, { status: 404 })
}

function reason(error: NodeJS.ErrnoException, port: number, host: string): string {
  if (error.code === 'EADDRINUSE')
    return `Port ${port} on ${host} is in use: choose another, or 0 for any free one.`
  if (error.code === 'EACCES') return `Port ${port} on ${host} needs more rights: choose one above 1023.`
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
    return `${host} is no address of this machine.`
  return `Cannot listen on ${host} port ${port}: ${error.message}.`
}
