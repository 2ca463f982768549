import { createServer, type IncomingMessage, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Fetch, fetchBySend, sendByFetch, systemClock } from '@helpdesk-mcp/contracts'
import { afterEach, describe, expect, it } from 'vitest'
import { type Auth, bearer, headerKey, oauth2 } from '../src/index.ts'
import { accounts } from './vendor-table.ts'

const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

async function listen(listener: RequestListener) {
  const requests: { headers: IncomingMessage['headers']; url: string; body: string }[] = []
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    requests.push({
      headers: request.headers,
      url: request.url ?? '',
      body: Buffer.concat(chunks).toString('latin1'),
    })
    listener(request, response)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  closing.push(() => {
    server.closeAllConnections()
    server.close()
  })
  return { requests, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}

const settings = { apiKey: 'key', clientId: 'id', clientSecret: 'secret', refreshToken: 'refresh' }
const send = sendByFetch(fetch)

function sender(auth: Auth<typeof settings>): Fetch {
  return fetchBySend(auth(settings, { send, clock: systemClock })(send))
}

describe('a redirect to another origin', () => {
  const strategies: [string, (tokenUrl: string) => Auth<typeof settings>][] = [
    ['headerKey', () => headerKey({ header: 'x-api-key', setting: 'apiKey' })],
    ['bearer', () => bearer({ setting: 'apiKey' })],
    ['oauth2', (url) => oauth2(accounts(url))],
  ]

  it.each(strategies)('is left to the caller of %s', async (_, strategy) => {
    const second = await listen((_, response) => response.end('gotcha'))
    const tokens = await listen((_, response) => response.end('{"access_token":"access","expires_in":3600}'))
    const first = await listen((_, response) => response.writeHead(302, { location: second.url }).end())
    const response = await sender(strategy(tokens.url))(new Request(first.url))
    expect([response.status, response.headers.get('location')]).toEqual([302, second.url])
    expect(first.requests[0]?.headers['x-api-key'] ?? first.requests[0]?.headers.authorization).toBeDefined()
    expect(second.requests).toEqual([])
  })

  it('is not followed by the token endpoint either', async () => {
    const second = await listen((_, response) => response.end('{"access_token":"access"}'))
    const tokens = await listen((_, response) => response.writeHead(307, { location: second.url }).end())
    const call = sender(oauth2(accounts(tokens.url)))(new Request(second.url))
    await expect(call).rejects.toMatchObject({ code: 'unexpected_response', status: 307 })
    expect(tokens.requests).toHaveLength(1)
    expect(second.requests).toEqual([])
  })
})

describe('over a real connection', () => {
  it('repeats an upload byte by byte after a 401', async () => {
    let issued = 0
    const tokens = await listen((_, response) => {
      issued++
      response.end(JSON.stringify({ access_token: `access-${issued}`, expires_in: 3600 }))
    })
    const api = await listen((request, response) => {
      response.statusCode = request.headers.authorization === 'Bearer access-2' ? 200 : 401
      response.end()
    })
    const body = new FormData()
    body.set('file', new Blob([new Uint8Array(300_000).fill(0xe9)]), 'vase.jpg')
    const call = sender(oauth2(accounts(tokens.url)))
    expect((await call(new Request(api.url, { method: 'POST', body }))).status).toBe(200)
    const [refused, repeated] = api.requests
    expect(refused?.body.length).toBeGreaterThan(300_000)
    expect(repeated?.body === refused?.body).toBe(true)
    expect(repeated?.headers['content-type']).toBe(refused?.headers['content-type'])
    expect(repeated?.headers['content-length']).toBe(String(refused?.body.length))
  })

  it('gives up on a token endpoint that does not answer', async () => {
    const silent = await listen(() => {})
    const call = sender(oauth2({ ...accounts(silent.url), timeoutMs: 50 }))
    await expect(call(new Request(silent.url))).rejects.toMatchObject({ code: 'timeout' })
  })
})
