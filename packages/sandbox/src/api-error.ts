/** One thing that is wrong with a request. */
export interface Problem {
  in: 'path' | 'query' | 'header' | 'body'
  /** A parameter's name, or a JSON pointer into the body. */
  at: string
  /** The keyword of JSON Schema that failed, or `unknown`, `syntax`. */
  keyword: string
  message: string
}

/** Why a request fails. `not_found` is an unknown path, `missing` an unknown record. */
export type ErrorReason =
  | 'invalid'
  | 'unauthorized'
  | 'forbidden'
  | 'not_found'
  | 'missing'
  | 'method_not_allowed'
  | 'conflict'
  | 'too_large'
  | 'unsupported_media_type'
  | 'rate_limited'
  | 'too_many_concurrent'
  | 'unavailable'

/** An error before the vendor's form: the definition's `errorReply` gives it one. */
export interface ApiError {
  reason: ErrorReason
  message: string
  problems?: readonly Problem[]
  /** The vendor's own code, where one reason has several. */
  code?: string
  retryAfterSeconds?: number
}

/** The usual statuses, for a vendor's `errorReply` to start from. */
export const defaultStatus: Readonly<Record<ErrorReason, number>> = {
  invalid: 400,
  unauthorized: 401,
  forbidden: 403,
  not_found: 404,
  missing: 404,
  method_not_allowed: 405,
  conflict: 409,
  too_large: 413,
  unsupported_media_type: 415,
  rate_limited: 429,
  too_many_concurrent: 429,
  unavailable: 503,
}

/** Thrown by a handler, at any depth, to answer with an error. */
export class ApiException extends Error {
  readonly error: ApiError

  constructor(error: ApiError) {
    super(error.message)
    this.name = 'ApiException'
    this.error = error
  }
}

/** The error of an id that no record has. */
export function missingRecord(id: unknown): ApiException {
  return new ApiException({ reason: 'missing', message: `There is no ${String(id)}.` })
}
