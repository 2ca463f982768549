import { writeJson } from './exact-json.ts'
import type { Reply, WireReply } from './exchange.ts'

export function toWire(reply: Reply): WireReply {
  const headers = new Headers(reply.headers)
  const content = reply.body === undefined ? reply.content : writeJson(reply.body)
  const bytes =
    typeof content === 'string' ? new TextEncoder().encode(content) : (content ?? new Uint8Array())
  if (reply.body !== undefined && !headers.has('content-type'))
    headers.set('content-type', 'application/json')
  if (reply.status !== 204 && reply.status !== 304) headers.set('content-length', String(bytes.length))
  return { status: reply.status, headers, bytes }
}
