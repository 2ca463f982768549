/** One call and the request that it must send, written by hand from the vendor's documentation. */
export interface WireFixture {
  tool: string
  arguments: Record<string, unknown>
  request: {
    method: string
    /** The whole URL, percent-encoded. */
    url: string
    /** Headers that must be sent, in lower case. */
    headers?: Record<string, string>
    /** JSON value, or the exact text of a form, or the parts of a multipart body. */
    body?: unknown
    parts?: { name: string; filename?: string; contentType?: string; content: string }[]
  }
  response?: { status?: number; headers?: Record<string, string>; body?: unknown }
  /** Part of the result's structuredContent. */
  result?: Record<string, unknown>
  /** Written by `init`, and not compared with the vendor's documentation yet: it can only show that something has changed. */
  drafted?: true
}
