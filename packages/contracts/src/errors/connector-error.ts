import type { RateLimit } from './ratelimit.ts'

/** The closed set of ways in which a call fails. */
export type ErrorCode =
  | 'invalid_arguments'
  | 'unauthorized'
  | 'forbidden'
  | 'not_found'
  | 'conflict'
  | 'rate_limited'
  | 'too_large'
  | 'unavailable'
  | 'timeout'
  | 'unexpected_response'
  | 'blocked_by_policy'

export interface ConnectorErrorFields {
  /** The vendor's HTTP status, when there was a response. */
  status?: number
  /** The vendor's own error code. */
  vendorCode?: string
  /** What the vendor or the check said beyond the message: data, capped by whoever fills it. */
  details?: unknown
  /** Milliseconds after which the same call may succeed. */
  retryAfterMs?: number
  ratelimit?: RateLimit
  cause?: unknown
}

const brand = Symbol.for('helpdesk-mcp.ConnectorError')

/** The one error that connectors throw. Branded by a shared symbol, so that two copies of this package recognise it. */
export class ConnectorError extends Error {
  readonly code: ErrorCode
  readonly status?: number
  readonly vendorCode?: string
  readonly details?: unknown
  readonly retryAfterMs?: number
  readonly ratelimit?: RateLimit

  constructor(code: ErrorCode, message: string, fields: ConnectorErrorFields = {}) {
    const { cause, ...rest } = fields
    super(message, cause === undefined ? undefined : { cause })
    this.name = 'ConnectorError'
    this.code = code
    for (const [key, value] of Object.entries(rest)) {
      if (value !== undefined) Object.defineProperty(this, key, { value, enumerable: true })
    }
    Object.defineProperty(this, brand, { value: true })
  }
}

export function isConnectorError(error: unknown): error is ConnectorError {
  return typeof error === 'object' && error !== null && brand in error
}
