import { createMiddleware } from 'hono/factory'
import { Refusal } from './problem.ts'

const maximumBytes = 1_000_000

/**
 * Reads the body, as far as it may be long. Many clients say application/json without sending anything: an empty body is none, whatever
 * its type.
 */
export const readBody = createMiddleware(async (c, next) => {
  const { url, method, body } = c.req.raw
  if (method === 'GET' || method === 'HEAD') return next()
  if (Number(c.req.header('content-length')) > maximumBytes) throw tooLarge()
  const bytes = await readBytes(body)
  const headers = new Headers(c.req.raw.headers)
  if (bytes.byteLength === 0) headers.delete('content-type')
  c.req.raw = new Request(url, { method, headers, ...(bytes.byteLength === 0 ? {} : { body: bytes }) })
  await next()
})

async function readBytes(body: ReadableStream<Uint8Array> | null): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of body ?? []) {
    length += chunk.byteLength
    if (length > maximumBytes) throw tooLarge()
    chunks.push(chunk)
  }
  const bytes = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.byteLength
  }
  return bytes
}

function tooLarge(): Refusal {
  return new Refusal('too-large', `A body may have ${maximumBytes} bytes.`)
}
