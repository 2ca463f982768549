import {
  type ApiError,
  ApiException,
  defaultStatus,
  type ErrorReason,
  type Problem,
  type Reply,
  type SandboxRequest,
} from '@helpdesk-mcp/sandbox'

const messages: Partial<Record<ErrorReason, string>> = {
  invalid: 'Validation error',
  unauthorized: 'Unauthorized',
  forbidden: 'You are not authorized to access this',
  missing: 'Not found',
  not_found: 'Not found',
  method_not_allowed: 'Method not allowed',
  rate_limited: 'Too many requests',
}

/** One envelope for every error; its details are a sentence, or a number for each wrong field. */
export function errorReply({ reason, message, problems = [] }: ApiError, request: SandboxRequest): Reply {
  const broken = serverCrash(problems, request)
  if (broken !== undefined) return reply(500, 'Internal server error', broken)
  const details =
    problems.length > 0 ? byField(problems) : reason === 'rate_limited' ? 'Out of quota' : message
  return reply(defaultStatus[reason], messages[reason] ?? 'Error', details)
}

/** The record that the path names. Throws a 404, whose form is inferred, for an unknown one. */
export function getOrThrow<T>(record: T | undefined, id: unknown): T {
  if (record) return record
  throw new ApiException({ reason: 'missing', message: `There is no ${String(id)}.` })
}

function reply(httpCode: number, message: string, details: unknown): Reply {
  return { status: httpCode, body: { error: { httpCode, message, details } } }
}

/** Requests that were seen to crash the server: an epoch as a day of orders, a list as attachmentType. */
function serverCrash(problems: readonly Problem[], { target }: SandboxRequest): string | undefined {
  const orders = target.includes('/sales-orders?')
  if (orders && problems.some((one) => one.in === 'query' && /_at_(gte|lte)$/.test(one.at)))
    return 'Failed to parse time string.'
  const list = problems.some(({ at, keyword }) => at === '/attachmentType' && keyword === 'type')
  return list ? 'Array to string conversion.' : undefined
}

function byField(problems: readonly Problem[]): Record<string, { errorCode: number | string }> {
  // Alternatives that failed say why themselves, unless several fit.
  const telling = problems.filter(({ keyword }) => keyword !== 'oneOf' && keyword !== 'anyOf')
  const entries = (telling.length > 0 ? telling : problems).map(
    (problem) => [fieldOf(problem), codeOf(problem)] as const,
  )
  return Object.fromEntries(
    // A number by the reference; of a name that is taken, text was seen.
    entries.map(([field, code]) => [field, { errorCode: code === 4003 ? String(code) : code }]),
  )
}

/** Nested fields by their path: how eDesk names those is not documented. */
function fieldOf({ in: place, at, keyword }: Problem): string {
  if (place !== 'body') return at
  if (keyword === 'oneOf') return 'contact'
  return at.split('/').filter(Boolean).join('.') || 'body'
}

const byType: Record<string, number> = {
  integer: 4005,
  number: 4005,
  array: 4006,
  string: 4008,
  boolean: 4009,
}
const byKeyword: Record<string, number> = {
  required: 4001,
  minItems: 4001,
  enum: 4007,
  maxLength: 4020,
  pattern: 4010,
}
const byFormat: Record<string, number> = { date: 4010, uri: 4011, email: 4021 }

/** Handlers give the number as the keyword; the document's own checks are translated. */
function codeOf({ at, keyword, message }: Problem): number {
  if (/^\d+$/.test(keyword)) return Number(keyword)
  if (/^\/attachments\/\d+/.test(at) && keyword !== 'maxLength' && keyword !== 'format') return 4019
  const expected = /^must be (\w+)/.exec(message)?.[1] ?? ''
  if (keyword === 'type') return byType[expected] ?? 4007
  if (keyword === 'format') return byFormat[/"(\w+)"/.exec(message)?.[1] ?? ''] ?? 4007
  // For a field that is not taken no number is known.
  return byKeyword[keyword] ?? 4007
}
