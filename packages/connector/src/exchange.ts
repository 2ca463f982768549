import { ConnectorError, type Fetch, isConnectorError } from '@helpdesk-mcp/contracts'
import { readJson, type VendorRequest } from '@helpdesk-mcp/tools'

/** A vendor's answer, its body read whole and within the limits. */
export interface VendorAnswer {
  status: number
  headers: Headers
  /** Parsed JSON; undefined for an empty body. */
  body: unknown
  /** True when the body is neither JSON nor empty. */
  isForeign: boolean
}

export interface ExchangeLimits {
  timeoutMs: number
  maxResponseBytes: number
}

/**
 * Sends one request and reads its answer. Throws `timeout`, `unavailable` (no connection, a cut body), `too_large`;
 * whatever status the vendor gave is an answer.
 */
export async function exchange(
  title: string,
  request: VendorRequest,
  send: Fetch,
  limits: ExchangeLimits,
  signal?: AbortSignal,
): Promise<VendorAnswer> {
  const { url, ...init } = request
  // The request follows a signal weakly (undici), so the end of the call is raced as well as signalled.
  const ending = new AbortController()
  const timer = setTimeout(() => ending.abort(), limits.timeoutMs)
  const cancel = () => ending.abort()
  signal?.addEventListener('abort', cancel, { once: true })
  if (signal?.aborted) cancel()
  const ended = new Promise<never>((_resolve, reject) => {
    const end = () => reject(new DOMException('The call was ended.', 'AbortError'))
    if (ending.signal.aborted) end()
    else ending.signal.addEventListener('abort', end, { once: true })
  })
  ended.catch(() => undefined)
  try {
    const sent = new Request(url, { ...init, signal: ending.signal })
    // Holds the request as long as it may have to be ended: its socket would stay open otherwise.
    ending.signal.addEventListener('abort', () => void sent, { once: true })
    const response = await Promise.race([send(sent), ended])
    const text = await Promise.race([readText(title, response, limits.maxResponseBytes), ended])
    return { status: response.status, headers: response.headers, ...parse(text) }
  } catch (error) {
    if (isConnectorError(error)) throw error
    if (signal?.aborted) throw new ConnectorError('unavailable', 'The call was cancelled.', { cause: error })
    if (ending.signal.aborted) {
      throw new ConnectorError('timeout', `${title} did not answer within ${limits.timeoutMs / 1000} s.`, {
        cause: error,
      })
    }
    throw new ConnectorError(
      'unavailable',
      `${title} could not be reached or broke off (${reason(error)}).`,
      { cause: error },
    )
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', cancel)
  }
}

async function readText(title: string, response: Response, maximum: number): Promise<string> {
  const tooLarge = () =>
    new ConnectorError(
      'too_large',
      `${title} answered with more than ${Math.round(maximum / 1e6)} MB. Ask for less.`,
      {
        status: response.status,
      },
    )
  if (Number(response.headers.get('content-length')) > maximum) {
    void response.body?.cancel().catch(() => undefined)
    throw tooLarge()
  }
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of response.body ?? []) {
    bytes += chunk.byteLength
    if (bytes > maximum) throw tooLarge()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function parse(text: string): Pick<VendorAnswer, 'body' | 'isForeign'> {
  if (text.trim() === '') return { body: undefined, isForeign: false }
  try {
    return { body: readJson(text), isForeign: false }
  } catch {
    return { body: undefined, isForeign: true }
  }
}

/** undici hides what happened in the cause of a TypeError that says `fetch failed`. */
function reason(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  const code = (cause as { code?: unknown }).code
  return typeof code === 'string' ? code : cause instanceof Error ? cause.message.slice(0, 200) : 'unknown'
}
