import type { ApiError, ErrorReason, Reply } from '@helpdesk-mcp/sandbox'

/** 405 stands for everything that has no status of its own, a wrong verb among it. */
const statuses: Partial<Record<ErrorReason, number>> = {
  unauthorized: 401,
  forbidden: 403,
  not_found: 404,
  missing: 404,
  rate_limited: 429,
  unavailable: 503,
}

/** Only api_error_noscope is the vendor's own; the others are made up in its manner. */
const codes: Partial<Record<ErrorReason, string>> = {
  unauthorized: 'api_error_key',
  forbidden: 'api_error_noscope',
  not_found: 'api_error_notfound',
  missing: 'api_error_notfound',
  rate_limited: 'api_error_usage',
}

/** The same in two headers and in the body. An id of the wrong form is a wrong address. */
export function refuse({ reason, message, problems = [] }: ApiError): Reply {
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
