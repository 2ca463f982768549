import { once } from 'node:events'
import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { exchange, pathOf } from '../src/http/listen.ts'
import { type HttpRequest, jsonResponse } from '../src/http/message.ts'

const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

/** Answers with what a request holds. */
async function echo(maxBytes = 5) {
  const server = createServer((incoming, outgoing) => {
    const answer = async ({ readBody, cancellation: _, ...request }: HttpRequest) =>
      jsonResponse(200, {
        ...request,
        body: (await readBody(maxBytes)) ?? 'too large',
        path: pathOf(incoming),
      })
    exchange(incoming, outgoing, answer).catch(() => outgoing.destroy())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  closing.push(() => {
    server.closeAllConnections()
    server.close()
  })
  return (server.address() as AddressInfo).port
}

async function say(port: number, ...lines: string[]): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  socket.write(lines.join('\r\n'))
  let said = ''
  for await (const text of socket.setEncoding('utf8')) said += text
  return said
}

const bodyOf = (response: string) => JSON.parse(response.split('\r\n\r\n')[1] ?? '')

test('a request arrives in plain values', async () => {
  const port = await echo()
  const head = ['POST /mcp?a=1 HTTP/1.1', 'Host: a', 'Connection: close', 'X-Two: 1', 'x-two: 2']
  const said = await say(port, ...head, 'content-length: 5', '', 'ab\u00e4c')
  expect(bodyOf(said)).toMatchObject({
    method: 'POST',
    target: '/mcp?a=1',
    path: '/mcp',
    headers: { host: 'a', 'x-two': '1, 2' },
    body: 'ab\u00e4c',
  })
})

test('a header that Node would keep once is joined, so that no check sees only the first', async () => {
  const port = await echo()
  const head = ['GET / HTTP/1.1', 'Host: good', 'Connection: close', 'Origin: http://a', 'Origin: http://b']
  expect(bodyOf(await say(port, ...head, '', '')).headers.origin).toBe('http://a, http://b')
})

test('a body that is too large is read to its end, and not kept', async () => {
  const port = await echo()
  const head = ['POST / HTTP/1.1', 'Host: a', 'Connection: close', 'Transfer-Encoding: chunked', '']
  const chunks = ['4', '1234', '4', '5678', '0', '', '']
  expect(bodyOf(await say(port, ...head, ...chunks)).body).toBe('too large')
})

test('a byte order mark is no part of the text', async () => {
  const port = await echo(10)
  const head = ['POST / HTTP/1.1', 'Host: a', 'Connection: close', 'content-length: 5', '']
  expect(bodyOf(await say(port, ...head, '\ufeff{}')).body).toBe('{}')
})
