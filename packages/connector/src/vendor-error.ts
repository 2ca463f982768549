import { ConnectorError, type ErrorCode, isObject, type RateLimit } from '@helpdesk-mcp/contracts'

/** Where a vendor's error body says what. Dotted paths, the first that holds a value wins. */
export interface ErrorTable {
  message: readonly string[]
  code?: readonly string[]
  details?: readonly string[]
  /** Response headers that carry the same. */
  headers?: { message?: string; code?: string }
  /** Statuses, or the vendor's own codes, that mean something else than HTTP says. */
  codes?: Readonly<Record<string, ErrorCode>>
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
  const code =
    (vendorCode === undefined ? undefined : table.codes?.[vendorCode]) ??
    table.codes?.[String(status)] ??
    byStatus[status] ??
    (status >= 500 ? 'unavailable' : status >= 400 ? 'invalid_arguments' : 'unexpected_response')
  const retryAfterMs = ratelimit?.retryAfterMs
  return new ConnectorError(code, sentence(title, code, status, said, retryAfterMs), {
    status,
    ...(vendorCode === undefined ? {} : { vendorCode }),
    ...details(body, table.details ?? []),
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    ...(ratelimit === undefined ? {} : { ratelimit }),
  })
}

function sentence(
  title: string,
  code: ErrorCode,
  status: number,
  said: string | undefined,
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
  if (code === 'rate_limited') {
    parts.push(
      wait === undefined ? 'Wait before calling again.' : `Call again after ${Math.ceil(wait / 1000)} s.`,
    )
  }
  return parts.join(' ')
}

function details(body: unknown, paths: readonly string[]): { details?: unknown } {
  for (const path of paths) {
    const value = at(body, path)
    if (value === undefined || value === null) continue
    const json = JSON.stringify(value)
    return { details: json.length <= maximumDetails ? value : `${json.slice(0, maximumDetails)}…` }
  }
  return {}
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
