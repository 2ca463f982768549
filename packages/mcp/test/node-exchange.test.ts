import type { IncomingMessage } from 'node:http'
import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { toRequest } from '../src/http/listen.ts'

function incoming(chunks: string[]): IncomingMessage {
  const rest = { method: 'POST', url: '/mcp', headersDistinct: { accept: ['a', 'b'] } }
  return Object.assign(
    Readable.from(chunks.map((chunk) => Buffer.from(chunk))),
    rest,
  ) as unknown as IncomingMessage
}

test('a body is read to its end, but kept only to one byte over the limit', async () => {
  const stream = incoming(['1234', '5678', '90'])
  const request = await toRequest(stream, 5, new AbortController().signal)
  expect(await request.text()).toBe('123456')
  expect(stream.readableEnded).toBe(true)
  expect(request.headers.get('accept')).toBe('a, b')
})
