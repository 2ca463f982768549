import {
  type ApiError,
  ApiException,
  type Attempt,
  type Collection,
  defaultStatus,
  type Reply,
} from '@helpdesk-mcp/sandbox'
import { accountId } from './state.ts'

/** An administrator's token, valid in the sandbox only. */
export const demoToken = 'sandbox-token'

/** The token of an agent who is no administrator. */
export const agentToken = 'sandbox-agent-token'

/** What only administrators may do, by the first part of the path below the account; reading is open to agents where it says so. */
const forAdministrators: Record<string, 'writes' | 'all'> = {
  agents: 'writes',
  agent_bots: 'writes',
  automation_rules: 'all',
  custom_attribute_definitions: 'writes',
  inboxes: 'writes',
  inbox_members: 'writes',
  integrations: 'writes',
  labels: 'writes',
  reports: 'all',
  teams: 'writes',
  webhooks: 'all',
}

/** The user whose token it is: the first agent of the seed, or the second one. */
export function tokenOwner(headers: Headers): number | undefined {
  const token = headers.get('api_access_token')
  return token === demoToken ? 1 : token === agentToken ? 2 : undefined
}

/** Chatwoot answers 401 for a token that it does not know and for what the token may not do. */
export function authenticate({ request }: Attempt): ApiError | undefined {
  const owner = tokenOwner(request.headers)
  if (owner === undefined) return unauthorized('Invalid Access Token')
  const [, account, area = ''] = /\/accounts\/(\d+)\/(\w+)/.exec(request.target) ?? []
  if (account === undefined) return undefined
  if (Number(account) !== accountId) return unauthorized('You are not authorized to access this account')
  const rule = owner === 1 ? undefined : forAdministrators[area]
  if (rule === 'all' || (rule === 'writes' && request.method !== 'GET')) {
    return unauthorized('You are not authorized to do this action')
  }
  return undefined
}

function unauthorized(message: string): ApiError {
  return { reason: 'unauthorized', message }
}

/** Three forms: `error` as a text, `message` with the attributes that a model refuses, and plain words for too many calls. */
export function errorReply({ reason, message, problems = [], code }: ApiError): Reply {
  if (reason === 'rate_limited') return { status: 429, headers: plain, content: 'Retry later\n' }
  if (reason === 'not_found' || reason === 'method_not_allowed') {
    return { status: 404, body: { status: 404, error: 'Not Found' } }
  }
  if (reason === 'missing') return { status: 404, body: { error: 'Resource could not be found' } }
  if (reason !== 'invalid') return { status: defaultStatus[reason], body: { error: message } }
  if (problems.some((problem) => problem.in === 'path')) {
    return { status: 404, body: { error: 'Resource could not be found' } }
  }
  return { status: 422, body: code ? { message, attributes: code.split(',') } : { error: message } }
}

const plain = { 'content-type': 'text/plain' }

/** The record with this id. Throws a 404 for an unknown one. */
export function getOrThrow<T extends object>(collection: Collection<T>, id: unknown): T {
  return collection.get(id) ?? throwMissing()
}

export function throwMissing(): never {
  throw new ApiException({ reason: 'missing', message: 'Resource could not be found' })
}

/** What a record's own rules refuse: `attributes` are the fields. */
export function throwInvalid(message: string, ...attributes: string[]): never {
  throw new ApiException({
    reason: 'invalid',
    message,
    ...(attributes.length > 0 && { code: attributes.join(',') }),
  })
}
