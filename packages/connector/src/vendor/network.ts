import type { lookup as lookupName } from 'node:dns'
import type { LookupFunction } from 'node:net'
import {
  ConnectorError,
  type HeaderReader,
  isConnectorError,
  type ResponseBody,
  type Send,
  type SentRequest,
  type SentResponse,
} from '@helpdesk-mcp/contracts'
import type { Dispatcher } from 'undici'
import { checkedLookup, isPublic } from './network-address.ts'
import { createPlaceReader, type Place } from './network-place.ts'
import { loadDispatchers } from './undici.ts'

/**
 * Sends requests to vendors over connections that are kept open. Answers may come compressed; what is read is not. With
 * NODE_USE_ENV_PROXY=1, requests go through the proxy that HTTP_PROXY, HTTPS_PROXY and NO_PROXY name, as those of Node's own `fetch` do.
 * `isAllowed` says which addresses a name may lead to; it is asked whenever a connection is made.
 */
export function createNetwork(options: NetworkOptions = {}): Send {
  let opened: Promise<Dispatcher> | undefined
  let pool: Dispatcher | undefined
  const placeOf = createPlaceReader()
  return async (request) => {
    const { method, url, cancellation, body: given } = request
    const headers: Record<string, string> = { 'accept-encoding': 'gzip, deflate, br' }
    let body: string | Uint8Array | null = null
    if (typeof given === 'string' || given instanceof Uint8Array) body = given
    else if (given !== undefined) {
      const encoded = await encode(given)
      if (encoded.contentType !== undefined) headers['content-type'] = encoded.contentType
      body = encoded.bytes
    }
    Object.assign(headers, request.headers)
    // Loaded by the first call: a server starts, and lists its tools, without it.
    opened ??= openPool(options)
    pool ??= await opened
    if (options.isAllowed && throughProxy()) await checkName(url, lookupOf(options))
    cancellation.throwIfCancelled()
    const { origin, path } = placeOf(url)
    const response = await dispatch(pool, { origin, path, method, headers, body, cancellation })
    return response.body && response.headers.get('content-encoding') !== null ? decoded(response) : response
  }
}

/** The network of this process: like that of `fetch`, its connections are shared by all that call the same vendor. */
export const sendToVendor: Send = createNetwork()

/** The same for hosts that an account names: none of them may have an address that is not public. */
export const sendToPublic: Send = createNetwork({ isAllowed: isPublic })

export interface NetworkOptions {
  isAllowed?: (address: string) => boolean
  /** How names are resolved. */
  lookup?: typeof lookupName
}

function lookupOf({ isAllowed = () => true, lookup }: NetworkOptions): LookupFunction {
  return checkedLookup(isAllowed, notAllowed, lookup)
}

function notAllowed(host: string): ConnectorError {
  const problem = `${host} has an address that is not public, so it is not called.`
  return new ConnectorError('blocked_by_policy', `${problem} Whoever runs this server can allow the host.`)
}

function throughProxy(): boolean {
  return process.env['NODE_USE_ENV_PROXY'] === '1'
}

/** A proxy resolves names itself. What this machine resolves too must lead to an allowed address. */
function checkName(url: string, lookup: LookupFunction): Promise<void> {
  return new Promise((resolve, reject) => {
    lookup(new URL(url).hostname, { all: true }, (error) => {
      if (isConnectorError(error)) reject(error)
      else resolve()
    })
  })
}

async function openPool(given: NetworkOptions): Promise<Dispatcher> {
  const { Agent, EnvHttpProxyAgent } = await loadDispatchers()
  // How long a call may take is the caller's to say.
  const connect = given.isAllowed ? { lookup: lookupOf(given) } : {}
  const options = { headersTimeout: 0, bodyTimeout: 0, connect }
  return throughProxy() ? new EnvHttpProxyAgent(options) : new Agent(options)
}

async function encode(body: FormData | URLSearchParams | Blob) {
  const encoded = new Response(body)
  const contentType = encoded.headers.get('content-type') ?? undefined
  return { bytes: new Uint8Array(await encoded.arrayBuffer()), contentType }
}

interface Outgoing extends Place, Omit<SentRequest, 'body' | 'url'> {
  body: string | Uint8Array | null
}

function dispatch(dispatcher: Dispatcher, request: Outgoing): Promise<SentResponse> {
  const { origin, path, method, headers, body, cancellation } = request
  return new Promise((resolve, reject) => {
    let arriving: ArrivingBody | undefined
    let controller: Dispatcher.DispatchController | undefined
    const fail = (error: unknown) => {
      off()
      arriving?.fail(error)
      reject(error)
    }
    const off = cancellation.onCancel(() => {
      controller?.abort(asError(cancellation.reason))
      fail(cancellation.reason)
    })
    const options = { origin, path, method: method as Dispatcher.HttpMethod, headers, body }
    dispatcher.dispatch(options, {
      onRequestStart(started) {
        controller = started
        // It may have waited for a connection meanwhile.
        if (cancellation.isCancelled) started.abort(asError(cancellation.reason))
      },
      onResponseStart(started, status, received) {
        if (status < 200) return
        arriving = new ArrivingBody(started)
        resolve({ status, headers: new ReceivedHeaders(received), body: arriving })
      },
      onResponseData(_controller, chunk) {
        arriving?.push(chunk)
      },
      onResponseEnd() {
        off()
        arriving?.end()
      },
      onResponseError(_controller, error) {
        fail(error)
      },
    })
  })
}

function asError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error('cancelled', { cause: reason })
}

/** Bytes that may wait for their reader before the connection is paused. */
const maxWaiting = 256 * 1024

/** A body as it arrives, no faster than it is read. */
class ArrivingBody implements AsyncIterableIterator<Uint8Array>, ResponseBody {
  readonly #controller: Dispatcher.DispatchController
  #chunks: Uint8Array[] = []
  #bytes = 0
  #state: 'open' | 'ended' | { error: unknown } = 'open'
  #waiting: { resolve(next: IteratorResult<Uint8Array>): void; reject(error: unknown): void } | undefined

  constructor(controller: Dispatcher.DispatchController) {
    this.#controller = controller
  }

  push(chunk: Uint8Array): void {
    if (this.#waiting) {
      this.#waiting.resolve({ value: chunk, done: false })
      this.#waiting = undefined
      return
    }
    this.#chunks.push(chunk)
    this.#bytes += chunk.byteLength
    if (this.#bytes > maxWaiting) this.#controller.pause()
  }

  end(): void {
    this.#state = 'ended'
    this.#waiting?.resolve({ value: undefined, done: true })
    this.#waiting = undefined
  }

  fail(error: unknown): void {
    if (this.#state !== 'open') return
    this.#state = { error }
    this.#waiting?.reject(error)
    this.#waiting = undefined
  }

  takeArrived(): readonly Uint8Array[] | undefined {
    if (this.#state !== 'ended') return undefined
    const chunks = this.#chunks
    this.#chunks = []
    return chunks
  }

  async next(): Promise<IteratorResult<Uint8Array>> {
    if (typeof this.#state === 'object') throw this.#state.error
    const chunk = this.#chunks.shift()
    if (chunk) {
      this.#bytes -= chunk.byteLength
      if (this.#controller.paused && this.#bytes <= maxWaiting) this.#controller.resume()
      return { value: chunk, done: false }
    }
    if (this.#state === 'ended') return { value: undefined, done: true }
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject }
    })
  }

  /** The rest is not wanted: the connection is closed, unless it has all arrived. */
  async return(): Promise<IteratorResult<Uint8Array>> {
    if (this.#state === 'open') {
      this.#state = 'ended'
      this.#controller.abort(new Error('The rest of the response is not read.'))
    }
    this.#chunks = []
    return { value: undefined, done: true }
  }

  [Symbol.asyncIterator](): this {
    return this
  }
}

/** Response headers; of one that came several times all values, parted by commas. */
class ReceivedHeaders implements HeaderReader {
  readonly #headers: Readonly<Record<string, string | string[] | undefined>>

  constructor(headers: Readonly<Record<string, string | string[] | undefined>>) {
    this.#headers = headers
  }

  get(name: string): string | null {
    const value = this.#headers[name] ?? this.#headers[name.toLowerCase()]
    return value === undefined ? null : typeof value === 'string' ? value : value.join(', ')
  }

  *[Symbol.iterator](): Iterator<[string, string]> {
    for (const name of Object.keys(this.#headers)) yield [name, this.get(name) ?? '']
  }
}

const unzipped = /^(x-)?gzip$|^deflate$/

/** The response without the coding in which it was sent; as it is where that is not known here. */
async function decoded(response: SentResponse): Promise<SentResponse> {
  const coding = response.headers.get('content-encoding')?.trim().toLowerCase() ?? ''
  if (!response.body || (coding !== 'br' && !unzipped.test(coding))) return response
  const [{ pipeline, Readable }, zlib] = await Promise.all([import('node:stream'), import('node:zlib')])
  const decoder = coding === 'br' ? zlib.createBrotliDecompress() : zlib.createUnzip()
  // What goes wrong on either side ends both, and is thrown to whoever reads.
  return { ...response, body: pipeline(Readable.from(response.body), decoder, () => {}) }
}
