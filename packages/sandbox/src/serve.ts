import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Outcome, type Reply, type Responder, type SandboxRequest, toWire } from './exchange.ts'

export interface RunningSandbox {
  /** The base URL, with the base path: `http://127.0.0.1:PORT/v1`. */
  url: string
  /** Ends at once, open connections included. */
  close(): Promise<void>
}

/** Serves on the loopback address alone; port 0 takes any free one. */
export async function serve(
  answer: Responder,
  control: (request: SandboxRequest) => Reply | undefined,
  basePath: string,
  port: number,
): Promise<RunningSandbox> {
  const server = createServer((incoming, outgoing) => {
    const gone = new AbortController()
    outgoing.once('close', () => gone.abort())
    respond(incoming, gone.signal)
      .catch(
        (error: unknown): Outcome => ({
          kind: 'answer',
          reply: toWire({ status: 500, content: String(error) }),
        }),
      )
      .then((outcome) => send(outcome, outgoing))
  })

  const respond = async (incoming: IncomingMessage, signal: AbortSignal): Promise<Outcome> => {
    const request = await readRequest(incoming)
    const controlled = control(request)
    return controlled ? { kind: 'answer', reply: toWire(controlled) } : answer(request, signal)
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const address = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${address.port}${basePath}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function readRequest(incoming: IncomingMessage): Promise<SandboxRequest> {
  const chunks: Uint8Array[] = []
  for await (const chunk of incoming) chunks.push(chunk)
  const headers = new Headers()
  for (const [name, value] of Object.entries(incoming.headers)) {
    for (const one of [value ?? []].flat()) headers.append(name, one)
  }
  const { method = 'GET', url = '/' } = incoming
  const target = url.startsWith('/') ? url : url.replace(/^[a-z]+:\/\/[^/]*/i, '')
  return { method, target, origin: `http://${incoming.headers.host}`, headers, body: Buffer.concat(chunks) }
}

function send(outcome: Outcome, outgoing: ServerResponse): void {
  if (outcome.kind === 'hang' || outgoing.destroyed) return
  if (outcome.kind === 'reset') {
    outgoing.socket?.resetAndDestroy()
    return
  }
  const { status, headers, bytes } = outcome.reply
  outgoing.writeHead(status, Object.fromEntries(headers))
  if (outcome.kind === 'answer') outgoing.end(bytes)
  else outgoing.write(bytes.subarray(0, bytes.length >> 1), () => outgoing.destroy())
}
