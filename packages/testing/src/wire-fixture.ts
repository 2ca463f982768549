/** One call and the request that must leave for the vendor, written by hand from the vendor's documentation. */
export interface WireFixture {
  tool: string
  arguments: Record<string, unknown>
  request: {
    method: string
    /** Whole URL, percent-encoded as it must be sent. */
    url: string
    /** Headers that must be there, lower case. */
    headers?: Record<string, string>
    /** JSON value, or the exact text of a form, or the parts of a multipart body. */
    body?: unknown
    parts?: { name: string; filename?: string; contentType?: string; content: string }[]
  }
  response?: { status?: number; headers?: Record<string, string>; body?: unknown }
  /** A part of the result's structuredContent. */
  result?: Record<string, unknown>
}
