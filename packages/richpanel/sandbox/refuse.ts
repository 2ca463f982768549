import { type ApiError, defaultStatus, type Reply, type SandboxRequest } from '@helpdesk-mcp/sandbox'

/**
 * Three forms are met: `errors` for a write to what does not exist, `message` from the gateway, else `error`.
 * A wrong verb is a 404: so it was seen for PUT /tickets/number/{n}, and 405 is not documented; nor is 415.
 */
export function refuse({ reason, message }: ApiError, request: SandboxRequest): Reply {
  if (reason === 'unavailable') return { status: defaultStatus[reason], body: { message } }
  const unfound = reason === 'missing' || reason === 'not_found' || reason === 'method_not_allowed'
  const status = unfound ? 404 : reason === 'unsupported_media_type' ? 400 : defaultStatus[reason]
  return { status, body: { [unfound && request.method !== 'GET' ? 'errors' : 'error']: { message } } }
}
