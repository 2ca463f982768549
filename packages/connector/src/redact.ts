import { ConnectorError, isConnectorError } from '@helpdesk-mcp/contracts'

/** Takes credentials out of whatever a vendor might echo; a value without one is returned as it is. */
interface Redaction {
  <Value>(value: Value): Value
  /** One more credential, obtained meanwhile. */
  add(secret: string): void
}

/** Obtained tokens are forgotten again, the oldest first: they live for an hour, and a server for weeks. */
const remembered = 20

export function createRedaction(secrets: readonly string[]): Redaction {
  const texts = secrets.flatMap(spellings)
  let obtained: string[] = []
  const redact = <Value>(value: Value): Value => {
    const known = [...texts, ...obtained.flatMap(spellings)]
    if (value === undefined || known.length === 0) return value
    const json = JSON.stringify(value)
    const found = known.filter((text) => json.includes(text))
    if (found.length === 0) return value
    return JSON.parse(found.reduce((text, secret) => text.replaceAll(secret, '[redacted]'), json))
  }
  const add = (secret: string) => {
    obtained = [secret, ...obtained.filter((other) => other !== secret)].slice(0, remembered)
  }
  return Object.assign(redact, { add })
}

function spellings(secret: string): string[] {
  if (secret.length < 4) return []
  const base64 = Buffer.from(secret).toString('base64')
  return [...new Set([secret, encodeURIComponent(secret), base64, JSON.stringify(secret).slice(1, -1)])]
}

/** An error as it may be shown: without its cause, and without a credential. */
export function redactError(error: unknown, redact: <Value>(value: Value) => Value): unknown {
  if (!isConnectorError(error)) return error
  const { code, message, status, vendorCode, details, retryAfterMs, ratelimit } = error
  const fields = { status, vendorCode, details, retryAfterMs, ratelimit }
  const given = Object.entries(fields).filter(([, value]) => value !== undefined)
  return new ConnectorError(code, redact(message), redact(Object.fromEntries(given)))
}
