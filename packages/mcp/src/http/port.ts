import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Longer than load balancers keep an idle connection, 60 seconds with most: one that reuses it then never finds it closed. */
export const defaultKeepAliveMs = 75_000

export interface PortOptions {
  /** 0 takes any free port. */
  port: number
  host: string
  /** Milliseconds for which an idle connection is kept open for its next request; 75,000 by default. */
  keepAliveMs?: number
}

export interface OpenPort {
  port: number
  family: string
  /** Takes no more connections and closes idle ones; resolves when every request has been answered, or the signal aborts. */
  drain(signal: AbortSignal): Promise<void>
  /** Cuts what is still open. */
  close(): Promise<void>
}

const lookEveryMs = 20

/** Puts an HTTP server on a port. Rejects with Node's error when the port cannot be had. */
export async function openPort(server: Server, options: PortOptions): Promise<OpenPort> {
  const { port, host, keepAliveMs = defaultKeepAliveMs } = options
  server.keepAliveTimeout = keepAliveMs
  // A connection that is kept must not end because its next request's headers are awaited, nor these because of the request.
  server.headersTimeout = Math.max(server.headersTimeout, keepAliveMs + 5_000)
  server.requestTimeout = Math.max(server.requestTimeout, server.headersTimeout)
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve()
    })
  })
  const address = server.address() as AddressInfo
  let closed: Promise<void> | undefined
  const stop = () => {
    closed ??= new Promise((resolve) => server.close(() => resolve()))
    return closed
  }
  return {
    port: address.port,
    family: address.family,
    async drain(signal) {
      const aborted = new Promise<void>((resolve) => {
        if (signal.aborted) resolve()
        signal.addEventListener('abort', () => resolve(), { once: true })
      })
      // A connection that is kept for more would keep the server open after its last response.
      const looking = setInterval(() => server.closeIdleConnections(), lookEveryMs)
      await Promise.race([stop(), aborted])
      clearInterval(looking)
    },
    async close() {
      const ended = stop()
      server.closeAllConnections()
      await ended
    },
  }
}
