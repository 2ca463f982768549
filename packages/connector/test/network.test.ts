import { once } from 'node:events'
import { createServer, type IncomingMessage, type RequestListener } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import { Cancellation, type SentRequest } from '@helpdesk-mcp/contracts'
import { afterEach, describe, expect, it } from 'vitest'
import { sendToVendor } from '../src/vendor/network.ts'

const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

async function listen(listener: RequestListener) {
  const sockets = new Set<Socket>()
  const server = createServer(listener)
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  closing.push(() => {
    server.closeAllConnections()
    server.close()
  })
  return { sockets, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}

function send(url: string, more: Partial<SentRequest> = {}) {
  return sendToVendor({ method: 'GET', url, headers: {}, cancellation: new Cancellation(), ...more })
}

async function bytesOf(body: AsyncIterable<Uint8Array> | null | undefined): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  for await (const chunk of body ?? []) chunks.push(chunk)
  return Buffer.concat(chunks)
}

async function read(request: IncomingMessage): Promise<string> {
  return (await bytesOf(request)).toString('latin1')
}

describe('a request to a vendor', () => {
  it('leaves as it is, and its response comes with status, headers and body', async () => {
    const { url } = await listen(async (request, response) => {
      const { method, url: path, headers } = request
      response.writeHead(201, { 'x-one': '1', 'set-cookie': ['a=1', 'b=2'] })
      response.end(JSON.stringify({ method, path, key: headers['x-key'], body: await read(request) }))
    })
    const response = await send(`${url}/tickets/%3Ca%3E?q=%C3%A4`, {
      method: 'POST',
      headers: { 'x-key': 'k' },
      body: '{"a":1}',
    })
    expect([response.status, response.headers.get('X-One'), response.headers.get('none')]).toEqual([
      201,
      '1',
      null,
    ])
    expect(new Map(response.headers).get('set-cookie')).toBe('a=1, b=2')
    expect(JSON.parse((await bytesOf(response.body)).toString())).toEqual({
      method: 'POST',
      path: '/tickets/%3Ca%3E?q=%C3%A4',
      key: 'k',
      body: '{"a":1}',
    })
  })

  it.each<[string, SentRequest['body'], RegExp, string]>([
    ['a form', new URLSearchParams({ a: 'ä b' }), /urlencoded/, 'a=%C3%A4+b'],
    ['bytes', new Uint8Array([0xff, 0x00]), /^none$/, '\xff\x00'],
    ['a file', new Blob(['x'], { type: 'text/csv' }), /^text\/csv$/, 'x'],
  ])('carries %s', async (_what, body, type, text) => {
    const { url } = await listen(async (request, response) => {
      response.end(JSON.stringify([request.headers['content-type'] ?? 'none', await read(request)]))
    })
    const response = await send(url, { method: 'POST', ...(body === undefined ? {} : { body }) })
    const [sentType, sentBody] = JSON.parse((await bytesOf(response.body)).toString())
    expect(sentType).toMatch(type)
    expect(sentBody).toBe(text)
  })

  it('carries files in parts, with their boundary in the header', async () => {
    const { url } = await listen(async (request, response) => {
      response.end(JSON.stringify([request.headers['content-type'], await read(request)]))
    })
    const body = new FormData()
    body.set('file', new Blob(['pixels']), 'vase.jpg')
    const [type, sent] = JSON.parse(
      (await bytesOf((await send(url, { method: 'POST', body })).body)).toString(),
    )
    const boundary = /^multipart\/form-data; boundary=(.+)$/.exec(type)?.[1] ?? 'none'
    expect(sent).toContain(`--${boundary}`)
    expect(sent).toContain('pixels')
  })

  it('uses a connection again, and follows no redirect', async () => {
    const { url, sockets } = await listen((_request, response) => {
      response.writeHead(302, { location: '/elsewhere' }).end('moved')
    })
    for (let call = 0; call < 9; call++) {
      const response = await send(url)
      expect(response.status).toBe(302)
      expect((await bytesOf(response.body)).toString()).toBe('moved')
    }
    // A request that is sent the moment a response ends may find its connection still busy.
    expect(sockets.size).toBeLessThan(3)
  })
})

describe('the body of a response', () => {
  const text = 'ä'.repeat(100_000)
  it.each([
    ['gzip', gzipSync(text)],
    ['x-gzip', gzipSync(text)],
    ['deflate', deflateSync(text)],
    ['br', brotliCompressSync(text)],
    ['identity', Buffer.from(text)],
  ])('is read without its coding: %s', async (coding, bytes) => {
    const { url } = await listen((request, response) => {
      expect(request.headers['accept-encoding']).toContain('gzip')
      response.writeHead(200, { 'content-encoding': coding }).end(bytes)
    })
    expect((await bytesOf((await send(url)).body)).toString()).toBe(text)
  })

  it('that is not what its coding says, or ends too early, throws', async () => {
    const { url } = await listen((request, response) => {
      if (request.url === '/wrong') response.writeHead(200, { 'content-encoding': 'gzip' }).end('plain')
      else {
        response.writeHead(200, { 'content-length': '100' }).write('cut')
        setImmediate(() => response.destroy())
      }
    })
    for (const path of ['/wrong', '/cut']) {
      const { body } = await send(url + path)
      await expect(bytesOf(body)).rejects.toThrow()
    }
  })

  it('arrives no faster than it is read, and closes the connection when it is left', async () => {
    let written = 0
    const { url, sockets } = await listen((_request, response) => {
      const piece = Buffer.alloc(64 * 1024)
      const write = () => {
        while (written < 1_000_000_000) {
          written += piece.length
          if (!response.write(piece)) return void response.once('drain', write)
        }
        response.end()
      }
      write()
    })
    const { body } = await send(url)
    for await (const chunk of body ?? []) {
      expect(chunk.byteLength).toBeGreaterThan(0)
      break
    }
    await expect.poll(() => sockets.size).toBe(0)
    expect(written).toBeLessThan(100_000_000)
  })

  it('of a 204 is empty', async () => {
    const { url } = await listen((_request, response) => response.writeHead(204).end())
    expect(await bytesOf((await send(url)).body)).toHaveLength(0)
  })
})

describe('a cancelled request', () => {
  it.each(['/headers', '/body'])('ends its connection while it waits for %s', async (path) => {
    const { url, sockets } = await listen((request, response) => {
      if (request.url === '/body') response.writeHead(200).write('a part')
    })
    const cancellation = new Cancellation()
    const work = send(url + path, { cancellation }).then(({ body }) => bytesOf(body))
    const outcome = expect(work).rejects.toThrow('no longer wanted')
    await expect.poll(() => sockets.size).toBe(1)
    cancellation.cancel(new Error('no longer wanted'))
    await outcome
    await expect.poll(() => sockets.size).toBe(0)
  })

  it('is not sent when it is cancelled before', async () => {
    let asked = 0
    const { url } = await listen((_request, response) => {
      asked++
      response.end()
    })
    const cancellation = new Cancellation()
    cancellation.cancel(new Error('never'))
    await expect(send(url, { cancellation })).rejects.toThrow('never')
    expect(asked).toBe(0)
  })

  it('names what went wrong with the connection', async () => {
    const { url } = await listen((request) => request.socket.destroy())
    await expect(send(url)).rejects.toMatchObject({ code: 'UND_ERR_SOCKET' })
    await expect(send('http://127.0.0.1:1')).rejects.toMatchObject({ code: 'ECONNREFUSED' })
  })

  it('goes to the path that a URL parser makes of its address', async () => {
    const { url } = await listen((request, response) => response.end(request.url))
    const paths = [
      ...['/v1/tickets/20008-1?per_page=2&at=a%20b', '/a/../b', '/a/%2e%2e/b', '/a/./b', '/a//b', '/a b'],
      ...['/é?q=ü', '/a?', '?q=1', '/a#part', '/a\\b', '/a/..%2fb', '/.hidden', '/xn--a'],
    ]
    for (const path of paths) {
      const { pathname, search } = new URL(url + path)
      expect((await bytesOf((await send(url + path)).body)).toString()).toBe(pathname + search)
    }
  })
})
