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

/** How an exchange ends: an answer, one cut off in its middle, a dropped connection, or nothing at all. */
export type Outcome =
  | { kind: 'answer'; reply: WireReply }
  | { kind: 'cut'; reply: WireReply }
  | { kind: 'reset' }
  | { kind: 'hang' }

export type Answer = (request: SandboxRequest, signal?: AbortSignal) => Promise<Outcome>

/** One request as tests see it afterwards. */
export interface RecordedRequest {
  method: string
  /** Path and query as sent, still percent-encoded, with the base path. */
  path: string
  headers: Record<string, string>
  body: string
}
