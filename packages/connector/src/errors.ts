import {
  ConnectorError,
  type ErrorCode,
  type HeaderReader,
  isConnectorError,
  isObject,
  quote,
  type RateLimit,
  type Redactor,
  redactStart,
  type ToolResult,
  valueAt,
} from '@helpdesk-mcp/contracts'
import { fitObject, fitValue } from '@helpdesk-mcp/tools'
import { explainCodes, first, text } from './vendor/error-words.ts'

/** How to read a vendor's errors. Dotted paths into the body; the first one with a value counts. */
export interface ErrorTable<Settings = never> {
  message: readonly string[]
  code?: readonly string[]
  details?: readonly string[]
  /** Response headers that carry the same. */
  headers?: { message?: string; code?: string }
  /** Error codes by status or by the vendor's own code, where they differ from what HTTP says. */
  codes?: Readonly<Record<string, ErrorCode>>
  /** Error codes by words in the vendor's message. Checked before `codes`. */
  messageRules?: readonly { words: RegExp; code: ErrorCode }[]
  /** The meaning of the vendor's own codes, wherever they appear in the details: `email is already taken (4003)`. */
  codeMeanings?: Readonly<Record<string, string>>
  /**
   * The fields that a refusal is about: the path of a list of entries, whose `name` holds a field and `says` what is wrong with it, or of a
   * list or an object of field names.
   */
  fields?: { at: string; name?: string; says?: readonly string[] }
  /** Paths that have a value only if the response is an error, even with status 200. */
  errorPaths?: readonly string[]
  /** The vendor's codes for a token that lacks a scope: the message then names those documented for the operation. */
  missingScope?: readonly string[]
  /** What helps, by the vendor's own code. */
  advice?: Readonly<Record<string, string | ((settings: Settings) => string)>>
}

/** What is known of a refused call besides its response. */
interface CallFacts {
  /** Scopes documented for the operation. */
  scopes: readonly string[]
  /** Checked by the definition that the table is from. */
  settings: object
  /** Applied to what the vendor said before it is cut. */
  redact: Redactor
  /** The fields that the refusal names. */
  fields?: readonly string[]
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

const maxText = 500
const maxFields = 3
const maxDetailsBytes = 2_000
/** Of details, what is read to say what their codes mean. */
const maxReadBytes = 20_000

/** Whether a response is an error although its status is not. */
export function isRefusal(body: unknown, errorPaths: readonly string[]): boolean {
  return first(body, errorPaths) !== undefined
}

/** The error that a vendor's refusal amounts to. The vendor's words are carried as data, capped. */
export function vendorError(
  title: string,
  response: { status: number; headers: HeaderReader },
  body: unknown,
  table: ErrorTable,
  facts: CallFacts,
  ratelimit?: RateLimit,
): ConnectorError {
  const { status, headers } = response
  const header = (name: string | undefined) => text(name && headers.get(name))
  const said = header(table.headers?.message) ?? first(body, table.message)
  const vendorCode = header(table.headers?.code) ?? first(body, table.code ?? [])
  const code = errorCode(status, vendorCode, body, table)
  const retryAfterMs = ratelimit?.retryAfterMs
  const found = table.details
    ?.map((path) => valueAt(body, path))
    .find((value) => value !== undefined && value !== null)
  const fit = { redact: facts.redact, takesFields: false }
  const details = found === undefined ? undefined : fitValue(found, maxReadBytes, fit)
  const meant = [{ code: vendorCode }, details].flatMap((part) =>
    explainCodes(part, table.codeMeanings ?? {}),
  )
  const shown = (words: string | undefined) => words && cut(redactStart(facts.redact, words, maxText + 1))
  const helps = redirection(status, headers) ?? advice(vendorCode, table, facts)
  const own = sentence(title, code, status, shown(said), shown(meant.join('; ')), helps, retryAfterMs)
  const wrong = code === 'not_found' ? (facts.fields ?? []).slice(0, maxFields) : []
  const message =
    wrong.length === 0 ? own : `${own} It is about: ${wrong.map((name) => quote(name)).join(', ')}.`
  return new ConnectorError(code, message, {
    status,
    ...(vendorCode === undefined ? {} : { vendorCode: shown(vendorCode) ?? '' }),
    ...(details === undefined ? {} : { details: fitValue(details, maxDetailsBytes, { takesFields: false }) }),
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    ...(ratelimit === undefined ? {} : { ratelimit }),
  })
}

/** A vendor's refusal in our words alone, without its message, code and details. Other errors are answered as they are. */
export function withoutVendorText(title: string, error: unknown): unknown {
  if (!isConnectorError(error) || error.status === undefined) return error
  const { code, status, retryAfterMs, ratelimit } = error
  const message = sentence(title, code, status, undefined, undefined, undefined, retryAfterMs)
  return new ConnectorError(code, message, {
    status,
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    ...(ratelimit === undefined ? {} : { ratelimit }),
  })
}

function errorCode(
  status: number,
  vendorCode: string | undefined,
  body: unknown,
  table: ErrorTable,
): ErrorCode {
  const words = table.message.map((path) => cut(text(valueAt(body, path)) ?? '')).join('\n')
  return (
    table.messageRules?.find((rule) => rule.words.test(words))?.code ??
    (vendorCode === undefined ? undefined : table.codes?.[vendorCode]) ??
    table.codes?.[String(status)] ??
    byStatus[status] ??
    (status >= 500 ? 'unavailable' : status >= 400 ? 'invalid_arguments' : 'unexpected_response')
  )
}

function sentence(
  title: string,
  code: ErrorCode,
  status: number,
  said: string | undefined,
  meant: string | undefined,
  helps: string | undefined,
  wait?: number,
): string {
  const what: Record<string, string> = {
    unauthorized: `${title} did not accept the credential (HTTP ${status}).`,
    forbidden: `${title} does not allow this credential to do that (HTTP ${status}).`,
    not_found: `${title} found nothing with that id or path (HTTP ${status}).`,
    conflict: `${title} refused the request: it conflicts with existing data (HTTP ${status}).`,
    rate_limited: `${title} is limiting calls (HTTP ${status}).`,
    too_large: `${title} refused the request: it is too large (HTTP ${status}).`,
    unavailable: `${title} is unavailable (HTTP ${status}).`,
    invalid_arguments: `${title} refused the request (HTTP ${status}).`,
  }
  const parts = [what[code] ?? `${title} answered with HTTP ${status}.`]
  if (said) parts.push(`It said: ${quote(said, maxText)}`)
  if (meant) parts.push(`Meaning: ${meant}.`)
  if (helps) parts.push(helps)
  if (code === 'rate_limited' && wait !== undefined) {
    parts.push(`Call again after ${Math.ceil(wait / 1000)} s.`)
  } else if (code === 'rate_limited' && !helps) {
    parts.push('Wait before calling again.')
  }
  return parts.join(' ')
}

/** Redirects are not followed: they could lead the credential to another host. */
function redirection(status: number, headers: HeaderReader): string | undefined {
  const target = headers.get('location')
  if (status < 300 || status >= 400 || target === null || !URL.canParse(target)) return undefined
  return `It redirects to ${quote(new URL(target).origin)}, which is not followed. Use that address if it is the right one.`
}

function advice(
  code: string | undefined,
  table: ErrorTable,
  { scopes, settings }: CallFacts,
): string | undefined {
  if (code === undefined) return undefined
  const given = Object.hasOwn(table.advice ?? {}, code) ? table.advice?.[code] : undefined
  // The settings are those that the table's definition checked.
  const own = typeof given === 'function' ? given(settings as never) : given
  if (!table.missingScope?.includes(code)) return own
  const documented =
    scopes.length === 0
      ? 'Which scope is missing is not documented for this operation.'
      : `Documented for this operation: ${scopes.join(', ')}. If several are listed, one of them may be enough.`
  return [own, `The token lacks a scope. ${documented} Log in again and grant that scope.`]
    .filter(Boolean)
    .join(' ')
}

function cut(words: string, length = maxText): string {
  if (words.length <= length) return words
  // Not half of a surrogate pair.
  return `${words.slice(0, length).replace(/[\ud800-\udbff]$/, '')}…`
}

/** What the vendor said, other than in the message, which quotes it. */
const vendorParts = [{ at: ['error', 'details'] }, { at: ['error', 'vendorCode'] }]

/** What was written in a conversation that has changed. */
const turnParts = [
  {
    at: ['error', 'details', 'new_turns'],
    plan: { except: { role: true, visibility: true, delivery_state: true } },
  },
  { at: ['error', 'details', 'conversations'] },
]

/** What a call would send of what the vendor has stored. */
const storedParts = [{ at: ['error', 'details', 'sends'] }]

/** Of an error in a result, whoever wrote it. */
const maxMessage = 8_000
const maxShownDetails = 8_000

/** Any failure as a result that a model can act on, without credentials and of bounded size. */
export function errorResult(error: unknown, redact: Redactor, maxBytes: number): ToolResult {
  const failure = redactError(error, redact)
  const { code, message, status, vendorCode, details, retryAfterMs, ratelimit } = isConnectorError(failure)
    ? failure
    : new ConnectorError(
        'unexpected_response',
        'The connector failed on this call. Whether the call took effect is unknown.',
      )
  const fields = { code, message, status, vendorCode, details, retryAfterMs, ratelimit }
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
  const content = fitObject({ error: given }, maxBytes, { takesFields: false })
  return {
    isError: true,
    structuredContent: content,
    ...(status === undefined
      ? isObject(details) && details['new_turns']
        ? { untrusted: turnParts }
        : isObject(details) && details['sends']
          ? { untrusted: storedParts }
          : {}
      : { untrusted: vendorParts }),
    ...(ratelimit === undefined ? {} : { ratelimit }),
  }
}

/** An error as it may be shown: without its cause, and without credentials. */
export function redactError(error: unknown, redact: Redactor): unknown {
  if (!isConnectorError(error)) return error
  const { code, message, status, vendorCode, details, retryAfterMs, ratelimit } = error
  const short = (text: string, length: number) => cut(redactStart(redact, text, length + 1), length)
  const fields = {
    status,
    vendorCode: vendorCode === undefined ? undefined : short(vendorCode, maxText),
    details:
      details === undefined ? undefined : fitValue(details, maxShownDetails, { redact, takesFields: false }),
    retryAfterMs,
    ratelimit,
  }
  const given = Object.entries(fields).filter(([, value]) => value !== undefined)
  return new ConnectorError(code, short(message, maxMessage), Object.fromEntries(given))
}
