import {
  type ApiError,
  ApiException,
  type Call,
  type Collection,
  defaultStatus,
  type ErrorReason,
  type Problem,
  type Reply,
} from '@helpdesk-mcp/sandbox'
import type { Entry, Ticket, ZohoDeskState } from './state.ts'

const answers: Record<ErrorReason, { status: number; errorCode: string }> = {
  invalid: { status: 422, errorCode: 'INVALID_DATA' },
  unauthorized: { status: 401, errorCode: 'UNAUTHORIZED' },
  forbidden: { status: 403, errorCode: 'FORBIDDEN' },
  not_found: { status: 404, errorCode: 'URL_NOT_FOUND' },
  missing: { status: 404, errorCode: 'URL_NOT_FOUND' },
  method_not_allowed: { status: 405, errorCode: 'METHOD_NOT_ALLOWED' },
  conflict: { status: 422, errorCode: 'UNPROCESSABLE_ENTITY' },
  too_large: { status: 413, errorCode: 'RESOURCE_SIZE_EXCEEDED' },
  unsupported_media_type: { status: 415, errorCode: 'UNSUPPORTED_MEDIA_TYPE' },
  rate_limited: { status: 429, errorCode: 'THRESHOLD_EXCEEDED' },
  too_many_concurrent: { status: 429, errorCode: 'TOO_MANY_REQUESTS' },
  unavailable: { status: 500, errorCode: 'INTERNAL_SERVER_ERROR' },
}

/** The vendor's one form of an error. Fields are JSON pointers. */
export function errorReply({ reason, message, code, problems = [] }: ApiError): Reply {
  const { status, errorCode } = answers[reason] ?? { status: defaultStatus[reason], errorCode: 'BAD_REQUEST' }
  const all = problems.filter(({ keyword }) => keyword !== 'oneOf' && keyword !== 'anyOf')
  const telling = all.length > 0 ? all : problems
  const [first] = telling
  if (first?.keyword === 'syntax') return reply(400, 'BAD_REQUEST', 'The body is not valid JSON.')
  if (first?.in === 'body' && first.at === '' && first.keyword === 'required') {
    return reply(422, 'EMPTY_PAYLOAD', 'The body is empty.')
  }
  if (first?.in === 'query' && first.keyword === 'unknown') {
    return reply(422, 'UNPROCESSABLE_ENTITY', `There is no query parameter '${first.at}' here.`)
  }
  if (telling.length === 0) return reply(status, code ?? errorCode, message)
  const errors = new Map(
    telling.map((problem) => {
      const fieldName = problem.at.startsWith('/') ? problem.at : `/${problem.at}`
      const errorType = typeOf(problem)
      return [`${fieldName} ${errorType}`, { fieldName, errorType, errorMessage: problem.message }] as const
    }),
  )
  return {
    status,
    body: { errorCode: code ?? errorCode, message: 'The data is not valid.', errors: [...errors.values()] },
  }
}

function typeOf({ keyword }: Problem): string {
  if (keyword === 'required' || keyword === 'minProperties') return 'missing'
  return keyword === 'duplicate' ? 'duplicate' : 'invalid'
}

function reply(status: number, errorCode: string, message: string): Reply {
  return { status, body: { errorCode, message } }
}

/** The record that the path names. Throws a 404 for an unknown one. */
export function getOrThrow<T extends object>(collection: Collection<T>, id: unknown): T {
  const record = collection.get(id)
  if (record) return record
  throw new ApiException({ reason: 'missing', message: 'The URL given does not match any resource.' })
}

/** The ticket of the path. */
export function ticketOf({ state, path }: Call<ZohoDeskState>): Ticket {
  return getOrThrow(state.collections.tickets, path.ticketId)
}

/** A record of the path's ticket. */
export function getOfTicket<T extends Entry>(
  call: Call<ZohoDeskState>,
  collection: Collection<T>,
  id: unknown,
): T {
  const ticket = ticketOf(call)
  const record = getOrThrow(collection, id)
  return record.ticketId === ticket.id ? record : getOrThrow(collection, undefined)
}

/** Throws an error that lists every wrong field; `false` and undefined mean that a field is valid. */
export function throwFieldErrors(errors: Record<string, string | false | undefined>): void {
  const problems = Object.entries(errors).flatMap(([name, message]): Problem[] =>
    message
      ? [
          {
            in: 'body',
            at: `/${name}`,
            keyword: message === 'is required' ? 'required' : 'reference',
            message,
          },
        ]
      : [],
  )
  if (problems.length > 0)
    throw new ApiException({ reason: 'invalid', message: 'The data is not valid.', problems })
}

/** The error of an id in a body of which there is no record; false for a known, null or missing one. */
export function unknownIdError(collection: Collection<object>, id: unknown): string | false {
  return id !== undefined && id !== null && !collection.get(id) && 'does not exist'
}
