import { once } from 'node:events'
import { connect } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { type Listening, listen } from '../../src/http/listen.ts'

type Fetch = Parameters<typeof listen>[0]

async function started(fetch: Fetch, options: { keepAliveMs?: number } = {}): Promise<Listening> {
  const listening = await listen(fetch, { port: 0, host: '127.0.0.1', ...options })
  onTestFinished(() => listening.close())
  return listening
}

test('a client that goes away aborts its request, and no other', async () => {
  const signals: AbortSignal[] = []
  let arrived = () => {}
  const here = new Promise<void>((resolve) => {
    arrived = resolve
  })
  const { url } = await started(async (request) => {
    await request.text()
    if (request.url.endsWith('/short')) return new Response('done')
    signals.push(request.signal)
    arrived()
    await once(request.signal, 'abort')
    return new Response('late')
  })
  const going = new AbortController()
  const lost = fetch(`${url}/long`, { method: 'POST', body: 'a', signal: going.signal }).catch(() => 'lost')
  await here
  expect(await (await fetch(`${url}/short`, { method: 'POST', body: 'a' })).text()).toBe('done')
  expect(signals[0]?.aborted).toBe(false)
  going.abort()
  expect(await lost).toBe('lost')
  if (!signals[0]?.aborted) await once(signals[0] as AbortSignal, 'abort')
})

test('requests that come in one go are answered in their order', async () => {
  const ends: (() => void)[] = []
  const { port } = await started(async (request) => {
    const path = new URL(request.url).pathname
    const text = await request.text()
    if (path === '/1') await new Promise<void>((resolve) => ends.push(resolve))
    else ends.shift()?.()
    return new Response(`${path}=${text};`, { headers: { 'content-type': 'application/json' } })
  })
  const socket = connect(port, '127.0.0.1')
  const request = (path: string, end: string) =>
    `POST ${path} HTTP/1.1\r\nhost: a\r\ncontent-length: 1\r\n${end}\r\nx`
  socket.write(request('/1', '') + request('/2', 'connection: close\r\n'))
  let said = ''
  for await (const text of socket.setEncoding('utf8')) said += text
  expect(said.match(/\/\d=x;/g)).toEqual(['/1=x;', '/2=x;'])
})

test('a drain waits for the answers that are due, and not for connections that are kept', async () => {
  let answer = (_: Response) => {}
  let arrived = () => {}
  const here = new Promise<void>((resolve) => {
    arrived = resolve
  })
  const listening = await started(async ({ url }) => {
    if (url.endsWith('/quick')) return new Response('quick')
    arrived()
    return new Promise((resolve) => {
      answer = resolve
    })
  })
  expect(await (await fetch(`${listening.url}/quick`)).text()).toBe('quick')
  const slow = fetch(`${listening.url}/slow`).then((response) => response.text())
  await here
  let drained = false
  const draining = listening.drain(new AbortController().signal).then(() => {
    drained = true
  })
  await expect(fetch(`${listening.url}/more`, { headers: { connection: 'close' } })).rejects.toThrow()
  expect(drained).toBe(false)
  answer(new Response('slow'))
  expect(await slow).toBe('slow')
  await draining
})

test('a drain that may not wait any more ends', async () => {
  let arrived = () => {}
  const here = new Promise<void>((resolve) => {
    arrived = resolve
  })
  const listening = await started(() => {
    arrived()
    return new Promise(() => {})
  })
  const lost = fetch(listening.url).catch(() => 'lost')
  await here
  await listening.drain(AbortSignal.abort())
  await listening.close()
  expect(await lost).toBe('lost')
})

test.each([
  [undefined, 'timeout=75'],
  [90_000, 'timeout=90'],
])('an idle connection is kept for longer than a load balancer keeps it, %j', async (keepAliveMs, hint) => {
  const { url } = await started(
    async () => new Response('ok'),
    keepAliveMs === undefined ? {} : { keepAliveMs },
  )
  const response = await fetch(url)
  await response.text()
  expect(response.headers.get('keep-alive')).toBe(hint)
})

/** What a server says to a request that is written as it is. */
async function said(port: number, request: string): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  socket.write(request)
  let text = ''
  for await (const chunk of socket.setEncoding('utf8')) text += chunk
  return text
}

test('a request of HTTP/1.0 needs no Host, and one of several hosts is refused', async () => {
  const { port } = await started(async () => new Response('here'))
  expect(await said(port, 'GET /healthz HTTP/1.0\r\n\r\n')).toMatch(/^HTTP\/1\.1 200 [\s\S]*here$/)
  const twice = 'host: localhost\r\nhost: evil.example\r\nconnection: close\r\n\r\n'
  expect(await said(port, `GET / HTTP/1.1\r\n${twice}`)).toMatch(/^HTTP\/1\.1 400 [\s\S]*one Host header/)
})
