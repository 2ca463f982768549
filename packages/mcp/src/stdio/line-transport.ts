import type { Readable, Writable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import {
  isJSONRPCErrorResponse,
  isJSONRPCNotification,
  isJSONRPCRequest,
  isJSONRPCResultResponse,
  type JSONRPCMessage,
  type Transport,
} from '@modelcontextprotocol/server'
import { createExactIds, type ExactIds } from '../exact-ids.ts'
import {
  InternalError,
  InvalidParams,
  InvalidRequest,
  idOf,
  type JsonRpcError,
  jsonRpcError,
  ParseError,
  type RequestId,
} from '../json-rpc-error.ts'
import { repairMessage } from '../repair-message.ts'
import { createLineReader, findId } from './line-reader.ts'

export interface LineTransportOptions {
  input: Readable
  output: Writable
  maxMessageBytes: number
  /** Milliseconds that requests in flight may take once the input has ended. */
  graceMs: number
  /** Messages that were answered before. They are passed on before anything is read, and what answers them is not written. */
  handshake: readonly object[]
}

/** How long the client may take to read the last answers. */
const lastWritesMs = 1_000

export interface LineTransport extends Transport {
  readonly closed: Promise<void>
}

/**
 * One JSON-RPC message per line. Unlike the SDK's transport it answers a line that it cannot use (not JSON, not JSON-RPC, too long,
 * an id in use) with an error and goes on. It answers every request that it has read: when the input ends, it waits for the requests in
 * flight, and those that it has to end get an error that says so.
 */
export function createLineTransport(options: LineTransportOptions): LineTransport {
  const { input, output, maxMessageBytes, graceMs, handshake } = options
  const closing = new AbortController()
  const inFlight = requestsInFlight()
  const ids = createExactIds()
  let ended = false
  let stopping = false
  let writing = 0
  let grace: NodeJS.Timeout | undefined
  /** Called with the answer to a message of the handshake. */
  let answered: (() => void) | undefined

  const write = (message: object) => {
    writing++
    return new Promise<void>((resolve, reject) => {
      output.write(`${ids.restore(JSON.stringify(message))}\n`, (error) =>
        error ? reject(error) : resolve(),
      )
    }).finally(() => {
      writing--
      closeIfDone()
    })
  }
  const refuse = (refusal: object) => void write(refusal).catch(() => {})

  const reader = createLineReader(
    maxMessageBytes,
    (line) => {
      const decoded = decodeLine(line, ids)
      if (decoded === undefined) return
      const refusal = 'refusal' in decoded ? decoded.refusal : inFlight.receive(decoded.message)
      if (refusal) refuse(refusal)
      else if ('message' in decoded) transport.onmessage?.(decoded.message)
    },
    (line) => {
      const reason = `A message may have at most ${maxMessageBytes} bytes. This one was dropped.`
      refuse(jsonRpcError(findId(line, ids.read), InvalidRequest, reason))
    },
  )

  const onData = (chunk: Buffer) => reader.push(chunk)
  const onEnd = () => {
    if (ended) return
    reader.end()
    ended = true
    closeIfDone()
    if (!closing.signal.aborted)
      grace = setTimeout(() => void stop(`the input ended ${graceMs / 1000} seconds ago`), graceMs)
  }
  const closeIfDone = () => {
    if (ended && inFlight.none && writing === 0) close()
  }
  /** Ends the requests in flight, each with an answer. */
  const stop = async (reason: string) => {
    if (stopping) return
    stopping = true
    const message = `This request was stopped before it ended, because ${reason}. It may have been carried out: check before you send it again.`
    const answered = inFlight.take().map((id) => write(jsonRpcError(id, InternalError, message)))
    await Promise.race([Promise.allSettled(answered), sleep(lastWritesMs, undefined, { ref: false })])
    close()
  }
  const close = () => {
    if (closing.signal.aborted) return
    clearTimeout(grace)
    input.off('data', onData).off('end', onEnd).off('close', onEnd).off('error', onEnd).pause()
    closing.abort()
    transport.onclose?.()
  }

  const transport: LineTransport = {
    closed: new Promise((resolve) => closing.signal.addEventListener('abort', () => resolve())),
    async start() {
      output.on('error', close)
      for (const message of handshake as JSONRPCMessage[]) {
        const answer = new Promise<void>((resolve) => {
          answered = resolve
        })
        transport.onmessage?.(message)
        if (isJSONRPCRequest(message)) await answer
      }
      answered = undefined
      input.on('data', onData).on('end', onEnd).on('close', onEnd).on('error', onEnd).resume()
      if (input.readableEnded || input.destroyed) onEnd()
    },
    async send(message: JSONRPCMessage) {
      if (answered) return answered()
      if (stopping || closing.signal.aborted) return
      inFlight.sent(message)
      await write(message)
    },
    async close() {
      await stop('the server was told to stop')
    },
  }
  return transport
}

type DecodedLine = { message: JSONRPCMessage } | { refusal: JsonRpcError } | undefined

/** Reads the message of a line, or the error to send when it has none. Undefined: the line needs no response. */
function decodeLine(written: string, ids: ExactIds): DecodedLine {
  // PowerShell begins what it pipes with a byte order mark.
  const line = written.startsWith('\uFEFF') ? written.slice(1) : written
  if (line.trim() === '') return undefined
  let value: unknown
  try {
    value = ids.read(line)
  } catch {
    return {
      refusal: jsonRpcError(
        null,
        ParseError,
        'This line is not JSON. Send each message as one line of JSON.',
      ),
    }
  }
  const problem = repairMessage(value)
  if (problem) return { refusal: jsonRpcError(idOf(value), InvalidParams, problem) }
  if (isJSONRPCRequest(value)) return { message: value }
  if (isJSONRPCNotification(value) || isJSONRPCResultResponse(value) || isJSONRPCErrorResponse(value)) {
    return { message: value }
  }
  if (isMalformedResponse(value)) return undefined
  const reason = Array.isArray(value)
    ? 'Send one message per line, not a batch.'
    : 'This is not a JSON-RPC 2.0 message.'
  return { refusal: jsonRpcError(idOf(value), InvalidRequest, reason) }
}

/** Never answered: two servers that answer each other's malformed responses would never stop. */
function isMalformedResponse(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    !('method' in value) &&
    ('result' in value || 'error' in value)
  )
}

/** A subscription is a request that lasts as long as the connection. */
const subscription = 'subscriptions/listen'

/** The requests of a connection that have no response yet. */
function requestsInFlight() {
  const methods = new Map<RequestId, string>()
  return {
    /** Whether the input may end: subscriptions end with it. */
    get none(): boolean {
      return [...methods.values()].every((method) => method === subscription)
    },
    /** The ids of the requests that still need a response; none of them is in flight any more. */
    take(): RequestId[] {
      const ids = [...methods].filter(([, method]) => method !== subscription).map(([id]) => id)
      methods.clear()
      return ids
    },
    /** Records an incoming message. Returns the error to send when its id is still in use. */
    receive(message: JSONRPCMessage): JsonRpcError | undefined {
      if (isJSONRPCNotification(message) && message.method === 'notifications/cancelled') {
        methods.delete(message.params?.requestId as RequestId)
      }
      if (!isJSONRPCRequest(message)) return undefined
      if (methods.has(message.id)) {
        const id = JSON.stringify(message.id)
        const reason = `The id ${id} belongs to a request that is not answered yet. This second request was not run.`
        return jsonRpcError(message.id, InvalidRequest, reason)
      }
      methods.set(message.id, message.method)
      return undefined
    },
    /** Records an outgoing message. */
    sent(message: JSONRPCMessage): void {
      const isResponse = isJSONRPCResultResponse(message) || isJSONRPCErrorResponse(message)
      if (isResponse && message.id !== undefined) methods.delete(message.id)
    },
  }
}
