import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { Cancellation } from '@helpdesk-mcp/contracts'
import type { HttpHandler } from './handler.ts'
import { type HttpRequest, type HttpResponse, jsonResponse } from './message.ts'
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
    if (refusesHosts(incoming, outgoing)) return
    const isHere = pathOf(incoming).replace(/(.)\/$/, '$1') === path
    const answer = async (request: HttpRequest) =>
      isHere ? handler.answer(request) : jsonResponse(404, notFound(path))
    exchange(incoming, outgoing, answer).catch(() => outgoing.destroy())
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

/** JSON, since clients look for /.well-known/ documents and read what they get. */
function notFound(path: string) {
  return { error: 'not_found', message: `The MCP endpoint is ${path}.` }
}

function reason(error: NodeJS.ErrnoException, port: number, host: string): string {
  if (error.code === 'EADDRINUSE')
    return `Port ${port} on ${host} is in use: choose another, or 0 for any free one.`
  if (error.code === 'EACCES') return `Port ${port} on ${host} needs more rights: choose one above 1023.`
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
    return `${host} is not an address of this machine.`
  return `Cannot listen on ${host} port ${port}: ${error.message}.`
}

/** Answers a request that names several hosts, of which a proxy may have gone by another than a check would (RFC 9112, 3.2). */
export function refusesHosts({ headersDistinct }: IncomingMessage, outgoing: ServerResponse): boolean {
  if ((headersDistinct['host']?.length ?? 0) < 2) return false
  outgoing.writeHead(400, { 'content-type': 'text/plain', connection: 'close' })
  outgoing.end('A request has one Host header.\n')
  return true
}

/** The path of a request, without its query. */
export function pathOf({ url = '/' }: IncomingMessage): string {
  const query = url.indexOf('?')
  return query < 0 ? url : url.slice(0, query)
}

/** Answers one request of a node:http server. */
export async function exchange(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  answer: (request: HttpRequest) => Promise<HttpResponse>,
): Promise<void> {
  const cancellation = new Cancellation()
  outgoing.once('close', () => {
    if (!outgoing.writableFinished) cancellation.cancel(new Error('The client has gone.'))
  })
  const response = await answer({
    method: incoming.method ?? 'GET',
    target: incoming.url ?? '/',
    headers: headersOf(incoming),
    readBody: (maxBytes) => readText(incoming, maxBytes),
    cancellation,
  })
  if (!outgoing.destroyed) await sendResponse(response, outgoing)
}

/** Of a header that came twice, Node keeps the first alone. Here that would hide from a check what a proxy goes by. */
function headersOf(incoming: IncomingMessage): HttpRequest['headers'] {
  const { headers, rawHeaders } = incoming
  if (Object.keys(headers).length * 2 === rawHeaders.length) return headers as HttpRequest['headers']
  return Object.fromEntries(
    Object.entries(incoming.headersDistinct).map(([name, values = []]) => [name, values.join(', ')]),
  )
}

/**
 * The body is read to its end, so that a client that sends too much still reads the answer, but no more than `maxBytes` of it is kept.
 */
async function readText(incoming: IncomingMessage, maxBytes: number): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let bytes = 0
    let hasEnded = false
    incoming.on('data', (chunk: Buffer) => {
      bytes += chunk.length
      if (bytes <= maxBytes) chunks.push(chunk)
      else chunks.length = 0
    })
    incoming.once('end', () => {
      hasEnded = true
      if (bytes > maxBytes) return resolve(undefined)
      resolve(withoutMark(chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks)).toString())
    })
    incoming.once('error', reject)
    // Every request closes in the end, and an error with its stack is not cheap.
    incoming.once('close', () => {
      if (!hasEnded) reject(new Error('The client has gone.'))
    })
  })
}

/** Some clients write a byte order mark before UTF-8, which is no part of the text. */
function withoutMark(bytes: Buffer): Buffer {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes
}

/** Sends a response; a stream as it comes, no faster than the client reads. */
async function sendResponse(
  { status, headers, body }: HttpResponse,
  outgoing: ServerResponse,
): Promise<void> {
  if (body === null || typeof body === 'string') {
    // Text goes out in one piece with the headers.
    const text = body ?? ''
    const all: Record<string, string | number> = Object.assign({}, headers)
    all['content-length'] = Buffer.byteLength(text)
    outgoing.writeHead(status, all).end(text)
    return
  }
  outgoing.writeHead(status, headers).flushHeaders()
  const gone = new Promise<void>((resolve) => outgoing.once('close', resolve))
  const reader = body.getReader()
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    if (outgoing.destroyed) return void (await reader.cancel())
    if (outgoing.write(next.value)) continue
    await Promise.race([new Promise<void>((resolve) => outgoing.once('drain', resolve)), gone])
  }
  outgoing.end()
}
