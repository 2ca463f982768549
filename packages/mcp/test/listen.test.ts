import { once } from 'node:events'
import { createServer, request as nodeRequest } from 'node:http'
import { connect } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { createHttpHandler, type Listening, listen, openPort } from '../src/index.ts'
import { call } from './support/pipe.ts'
import { sampleInfo, sampleToolset } from './support/sample-toolset.ts'

const open: Listening[] = []
afterEach(async () => {
  for (const listening of open.splice(0)) await listening.close()
})

async function serve(port = 0, options: { keepAliveMs?: number } = {}) {
  const toolset = sampleToolset()
  const listening = await listen(createHttpHandler({ toolset, info: sampleInfo }), { port, ...options })
  open.push(listening)
  return { toolset, listening }
}

const headers = { 'content-type': 'application/json', accept: 'application/json, text/event-stream' }

test('a port in use is one clear sentence', async () => {
  const { listening } = await serve()
  await expect(serve(listening.port)).rejects.toThrow(
    `Port ${listening.port} on 127.0.0.1 is in use: choose another, or 0 for any free one.`,
  )
})

test('a host that is not here is one clear sentence', async () => {
  await expect(
    listen(createHttpHandler({ toolset: sampleToolset(), info: sampleInfo }), { port: 0, host: '192.0.2.1' }),
  ).rejects.toThrow('192.0.2.1 is not an address of this machine.')
})

test.each(['/.well-known/oauth-protected-resource', '/', '/other'])(
  '%s is not found, in JSON',
  async (path) => {
    const { listening } = await serve()
    const response = await fetch(new URL(path, listening.url))
    expect(response.status).toBe(404)
    expect(await response.json()).toEqual({ error: 'not_found', message: 'The MCP endpoint is /mcp.' })
  },
)

test('a client that uploads too much still reads the answer, and the next request is served', async () => {
  const { listening, toolset } = await serve()
  const body = JSON.stringify(call(1, 'echo', { text: 'x'.repeat(10_000_000) }))
  const refused = await fetch(listening.url, { method: 'POST', headers, body })
  expect(refused.status).toBe(413)
  const served = await fetch(listening.url, {
    method: 'POST',
    headers,
    body: JSON.stringify(call(1, 'echo')),
  })
  expect(served.status).toBe(200)
  expect(toolset.calls).toHaveLength(1)
})

test('a client that hangs up aborts its call', async () => {
  const { listening, toolset } = await serve()
  const request = nodeRequest(listening.url, { method: 'POST', headers })
  request.on('error', () => {})
  request.end(JSON.stringify(call(1, 'wait')))
  await expect.poll(() => toolset.calls.length).toBe(1)
  request.destroy()
  await expect.poll(() => toolset.aborted).toBe(1)
})

test('a client that hangs up on a stream aborts its call', async () => {
  const toolset = sampleToolset()
  const slow = {
    ...toolset,
    call: (name: string, args: Record<string, unknown>, context = {}) => {
      ;(context as { progress?: (done: number) => void }).progress?.(1)
      return toolset.call(name, args, context)
    },
  }
  const listening = await listen(createHttpHandler({ toolset: slow, info: sampleInfo }), { port: 0 })
  open.push(listening)
  const waiting = call(1, 'wait')
  const body = JSON.stringify({ ...waiting, params: { ...waiting.params, _meta: { progressToken: 1 } } })
  const leave = new AbortController()
  const response = await fetch(listening.url, { method: 'POST', headers, body, signal: leave.signal })
  expect(response.headers.get('content-type')).toBe('text/event-stream')
  leave.abort()
  await expect.poll(() => toolset.aborted).toBe(1)
})

test('closing ends connections at once', async () => {
  const { listening, toolset } = await serve()
  const answer = fetch(listening.url, {
    method: 'POST',
    headers,
    body: JSON.stringify(call(1, 'wait')),
  }).then(
    (response) => response.status,
    () => 'cut',
  )
  await expect.poll(() => toolset.calls.length).toBe(1)
  await listening.close()
  expect(['cut', 499, 500]).toContain(await answer)
  expect(toolset.aborted).toBe(1)
})

test.each([
  [undefined, 'timeout=75'],
  [120_000, 'timeout=120'],
])('an idle connection is kept for longer than a load balancer keeps it, %j', async (keepAliveMs, hint) => {
  const { listening } = await serve(0, keepAliveMs === undefined ? {} : { keepAliveMs })
  const response = await fetch(listening.url)
  await response.text()
  expect(response.headers.get('keep-alive')).toBe(hint)
})

test("a server waits for a request's headers at least as long as it keeps a connection", async () => {
  const server = createServer()
  const port = await openPort(server, { port: 0, host: '127.0.0.1', keepAliveMs: 400_000 })
  const { keepAliveTimeout, headersTimeout, requestTimeout } = server
  await port.close()
  expect(keepAliveTimeout).toBe(400_000)
  expect(headersTimeout).toBeGreaterThan(keepAliveTimeout)
  expect(requestTimeout).toBeGreaterThanOrEqual(headersTimeout)
})

test('a drain answers the calls in flight and closes idle connections', async () => {
  const { listening, toolset } = await serve()
  const idle = connect(listening.port, '127.0.0.1')
  idle.write('GET / HTTP/1.1\r\nhost: localhost\r\n\r\n')
  await once(idle, 'data')
  const ended = once(idle.resume(), 'close')
  const answer = fetch(listening.url, {
    method: 'POST',
    headers,
    body: JSON.stringify(call(1, 'wait')),
  })
  await expect.poll(() => toolset.calls.length).toBe(1)
  const drained = listening.drain(new AbortController().signal)
  await ended
  toolset.release()
  expect((await answer).status).toBe(200)
  await drained
})
