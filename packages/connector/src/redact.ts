import { ConnectorError, isConnectorError } from '@helpdesk-mcp/contracts'

/** Takes a credential out of whatever a vendor might echo; a value without one is returned as it is. */
export function createRedaction(secrets: readonly string[]): <Value>(value: Value) => Value {
  const texts = secrets
    .filter((secret) => secret.length >= 4)
    .flatMap((secret) => [
      ...new Set([
        secret,
        encodeURIComponent(secret),
        Buffer.from(secret).toString('base64'),
        JSON.stringify(secret).slice(1, -1),
      ]),
    ])
  return (value) => {
    if (value === undefined || texts.length === 0) return value
    const json = JSON.stringify(value)
    const found = texts.filter((text) => json.includes(text))
    if (found.length === 0) return value
    return JSON.parse(found.reduce((text, secret) => text.replaceAll(secret, '[redacted]'), json))
  }
}

/** An error as it may be shown: without its cause, and without a credential. */
export function redactError(error: unknown, redact: <Value>(value: Value) => Value): unknown {
  if (!isConnectorError(error)) return error
  const { code, message, status, vendorCode, details, retryAfterMs, ratelimit } = error
  const fields = { status, vendorCode, details, retryAfterMs, ratelimit }
  const given = Object.entries(fields).filter(([, value]) => value !== undefined)
  return new ConnectorError(code, redact(message), redact(Object.fromEntries(given)))
}
