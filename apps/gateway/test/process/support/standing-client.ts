import { once } from 'node:events'
import { existsSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { StandInVendor } from './stand-in-vendor.ts'
import { freshFolder, type GatewayProcess, startGateway } from './start-gateway.ts'

export interface Answer {
  status: number
  text: string
  /** Its place among all that the process has answered. */
  place: number
  /** The most memory that the process had until then, in bytes. */
  maxMemory: number
}

export interface Watched extends Answer {
  /** The places of the health checks that were sent while the process worked on it, in the order in which they were sent. */
  checks: number[]
}

export interface StandingGateway extends GatewayProcess {
  manage(method: string, path: string, body: object): Promise<Answer>
  /** Sends this JSON-RPC request to the URL of a server. */
  send(server: keyof typeof servers, method: string, params: string): Promise<Answer>
  call(server: keyof typeof servers, tool: string, args: object): Promise<Answer>
  /** Sends health checks while an answer is worked on, each when the one before was answered, until there are so many. */
  watch(working: Promise<Answer>, maxChecks: number): Promise<Watched>
}

const servers = { edesk: 0, edeskCatalog: 1, zoho: 2, zohoCatalog: 3 }

/** Starts support/standing-gateway.ts. */
export async function startStandingGateway(vendor: StandInVendor): Promise<StandingGateway> {
  const folder = await freshFolder()
  const standing = join(folder, 'stands-still')
  const program = new URL('standing-gateway.ts', import.meta.url)
  const started = await startGateway(folder, { program, arguments: [vendor.url, standing] })
  const urls = started.said().match(/http\S+\/mcp\/\S+/g) ?? []
  const [token = ''] = /hdm_api_\S+/.exec(started.said()) ?? []
  const json = { 'content-type': 'application/json', accept: 'application/json, text/event-stream' }
  const { port } = new URL(started.url)

  const ask = async (url: string, method: string, headers: object, body: string): Promise<Answer> => {
    const response = await fetch(url, { method, headers: { ...json, ...headers }, body })
    const number = (name: string) => Number(response.headers.get(name))
    const { status } = response
    return {
      status,
      text: await response.text(),
      place: number('x-answer'),
      maxMemory: number('x-max-memory'),
    }
  }
  const send: StandingGateway['send'] = (server, method, params) =>
    ask(
      urls[servers[server]] ?? '',
      'POST',
      {},
      `{"jsonrpc":"2.0","id":1,"method":"${method}","params":${params}}`,
    )
  return {
    ...started,
    manage: (method, path, body) =>
      ask(started.url + path, method, { authorization: `Bearer ${token}` }, JSON.stringify(body)),
    send,
    call: (server, name, args) => send(server, 'tools/call', JSON.stringify({ name, arguments: args })),
    async watch(working, maxChecks) {
      const checks: { place: Promise<number> }[] = []
      let isDone = false
      const done = working.finally(() => {
        isDone = true
      })
      while (!isDone) {
        if (existsSync(standing)) {
          if (checks.length < maxChecks) checks.push(await sendCheck(Number(port)))
          rmSync(standing)
        }
        await setTimeout(1)
      }
      return { ...(await done), checks: await Promise.all(checks.map(({ place }) => place)) }
    },
  }
}

/** Resolves when the request lies in the socket of the gateway; its answer comes when the gateway has a turn for it. */
async function sendCheck(port: number): Promise<{ place: Promise<number> }> {
  const socket = connect(port, '127.0.0.1')
  await once(socket, 'connect')
  await new Promise<unknown>((resolve) => {
    socket.write('GET /healthz HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n', resolve)
  })
  return { place: placeIn(socket) }
}

async function placeIn(socket: AsyncIterable<Buffer>): Promise<number> {
  let text = ''
  for await (const chunk of socket) text += chunk
  if (!text.startsWith('HTTP/1.1 200 ')) throw new Error(`A health check was answered with ${text}`)
  return Number(/\r\nx-answer: (\d+)/i.exec(text)?.[1])
}
