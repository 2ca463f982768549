import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import type { Target } from '../load.ts'

export interface RawLoad {
  /** Calls a second. */
  rate: number
  /** Milliseconds of each call, sorted. */
  times: readonly number[]
}

/**
 * Sends `calls` requests over so many kept connections, each written to its socket as text: node:http's client would cost more than
 * some of what is measured. Throws at the first wrong answer.
 */
export async function applyRawLoad(target: Target, connections: number, calls: number): Promise<RawLoad> {
  const times: number[] = []
  let left = calls
  const lanes = await Promise.all(Array.from({ length: connections }, () => openLane(target)))
  const began = performance.now()
  await Promise.all(
    lanes.map(async ({ call }) => {
      while (left-- > 0) {
        const sent = performance.now()
        await call(firstId + left)
        times.push(performance.now() - sent)
      }
    }),
  )
  const seconds = (performance.now() - began) / 1000
  for (const { close } of lanes) close()
  return { rate: times.length / seconds, times: times.sort((a, b) => a - b) }
}

/** Ids of one length, so that the length of a body stays. Sessions need another for each request. */
const firstId = 10_000_000

interface Lane {
  call(id: number): Promise<void>
  close(): void
}

async function openLane(target: Target): Promise<Lane> {
  const answers = target.eventsOf ? await target.eventsOf() : undefined
  const post = answers ? { ...target, ...answers.post, expects: '' } : target
  const socket = await open(target.url)
  const read = createReader(socket, post)
  const { head, start, end } = bytesOf(post)
  return {
    async call(id) {
      const answered = answers?.next(id, target.expects)
      socket.write(start === undefined ? head : `${head}${start}${id}${end}`)
      await read()
      await answered
    },
    close() {
      socket.destroy()
      answers?.close()
    },
  }
}

function bytesOf({ url, method, headers, body = '' }: Target) {
  const { host, pathname, search } = new URL(url)
  const [start, end] = body.split(/(?<="id":)\d+/)
  const length = Buffer.byteLength(`${start}${firstId}${end}`)
  const all = { host, ...headers, ...(method === 'POST' ? { 'content-length': length } : {}) }
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`)
  const head = `${method} ${pathname}${search} HTTP/1.1\r\n${lines.join('')}\r\n`
  return method === 'POST' ? { head, start, end } : { head }
}

async function open(url: string): Promise<Socket> {
  const { hostname, port } = new URL(url)
  const socket = connect({ host: hostname, port: Number(port), noDelay: true })
  await once(socket, 'connect')
  return socket
}

/** Waits for one whole response at a time. */
function createReader(socket: Socket, { url, expects }: Target): () => Promise<void> {
  let chunks: Buffer[] = []
  let waiting: { resolve(): void; reject(error: Error): void } | undefined
  const fail = (what: string) => waiting?.reject(new Error(`${url} ${what}`))
  socket.on('data', (chunk) => {
    chunks.push(chunk)
    const bytes = chunks.length === 1 ? chunk : Buffer.concat(chunks)
    chunks = [bytes]
    const end = bytes.indexOf('\r\n\r\n')
    if (end < 0) return
    const head = bytes.toString('latin1', 0, end).toLowerCase()
    const length = /content-length: *(\d+)/.exec(head)?.[1]
    const isWhole =
      length === undefined
        ? bytes.subarray(-5).toString('latin1') === '0\r\n\r\n'
        : bytes.length >= end + 4 + Number(length)
    if (!isWhole) return
    chunks = []
    const isRight = /^http\/1\.1 20[02]/.test(head) && bytes.includes(expects)
    if (isRight) waiting?.resolve()
    else fail(`answered ${bytes.toString('utf8', 0, 600)}`)
  })
  socket.on('error', (error) => fail(String(error)))
  socket.on('close', () => fail('closed the connection'))
  return () => new Promise((resolve, reject) => (waiting = { resolve, reject }))
}
