import {
  type BodyBounds,
  type CallContext,
  Cancellation,
  type Clock,
  ConnectorError,
  type HeaderReader,
  isCancelled,
  isConnectorError,
  type JsonBounds,
  quote,
  type RateLimit,
  type Redactor,
  readBody,
  redactStart,
  type Send,
  type SentRequest,
  type ToolRecord,
} from '@helpdesk-mcp/contracts'
import { type RateLimitTracker, withRetry } from '@helpdesk-mcp/ratelimit'
import {
  isReadOnly,
  maxLengthAtOnce,
  readJson,
  readLongJson,
  respell,
  type VendorRequest,
} from '@helpdesk-mcp/tools'
import { isRefusal, vendorError } from '../errors.ts'
import type { CallSeen } from '../records/call-seen.ts'
import type { AnswerWatch } from './answer-watch.ts'
import { heldIfLarge } from './large-answer.ts'
import { readFile, type VendorFile } from './read-file.ts'
import { refusalOf } from './refusal.ts'
import { createVendorRequest, type VendorRequestOptions } from './vendor-request.ts'

export interface VendorCallOptions extends VendorRequestOptions {
  /** The network behind the account's credential. */
  send: Send
  /** The network without it, for operations that take none. */
  sendWithout: Send
  clock: Clock
  /** Knows the account's rate limit. */
  limits: RateLimitTracker
  timeoutMs: number
  maxResponseBytes: number
  retry?: { maxWaitMs: number }
  /** Compares a sample of the answers with the vendor's document. */
  watch?: Pick<AnswerWatch, 'look'> | undefined
  /** Removes credentials from what is shown. */
  redact: Redactor
}

/** What one tool call has come to, over all its vendor calls. */
export interface RunningCall {
  context: CallContext
  calls: number
  /** How many it may cost; one more is refused. */
  maxCalls: number
  waitedMs: number
  /** Whether a vendor call that is not a read has been sent. */
  written: boolean
  /** For the record of the call. */
  seen: CallSeen
  /** The lists of names that were read in it, each once. */
  listsRead: Set<string>
  /** Takes the request of a write that is only planned, in place of sending it. */
  plan?: PlanRequest | undefined
  ratelimit?: RateLimit
}

/** Is given the request of a write, without the credential. */
export type PlanRequest = (request: VendorRequest) => void

/** Thrown in place of an answer by a write that is only planned. */
export class PlannedWrite extends Error {}

/** Makes one vendor call and returns the parsed body, undefined if it is empty, or a `VendorFile`. Throws a `ConnectorError` if the vendor refuses it. */
export type VendorCall = (
  record: ToolRecord,
  args: Record<string, unknown>,
  running: RunningCall,
  paging?: Record<string, string | number>,
) => Promise<unknown>

export function createVendorCall(options: VendorCallOptions): VendorCall {
  const { definition, clock, limits } = options
  const { title, errors, spelling } = definition
  const counted =
    (network: Send): Send =>
    (request) => {
      limits.sent()
      return network(request)
    }
  const [send, sendWithout] = [counted(options.send), counted(options.sendWithout)]
  const { timeoutMs, maxResponseBytes, redact } = options
  const bounds = { ...jsonBounds, maxBytes: maxResponseBytes }
  const limitsOfAnswers: ExchangeLimits = { timeoutMs, bounds, redact, isFile: false }
  const fileLimits: ExchangeLimits = { ...limitsOfAnswers, isFile: true }
  const requestOf = createVendorRequest(options)

  const { retry } = options
  const retrying =
    retry &&
    ((running: RunningCall) =>
      withRetry({ ...retry, clock, table: limits.table }, (ms) => {
        running.waitedMs += ms
      }))

  return async (record, args, running, paging = {}) => {
    throwIfEnded(running.context)
    if (running.calls >= running.maxCalls) throw tooManyCalls(title, running.maxCalls)
    const request = requestOf(record.request, args, paging)
    if (running.plan && !isReadOnly(record)) {
      running.plan(request)
      throw new PlannedWrite('The write was planned, not sent.')
    }
    running.calls++
    if (!isReadOnly(record)) running.written = true
    running.seen.isWritten = running.written
    running.seen.vendorCalls = (running.seen.vendorCalls ?? 0) + 1
    const network = record.request.security === 'none' ? sendWithout : send
    const response = await exchange(
      title,
      request,
      retrying ? retrying(running)(network) : network,
      record.response.kind === 'file' ? fileLimits : limitsOfAnswers,
      running.context,
    )
    const { status, headers, body, isNotJson, file } = response
    const ratelimit = limits.read({ status, headers, now: clock.now() })
    if (ratelimit) running.ratelimit = ratelimit
    if (status < 200 || status >= 300 || (errors.errorPaths && isRefusal(body, errors.errorPaths))) {
      const refusal = refusalOf(response, body, errors, options.redact)
      running.seen.refusal = refusal
      const { settings } = options
      const facts = { scopes: record.scopes ?? [], settings, redact, fields: refusal.fields }
      throw vendorError(title, response, body, errors, facts, ratelimit)
    }
    if (file) return file
    if (isNotJson) {
      const given = headers.get('content-type')
      const word = isReadOnly(record) ? undefined : wordOf(response.text, given)
      if (word !== undefined) return word
      const type = given === null ? 'no content type' : `content type ${quote(given)}`
      throw new ConnectorError(
        'unexpected_response',
        `${title} answered with something that is not JSON (HTTP ${status}, ${type}).`,
        { status },
      )
    }
    options.watch?.look(record, body)
    return respell(body, spelling)
  }
}

const maxWord = 200

/** What a vendor says of a write instead of JSON, such as `ok`; undefined if it is a page, or speaks of an error. */
function wordOf(text: string, contentType: string | null): string | undefined {
  const word = text.trim()
  if (word.length > maxWord || /^[<{[]/.test(word) || /html|json/.test(contentType ?? '')) return undefined
  return /\b(error|fail|failed|failure|exception|denied|invalid)\b/i.test(word) ? undefined : word
}

function tooManyCalls(title: string, max: number): ConnectorError {
  return new ConnectorError(
    'too_large',
    `This call would need more than ${max} calls to ${title}, the most that it may make. Ask for less at once.`,
  )
}

/** A vendor's response, its body read whole and within the limits. */
interface VendorResponse {
  status: number
  headers: HeaderReader
  /** Parsed JSON; undefined for an empty body. */
  body: unknown
  /** True when the body is neither JSON nor empty. */
  isNotJson: boolean
  text: string
  /** The answer of an operation that answers files, if it is no error. */
  file?: VendorFile
}

/** Many times what a page of a list holds. More would take too long to look through, whatever its bytes. */
const jsonBounds: JsonBounds = { maxValues: 100_000, maxKeys: 5_000, maxDepth: 100 }

interface ExchangeLimits {
  timeoutMs: number
  bounds: BodyBounds
  redact: Redactor
  /** Whether a successful answer is a file. */
  isFile: boolean
}

/**
 * Sends one request and reads the response, whatever its status. Throws `timeout`, `unavailable` (no connection, a cut body) or
 * `too_large`.
 */
async function exchange(
  title: string,
  request: VendorRequest,
  send: Send,
  limits: ExchangeLimits,
  outer: CallContext,
): Promise<VendorResponse> {
  const cancellation = new Cancellation()
  const timer = setTimeout(() => cancellation.cancel(new Error('too late')), limits.timeoutMs)
  let isCallerGone = false
  const off = onEnd(outer, (reason) => {
    isCallerGone = true
    cancellation.cancel(reason)
  })
  try {
    // What is waited for may not know of the cancellation.
    const { method, url, headers, body } = request
    const sent: SentRequest = { method, url, headers, cancellation }
    if (body !== undefined) sent.body = body
    return await cancellation.until(() => sendAndRead(title, sent, send, limits, outer))
  } catch (error) {
    if (isConnectorError(error)) throw error
    if (isCallerGone) throw cancelled(error)
    if (cancellation.isCancelled) {
      throw new ConnectorError('timeout', `${title} did not answer within ${limits.timeoutMs / 1000} s.`, {
        cause: error,
      })
    }
    throw new ConnectorError(
      'unavailable',
      `${title} could not be reached, or closed the connection (${redactStart(limits.redact, reason(error), 200).slice(0, 200)}). Try again later.`,
      { cause: error },
    )
  } finally {
    clearTimeout(timer)
    off()
  }
}

/** A signal is looked at only where there is no cancellation: it may be made when it is asked for. */
function throwIfEnded(context: CallContext): void {
  if (!isCancelled(context)) return
  throw cancelled(context.cancellation ? context.cancellation.reason : context.signal?.reason)
}

/** Calls `listener` when the caller no longer waits. Returns what takes it off again. */
function onEnd(context: CallContext, listener: (reason: unknown) => void): () => void {
  const { cancellation } = context
  if (cancellation) return cancellation.onCancel(() => listener(cancellation.reason))
  const { signal } = context
  const aborted = () => listener(signal?.reason)
  if (signal?.aborted) aborted()
  else signal?.addEventListener('abort', aborted, { once: true })
  return () => signal?.removeEventListener('abort', aborted)
}

async function sendAndRead(
  title: string,
  request: SentRequest,
  send: Send,
  limits: ExchangeLimits,
  { beforeLargeAnswer }: CallContext,
): Promise<VendorResponse> {
  const sent = await send(request)
  const response = beforeLargeAnswer ? heldIfLarge(sent, beforeLargeAnswer) : sent
  const { status, headers } = response
  if (limits.isFile && status >= 200 && status < 300) {
    return { status, headers, body: undefined, isNotJson: false, text: '', file: await readFile(response) }
  }
  const read = readBody(response, title, limits.bounds)
  const text = typeof read === 'string' ? read : await read
  if (text.trim() === '') return { status, headers, text, body: undefined, isNotJson: false }
  try {
    const body = text.length <= maxLengthAtOnce ? readJson(text) : await readLongJson(text)
    return { status, headers, text, body, isNotJson: false }
  } catch {
    return { status, headers, text, body: undefined, isNotJson: true }
  }
}

function cancelled(cause: unknown): ConnectorError {
  return new ConnectorError('unavailable', 'The call was cancelled.', { cause })
}

/** undici hides what happened in the cause of a TypeError that says `fetch failed`. */
function reason(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  const code = (cause as { code?: unknown }).code
  return typeof code === 'string' ? code : cause instanceof Error ? cause.message : 'unknown'
}
