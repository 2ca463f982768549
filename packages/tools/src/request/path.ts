import { ConnectorError } from '@helpdesk-mcp/contracts'

/**
 * One value as one path segment, percent-encoded. Refuses what a URL parser would climb on (`.`, `..`, however often
 * encoded, alone or between slashes) and what would make the segment vanish.
 */
export function encodeSegment(argument: string, value: unknown): string {
  const text = String(value)
  const refuse = (why: string) =>
    new ConnectorError('invalid_arguments', `${argument}: ${JSON.stringify(text.slice(0, 80))} ${why}`, {
      details: [{ argument, expected: 'an id as the vendor gave it', got: text.slice(0, 80) }],
    })
  if (text.trim() === '') throw refuse('is empty; an id is needed.')
  if (text.length > 2_000) throw refuse('is too long for an id.')
  if (
    decoded(text)
      .split(/[/\\]/)
      .some((part) => part === '.' || part === '..')
  ) {
    throw refuse('contains a path step (. or ..), which no id does.')
  }
  try {
    return encodeURIComponent(text)
  } catch {
    throw refuse('is not valid text.')
  }
}

function decoded(text: string): string {
  let current = text
  for (let round = 0; round < 5; round++) {
    const next = current.replace(/%(2e|2f|5c|25)/gi, (code) => decodeURIComponent(code))
    if (next === current) break
    current = next
  }
  return current
}
