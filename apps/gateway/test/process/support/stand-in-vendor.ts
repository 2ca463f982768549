import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

/** A text that is repeated, between a start and an end: none of it is ever held whole. */
export interface Body {
  start?: string
  repeated?: string
  times?: number
  end?: string
}

export interface StandInVendor {
  url: string
  /** Answers every request from now on, but those for a token, with this body. */
  answerWith(body: Body): void
  /** What it answers for a token. */
  answerTokenWith(body: Body): void
  /** How many requests it has had since it was told what to answer, and how many bytes of bodies were taken from it. */
  seen(): { requests: number; bytes: number }
}

const goodToken = { start: '{"access_token":"test-token","expires_in":3600}' }
const chunkLength = 65_536

/** A vendor's server, and its account server, at one address of this machine. It writes as fast as it is read. */
export async function startVendor(): Promise<StandInVendor> {
  let answer: Body = { start: '{}' }
  let token: Body = goodToken
  let seen = { requests: 0, bytes: 0 }
  const server = createServer(async (request, response) => {
    request.resume()
    seen.requests++
    const isToken = request.url?.includes('oauth') === true
    const isBomb = !isToken || token !== goodToken
    response.writeHead(200, { 'content-type': 'application/json', ...(isBomb ? { 'x-bomb': '1' } : {}) })
    await write(response, isToken ? token : answer, (bytes) => {
      seen.bytes += bytes
    })
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  onTestFinished(async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  })
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    answerWith(body) {
      answer = body
      seen = { requests: 0, bytes: 0 }
    },
    answerTokenWith(body) {
      token = body
      seen = { requests: 0, bytes: 0 }
    },
    seen: () => seen,
  }
}

async function write(
  response: ServerResponse,
  { start = '', repeated = '', times = 0, end = '' }: Body,
  wrote: (bytes: number) => void,
): Promise<void> {
  const closed = once(response, 'close')
  const put = async (text: string) => {
    if (text === '' || response.destroyed) return
    if (!response.write(text)) await Promise.race([once(response, 'drain'), closed])
    wrote(Buffer.byteLength(text))
  }
  await put(start)
  const each = repeated === '' ? 0 : Math.max(1, Math.floor(chunkLength / repeated.length))
  for (let left = times; each > 0 && left > 0 && !response.destroyed; left -= each) {
    await put(repeated.repeat(Math.min(each, left)))
  }
  await put(end)
  response.end()
}
