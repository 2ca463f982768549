import { createRedactor, type Redactor } from '@helpdesk-mcp/contracts'

/** A redactor of one account's credentials, those included that are obtained meanwhile. */
interface Redaction {
  redact: Redactor
  add(secret: string): void
}

/** Obtained tokens are forgotten again, the oldest first: they live for an hour, and a server for weeks. */
const maxObtained = 20

export function createRedaction(secrets: readonly string[]): Redaction {
  let obtained: string[] = []
  let current = createRedactor(secrets, toWellFormed)
  const redact: Redactor = (value) => current(value)
  Object.defineProperty(redact, 'reach', { get: () => current.reach })
  return {
    redact,
    add(secret) {
      if (obtained[0] === secret) return
      obtained = [secret, ...obtained.filter((other) => other !== secret)].slice(0, maxObtained)
      current = createRedactor([...secrets, ...obtained], toWellFormed)
    },
  }
}

/** Whatever is shown is redacted, so halves of surrogate pairs, which APIs of models refuse, end there too. */
function toWellFormed(text: string): string {
  return text.isWellFormed() ? text : text.toWellFormed()
}
