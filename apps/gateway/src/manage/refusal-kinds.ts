/** Everything that the management of the gateway refuses, and how HTTP says it (RFC 9457: `type`, `status`, `title`). */
export const refusalKinds = {
  malformed: { status: 400, title: 'The request cannot be read' },
  unauthorized: { status: 401, title: 'An API token is needed' },
  forbidden: { status: 403, title: 'This API token may not do that' },
  'not-found': { status: 404, title: 'There is nothing under this address' },
  'method-not-allowed': { status: 405, title: 'This address does not take this method' },
  conflict: { status: 409, title: 'It conflicts with what is already there' },
  'too-large': { status: 413, title: 'The body is too large' },
  'unsupported-media-type': { status: 415, title: 'The body is not JSON' },
  invalid: { status: 422, title: 'The request is not valid' },
  'too-many': { status: 429, title: 'There are too many of these already' },
  internal: { status: 500, title: 'The gateway failed' },
  'vendor-check-failed': { status: 502, title: 'The vendor did not accept it' },
  'vendor-rate-limited': { status: 503, title: 'The vendor takes no more calls for now' },
  'storage-unavailable': { status: 503, title: 'The storage cannot be used at the moment' },
  'vendor-timeout': { status: 504, title: 'The vendor did not answer in time' },
} as const

export type RefusalKind = keyof typeof refusalKinds
