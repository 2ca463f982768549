import type { Readable, Writable } from 'node:stream'
import type { JSONRPCMessage, Transport } from '@modelcontextprotocol/server'
import { InvalidRequest, jsonRpcError } from '../json-rpc-error.ts'
import { decodeLine } from './decode-line.ts'
import { findId } from './find-id.ts'
import { createLineReader } from './line-reader.ts'
import { requestsInFlight } from './requests-in-flight.ts'

export interface LineTransportOptions {
  input: Readable
  output: Writable
  maxMessageBytes: number
  /** Milliseconds that requests in flight have to be answered once the input has ended. */
  graceMs: number
}

export interface LineTransport extends Transport {
  readonly closed: Promise<void>
}

/**
 * One JSON-RPC message a line. Unlike the SDK's transport it answers what it cannot take (no JSON, too long, no JSON-RPC,
 * an id in use) and goes on, and it answers the last requests of a pipe that ends right after them.
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
      const reason = `A message may have at most ${maxMessageBytes} bytes; this one was dropped.`
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
