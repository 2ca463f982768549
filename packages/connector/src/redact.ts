import {
  ConnectorError,
  createRedactor,
  isConnectorError,
  type Redactor,
  type ToolResult,
} from '@helpdesk-mcp/contracts'

/** A redactor of one account's credentials, those included that are obtained meanwhile. */
export interface Redaction {
  redact: Redactor
  add(secret: string): void
}

/** Obtained tokens are forgotten again, the oldest first: they live for an hour, and a server for weeks. */
const maxObtained = 20

export function createRedaction(secrets: readonly string[]): Redaction {
  let obtained: string[] = []
  let current = createRedactor(secrets)
  return {
    redact: (value) => current(value),
    add(secret) {
      if (obtained[0] === secret) return
      obtained = [secret, ...obtained.filter((other) => other !== secret)].slice(0, maxObtained)
      current = createRedactor([...secrets, ...obtained])
    },
  }
}

/** Any failure as a result that a model can act on, without credentials. */
export function errorResult(error: unknown, redact: Redactor): ToolResult {
  const failure = redactError(error, redact)
  const { code, message, status, vendorCode, details, retryAfterMs, ratelimit } = isConnectorError(failure)
    ? failure
    : new ConnectorError(
        'unexpected_response',
        'The connector failed on this call. Whether the call took effect is unknown.',
      )
  const fields = { code, message, status, vendorCode, details, retryAfterMs, ratelimit }
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
  return {
    isError: true,
    structuredContent: { error: given },
    content: [{ type: 'text', text: JSON.stringify({ error: given }) }],
    ...(ratelimit === undefined ? {} : { ratelimit }),
  }
}

/** An error as it may be shown: without its cause, and without credentials. */
export function redactError(error: unknown, redact: Redactor): unknown {
  if (!isConnectorError(error)) return error
  const { code, message, status, vendorCode, details, retryAfterMs, ratelimit } = error
  const fields = { status, vendorCode: redact(vendorCode), details: redact(details), retryAfterMs, ratelimit }
  const given = Object.entries(fields).filter(([, value]) => value !== undefined)
  return new ConnectorError(code, redact(message), Object.fromEntries(given))
}
