import { Cancellation } from './cancellation.ts'
import type { Fetch } from './fetch.ts'

/** A request to a vendor, in plain values. */
export interface SentRequest {
  method: string
  url: string
  /** Names in lower case. */
  headers: Readonly<Record<string, string>>
  body?: string | Uint8Array | FormData | URLSearchParams | Blob
  cancellation: Cancellation
}

/** What reads headers by name, in any case: a `Headers`, or the like. */
export interface HeaderReader extends Iterable<[string, string]> {
  get(name: string): string | null
}

/** A vendor's response. Its body is read once; leaving the loop over it ends the response. */
export interface SentResponse {
  status: number
  headers: HeaderReader
  /** Absent, or null, where there is none. */
  body?: ResponseBody | null
}

export interface ResponseBody extends AsyncIterable<Uint8Array> {
  /**
   * Takes the chunks if all have arrived, as those of a short answer have when its head is looked at: nothing needs to be waited for then.
   * Undefined where some are still to come; nothing is taken.
   */
  takeArrived?(): readonly Uint8Array[] | undefined
}

/**
 * Sends one request, and follows no redirect: the 3xx is the response. `fetch` takes `Authorization` off when a redirect leads to another
 * origin, but no header of a vendor's own, so an `x-api-key` would go along.
 */
export type Send = (request: SentRequest) => Promise<SentResponse>

/** Adds one concern to a `Send`; composed outermost first. */
export type SendLayer = (next: Send) => Send

/** Wraps `send` in layers, the first one outermost. */
export function composeSend(layers: readonly SendLayer[], send: Send): Send {
  return layers.reduceRight((next, layer) => layer(next), send)
}

/** Ends a response whose body nobody will read. */
export function discard({ body }: SentResponse): void {
  const iterator = body?.[Symbol.asyncIterator]()
  void iterator?.return?.().catch(() => undefined)
}

/** Sends through a `Fetch`: the seam of tests, sandboxes and embedding programs. */
export function sendByFetch(fetch: Fetch): Send {
  return async ({ url, cancellation, ...init }) => {
    const request = new Request(url, {
      redirect: 'manual',
      signal: cancellation.toSignal(),
      ...init,
    } as RequestInit)
    // undici lets a request follow its signal only while something holds the request: its connection would stay open otherwise.
    const off = cancellation.onCancel(() => request)
    try {
      const response = await fetch(request)
      const { status, headers, body } = response
      if (!body) {
        off()
        return { status, headers }
      }
      return { status, headers, body: held(body, off) }
    } catch (error) {
      off()
      throw error
    }
  }
}

/** Calls `ended` when the body has been read, or is left. */
async function* held(body: ReadableStream<Uint8Array>, ended: () => void): AsyncGenerator<Uint8Array> {
  try {
    yield* body
  } finally {
    ended()
  }
}

/** A `Fetch` for programs that speak in requests and responses. The body of a request is read whole. */
export function fetchBySend(send: Send): Fetch {
  return async (request) => {
    const cancellation = new Cancellation()
    const cancel = () => cancellation.cancel(request.signal.reason)
    if (request.signal.aborted) cancel()
    request.signal.addEventListener('abort', cancel, { once: true })
    const bytes = new Uint8Array(await request.arrayBuffer())
    const { status, headers, body } = await send({
      method: request.method,
      url: request.url,
      headers: Object.fromEntries(request.headers),
      ...(bytes.length > 0 ? { body: bytes } : {}),
      cancellation,
    })
    return new Response(body ? ReadableStream.from(body) : null, {
      status,
      headers: new Headers([...headers]),
    })
  }
}
