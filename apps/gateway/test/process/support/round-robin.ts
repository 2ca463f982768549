import { once } from 'node:events'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

/** What stands in front of several instances: each request goes to the next of them. */
export async function openRoundRobin() {
  const targets: string[] = []
  let turn = 0
  const server = createServer((incoming, outgoing) => {
    const target = new URL(incoming.url ?? '/', targets[turn++ % targets.length])
    const { method, headers } = incoming
    // By the address alone: the Host header stays as the client wrote it.
    const sent = request(target, { method: method ?? 'GET', headers, setHost: false }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(outgoing)
    })
    sent.on('error', () => outgoing.destroy())
    incoming.pipe(sent)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    add: (target: string) => void targets.push(target),
    /** Instead of those before. */
    sendAllTo: (target: string) => void targets.splice(0, targets.length, target),
  }
}
