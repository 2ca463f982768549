import type { Readable, Writable } from 'node:stream'
import {
  isJSONRPCErrorResponse,
  isJSONRPCNotification,
  isJSONRPCRequest,
  isJSONRPCResultResponse,
  type JSONRPCMessage,
  type Transport,
} from '@modelcontextprotocol/server'
import { repairCall } from '../call-handler.ts'
import {
  InvalidParams,
  InvalidRequest,
  idOf,
  type JsonRpcError,
  jsonRpcError,
  ParseError,
  type RequestId,
} from '../json-rpc-error.ts'
import { createLineReader, findId } from './line-reader.ts'

export interface LineTransportOptions {
  input: Readable
  output: Writable
  maxMessageBytes: number
  /** Milliseconds that requests in flight may take once the input has ended. */
  graceMs: number
}

export interface LineTransport extends Transport {
  readonly closed: Promise<void>
}

/**
 * One JSON-RPC message per line. Unlike the SDK's transport it answers a line that it cannot use (not JSON, not JSON-RPC, too long,
 * an id in use) with an error and goes on, and it still answers the last requests of an input that ends right after them.
 */
export function createLineTransport(options: LineTransportOptions): LineTransport {
  const { input, output, maxMessageBytes, graceMs } = options
  const closing = new AbortController()
  const inFlight = requestsInFlight()
  let ended = false
  let grace: NodeJS.Timeout | undefined

  const write = (message: object) =>
    new Promise<void>((resolve, reject) => {
      output.write(`${JSON.stringify(message)}\n`, (error) => (error ? reject(error) : resolve()))
    })
  const refuse = (refusal: object) => void write(refusal).catch(() => {})

  const reader = createLineReader(
    maxMessageBytes,
    (line) => {
      const decoded = decodeLine(line)
      if (decoded === undefined) return
      const refusal = 'refusal' in decoded ? decoded.refusal : inFlight.receive(decoded.message)
      if (refusal) refuse(refusal)
      else if ('message' in decoded) transport.onmessage?.(decoded.message)
    },
    (line) => {
      const reason = `A message may have at most ${maxMessageBytes} bytes. This one was dropped.`
      refuse(jsonRpcError(findId(line), InvalidRequest, reason))
    },
  )

  const onData = (chunk: Buffer) => reader.push(chunk)
  const onEnd = () => {
    if (ended) return
    reader.end()
    ended = true
    if (inFlight.none) close()
    else grace = setTimeout(close, graceMs)
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
      input.on('data', onData).on('end', onEnd).on('close', onEnd).on('error', onEnd)
      output.on('error', close)
      if (input.readableEnded || input.destroyed) onEnd()
    },
    async send(message: JSONRPCMessage) {
      if (closing.signal.aborted) return
      await write(message)
      inFlight.sent(message)
      if (ended && inFlight.none) close()
    },
    async close() {
      close()
    },
  }
  return transport
}

type DecodedLine = { message: JSONRPCMessage } | { refusal: JsonRpcError } | undefined

/** Reads the message of a line, or the error to send when it has none. Undefined: the line needs no response. */
function decodeLine(line: string): DecodedLine {
  if (line.trim() === '') return undefined
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return {
      refusal: jsonRpcError(
        null,
        ParseError,
        'This line is not JSON. Send each message as one line of JSON.',
      ),
    }
  }
  if (isJSONRPCRequest(value)) {
    const problem = repairCall(value)
    return problem ? { refusal: jsonRpcError(value.id, InvalidParams, problem) } : { message: value }
  }
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

/** The requests of a connection that have no response yet. */
function requestsInFlight() {
  const ids = new Set<RequestId>()
  return {
    get none(): boolean {
      return ids.size === 0
    },
    /** Records an incoming message. Returns the error to send when its id is still in use. */
    receive(message: JSONRPCMessage): JsonRpcError | undefined {
      if (isJSONRPCNotification(message) && message.method === 'notifications/cancelled') {
        ids.delete(message.params?.requestId as RequestId)
      }
      if (!isJSONRPCRequest(message)) return undefined
      if (ids.has(message.id)) {
        const id = JSON.stringify(message.id)
        const reason = `The id ${id} belongs to a request that is not answered yet. This second request was not run.`
        return jsonRpcError(message.id, InvalidRequest, reason)
      }
      ids.add(message.id)
      return undefined
    },
    /** Records an outgoing message. */
    sent(message: JSONRPCMessage): void {
      const isResponse = isJSONRPCResultResponse(message) || isJSONRPCErrorResponse(message)
      if (isResponse && message.id !== undefined) ids.delete(message.id)
    },
  }
}
