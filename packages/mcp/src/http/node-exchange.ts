import type { IncomingMessage, ServerResponse } from 'node:http'

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

async function readBytes(incoming: IncomingMessage, most: number): Promise<Buffer<ArrayBuffer>> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    if (size < most) chunks.push(chunk.subarray(0, most - size))
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
