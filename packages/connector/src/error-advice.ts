import { ConnectorError, isConnectorError, isObject } from '@helpdesk-mcp/contracts'

/** The error with one more sentence that says how to go on. */
export function withAdvice(error: ConnectorError, advice: string): ConnectorError {
  const { code, status, message, retryAfterMs, ratelimit, details, vendorCode, cause } = error
  const fields = { status, retryAfterMs, ratelimit, details, vendorCode, cause }
  const given = Object.entries(fields).filter(([, value]) => value !== undefined)
  return new ConnectorError(code, `${message} ${advice}`, Object.fromEntries(given))
}

export const unknownOutcome = 'Whether this write took effect is unknown: read it back before trying again.'

/** A write whose response was lost may have happened, so the caller must check before repeating it. */
export function withUnknownOutcome(error: unknown): unknown {
  if (!isConnectorError(error)) return error
  const { code, status } = error
  const refused = status !== undefined && status >= 300 && status < 500
  if (!['timeout', 'unavailable', 'unexpected_response', 'too_large'].includes(code) || refused) return error
  return withReason(withAdvice(error, unknownOutcome), 'outcome_unknown')
}

function withReason(error: ConnectorError, reason: string): ConnectorError {
  const { details } = error
  const told = isObject(details) ? details : details === undefined ? {} : { said: details }
  const { code, message, status, vendorCode, retryAfterMs, ratelimit, cause } = error
  const fields = { status, vendorCode, retryAfterMs, ratelimit, cause, details: { ...told, reason } }
  const given = Object.entries(fields).filter(([, value]) => value !== undefined)
  return new ConnectorError(code, message, Object.fromEntries(given))
}
