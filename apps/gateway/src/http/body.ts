import { createMiddleware } from 'hono/factory'
import { ApiError } from './problem.ts'

const maxBytes = 1_000_000

/**
 * Reads the body of a request, and refuses one that is too long. Many clients say application/json without sending anything: an empty body
 * is no body, whatever its type.
 */
export const readBody = createMiddleware(async (c, next) => {
  const { url, method, body } = c.req.raw
  if (method === 'GET' || method === 'HEAD') return next()
  if (Number(c.req.header('content-length')) > maxBytes) throw tooLarge()
  const bytes = await readBytes(body)
  const headers = new Headers(c.req.raw.headers)
  if (bytes.byteLength === 0) headers.delete('content-type')
  c.req.raw = new Request(url, { method, headers, ...(bytes.byteLength === 0 ? {} : { body: bytes }) })
  await next()
})

async function readBytes(body: ReadableStream<Uint8Array> | null): Promise<Buffer<ArrayBuffer>> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of body ?? []) {
    length += chunk.byteLength
    if (length > maxBytes) throw tooLarge()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function tooLarge(): ApiError {
  return new ApiError('too-large', `A body may have at most ${maxBytes} bytes.`)
}
