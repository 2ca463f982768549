import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { HttpHandler } from './handler.ts'
import { openPort, type PortOptions } from './port.ts'

export interface ListenOptions extends Omit<PortOptions, 'host'> {
  /** 127.0.0.1 by default: reachable from this machine alone. */
  host?: string
  path?: string
}

export interface Listening {
  url: string
  port: number
  /** Takes no more connections; resolves when every request has been answered, or the signal aborts. */
  drain(signal: AbortSignal): Promise<void>
  /** Cuts what is still open. */
  close(): Promise<void>
}

/** Puts a handler on a port. Rejects with one sentence when the port cannot be had. */
export async function listen(handler: HttpHandler, options: ListenOptions): Promise<Listening> {
  const { host = '127.0.0.1', path = '/mcp' } = options
  const server = createServer((incoming, outgoing) => {
    exchange(handler, path, incoming, outgoing).catch(() => outgoing.destroy())
  })
  const open = await openPort(server, { ...options, host }).catch((error: NodeJS.ErrnoException) => {
    throw new Error(reason(error, options.port, host), { cause: error })
  })
  const name = open.family === 'IPv6' && host.includes(':') ? `[${host}]` : host
  return {
    url: `http://${name}:${open.port}${path}`,
    port: open.port,
    drain: open.drain,
    async close() {
      await handler.close()
      await open.close()
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
    return `${host} is not an address of this machine.`
  return `Cannot listen on ${host} port ${port}: ${error.message}.`
}

/**
 * A node:http request as a `Request`. The body is read to its end, so that a client that sends too much still reads the
 * answer, but no more than one byte over `maxBodyBytes` is kept: enough for the handler to refuse it.
 */
export async function toRequest(
  incoming: IncomingMessage,
  maxBodyBytes: number,
  signal: AbortSignal,
): Promise<Request> {
  const headers = new Headers()
  for (const [name, value] of Object.entries(incoming.headersDistinct)) {
    for (const single of value ?? []) headers.append(name, single)
  }
  const url = new URL(incoming.url ?? '/', 'http://localhost')
  const method = incoming.method ?? 'GET'
  if (method === 'GET' || method === 'HEAD') return new Request(url, { method, headers, signal })
  return new Request(url, { method, headers, signal, body: await readBytes(incoming, maxBodyBytes + 1) })
}

async function readBytes(incoming: IncomingMessage, maxBytes: number): Promise<Buffer<ArrayBuffer>> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    if (size < maxBytes) chunks.push(chunk.subarray(0, maxBytes - size))
    size += chunk.length
  }
  return Buffer.concat(chunks)
}

/** Sends a `Response`, whose body is text; a stream as it comes, no faster than the client reads. */
export async function sendResponse(response: Response, outgoing: ServerResponse): Promise<void> {
  const headers = Object.fromEntries(response.headers)
  if (!response.headers.get('content-type')?.startsWith('text/event-stream')) {
    // Text goes out in one piece with the headers.
    const text = await response.text()
    if (outgoing.destroyed) return
    outgoing.writeHead(response.status, { ...headers, 'content-length': Buffer.byteLength(text) }).end(text)
    return
  }
  outgoing.writeHead(response.status, headers).flushHeaders()
  const gone = new Promise<void>((resolve) => outgoing.once('close', resolve))
  const reader = response.body?.getReader()
  for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
    if (outgoing.destroyed) return void (await reader?.cancel())
    if (outgoing.write(next.value)) continue
    await Promise.race([new Promise<void>((resolve) => outgoing.once('drain', resolve)), gone])
  }
  outgoing.end()
}
