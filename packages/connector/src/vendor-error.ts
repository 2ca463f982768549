import { ConnectorError, type ErrorCode, isObject, type RateLimit } from '@helpdesk-mcp/contracts'
import { explainCodes } from './explain-codes.ts'

/** Where a vendor's error body says what. Dotted paths, the first that holds a value wins. */
export interface ErrorTable {
  message: readonly string[]
  code?: readonly string[]
  details?: readonly string[]
  /** Response headers that carry the same. */
  headers?: { message?: string; code?: string }
  /** Statuses, or the vendor's own codes, that mean something else than HTTP says. */
  codes?: Readonly<Record<string, ErrorCode>>
  /** Words in any of the messages that mean something else than the status says; told before `codes` are. */
  says?: readonly { words: RegExp; code: ErrorCode }[]
  /** What the vendor's own codes mean, for those that stand anywhere in the details: `email is taken already (4003)`. */
  meanings?: Readonly<Record<string, string>>
}

const byStatus: Readonly<Record<number, ErrorCode>> = {
  400: 'invalid_arguments',
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not_found',
  405: 'unexpected_response',
  408: 'timeout',
  409: 'conflict',
  410: 'not_found',
  413: 'too_large',
  422: 'invalid_arguments',
  429: 'rate_limited',
}

const maximumText = 500
const maximumDetails = 2_000

/** The error that a vendor's refusal amounts to. The vendor's words are carried as data, capped. */
export function vendorError(
  title: string,
  response: { status: number; headers: Headers },
  body: unknown,
  table: ErrorTable,
  ratelimit?: RateLimit,
): ConnectorError {
  const { status, headers } = response
  const said =
    text(table.headers?.message && headers.get(table.headers.message)) ?? first(body, table.message)
  const vendorCode =
    text(table.headers?.code && headers.get(table.headers.code)) ?? first(body, table.code ?? [])
  const words = table.message.map((path) => text(at(body, path))).join('\n')
  const code =
    table.says?.find((rule) => rule.words.test(words))?.code ??
    (vendorCode === undefined ? undefined : table.codes?.[vendorCode]) ??
    table.codes?.[String(status)] ??
    byStatus[status] ??
    (status >= 500 ? 'unavailable' : status >= 400 ? 'invalid_arguments' : 'unexpected_response')
  const retryAfterMs = ratelimit?.retryAfterMs
  const details = table.details
    ?.map((path) => at(body, path))
    .find((value) => value !== undefined && value !== null)
  const meant = [{ code: vendorCode }, details].flatMap((part) => explainCodes(part, table.meanings ?? {}))
  return new ConnectorError(code, sentence(title, code, status, said, meant, retryAfterMs), {
    status,
    ...(vendorCode === undefined ? {} : { vendorCode }),
    ...(details === undefined ? {} : { details: capped(details) }),
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    ...(ratelimit === undefined ? {} : { ratelimit }),
  })
}

function sentence(
  title: string,
  code: ErrorCode,
  status: number,
  said: string | undefined,
  meant: readonly string[],
  wait?: number,
): string {
  const what: Record<string, string> = {
    unauthorized: `${title} did not accept the credential (HTTP ${status}).`,
    forbidden: `${title} does not allow this credential to do that (HTTP ${status}).`,
    not_found: `${title} has nothing under that id or address (HTTP ${status}).`,
    conflict: `${title} refused: it conflicts with what is already there (HTTP ${status}).`,
    rate_limited: `${title} takes no more calls for now (HTTP ${status}).`,
    too_large: `${title} refused: too large (HTTP ${status}).`,
    unavailable: `${title} failed to answer properly (HTTP ${status}).`,
    invalid_arguments: `${title} refused the request (HTTP ${status}).`,
  }
  const parts = [what[code] ?? `${title} answered with HTTP ${status}.`]
  if (said) parts.push(`It said: ${JSON.stringify(said)}`)
  if (meant.length > 0) parts.push(`That is: ${text(meant.join('; '))}.`)
  if (code === 'rate_limited') {
    parts.push(
      wait === undefined ? 'Wait before calling again.' : `Call again after ${Math.ceil(wait / 1000)} s.`,
    )
  }
  return parts.join(' ')
}

function capped(details: unknown): unknown {
  const json = JSON.stringify(details)
  return json.length <= maximumDetails ? details : `${json.slice(0, maximumDetails)}…`
}

function first(body: unknown, paths: readonly string[]): string | undefined {
  for (const path of paths) {
    const found = text(at(body, path))
    if (found !== undefined) return found
  }
  return undefined
}

function at(body: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((value, key) => (isObject(value) ? value[key] : undefined), body)
}

function text(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'string' || value.trim() === '') return undefined
  return value.length <= maximumText ? value : `${value.slice(0, maximumText)}…`
}
