import { Cancellation } from '@helpdesk-mcp/contracts'

/** A request in plain values. What a client sends passes through here a thousand times a second; a `Request` costs as much as a whole call. */
export interface HttpRequest {
  method: string
  /** Path and query, as the request line has them. */
  target: string
  /** Names in lower case; of one that came several times all values, parted by commas. */
  headers: Readonly<Record<string, string | undefined>>
  /** The body as text; undefined if it has more than `maxBytes`. Throws if it cannot be read. Called once. */
  readBody(maxBytes: number): Promise<string | undefined>
  /** Ends when the client has gone. */
  cancellation: Cancellation
}

export interface HttpResponse {
  status: number
  /** Names in lower case. */
  headers: Record<string, string>
  /** A stream is one of events. */
  body: string | ReadableStream<Uint8Array> | null
}

export function jsonResponse(
  status: number,
  value: unknown,
  headers: Record<string, string> = {},
): HttpResponse {
  return {
    status,
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof value === 'string' ? value : JSON.stringify(value),
  }
}

/** For programs that speak in requests and responses. */
export function fromWebRequest(request: Request): HttpRequest {
  const headers = Object.fromEntries(request.headers)
  const { host, pathname, search } = new URL(request.url)
  const cancellation = new Cancellation()
  const cancel = () => cancellation.cancel(request.signal.reason)
  if (request.signal.aborted) cancel()
  else request.signal.addEventListener('abort', cancel, { once: true })
  return {
    method: request.method,
    target: pathname + search,
    headers: { host, ...headers },
    async readBody(maxBytes) {
      const chunks: Uint8Array[] = []
      let bytes = 0
      for await (const chunk of request.body ?? []) {
        bytes += chunk.byteLength
        if (bytes > maxBytes) return undefined
        chunks.push(chunk)
      }
      return Buffer.concat(chunks).toString()
    },
    cancellation,
  }
}

/** For the SDK, which is given the body apart. */
export function toWebRequest({ method, target, headers, cancellation }: HttpRequest): Request {
  const entries = Object.entries(headers).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return new Request(new URL(target, `http://${headers['host'] ?? 'localhost'}`), {
    method,
    headers: entries,
    signal: cancellation.toSignal(),
  })
}

export async function fromWebResponse(response: Response): Promise<HttpResponse> {
  const headers = Object.fromEntries(response.headers)
  const isStream = headers['content-type']?.startsWith('text/event-stream')
  const body = isStream ? response.body : response.body && (await response.text())
  return { status: response.status, headers, body }
}

export function toWebResponse({ status, headers, body }: HttpResponse): Response {
  return new Response(body, { status, headers })
}
