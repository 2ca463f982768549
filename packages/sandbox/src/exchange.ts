import { writeJson } from './json.ts'

/** One request, as it came. */
export interface SandboxRequest {
  method: string
  /** Path and query, still percent-encoded. */
  target: string
  /** How the caller reached the sandbox, for links in answers: `http://127.0.0.1:8787`. */
  origin: string
  headers: Headers
  body: Uint8Array
}

/** An answer: `body` is sent as JSON (bigints as digits), `content` as it is. */
export interface Reply {
  status: number
  headers?: Record<string, string>
  body?: unknown
  content?: string | Uint8Array
}

/** What reaches the wire. */
export interface WireReply {
  status: number
  headers: Headers
  bytes: Uint8Array
}

/** How a request ends: an answer, an answer cut off in the middle, a dropped connection, or no answer at all. */
export type Outcome =
  | { kind: 'answer'; reply: WireReply }
  | { kind: 'cut'; reply: WireReply }
  | { kind: 'reset' }
  | { kind: 'hang' }

export type Responder = (request: SandboxRequest, signal?: AbortSignal) => Promise<Outcome>

/** One request as tests see it afterwards. */
export interface RecordedRequest {
  method: string
  /** Path and query as sent, still percent-encoded, with the base path. */
  path: string
  headers: Record<string, string>
  body: string
}

/** The bytes and headers to send for a reply. */
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
