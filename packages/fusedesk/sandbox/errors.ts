import {
  type ApiError,
  ApiException,
  type Collection,
  type ErrorReason,
  type Reply,
} from '@helpdesk-mcp/sandbox'

/** 405 is the status of every error that has none of its own, a wrong method included. */
const statuses: Partial<Record<ErrorReason, number>> = {
  unauthorized: 401,
  forbidden: 403,
  not_found: 404,
  missing: 404,
  rate_limited: 429,
  unavailable: 503,
}

/** Only api_error_noscope is documented; the others are made up after it. */
const codes: Partial<Record<ErrorReason, string>> = {
  unauthorized: 'api_error_key',
  forbidden: 'api_error_noscope',
  not_found: 'api_error_notfound',
  missing: 'api_error_notfound',
  rate_limited: 'api_error_usage',
}

/** In two headers and in the body. An id of the wrong form counts as an unknown path. */
export function errorReply({ reason, message, problems = [] }: ApiError): Reply {
  const malformed = reason === 'invalid' && problems.some((problem) => problem.in === 'path')
  const meant = malformed ? 'not_found' : reason
  const code = codes[meant] ?? 'api_error_invalid'
  return {
    status: statuses[meant] ?? 405,
    headers: {
      'X-FuseDesk-Error': message.replace(/[^\x20-\x7e]/g, '?'),
      'X-FuseDesk-Error-Code': code,
    },
    body: { error: message, errorcode: code },
  }
}

/** The record with this id. Throws a 404 for an unknown one. */
export function getOrThrow<T extends object>(collection: Collection<T>, id: unknown, kind: string): T {
  return collection.get(id) ?? throwMissing(kind, id)
}

export function throwMissing(kind: string, id: unknown): never {
  throw new ApiException({ reason: 'missing', message: `There is no ${kind} ${String(id)}.` })
}

/** The vendor's general error. */
export function throwInvalid(message: string): never {
  throw new ApiException({ reason: 'invalid', message })
}
