const maximumText = 300

/** What a server said, as data: without the credentials that it may repeat, then capped. */
export function redact(said: unknown, secrets: readonly string[]): string | undefined {
  if (said === undefined || said === null || said === '') return undefined
  const text = secrets
    .flatMap(spellings)
    .sort((a, b) => b.length - a.length)
    .reduce((rest, secret) => rest.replaceAll(secret, '[redacted]'), asText(said))
  return text.length <= maximumText ? text : `${text.slice(0, maximumText)}…`
}

function asText(said: unknown): string {
  return typeof said === 'string' ? said : JSON.stringify(said)
}

/** As it is, in a URL, in a form, and inside JSON. */
function spellings(secret: string): string[] {
  const form = new URLSearchParams({ '': secret }).toString().slice(1)
  return [secret, encodeURIComponent(secret), form, JSON.stringify(secret).slice(1, -1)]
}
