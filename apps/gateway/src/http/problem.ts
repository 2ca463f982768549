import { type ConnectorError, isConnectorError } from '@helpdesk-mcp/contracts'
import type { Explanation } from './explanation.ts'

/** One thing of a request that is wrong. */
export interface InvalidField {
  /** Dotted, with `[0]` for items: `config.methods[0]`. */
  field: string
  message: string
  /** What was given; left out where it may be a secret. */
  value?: unknown
  allowed?: readonly string[]
}

/** What a vendor said: data, capped and without credentials. */
export interface VendorReason {
  code: string
  message: string
  status?: number
  vendor_code?: string
  details?: unknown
  /** What it means and what to do, where it is about an account's credential. */
  explanation?: Explanation
}

interface ApiErrorFields {
  errors?: readonly InvalidField[]
  vendor?: VendorReason
  retryAfterMs?: number
  /** Further members of the problem. */
  more?: Readonly<Record<string, unknown>>
  /** How the audit trail names what was asked for, and whether it has it already. */
  audit?: { name?: string; isRecorded?: boolean }
}

/** A request that was refused, with what helps. Nothing was changed. */
export class ApiError extends Error {
  override readonly name = 'ApiError'
  readonly kind: ApiErrorKind
  readonly status: number
  readonly title: string
  readonly detail: string
  readonly errors: readonly InvalidField[]
  readonly vendor: VendorReason | undefined
  readonly retryAfterMs: number | undefined
  readonly more: Readonly<Record<string, unknown>>
  readonly audit: NonNullable<ApiErrorFields['audit']>

  constructor(kind: ApiErrorKind, detail: string, more: ApiErrorFields = {}) {
    super(detail)
    this.kind = kind
    this.status = apiErrors[kind].status
    this.title = apiErrors[kind].title
    this.detail = detail
    this.errors = more.errors ?? []
    this.vendor = more.vendor
    this.retryAfterMs = more.retryAfterMs
    this.more = more.more ?? {}
    this.audit = more.audit ?? {}
  }
}

/** The error as the audit trail is to name what was asked for. Other errors stay as they are. */
export function namedInAudit(error: unknown, name: string): unknown {
  if (!(error instanceof ApiError) || error.audit.name !== undefined) return error
  const { kind, detail, errors, vendor, retryAfterMs, more, audit } = error
  return new ApiError(kind, detail, {
    ...{ errors, more, audit: { ...audit, name } },
    ...(vendor === undefined ? {} : { vendor }),
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  })
}

/** Every way in which the management API refuses a request (RFC 9457: `type`, `status`, `title`). */
export const apiErrors = {
  malformed: { status: 400, title: 'Malformed request' },
  unauthorized: { status: 401, title: 'An API token is required' },
  forbidden: { status: 403, title: 'Not permitted' },
  'not-found': { status: 404, title: 'Not found' },
  'method-not-allowed': { status: 405, title: 'Method not allowed' },
  conflict: { status: 409, title: 'Conflict with existing data' },
  'conversation-changed': { status: 409, title: 'The conversation has changed' },
  'too-large': { status: 413, title: 'The body is too large' },
  'unsupported-media-type': { status: 415, title: 'Unsupported body' },
  invalid: { status: 422, title: 'The request is not valid' },
  'too-many': { status: 429, title: 'Too many at once' },
  internal: { status: 500, title: 'The gateway failed' },
  'vendor-check-failed': { status: 502, title: 'The vendor rejected the request' },
  'vendor-rate-limited': { status: 503, title: 'The vendor limits the rate of calls' },
  'storage-unavailable': { status: 503, title: 'The database is unavailable' },
  'provider-unavailable': { status: 503, title: 'The sign-in provider is unavailable' },
  'vendor-timeout': { status: 504, title: 'The vendor did not answer in time' },
} as const

type ApiErrorKind = keyof typeof apiErrors

/** One error for all invalid fields; its detail is about the first. */
export function invalid(...errors: [InvalidField, ...InvalidField[]]): ApiError {
  const [{ field, message }] = errors
  const more = errors.length > 1 ? ` And ${errors.length - 1} more: see errors.` : ''
  return new ApiError('invalid', `${field}: ${message}${more}`, { errors })
}

/** The same for what does not exist and for what belongs to another tenant. */
export function notFound(what: string): ApiError {
  return new ApiError('not-found', `There is no such ${what}.`)
}

const vendorErrorKinds: Readonly<Record<string, ApiErrorKind>> = {
  rate_limited: 'vendor-rate-limited',
  timeout: 'vendor-timeout',
}

/** Turns a ConnectorError into an ApiError with the vendor's reason. Other errors stay as they are. */
export function vendorError(error: unknown, explain?: (code: string) => Explanation): unknown {
  if (!isConnectorError(error)) return error
  return new ApiError(vendorErrorKinds[error.code] ?? 'vendor-check-failed', error.message, {
    vendor: { ...vendorReason(error), ...(explain ? { explanation: explain(error.code) } : {}) },
    ...(error.retryAfterMs === undefined ? {} : { retryAfterMs: error.retryAfterMs }),
  })
}

export function vendorReason({ code, message, status, vendorCode, details }: ConnectorError): VendorReason {
  return {
    code,
    message,
    ...(status === undefined ? {} : { status }),
    ...(vendorCode === undefined ? {} : { vendor_code: vendorCode }),
    ...(details === undefined ? {} : { details }),
  }
}
