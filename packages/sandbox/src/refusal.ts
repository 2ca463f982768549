/** One thing that is wrong with a request. */
export interface Problem {
  in: 'path' | 'query' | 'header' | 'body'
  /** A parameter's name, or a JSON pointer into the body. */
  at: string
  /** The keyword of JSON Schema that failed, or `unknown`, `syntax`. */
  keyword: string
  message: string
}

/** Why a request is refused. `not_found` is an unknown path, `missing` an unknown record. */
export type RefusalReason =
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

/** A refusal in no vendor's form; the definition's `refuse` gives it one. */
export interface Refusal {
  reason: RefusalReason
  message: string
  problems?: readonly Problem[]
  /** The vendor's own code, where one reason has several. */
  code?: string
  retryAfterSeconds?: number
}

/** The usual statuses, for a vendor's `refuse` to start from. */
export const usualStatus: Readonly<Record<RefusalReason, number>> = {
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

/** Thrown by a handler, at any depth, to refuse the request. */
export class RefusedError extends Error {
  readonly refusal: Refusal

  constructor(refusal: Refusal) {
    super(refusal.message)
    this.name = 'RefusedError'
    this.refusal = refusal
  }
}
