import {
  type ApiError,
  ApiException,
  type Attempt,
  type Collection,
  defaultStatus,
  type Reply,
  type SandboxRequest,
} from '@helpdesk-mcp/sandbox'

/** Valid in the sandbox only. */
export const demoKey = 'sandbox-key'

/** An expired key, to see how Richpanel answers one. */
const expiredKey = 'sandbox-expired-key'

/** The key is in a header of its own, without a prefix. */
export function authenticate({ request }: Attempt): ApiError | undefined {
  const key = request.headers.get('x-richpanel-key')
  if (key === demoKey) return undefined
  const problem = key === null ? 'missing' : key === expiredKey ? 'expired' : 'invalid'
  return { reason: 'unauthorized', message: `The API key is ${problem}.` }
}

/**
 * Three forms: `errors` for a write to an unknown record or path, `message` from the gateway, else `error`.
 * A wrong method is a 404: it was seen for PUT /tickets/number/{n}, and neither 405 nor 415 is documented.
 */
export function errorReply({ reason, message }: ApiError, request: SandboxRequest): Reply {
  if (reason === 'unavailable') return { status: defaultStatus[reason], body: { message } }
  const isNotFound = reason === 'missing' || reason === 'not_found' || reason === 'method_not_allowed'
  const status = isNotFound ? 404 : reason === 'unsupported_media_type' ? 400 : defaultStatus[reason]
  return { status, body: { [isNotFound && request.method !== 'GET' ? 'errors' : 'error']: { message } } }
}

/** The record with this id. Throws a 404 for an unknown one. */
export function getOrThrow<T extends object>(collection: Collection<T>, id: unknown, kind: string): T {
  return collection.get(id) ?? throwMissing(kind, id)
}

export function throwMissing(kind: string, id: unknown): never {
  throw new ApiException({ reason: 'missing', message: `No ${kind} found for ${String(id)}.` })
}

export function throwInvalid(message: string): never {
  throw new ApiException({ reason: 'invalid', message })
}
